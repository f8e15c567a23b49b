import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintIndex } from '#core/understand/duplicates/fingerprint-index.ts';
import { rememberDuplicates } from '#core/understand/duplicates/memory.ts';

const fingerprints = fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 5 });
const TEXT = { headline: '', body: '' };

test('the newest articles with a fingerprint are those of all that were added, in order and again', () => {
  const additions = fc.array(fc.record({ id: fc.nat(9), fingerprints }), { maxLength: 20 });
  const sought = fc.record({
    fingerprint: fc.nat(12),
    limit: fc.integer({ min: 1, max: 6 }),
    oldest: fc.nat(9),
  });
  const isInOrder = fc.boolean();
  fc.assert(
    fc.property(additions, isInOrder, sought, (drawn, inOrder, { fingerprint, limit, oldest }) => {
      const index = fingerprintIndex(4);
      const added = drawn.map((each, at) => (inOrder ? { ...each, id: at } : each));
      for (const { id, fingerprints: held } of added) index.add(id, held);
      const holding = added.filter(
        ({ id, fingerprints: held }) => id >= oldest && held.includes(fingerprint),
      );
      const newest = [...new Set(holding.map(({ id }) => id).toReversed())].slice(0, limit);
      expect(index.newest(fingerprint, limit, oldest)).toEqual(newest);
    }),
  );
});

test('candidates are the articles of the window that share fingerprints, each with how many', () => {
  const WINDOW = 5;
  fc.assert(
    fc.property(fc.array(fingerprints, { minLength: 1, maxLength: 18 }), fingerprints, (texts, sought) => {
      const memory = rememberDuplicates(WINDOW);
      for (const [id, held] of texts.entries()) memory.add(id, TEXT, held);
      const expected = texts.flatMap((held, articleId) => {
        const shared = held.filter((one) => sought.includes(one)).length;
        return shared > 0 && articleId > texts.length - 1 - WINDOW ? [{ articleId, shared }] : [];
      });
      const asked = () => memory.candidates(sought).toSorted((a, b) => a.articleId - b.articleId);
      expect(asked()).toEqual(expected);
      // Counts of one article are not those of the next.
      expect(asked()).toEqual(expected);
    }),
  );
});
