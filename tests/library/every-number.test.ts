import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormatId, ReadArticle } from '#core/domain/article.ts';
import type { Attribution, QuotedSourceKind } from '#core/domain/attribution.ts';
import { TIMELINE_BYS, type BinSize, type TimelineBy } from '#core/domain/coverage.ts';
import {
  FILTER_FIELDS,
  type Filter,
  type FilterField,
  type Selection,
  type Volume,
} from '#core/domain/selection.ts';
import type { BucketRow } from '#core/bucket-counts.ts';
import { dataBytes } from '#core/data/data-bytes.ts';
import type { Library } from '#core/ports.ts';
import { buildReport } from '#core/report/build-report.ts';
import type { Result } from '#core/result.ts';
import { aLibrary, aNewArticle, anImport, aWatch, change, NOW } from './a-library.ts';

/**
 * Every number opens exactly the articles it counts. A plain list of articles, counted with loops, says what each number
 * must be; it shares no code with the library.
 */
type Kept = {
  readonly id: number;
  readonly words: readonly string[];
  /** As printed, at its precision. */
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly origin: string | undefined;
  readonly language: string | undefined;
  readonly format: FormatId;
  readonly topics: readonly number[];
  readonly quoted: readonly string[];
  /** Articles it was found to be a copy of. */
  readonly copiesOf: readonly number[];
  readonly group: number;
  readonly story: number;
  readonly watch: number | undefined;
  readonly tags: readonly string[];
};

type Drawn = {
  readonly words: readonly string[];
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly origin: string | undefined;
  readonly language: string | undefined;
  readonly format: FormatId;
  readonly topics: readonly number[];
  readonly quoted: readonly string[];
  readonly copyOf: number | undefined;
  readonly alsoCopyOf: number | undefined;
  readonly joinsStoryOf: number | undefined;
  readonly watch: number | undefined;
  readonly tags: readonly string[];
  /** Taken out once all are in. */
  readonly isDeleted: boolean;
};

const WORDS = ['alpha', 'beta', 'gamma', 'delta'];
const DATES = [
  '1969-12-31T23:30',
  '1970-01-01T00:00',
  '2025',
  '2026',
  '2026-09',
  '2026-09-01',
  '2026-09-01T00:00',
  '2026-09-01T13:59',
  '2026-09-06T23:59',
  '2026-09-07',
  '2026-09-07T00:00',
  '2026-09-30T12:00',
  '2026-10-01T00:00',
];
const OUTLETS = ['Port Ansel Post', 'Marren Herald', 'Ζήτα Νέα'];
const PEOPLE = ['Ida Moss', 'Harbour Board', 'the ministry'];
const KINDS: Readonly<Record<string, QuotedSourceKind>> = {
  'Ida Moss': 'person',
  'Harbour Board': 'body',
  'the ministry': 'body',
};
const kindOf = (name: string): QuotedSourceKind => KINDS[name] ?? 'unknown';
const BINS: readonly BinSize[] = ['hour', 'day', 'week', 'month'];
const SERIES = TIMELINE_BYS;
const FIELDS = FILTER_FIELDS;
const OWN_BASES: readonly TimelineBy[] = ['outlet', 'origin', 'language', 'format'];
const MANY: readonly FilterField[] = ['topic', 'quoted-source', 'quoted-kind', 'tag'];

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, ...values);
const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const earlier = fc.oneof(fc.constant(undefined), fc.constant(undefined), fc.nat(20));

const drawn: fc.Arbitrary<Drawn> = fc.record({
  words: some(WORDS),
  published: maybe(DATES),
  outlet: maybe(OUTLETS),
  origin: maybe(['Sable News', 'Northwire']),
  language: maybe(['en', 'el']),
  format: fc.constantFrom<FormatId>('text', 'html'),
  topics: some([1, 2]),
  quoted: some(PEOPLE),
  copyOf: earlier,
  alsoCopyOf: earlier,
  joinsStoryOf: earlier,
  watch: maybe([1, 2]),
  tags: some(['clip', 'Weekly']),
  isDeleted: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
});

const VALUES: Readonly<Record<FilterField, readonly (string | null)[]>> = {
  outlet: [...OUTLETS, null, 'nobody'],
  origin: ['Sable News', 'Northwire', null],
  language: ['en', 'el', null],
  topic: ['1', '2', null],
  'quoted-source': [...PEOPLE, null],
  'quoted-kind': ['person', 'body', 'court', null, 'nonsense'],
  format: ['text', 'html', 'pdf', null],
  story: ['1', '2', '3'],
  'duplicate-group': ['1', '2', '3', 'none'],
  watch: ['1', '2', null],
  tag: ['clip', 'Weekly', null, 'nothing'],
};
const filter: fc.Arbitrary<Filter> = fc.constantFrom(...FIELDS).chain((field) =>
  fc.record({
    field: fc.constant(field),
    value: fc.constantFrom(...VALUES[field]),
    exclude: fc.boolean(),
  }),
);
const EDGES = [
  '1969-12-31T00:00',
  '1970-01-01T00:00',
  '2026-09-01T00:00',
  '2026-09-07T00:00',
  '2026-10-02T00:00',
];
const range = fc
  .tuple(fc.nat(EDGES.length - 1), fc.nat(EDGES.length - 1))
  .map(([one, other]) => ({ from: EDGES[Math.min(one, other)]!, to: EDGES[Math.max(one, other)]! }));
/** Queries with what they mean, for words that stand in the body in the order of WORDS. */
const QUERIES: Readonly<Record<string, (words: readonly string[]) => boolean>> = {
  alpha: (words) => words.includes('alpha'),
  'alpha AND beta': (words) => words.includes('alpha') && words.includes('beta'),
  'alpha OR gamma': (words) => words.includes('alpha') || words.includes('gamma'),
  'alpha NOT beta': (words) => words.includes('alpha') && !words.includes('beta'),
  'NOT delta': (words) => !words.includes('delta'),
  '"beta gamma"': (words) => words.includes('beta') && words.includes('gamma'),
  'del*': (words) => words.includes('delta'),
};
const selection: fc.Arbitrary<Selection> = fc.record(
  {
    filters: fc.oneof(fc.constant([]), fc.array(filter, { maxLength: 4 })),
    range,
    query: fc.constantFrom(...Object.keys(QUERIES)),
  },
  { requiredKeys: ['filters'] },
);

const PRECISION = { 4: 'year', 7: 'month', 10: 'day', 16: 'minute' } as const;

function printed(published: string | undefined): Partial<ReadArticle> {
  if (published === undefined) return {};
  const precision = PRECISION[published.length as keyof typeof PRECISION];
  return { datePublished: { value: published, zone: 'unknown', precision } };
}

function quoting(name: string): Attribution {
  return {
    field: 'body',
    source: [[0, 1]],
    cue: [],
    content: [[1, 2]],
    kind: 'indirect',
    form: 'named',
    stance: 'reporting',
    quotedSource: { name, kind: kindOf(name) },
    confidence: 0.9,
    rule: 'test',
  };
}

/** Puts the drawn articles into the library, and into a list of our own. */
function keepAll(library: Library, articles: readonly Drawn[]): Kept[] {
  return change(library, () => {
    for (const name of ['one', 'two']) {
      library.saveWatch(aWatch({ name, path: `/${name}` }));
      library.saveTopic({ name, query: name, colour: 1, at: '2026-01-01T00:00:00Z' });
    }
    const imports = [undefined, 1, 2].map((watchId) =>
      library.addImport(anImport(watchId === undefined ? {} : { watchId })),
    );
    const kept: Kept[] = [];
    for (const one of articles) {
      const at = (place: number | undefined): Kept | undefined =>
        place === undefined ? undefined : kept[place % Math.max(1, kept.length)];
      const copies = [at(one.copyOf), at(one.alsoCopyOf)].filter((copy) => copy !== undefined);
      const told = at(one.joinsStoryOf);
      const { words, published, outlet, origin, language, format, topics, quoted, watch } = one;
      const id = library.addArticle(
        aNewArticle(
          {
            headline: 'A headline',
            // Too short for texts to be compared: only what is said to be a copy is one.
            body: `Body ${words.join(' ')}.`,
            ...printed(published),
            ...(outlet !== undefined && { outlet: { name: outlet } }),
            ...(origin !== undefined && { origin: { name: origin } }),
            ...(language !== undefined && { language }),
            format,
            attributions: quoted.flatMap((name) => [quoting(name), quoting(name)]),
          },
          {
            importId: imports[watch ?? 0]!,
            copiesOf: copies.map((copy) => copy.id),
            topics,
            ...(told !== undefined && { tellsWith: told.id }),
          },
        ),
      );
      for (const tag of one.tags) library.tagArticles(tag, [id], true);
      const newStory = Math.max(0, ...kept.map((other) => other.story)) + 1;
      const copiesOf = copies.map((copy) => copy.id);
      kept.push({ ...one, id, copiesOf, group: id, story: told?.story ?? newStory });
    }
    return grouped(kept);
  });
}

/**
 * A group is what copies of copies hold together, named by the first of them. An article without an origin has the one
 * that its group agrees on.
 */
function grouped(articles: readonly Kept[]): Kept[] {
  const named = articles.map((article) => ({ ...article, group: article.id }));
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const one of named) {
      for (const other of named) {
        const isLinked = one.copiesOf.includes(other.id);
        if (!isLinked || one.group === other.group) continue;
        one.group = other.group = Math.min(one.group, other.group);
        isNew = true;
      }
    }
  }
  return named.map((one) => {
    const told = new Set(named.flatMap(({ group, origin }) => (group === one.group ? (origin ?? []) : [])));
    return { ...one, origin: one.origin ?? (told.size === 1 ? [...told][0] : undefined) };
  });
}

/** Takes out what was drawn to be taken out: what is left must count as if that had never come. */
function deleteDrawn(library: Library, articles: readonly Drawn[], all: readonly Kept[]): readonly Kept[] {
  const isGone = (place: number): boolean => articles[place]?.isDeleted === true;
  change(library, () => {
    for (const [place, { id }] of all.entries()) {
      if (isGone(place)) library.deleteArticle(id, { at: NOW, by: 'analyst' }, true);
    }
  });
  const left = all.filter((_, place) => !isGone(place));
  return grouped(left.map((one) => ({ ...one, origin: articles[all.indexOf(one)]?.origin })));
}

function valuesOf(article: Kept, field: FilterField): readonly string[] {
  switch (field) {
    case 'outlet':
    case 'origin':
    case 'language':
      return article[field] === undefined ? [] : [article[field]];
    case 'topic':
      return article.topics.map(String);
    case 'quoted-source':
      return article.quoted;
    case 'quoted-kind':
      return [...new Set(article.quoted.map(kindOf))];
    case 'format':
      return [article.format];
    case 'story':
      return [String(article.story)];
    case 'duplicate-group':
      return [String(article.group)];
    case 'watch':
      return article.watch === undefined ? [] : [String(article.watch)];
    case 'tag':
      return article.tags;
  }
}

function isChosen(article: Kept, { query, range: within, filters }: Selection): boolean {
  if (query !== undefined && !QUERIES[query]!(article.words)) return false;
  if (within !== undefined && !isWithin(article, within)) return false;
  return FIELDS.every((field) => {
    const has = (one: Filter): boolean =>
      one.value === null
        ? valuesOf(article, field).length === 0
        : valuesOf(article, field).includes(one.value);
    const included = filters.filter((one) => one.field === field && !one.exclude);
    const excluded = filters.filter((one) => one.field === field && one.exclude);
    return (included.length === 0 || included.some(has)) && !excluded.some(has);
  });
}

function start(published: string): string {
  return `${published}${'0000-01-01T00:00'.slice(published.length)}`;
}

function isWithin({ published }: Kept, { from, to }: { from: string; to: string }): boolean {
  return published !== undefined && start(published) >= from && start(published) < to;
}

function volumeOf(articles: readonly Kept[]): Volume {
  return { articles: articles.length, unique: new Set(articles.map(({ group }) => group)).size };
}

/** The start of the bin a date falls into; undefined when it is not exact enough. */
function binOf(published: string | undefined, bin: BinSize): string | undefined {
  const needed = { hour: 16, day: 10, week: 10, month: 7 }[bin];
  if (published === undefined || published.length < needed) return undefined;
  if (bin === 'hour') return `${published.slice(0, 13)}:00`;
  if (bin === 'month') return `${published.slice(0, 7)}-01T00:00`;
  const day = new Date(`${published.slice(0, 10)}T00:00Z`);
  if (bin === 'week') while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 16);
}

function tally(
  articles: readonly Kept[],
  bin: BinSize,
  keysOf: (article: Kept) => readonly (string | null)[],
): readonly string[] {
  const cells = new Map<string, Kept[]>();
  for (const article of articles) {
    const bucket = binOf(article.published, bin);
    if (bucket === undefined) continue;
    for (const key of keysOf(article)) {
      const cell = JSON.stringify([key, bucket]);
      cells.set(cell, [...(cells.get(cell) ?? []), article]);
    }
  }
  return [...cells].map(([cell, members]) => `${cell} ${JSON.stringify(volumeOf(members))}`).sort();
}

function written(rows: readonly BucketRow[]): readonly string[] {
  return rows
    .map(({ key, bucket, volume }) => `${JSON.stringify([key, bucket])} ${JSON.stringify(volume)}`)
    .sort();
}

function given<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function keysBy(field: TimelineBy): (article: Kept) => readonly (string | null)[] {
  const hasNull = !MANY.includes(field);
  return (article) => {
    const values = valuesOf(article, field);
    return values.length === 0 && hasNull ? [null] : values;
  };
}

function checkLists(library: Library, chosen: readonly Kept[], selected: Selection): void {
  expect(library.volume(selected)).toEqual({ ok: true, value: volumeOf(chosen) });
  for (const order of ['newest', 'oldest', 'relevance'] as const) {
    const rows = given(library.articles(selected, order, { offset: 0, limit: 1000 }));
    expect(rows.map(({ id }) => id).sort((a, b) => a - b)).toEqual(chosen.map(({ id }) => id));
    const paged = chosen.flatMap((_, offset) =>
      given(library.articles(selected, order, { offset, limit: 1 })).map(({ id }) => id),
    );
    expect(paged).toEqual(rows.map(({ id }) => id));
    if (order === 'relevance') continue;
    // The frame of the list: its days in its order, each with exactly the articles that stand there.
    const days = given(library.articleDays(selected, order));
    const framed = days.flatMap(({ day, volume }) => Array<string | null>(volume.articles).fill(day));
    expect(framed).toEqual(rows.map(({ published }) => published?.slice(0, 10) ?? null));
    for (const { day, volume } of days) {
      expect(volume).toEqual(volumeOf(chosen.filter((one) => (one.published?.slice(0, 10) ?? null) === day)));
    }
  }
}

function checkFacets(library: Library, chosen: readonly Kept[], selected: Selection): void {
  for (const field of FIELDS) {
    const expected = new Map<string | null, Kept[]>();
    for (const article of chosen) {
      const values = valuesOf(article, field);
      for (const value of values.length === 0 ? [null] : values) {
        expected.set(value, [...(expected.get(value) ?? []), article]);
      }
    }
    const facets = given(library.facets(selected, field));
    expect(facets.length).toBe(expected.size);
    for (const { value, volume } of facets) expect(volume).toEqual(volumeOf(expected.get(value) ?? []));
  }
}

function checkBuckets(
  library: Library,
  all: readonly Kept[],
  chosen: readonly Kept[],
  selected: Selection,
): void {
  const { range: within } = selected;
  const inRange = all.filter((article) => within === undefined || isWithin(article, within));
  const nothing = (): readonly null[] => [null];
  for (const by of SERIES) {
    for (const bin of BINS) {
      const counts = given(library.buckets(selected, by, bin));
      const hasBase = OWN_BASES.includes(by);
      expect(written(counts.rows)).toEqual(tally(chosen, bin, keysBy(by)));
      expect(written(counts.selected)).toEqual(tally(chosen, bin, nothing));
      expect(written(counts.all)).toEqual(tally(inRange, bin, nothing));
      const told = new Set(counts.labels.map(({ key }) => key));
      const keysTold = (article: Kept): readonly (string | null)[] =>
        keysBy(by)(article).filter((key) => told.has(key));
      expect(written(counts.bases)).toEqual(hasBase ? tally(inRange, bin, keysTold) : []);
      expect(counts.total).toEqual(volumeOf(chosen));
      expect(counts.undated).toEqual(volumeOf(chosen.filter(({ published }) => published === undefined)));
      const imprecise = chosen.filter(
        ({ published }) => published !== undefined && binOf(published, bin) === undefined,
      );
      expect(counts.imprecise).toEqual(volumeOf(imprecise));
      for (const { key, total } of counts.labels) {
        expect(total).toEqual(volumeOf(chosen.filter((article) => keysBy(by)(article).includes(key))));
      }
    }
  }
}

/** What leaves the window: as many rows as the list is long, and a report whose totals are those of the chips. */
function checkWhatLeaves(library: Library, chosen: readonly Kept[], selected: Selection): void {
  const articles = { list: 'articles', selection: selected, order: 'newest' } as const;
  for (const format of ['csv', 'json', 'ris'] as const) {
    expect(given(dataBytes(library, { data: articles, format }, NOW)).rows).toBe(chosen.length);
  }
  const spec = { kind: 'briefing', topics: [], text: 'extract', selection: selected } as const;
  const report = given(buildReport(spec, library, '0'));
  expect(report.volume).toEqual(volumeOf(chosen));
}

function checkOthers(
  library: Library,
  all: readonly Kept[],
  chosen: readonly Kept[],
  selected: Selection,
): void {
  for (const { left, volume } of given(library.volumesWithout(selected))) {
    const { query, range: within, filters } = selected;
    const rest: Selection = {
      ...(query !== undefined && left !== 'query' && { query }),
      ...(within !== undefined && left !== 'range' && { range: within }),
      filters: filters.filter((one) => one !== left),
    };
    expect(volume).toEqual(volumeOf(all.filter((article) => isChosen(article, rest))));
  }
  for (const row of given(library.quotedSources(selected))) {
    const quoting = chosen.filter(({ quoted }) => quoted.includes(row.name));
    expect(row.articles).toBe(quoting.length);
    expect(row.statements).toBe(quoting.length * 2);
    const dates = quoting
      .flatMap(({ published }) => published ?? [])
      .sort((a, b) => (start(a) < start(b) ? -1 : 1));
    expect(row.firstQuoted && start(row.firstQuoted)).toEqual(dates[0] && start(dates[0]));
    expect(row.lastQuoted && start(row.lastQuoted)).toEqual(dates.at(-1) && start(dates.at(-1)!));
    const listed = given(
      library.statements(selected, { quotedSource: row.name }, { offset: 0, limit: 1000 }),
    );
    expect(listed.total).toBe(row.statements);
    expect(listed.rows.length).toBe(row.statements);
  }
  const stories = given(library.storyRows(selected, { offset: 0, limit: 1000 }));
  expect(stories.total).toBe(new Set(chosen.map(({ story }) => story)).size);
  expect(stories.rows.length).toBe(stories.total);
  for (const { id, volume, outlets } of stories.rows) {
    const members = chosen.filter(({ story }) => story === id);
    expect(volume).toEqual(volumeOf(members));
    expect([...outlets].sort()).toEqual([...new Set(members.flatMap(({ outlet }) => outlet ?? []))].sort());
  }
}

describe('every number', () => {
  test('opens exactly the articles it counts, whatever is selected', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: 1, maxLength: 24 }),
        fc.array(selection, { minLength: 6, maxLength: 6 }),
        async (articles, selections) => {
          const library = await aLibrary();
          const all = deleteDrawn(library, articles, keepAll(library, articles));
          for (const selected of selections) {
            const chosen = all.filter((article) => isChosen(article, selected));
            checkLists(library, chosen, selected);
            checkFacets(library, chosen, selected);
            checkBuckets(library, all, chosen, selected);
            checkOthers(library, all, chosen, selected);
            checkWhatLeaves(library, chosen, selected);
          }
          const findings = library.verify().filter((line) => !line.includes('cannot be read: ENOENT'));
          expect(findings).toEqual([]);
          library.close();
        },
      ),
      { numRuns: Number(process.env['SOURCELINE_RUNS'] ?? 12), endOnFailure: true },
    );
  });
});
