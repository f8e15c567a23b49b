import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphSpans, segmentsOf } from '../../../renderer/components/article/segments.ts';

const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
const text = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('segments', () => {
  it('keep the text whole for any spans', () => {
    fc.assert(
      fc.property(text, fc.array(span), (words, spans) => {
        const segments = segmentsOf(
          words,
          spans.map((place, mark) => ({ span: place, mark })),
        );
        expect(segments.map((segment) => segment.text).join('')).toBe(words);
      }),
    );
  });

  it('keep the part between two places whole, and never reach outside it', () => {
    fc.assert(
      fc.property(text, fc.array(span), span, (words, spans, within) => {
        const from = Math.max(0, Math.min(words.length, within[0]));
        const to = Math.max(from, Math.min(words.length, within[1]));
        const segments = segmentsOf(
          words,
          spans.map((place, mark) => ({ span: place, mark })),
          within,
        );
        expect(segments.map((segment) => segment.text).join('')).toBe(words.slice(from, to));
      }),
    );
  });

  it('carry exactly the marks whose span holds each character', () => {
    fc.assert(
      fc.property(text, fc.array(span), (words, spans) => {
        for (const segment of segmentsOf(
          words,
          spans.map((place, mark) => ({ span: place, mark })),
        )) {
          for (let at = segment.start; at < segment.start + segment.text.length; at += 1) {
            const holding = spans.flatMap(([start, end], mark) => (start <= at && at < end ? [mark] : []));
            expect(segment.marks).toEqual(holding);
          }
        }
      }),
    );
  });

  it('overlap where a match stands inside a statement', () => {
    const segments = segmentsOf('inside Marren Dam now', [
      { span: [0, 17], mark: 'what' },
      { span: [7, 13], mark: 'match' },
    ]);
    expect(segments.map(({ text: words, marks }) => [words, ...marks])).toEqual([
      ['inside ', 'what'],
      ['Marren', 'what', 'match'],
      [' Dam', 'what'],
      [' now'],
    ]);
  });
});

describe('paragraphs', () => {
  it('leave nothing out but line breaks, in order', () => {
    const body = fc.array(fc.constantFrom('\n', '\n\n', 'a', 'b c', '“x”')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(body, (words) => {
        let at = 0;
        for (const [start, end] of paragraphSpans(words)) {
          expect(words.slice(at, start)).toMatch(/^\n*$/);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(words.slice(at)).toMatch(/^\n*$/);
      }),
    );
  });

  it('are parted by blank lines only', () => {
    expect(paragraphSpans('one\ntwo\n\nthree')).toEqual([
      [0, 7],
      [9, 14],
    ]);
  });
});
