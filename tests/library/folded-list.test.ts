import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleDay, ArticleRow, Fold } from '#core/domain/library-article.ts';
import type { Selection } from '#core/domain/selection.ts';
import type { ArticleOrder, Library } from '#core/ports.ts';
import { dataBytes } from '#core/data/data-bytes.ts';
import type { Result } from '#core/result.ts';
import { aLibrary, aNewArticle, anImport, change } from './a-library.ts';

const ALL = { offset: 0, limit: 1000 };
const DATES = [
  undefined,
  '2026',
  '2026-09',
  '2026-09-01',
  '2026-09-01T13:59',
  '2026-09-02T00:00',
  '2026-09-30T12:00',
];
const OUTLETS = [undefined, 'Port Ansel Post', 'Marren Herald'];
const BODIES = ['alpha', 'beta', 'alpha alpha beta', 'beta beta beta alpha'];
const ORDERS: readonly ArticleOrder[] = ['newest', 'oldest', 'relevance'];

type Drawn = {
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly body: string;
  readonly copyOf: number | undefined;
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  published: fc.constantFrom(...DATES),
  outlet: fc.constantFrom(...OUTLETS),
  body: fc.constantFrom(...BODIES),
  copyOf: fc.option(fc.nat(8), { nil: undefined }),
});
const selection: fc.Arbitrary<Selection> = fc.record(
  {
    filters: fc.constantFrom<Selection['filters']>(
      [],
      [{ field: 'outlet', value: 'Marren Herald', exclude: false }],
      [{ field: 'outlet', value: 'Marren Herald', exclude: true }],
    ),
    range: fc.constant({ from: '2026-09-01T00:00', to: '2026-09-02T00:00' }),
    query: fc.constantFrom('alpha', 'beta AND alpha', 'NOT gamma'),
  },
  { requiredKeys: ['filters'] },
);

const PRECISION = { 4: 'year', 7: 'month', 10: 'day', 16: 'minute' } as const;

function keep(library: Library, articles: readonly Drawn[]): readonly number[] {
  const ids: number[] = [];
  change(library, () => {
    const importId = library.addImport(anImport());
    for (const { published, outlet, body, copyOf } of articles) {
      const precision = published && PRECISION[published.length as keyof typeof PRECISION];
      const original = copyOf === undefined ? undefined : ids[copyOf % Math.max(1, ids.length)];
      ids.push(
        library.addArticle(
          aNewArticle(
            {
              body: `Words ${body} end.`,
              ...(published &&
                precision && { datePublished: { value: published, zone: 'unknown', precision } }),
              ...(outlet !== undefined && { outlet: { name: outlet } }),
            },
            { importId, copiesOf: original === undefined ? [] : [original] },
          ),
        ),
      );
    }
  });
  return ids;
}

function given<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The unfolded list, folded by hand: groups in the order of their first article, open ones with their others. */
function byHand(library: Library, rows: readonly ArticleRow[], open: readonly number[]): readonly object[] {
  const groups = new Map<number, number[]>();
  for (const { id } of rows) {
    const group = library.copyChain(id)!.group;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups].flatMap(([group, [first, ...others]]) => {
    if (others.length === 0) return [{ id: first }];
    const isOpen = open.includes(group);
    const head = { id: first, kind: 'group', group, copies: others.length, isOpen };
    return isOpen ? [head, ...others.map((id) => ({ id, kind: 'copy', group }))] : [head];
  });
}

function placeOf({ id, folded }: ArticleRow): object {
  if (folded?.kind !== 'copy') return { id, ...folded };
  return { id, kind: 'copy', group: folded.group };
}

/** What is to be true of one list, whichever of its groups are open. */
function expectFolded(library: Library, selected: Selection, { order, limit, upTo, opens }: Asked): void {
  const standing = upTo === undefined ? {} : { upTo };
  const unfolded = given(library.articles(selected, order, { ...ALL, ...standing }));
  for (const open of opens) {
    const fold: Fold = { open };
    const expected = byHand(library, unfolded, open);
    const rows: ArticleRow[] = [];
    for (let offset = 0; ; offset += limit) {
      const page = given(library.articles(selected, order, { offset, limit, ...standing, fold }));
      rows.push(...page);
      if (page.length < limit) break;
    }
    expect(rows.map(placeOf)).toEqual(expected);
    const days = given(library.articleDays(selected, order, upTo, fold));
    const sum = (of: (day: ArticleDay) => number): number => days.reduce((all, day) => all + of(day), 0);
    expect(sum(({ rows: count }) => count!)).toBe(expected.length);
    expect(sum(({ volume }) => volume.articles)).toBe(unfolded.length);
    expect(sum(({ volume }) => volume.unique)).toBe(byHand(library, unfolded, []).length);
    if (order === 'relevance') continue;
    const heads = rows.filter(({ folded }) => folded?.kind !== 'copy');
    expect(days.flatMap(({ day, volume }) => Array.from({ length: volume.unique }, () => day))).toEqual(
      heads.map(({ published }) => published?.slice(0, 10) ?? null),
    );
  }
}

type Asked = {
  readonly order: ArticleOrder;
  readonly limit: number;
  readonly upTo: number | undefined;
  readonly opens: readonly (readonly number[])[];
};

test(
  'a folded list is the list with the other articles of each group put away, and opened it has them all',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: 1, maxLength: 14 }),
        fc.array(selection, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(14),
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        async (articles, selections, limit, end, isOpen) => {
          const library = await aLibrary();
          const ids = keep(library, articles);
          const groups = [...new Set(ids.map((id) => library.copyChain(id)!.group))];
          const opens = [[], groups.filter((_, at) => isOpen[at]), groups];
          for (const selected of [{ filters: [] }, ...selections]) {
            for (const order of ORDERS) {
              for (const upTo of [undefined, end]) {
                expectFolded(library, selected, { order, limit, upTo, opens });
              }
            }
          }
          library.close();
        },
      ),
      { numRuns: Number(process.env['SOURCELINE_RUNS'] ?? 12), endOnFailure: true },
    );
  },
);

test('a copy below its group says how long after the lead copy it came, and the lead copy itself nothing', async () => {
  const library = await aLibrary();
  const at = (published: string): Drawn => ({
    published,
    outlet: undefined,
    body: 'alpha',
    copyOf: undefined,
  });
  const [lead, late] = keep(library, [at('2026-09-01T10:00'), { ...at('2026-09-01T11:40'), copyOf: 0 }]);
  const { group } = library.copyChain(lead!)!;
  const rows = given(library.articles({ filters: [] }, 'oldest', { ...ALL, fold: { open: [group] } }));
  expect(rows.map(({ id, folded }) => [id, folded])).toEqual([
    [lead, { kind: 'group', group, copies: 1, isOpen: true }],
    [late, { kind: 'copy', group, delay: { kind: 'minutes', minutes: 100, isAbout: true } }],
  ]);
  const newest = given(library.articles({ filters: [] }, 'newest', { ...ALL, fold: { open: [group] } }));
  expect(newest.map(({ id, folded }) => [id, folded])).toEqual([
    [late, { kind: 'group', group, copies: 1, isOpen: true }],
    [lead, { kind: 'copy', group }],
  ]);
  library.close();
});

test('what joins a group is in the folded list at once, and not in one that stands where it was', async () => {
  const library = await aLibrary();
  const one: Drawn = { published: '2026-09-01T10:00', outlet: undefined, body: 'alpha', copyOf: undefined };
  const list = (upTo?: number): readonly (readonly [number, number])[] =>
    given(
      library.articles({ filters: [] }, 'newest', {
        ...ALL,
        fold: { open: [] },
        ...(upTo !== undefined && { upTo }),
      }),
    ).map(({ id, folded }) => [id, folded?.kind === 'group' ? folded.copies : 0]);
  const [first] = keep(library, [one]);
  expect(list()).toEqual([[first, 0]]);
  const second = change(library, () =>
    library.addArticle(
      aNewArticle(
        {
          body: 'Words alpha end.',
          datePublished: { value: '2026-09-02', zone: 'unknown', precision: 'day' },
        },
        { importId: library.addImport(anImport()), copiesOf: [first!] },
      ),
    ),
  );
  expect(list()).toEqual([[second, 1]]);
  expect(list(first)).toEqual([[first, 0]]);
  library.close();
});

test('what is read is not put away with its group, and opens no other', async () => {
  const library = await aLibrary();
  const one: Drawn = { published: '2026-09-01T10:00', outlet: undefined, body: 'alpha', copyOf: undefined };
  const [first, , , apart] = keep(library, [
    one,
    { ...one, published: '2026-09-01T11:40', copyOf: 0 },
    one,
    { ...one, copyOf: 2 },
  ]);
  const rows = (fold: Fold): readonly number[] =>
    given(library.articles({ filters: [] }, 'newest', { ...ALL, fold })).map(({ id }) => id);
  expect(rows({ open: [] })).not.toContain(first);
  expect(rows({ open: [], shown: first! })).toContain(first);
  expect(rows({ open: [], shown: first! })).toHaveLength(3);
  expect(rows({ open: [], shown: apart! })).toHaveLength(2);
  const days = given(library.articleDays({ filters: [] }, 'newest', undefined, { open: [], shown: first! }));
  expect(days.map((day) => day.rows)).toEqual([3]);
  library.close();
});

test('the rows of a folded list are written as they are shown, and the table says which they are', async () => {
  const library = await aLibrary();
  const one: Drawn = { published: '2026-09-01T10:00', outlet: undefined, body: 'alpha', copyOf: undefined };
  keep(library, [one, { ...one, copyOf: 0 }, one]);
  const data = { list: 'articles', selection: { filters: [] }, order: 'newest', fold: { open: [] } } as const;
  const written = given(dataBytes(library, { data, format: 'csv' }, '2026-10-01T00:00:00Z'));
  expect(written.rows).toBe(2);
  expect(new TextDecoder().decode(written.bytes)).toContain('Copies folded');
  library.close();
});
