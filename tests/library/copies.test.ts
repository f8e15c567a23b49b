import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Selection } from '#core/domain/selection.ts';
import type { ReadArticle } from '#core/domain/article.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { createArticleFiler } from '../../electron/import/article-filer.ts';
import { aLibrary, aReadArticle, anImport, change, NOW, sha256 } from './a-library.ts';

const PARAGRAPHS = [
  'Engineers opened two of the five sluice gates of the Marren Dam on Monday after seepage was found along its eastern flank, the water ministry said.',
  'Minister Ilka Brandt told reporters that 4,200 people in three villages below the dam had been asked to leave their homes by Tuesday evening as a precaution.',
  'The operator, Veska Hydro, lowered the reservoir by 1.8 metres over the weekend. A person close to the company said that sensors had reported rising pressure since August.',
  'Farmers along the Osk river complained that nobody had warned them before the gates were opened. About 300 hectares of maize stood under water on Monday afternoon.',
  'The dam was finished in 1974 and supplies a tenth of the electricity of the province. It was last inspected by independent engineers nine years ago.',
];
const WHOLE = PARAGRAPHS.join('\n\n');
const printed = (name: string): Partial<ReadArticle> => ({
  origin: { name },
  evidence: { origin: { from: 'dateline', certainty: 'high' } },
});

/** A copy of the text from an outlet at an hour of 8 September. */
function aCopy(outlet: string, hour: number, more: Partial<ReadArticle> = {}): ReadArticle {
  const value = `2026-09-08T${String(hour).padStart(2, '0')}:00`;
  return aReadArticle({
    headline: `Gates opened at Marren Dam (${outlet})`,
    body: WHOLE,
    outlet: { name: outlet },
    datePublished: { value, zone: 'Z', precision: 'minute' },
    ...more,
  });
}

/** Files articles one after the other, as the importer does. */
function file(library: Library, ...articles: readonly ReadArticle[]): readonly number[] {
  const filer = createArticleFiler(library);
  return articles.map((article) =>
    change(library, () => {
      const importId = library.addImport(anImport());
      const filed: Pick<NewArticle, 'importId' | 'sha256' | 'position' | 'contentHash' | 'dateArrived'> = {
        importId,
        sha256: sha256('one'),
        position: 0,
        contentHash: `${article.outlet?.name ?? ''} ${article.body}`,
        dateArrived: NOW,
      };
      return filer.file({ ...filed, article });
    }),
  );
}

const under = (library: Library, selection: Partial<Selection>): number => {
  const found = library.volume({ ...EVERYTHING, ...selection });
  return found.ok ? found.value.articles : -1;
};
const ofOrigin = (library: Library, value: string | null): number =>
  under(library, { filters: [{ field: 'origin', value, exclude: false }] });
/** Members of each group with copies, by their outlets, the lead copy first. */
function groupsOf(library: Library): readonly string[] {
  const { rows } = library.copyGroups({}, { offset: 0, limit: 50 });
  return rows
    .map(({ leadId }) => {
      const chain = library.copyChain(leadId);
      return [chain?.lead, ...(chain?.links ?? [])].map((member) => member?.outlet).join(' ');
    })
    .toSorted();
}
function mustBeSound(library: Library): void {
  // These articles have no files.
  expect(library.verify().filter((finding) => !finding.startsWith('The original'))).toEqual([]);
}

describe('an article that credits nobody', () => {
  test('has the origin its copies credit, says from where, and is counted, listed and found under it', async () => {
    const library = await aLibrary();
    change(library, () => library.saveTopic({ name: 'Ostra', query: 'origin:ostra', colour: 1, at: NOW }));
    const [bare = 0, one = 0, two = 0] = file(
      library,
      aCopy('Sable', 9),
      aCopy('Kestrel', 10, printed('Ostra')),
      aCopy('Ardan', 11, printed('Ostra')),
    );
    expect(library.article(bare)).toMatchObject({
      origin: { name: 'Ostra' },
      evidence: { origin: { from: 'copies', certainty: 'medium', note: 'From 2 copies that credit Ostra' } },
      topics: [{ name: 'Ostra' }],
    });
    expect(library.article(one)?.evidence.origin?.from).toBe('dateline');
    expect([ofOrigin(library, 'Ostra'), ofOrigin(library, null)]).toEqual([3, 0]);
    expect(under(library, { query: 'origin:ostra' })).toBe(3);
    const buckets = library.facets(EVERYTHING, 'origin');
    expect(buckets.ok && buckets.value.map(({ value, volume }) => [value, volume.articles])).toEqual([
      ['Ostra', 3],
    ]);
    mustBeSound(library);

    change(library, () => library.removeArticle(one));
    expect(library.article(bare)?.evidence.origin).toMatchObject({
      certainty: 'low',
      note: 'From one copy that credits Ostra',
    });
    change(library, () => library.removeArticle(two));
    expect(library.article(bare)).not.toHaveProperty('origin');
    expect(library.article(bare)?.topics).toEqual([]);
    expect([
      ofOrigin(library, 'Ostra'),
      ofOrigin(library, null),
      under(library, { query: 'origin:ostra' }),
    ]).toEqual([0, 1, 0]);
    mustBeSound(library);
  });

  test('has none where its copies disagree; what a copy prints itself always stands', async () => {
    const library = await aLibrary();
    const [bare = 0, , telmark = 0] = file(
      library,
      aCopy('Sable', 9),
      aCopy('Kestrel', 10, printed('Ostra')),
      aCopy('Ardan', 11, printed('Telmark')),
    );
    expect(library.article(bare)).not.toHaveProperty('origin');
    expect(library.article(telmark)?.origin).toEqual({ name: 'Telmark' });
    expect(library.copyChain(bare)?.origin).toMatchObject({ kind: 'conflict' });
    expect([ofOrigin(library, 'Ostra'), ofOrigin(library, 'Telmark'), ofOrigin(library, null)]).toEqual([
      1, 1, 1,
    ]);
    change(library, () => library.removeArticle(telmark));
    expect(library.article(bare)?.origin).toEqual({ name: 'Ostra' });
  });
});

describe('the lead copy', () => {
  test('is the earliest of the origin, in lists as in the chain, until the analyst chooses another', async () => {
    const library = await aLibrary();
    const [early = 0, lead = 0, late = 0] = file(
      library,
      aCopy('Sable', 9),
      aCopy('Kestrel', 10, printed('Ostra')),
      aCopy('Ardan', 11),
    );
    const leads = (): readonly number[] => {
      const rows = library.articles(EVERYTHING, 'oldest', { offset: 0, limit: 9 });
      return rows.ok ? rows.value.filter(({ isLeadCopy }) => isLeadCopy).map(({ id }) => id) : [];
    };
    expect(library.copyChain(late)).toMatchObject({
      rule: 'credits-origin',
      lead: { id: lead, headline: 'Gates opened at Marren Dam (Kestrel)' },
      links: [
        { id: early, delay: { kind: 'minutes', minutes: -60 } },
        { id: late, delay: { kind: 'minutes', minutes: 60 } },
      ],
    });
    expect(leads()).toEqual([lead]);

    const first = change(library, () => library.chooseLead(early, { at: NOW, why: 'it broke the story' }));
    const second = change(library, () => library.chooseLead(late, { at: NOW }));
    expect(library.copyChain(lead)).toMatchObject({
      rule: 'chosen',
      lead: { id: late },
      choice: { id: second.id },
    });
    expect(leads()).toEqual([late]);
    change(library, () => library.undoLeadChoice(second.id, NOW));
    expect(leads()).toEqual([early]);
    change(library, () => library.undoLeadChoice(first.id, NOW));
    expect(leads()).toEqual([lead]);
    expect(library.leadChoices()).toMatchObject([
      { articleId: early, why: 'it broke the story', undoneAt: NOW },
      { articleId: late, undoneAt: NOW },
    ]);
    mustBeSound(library);
  });

  test('of an article alone is itself, and choosing it waits for its copies', async () => {
    const library = await aLibrary();
    const [only = 0] = file(library, aCopy('Ardan', 11));
    expect(library.copyChain(only)).toMatchObject({ lead: { id: only }, rule: 'earliest', links: [] });
    expect(library.copyChain(99)).toBeUndefined();
    change(library, () => library.chooseLead(only, { at: NOW }));
    file(library, aCopy('Kestrel', 10, printed('Ostra')));
    expect(library.copyChain(only)).toMatchObject({ lead: { id: only }, rule: 'chosen' });
  });

  test('stays chosen when its article is deleted and restored under another number', async () => {
    const library = await aLibrary();
    const [, chosen = 0] = file(library, aCopy('Kestrel', 10, printed('Ostra')), aCopy('Ardan', 11));
    const { id } = change(library, () => library.chooseLead(chosen, { at: NOW }));
    const deleted = change(library, () => library.deleteArticle(chosen, { at: NOW, by: 'analyst' }, true));
    expect(library.leadChoices()[0]).not.toHaveProperty('articleId');
    expect(library.deletedContent(deleted)?.leadChoices).toEqual([id]);
    const [again = 0] = file(library, aCopy('Ardan', 11));
    change(library, () => library.reattachLeadChoices([id], again));
    expect(library.copyChain(again)).toMatchObject({ lead: { id: again }, rule: 'chosen' });
  });
});

describe('what the analyst says of copies', () => {
  const said = { at: NOW, why: 'their own words' };
  const four = async () => {
    const library = await aLibrary();
    const ids = file(library, ...['A', 'B', 'C'].map((outlet, at) => aCopy(outlet, at + 1)));
    const [other = 0] = file(
      library,
      aReadArticle({ headline: 'Ferry', body: 'A ferry.', outlet: { name: 'F' } }),
    );
    return { library, ids, other };
  };
  const uniques = (library: Library): unknown => {
    const found = library.volume(EVERYTHING);
    return found.ok && [found.value.articles, found.value.unique];
  };

  test('takes one out of its group for good: for what comes later, and when it is read again', async () => {
    const { library, ids } = await four();
    const [a = 0, b = 0, c = 0] = ids;
    expect(uniques(library)).toEqual([4, 2]);
    const { id } = change(library, () => library.partCopy(b, said));
    expect(groupsOf(library)).toEqual(['A C']);
    expect(uniques(library)).toEqual([4, 3]);
    expect(library.article(b)?.duplicates).toEqual([]);
    expect(library.copyChain(b)?.corrections).toMatchObject([
      { id, articleId: b, isCopy: false, others: [a, c], why: 'their own words', isBasisChanged: false },
    ]);
    expect(library.copyChain(a)?.corrections[0]?.named.map(({ outlet }) => outlet)).toEqual(['B', 'A', 'C']);
    file(library, aCopy('D', 9));
    expect(groupsOf(library)).toEqual(['A C D']);
    const filer = createArticleFiler(library);
    for (const again of [b, c]) change(library, () => filer.refile(again));
    expect(groupsOf(library)).toEqual(['A C D']);
    change(library, () => library.removeArticle(a));
    expect(groupsOf(library)).toEqual(['C D']);
    mustBeSound(library);
  });

  test('puts one into a group, and both are undone and made again', async () => {
    const { library, ids, other } = await four();
    const [a = 0, b = 0] = ids;
    const joined = change(library, () => library.joinCopies(other, b, said));
    expect(groupsOf(library)).toEqual(['A B C F']);
    expect(library.copyChain(other)?.lead.id).toBe(a);
    const parted = change(library, () => library.partCopy(b, said));
    expect(groupsOf(library)).toEqual(['A C F']);
    // A later word on the same two, and on those that stand with them.
    const again = change(library, () => library.joinCopies(b, a, said));
    expect(groupsOf(library)).toEqual(['A B C F']);
    for (const { id } of [again, parted, joined]) change(library, () => library.undoCopyCorrection(id, NOW));
    expect(groupsOf(library)).toEqual(['A B C']);
    change(library, () => library.redoCorrection('copy', joined.id, NOW));
    expect(groupsOf(library)).toEqual(['A B C F']);
    change(library, () => library.redoCorrection('copy', parted.id, NOW));
    expect(groupsOf(library)).toEqual(['A C F']);
    mustBeSound(library);
  });

  test('is held when articles are deleted and come again under another number, from either side', async () => {
    const { library, ids } = await four();
    const [, b = 0, c = 0] = ids;
    change(library, () => library.partCopy(b, said));
    for (const [gone, hour, outlet] of [
      [b, 2, 'B'],
      [c, 3, 'C'],
    ] as const) {
      const deleted = change(library, () => library.deleteArticle(gone, { at: NOW, by: 'analyst' }, true));
      const content = library.deletedContent(deleted);
      change(library, () => library.forgetDeletion(deleted, NOW));
      const [again = 0] = file(library, aCopy(outlet, hour));
      change(library, () =>
        library.reattachCopyCorrections(content?.copyCorrections ?? [], content?.namedAsCopy ?? [], again),
      );
      expect(groupsOf(library)).toEqual(['A C']);
    }
    mustBeSound(library);
  });
});

describe('a group', () => {
  const short = (from: number, to: number): Partial<ReadArticle> => ({
    body: PARAGRAPHS.slice(from, to).join('\n\n'),
  });

  test('falls apart when the article goes that held it together, and comes together again with it', async () => {
    const library = await aLibrary();
    // The two halves are copies of the whole, and none of each other.
    const [head = 0, tail = 0, whole = 0] = file(
      library,
      aCopy('Head', 9, { ...short(0, 2), ...printed('Ostra') }),
      aCopy('Tail', 10, short(2, 5)),
      aCopy('Whole', 11),
    );
    expect(groupsOf(library)).toEqual(['Head Tail Whole']);
    expect(library.article(tail)?.origin).toEqual({ name: 'Ostra' });
    change(library, () => library.removeArticle(whole));
    expect(groupsOf(library)).toEqual([]);
    expect(under(library, {})).toBe(2);
    expect(library.article(tail)).not.toHaveProperty('origin');
    expect([library.article(head)?.duplicates, library.article(tail)?.duplicates]).toEqual([[], []]);
    mustBeSound(library);
    file(library, aCopy('Whole', 12));
    expect(groupsOf(library)).toEqual(['Head Tail Whole']);
    mustBeSound(library);
  });

  test('that falls apart into groups leaves each with its own members, lead copy and origin', async () => {
    const library = await aLibrary();
    const ids = file(
      library,
      aCopy('HeadOne', 9, { ...short(0, 2), ...printed('Ostra') }),
      aCopy('TailOne', 10, { ...short(2, 5), ...printed('Vale') }),
      aCopy('Whole', 11),
      aCopy('HeadTwo', 12, short(0, 2)),
      aCopy('TailTwo', 13, short(2, 5)),
    );
    const originOf = (at: number): string | undefined => library.article(ids[at] ?? 0)?.origin?.name;
    expect([originOf(3), originOf(4)]).toEqual([undefined, undefined]);
    change(library, () => library.removeArticle(ids[2] ?? 0));
    expect(groupsOf(library)).toEqual(['HeadOne HeadTwo', 'TailOne TailTwo']);
    expect([originOf(3), originOf(4)]).toEqual(['Ostra', 'Vale']);
    expect([ofOrigin(library, 'Ostra'), ofOrigin(library, 'Vale')]).toEqual([2, 2]);
    mustBeSound(library);
  });

  test('stays together when one goes that others are copies of, linked or not', async () => {
    const library = await aLibrary();
    const ids = file(library, ...['A', 'B', 'C', 'D'].map((outlet, at) => aCopy(outlet, at + 1)));
    for (const id of ids.slice(0, 2)) change(library, () => library.removeArticle(id));
    expect(groupsOf(library)).toEqual(['C D']);
    mustBeSound(library);
  });

  test('is the same in whatever order its articles come', async () => {
    const articles = [
      aCopy('A', 9),
      aCopy('B', 10, printed('Ostra')),
      aCopy('C', 8, short(0, 3)),
      aCopy('D', 12, { body: WHOLE.replace('4,200', '4,800') }),
      aReadArticle({ headline: 'Undated', body: WHOLE, outlet: { name: 'E' } }),
      aCopy('F', 11, { body: PARAGRAPHS.toReversed().join('\n\n') }),
    ];
    const orders = [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [2, 4, 0, 5, 1, 3],
    ];
    for (const order of orders) {
      const library = await aLibrary();
      file(library, ...order.flatMap((at) => articles[at] ?? []));
      expect(groupsOf(library)).toEqual(['B C A F D E']);
      expect(ofOrigin(library, 'Ostra')).toBe(6);
      mustBeSound(library);
    }
  });
});
