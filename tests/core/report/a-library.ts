import type { EventMarker } from '../../../electron/core/domain/event-marker.ts';
import type { ReadArticle } from '../../../electron/core/domain/article.ts';
import type { ArticleRow, LibraryArticle, Statement } from '../../../electron/core/domain/library-article.ts';
import type { Facet } from '../../../electron/core/domain/library-info.ts';
import type { ReportSpec } from '../../../electron/core/domain/report.ts';
import type { Filter, FilterField, Selection, Volume } from '../../../electron/core/domain/selection.ts';
import type { Topic } from '../../../electron/core/domain/topic.ts';
import { binStartOf } from '../../../electron/core/domain/wall-time.ts';
import type { BucketRow } from '../../../electron/core/bucket-counts.ts';
import { findMatches } from '../../../electron/core/query/find-matches.ts';
import { matchesQuery } from '../../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../../electron/core/query/parse-query.ts';
import { buildReport } from '../../../electron/core/report/build-report.ts';
import type { ReportModel } from '../../../electron/core/report/model.ts';
import type { ReportReader } from '../../../electron/core/report/report-reader.ts';
import type { GroupMember, KeptChain } from '../../../electron/core/domain/pickup.ts';
import type { OutletRow } from '../../../electron/core/domain/outlet-entry.ts';
import type { StoryDetail } from '../../../electron/core/domain/story.ts';
import { err, ok } from '../../../electron/core/result.ts';
import type { Result } from '../../../electron/core/result.ts';

export type Item = {
  readonly id: number;
  readonly headline: string;
  readonly body: string;
  readonly outlet?: string;
  readonly origin?: string;
  readonly published?: string;
  readonly group?: number;
  readonly topics?: readonly number[];
  readonly story?: number;
  readonly status?: NonNullable<ReadArticle['status']>;
  readonly authors?: readonly string[];
  readonly says?: readonly {
    readonly who: string;
    readonly words: string;
    readonly kind?: 'direct' | 'indirect';
  }[];
};

export const TOPICS: readonly Topic[] = [
  {
    id: 1,
    name: 'Marren Dam',
    colour: 1,
    query: 'marren AND dam',
    version: 3,
    versionedAt: '2026-09-01T08:00:00.000Z',
  },
  {
    id: 2,
    name: 'Port Ansel strike',
    colour: 2,
    query: 'strike*',
    version: 1,
    versionedAt: '2026-08-01T08:00:00.000Z',
  },
];

/**
 * Seven articles worked by hand: 6 dated 8 to 10 September, 1 undated. Articles 1, 2 and 3 are copies of one text, so
 * there are 5 unique. Dam: 1, 2, 3, 4, 6 (3 unique); strike: 5, 6 (2 unique); on either: 1 to 6 (4 unique).
 */
export const ITEMS: readonly Item[] = [
  {
    id: 1,
    headline: 'Haverwick ordered to leave',
    body: 'Marren dam wall shifts.\n\n“We left at night,” said Bram Eskil.',
    outlet: 'Kestrel Daily',
    origin: 'Ostra',
    published: '2026-09-08T05:40',
    group: 1,
    topics: [1],
    story: 9,
    says: [{ who: 'Bram Eskil', words: '“We left at night,”' }],
  },
  {
    id: 2,
    headline: 'Thousands flee Marren',
    body: 'Marren dam wall shifts.\n\n“We left at night,” said Bram Eskil.',
    outlet: 'The Harrow Post',
    origin: 'Ostra',
    published: '2026-09-08T07:00',
    group: 1,
    topics: [1],
    story: 9,
    says: [{ who: 'Bram Eskil', words: '“We left at night,”' }],
  },
  {
    id: 3,
    headline: 'Marren: evacuation',
    body: 'Marren dam wall shifts.',
    outlet: 'Vennes Tribune',
    origin: 'Ostra',
    published: '2026-09-09T09:00',
    group: 1,
    topics: [1],
    story: 9,
  },
  {
    id: 4,
    headline: 'Minister: “I did not see it”',
    body: 'The Marren dam report was never shown, the minister said.',
    outlet: 'Kestrel Daily',
    published: '2026-09-10T18:20',
    topics: [1],
    story: 9,
    says: [{ who: 'Ilse Marwen', words: 'was never shown', kind: 'indirect' }],
  },
  {
    id: 5,
    headline: 'Dockers vote',
    body: 'A strike was called at Port Ansel.',
    outlet: 'Port & <Rail> Weekly',
    origin: 'Telmark',
    published: '2026-09-08',
    topics: [2],
    status: 'corrected',
  },
  {
    id: 6,
    headline: '=HYPERLINK("x")',
    body: `${'Word '.repeat(60)}strikers at the Marren dam ${'more '.repeat(60)}end.`,
    outlet: 'Port & <Rail> Weekly',
    published: '2026-09-10T06:00',
    topics: [1, 2],
  },
  { id: 7, headline: 'Undated note', body: 'Nothing of either.' },
];

export const SPEC: ReportSpec = { kind: 'briefing', selection: { filters: [] }, topics: [], text: 'extract' };

const groupOf = (item: Item): number => item.group ?? item.id;

function volumeOf(items: readonly Item[]): Volume {
  return { articles: items.length, unique: new Set(items.map(groupOf)).size };
}

function has(item: Item, field: FilterField, value: string | null): boolean {
  switch (field) {
    case 'outlet':
      return (item.outlet ?? null) === value;
    case 'origin':
      return (item.origin ?? null) === value;
    case 'language':
      return value === 'en';
    case 'topic':
      return value === null ? !item.topics?.length : (item.topics?.includes(Number(value)) ?? false);
    case 'story':
      return item.story === Number(value);
    case 'format':
      return value === 'text';
    case 'quoted-kind':
      return value === null ? !item.says?.length : value === 'person' && (item.says?.length ?? 0) > 0;
    case 'quoted-source':
      return item.says?.some(({ who }) => who === value) ?? false;
    case 'duplicate-group':
      return groupOf(item) === Number(value);
    case 'watch':
      return value === '1';
    case 'tag':
      return value === null;
  }
}

function isIn(item: Item, { filters, range }: Selection): boolean {
  const wall = item.published && `${item.published}T00:00`.slice(0, 16);
  if (range && (wall === undefined || wall < range.from || wall >= range.to)) return false;
  const fields = new Set(filters.map(({ field, exclude }) => `${field} ${String(exclude)}`));
  const one = (test: (filter: Filter) => boolean): boolean =>
    filters.filter(test).some(({ field, value }) => has(item, field, value));
  return [...fields].every((key) => {
    const [field = '', exclude = ''] = key.split(' ');
    const found = one((filter) => filter.field === field && String(filter.exclude) === exclude);
    return exclude === 'true' ? !found : found;
  });
}

/** What the registry says of the outlets. */
const OUTLETS: readonly OutletRow[] = [
  {
    name: 'Kestrel Daily',
    aliases: [],
    domains: [],
    mediaType: 'newspaper',
    tier: 1,
    isOwn: true,
    articles: 2,
  },
  {
    ...{ name: 'The Harrow Post', aliases: [], domains: [], mediaType: 'newspaper', tier: 2 },
    ...{ licence: 'extract', isOwn: true, articles: 1 },
  },
  { name: 'Vennes Tribune', aliases: [], domains: [], mediaType: 'online', isOwn: true, articles: 1 },
];

const STORY: StoryDetail = {
  id: 9,
  title: 'Haverwick ordered to leave',
  isTitleGiven: false,
  volume: { articles: 4, unique: 2 },
  outlets: [],
  quotedSources: [],
  articles: [],
  events: [],
  elsewhere: [],
  corrections: [],
};

/** The group of an article as a chain: every copy an hour after the one before. */
function chainOf(items: readonly Item[], id: number): KeptChain | undefined {
  const own = items.find((item) => item.id === id);
  if (own === undefined) return undefined;
  const group = groupOf(own);
  const copies = items
    .filter((item) => groupOf(item) === group)
    .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
  const member = (item: Item): GroupMember => ({
    id: item.id,
    headline: item.headline,
    ...(item.outlet !== undefined && { outlet: item.outlet }),
    ...(item.published !== undefined && { published: item.published }),
    isZoneUnknown: false,
    dateArrived: '2026-09-10T20:00:00.000Z',
  });
  const [lead, ...others] = copies;
  if (lead === undefined) return undefined;
  return {
    group,
    lead: member(lead),
    rule: 'earliest',
    origin: { kind: 'agreed', name: lead.origin ?? '', credits: copies.length, publishers: 0 },
    corrections: [],
    links: others.map((item, at) => ({
      ...member(item),
      delay: { kind: 'minutes', minutes: 60 * (at + 1), isAbout: false },
      relation: { kind: 'pickup' },
    })),
  };
}

/** Marks of the analyst: one of every topic, one that lasted, one of a topic, one long before. */
export const MARKERS: readonly EventMarker[] = [
  { id: 1, label: 'Order to leave', from: '2026-09-08T05:30', link: 'https://example.org/order' },
  { id: 2, label: 'Hearings & votes', from: '2026-09-09', to: '2026-09-10', topicId: 2 },
  { id: 3, label: 'Dam opened', from: '1962-05' },
];

/** A library of plain values behind the reading ports, counted the long way round. */
export function aLibrary(items: readonly Item[] = ITEMS, topics: readonly Topic[] = TOPICS): ReportReader {
  const select = (
    selection: Selection,
  ): Result<readonly Item[], { at: number; length: number; message: string }> => {
    const query = parseQuery(selection.query ?? '');
    if (!query.ok) return err(query.error);
    return ok(
      items.filter(
        (item) =>
          isIn(item, selection) && matchesQuery(query.value, { headline: item.headline, body: item.body }),
      ),
    );
  };
  const over = <T>(selection: Selection, work: (found: readonly Item[]) => T) => {
    const found = select(selection);
    return found.ok ? ok(work(found.value)) : found;
  };
  const time = ({ published }: Item): string => published ?? '';
  const newest = (found: readonly Item[]) =>
    found.toSorted((a, b) => time(b).localeCompare(time(a)) || b.id - a.id);
  const copies = (item: Item) =>
    items
      .filter((other) => groupOf(other) === groupOf(item))
      .toSorted((a, b) => (time(a) < time(b) ? -1 : 1));
  const rowOf = (item: Item): ArticleRow => ({
    id: item.id,
    headline: item.headline,
    ...(item.outlet !== undefined && { outlet: item.outlet }),
    ...(item.origin !== undefined && { origin: item.origin }),
    ...(item.published !== undefined && { published: item.published }),
    isZoneUnknown: item.id === 1,
    dateArrived: '2026-09-10T20:00:00.000Z',
    pickups: copies(item).length - 1,
    isLeadCopy: copies(item)[0]?.id === item.id,
    isRead: false,
    isStarred: false,
  });
  const article = (id: number): LibraryArticle | undefined => {
    const item = items.find((each) => each.id === id);
    if (!item) return undefined;
    const alike = copies(item);
    return {
      ...rowOf(item),
      format: 'html',
      formatVersion: 4,
      body: item.body,
      wordCount: item.body.split(' ').length,
      authors: [],
      outlet: { name: item.outlet ?? '' },
      origin: { name: item.origin ?? '' },
      language: 'en',
      evidence: {},
      mendings: [],
      attributions: [],
      ...(item.status !== undefined && { status: item.status }),
      file: { importId: id, path: `/in/${id}.html`, sha256: `${id}`.repeat(64), bytes: 1, position: 0 },
      topics: topics.filter((topic) => item.topics?.includes(topic.id)),
      versions: [],
      tags: [],
      statementCorrections: [],
      fieldCorrections: [],
      notes: [],
      duplicates:
        alike.length < 2
          ? []
          : alike.map(({ id: other }) => ({ id: other, isLeadCopy: alike[0]?.id === other })),
    };
  };
  const statementsOf = (found: readonly Item[]): readonly Statement[] =>
    newest(found).flatMap((item) =>
      (item.says ?? []).map(({ who, words, kind }, position): Statement => {
        const at = item.body.indexOf(words);
        return {
          articleId: item.id,
          position,
          quotedSource: who,
          kind: kind ?? 'direct',
          form: 'named',
          stance: 'reporting',
          confidence: 0.9,
          ...(item.published !== undefined && { published: item.published }),
          ...(item.outlet !== undefined && { outlet: item.outlet }),
          excerpt: item.body,
          source: [],
          cue: [],
          content: [[at, at + words.length]],
        };
      }),
    );
  const facetsOf = (found: readonly Item[], value: (item: Item) => string | undefined): readonly Facet[] => {
    const values = new Map<string | null, Item[]>();
    for (const item of found)
      values.set(value(item) ?? null, [...(values.get(value(item) ?? null) ?? []), item]);
    return [...values]
      .map(([key, own]) => ({ value: key, label: key ?? 'not given', volume: volumeOf(own) }))
      .toSorted((a, b) => b.volume.articles - a.volume.articles || (a.label < b.label ? -1 : 1));
  };
  const library: ReportReader = {
    info: () => ({
      folder: '/desk.library',
      name: 'Works desk',
      zone: 'Europe/Berlin',
      isReadOnly: false,
      volume: volumeOf(items),
      first: '2026-09-08T00:00',
      last: '2026-09-10T18:20',
      lastImportAt: '2026-09-10T20:00:00.000Z',
      attention: 0,
    }),
    topics: () => topics,
    fieldCorrections: () => [],
    eventMarkers: () => MARKERS,
    statementCorrections: () => [],
    quotedSourceCorrections: () => [],
    storyCorrections: () => [],
    leadChoices: () => [],
    copyCorrections: () => [],
    watches: () => [
      {
        id: 1,
        name: 'Agency feed',
        path: '/in',
        defaults: {},
        isPaused: false,
        isRecursive: true,
        include: [],
        exclude: [],
        isPolling: false,
      },
    ],
    volume: (selection) => over(selection, volumeOf),
    article,
    countedArticles: (selection) =>
      over(selection, (found) =>
        newest(found).map((item) => ({
          id: item.id,
          group: groupOf(item),
          isLeadCopy: copies(item)[0]?.id === item.id,
        })),
      ),
    publishedOf: (ids) => ids.map((id) => items.find((item) => item.id === id)?.published),
    correctedAmong: (ids) =>
      ids.filter((id) =>
        ['corrected', 'withdrawn'].includes(items.find((item) => item.id === id)?.status ?? ''),
      ),
    clipFacts: (ids) =>
      ids.flatMap((id) => {
        const item = items.find((each) => each.id === id);
        if (item === undefined) return [];
        const row = rowOf(item);
        return [
          {
            id: row.id,
            headline: item.headline,
            ...(item.outlet !== undefined && { outlet: item.outlet }),
            ...(item.origin !== undefined && { origin: item.origin }),
            language: 'en',
            ...(item.published !== undefined && { published: item.published }),
            isZoneUnknown: row.isZoneUnknown,
            authors: item.authors ?? [],
            path: `/in/${id}.html`,
            sha256: `${id}`.repeat(64),
            reader: 'html 4',
            ...(item.status !== undefined && { status: item.status }),
            topics: topics.flatMap((topic) => (item.topics?.includes(topic.id) === true ? [topic.id] : [])),
            opening: item.body,
          },
        ];
      }),
    articleDays: () => ok([]),
    outletRows: () => OUTLETS,
    quotedSource: () => undefined,
    statementCounts: () => ok([]),
    story: (id) => (id === 9 ? STORY : undefined),
    copyChain: (id) => chainOf(items, id),
    matches: (id, query) => {
      const parsed = parseQuery(query);
      if (!parsed.ok) return parsed;
      const { headline, body } = items.find((each) => each.id === id) ?? { headline: '', body: '' };
      return ok(
        findMatches(parsed.value, { headline, body }).flatMap(({ field, span }) =>
          field === 'byline' ? [] : [{ field, span }],
        ),
      );
    },
    buckets: (selection, _by, bin) =>
      over(selection, (found) => {
        const rows = (of: readonly Item[]): readonly BucketRow[] => {
          const bins = new Map<string, Item[]>();
          for (const item of of) {
            if (item.published === undefined || (bin === 'hour' && item.published.length < 13)) continue;
            const start = binStartOf(item.published, bin);
            bins.set(start, [...(bins.get(start) ?? []), item]);
          }
          return [...bins].map(([bucket, own]) => ({ key: null, bucket, volume: volumeOf(own) }));
        };
        const base = items.filter((item) =>
          isIn(item, { filters: [], ...(selection.range && { range: selection.range }) }),
        );
        return {
          rows: [],
          labels: [],
          bases: [],
          selected: rows(found),
          all: rows(base),
          total: volumeOf(found),
          undated: volumeOf(found.filter(({ published }) => published === undefined)),
          imprecise: volumeOf(found.filter(({ published }) => bin === 'hour' && published?.length === 10)),
        };
      }),
    facets: (selection, field) =>
      over(selection, (found) =>
        facetsOf(
          found,
          (item) => ({ outlet: item.outlet, origin: item.origin, language: 'en' })[field as 'outlet'],
        ),
      ),
    quotedSources: (selection, { quotedSource } = {}) =>
      over(selection, (found) =>
        facetsOf(
          statementsOf(found)
            .filter((each) => quotedSource === undefined || each.quotedSource === quotedSource)
            .map((each) => ({
              id: each.articleId,
              headline: '',
              body: '',
              outlet: each.quotedSource,
            })),
          ({ outlet }) => outlet,
        ).map(({ label, volume }) => ({
          name: label,
          kind: 'person',
          statements: volume.articles,
          words: volume.articles * 12,
          articles: volume.unique,
        })),
      ),
    statements: (selection, { quotedSource, manner }, { offset, limit }, order = 'newest') =>
      over(selection, (found) => {
        const all = statementsOf(found).filter(
          (each) =>
            (quotedSource === undefined || each.quotedSource === quotedSource) &&
            (manner === undefined || each.kind === manner),
        );
        const rows = order === 'newest' ? all : all.toReversed();
        return { total: all.length, rows: rows.slice(offset, offset + limit) };
      }),
    *statementsInSlices(selection, filter, most) {
      yield;
      return library.statements(selection, filter, { offset: 0, limit: most }, 'newest');
    },
    *firstQuoted() {
      yield;
      return ok([]);
    },
    storyRows: (selection, { offset, limit }) =>
      over(selection, (found) => {
        const own = found.filter(({ story }) => story === 9);
        const row = {
          id: 9,
          title: 'Haverwick ordered to leave',
          volume: volumeOf(own),
          first: '2026-09-08T05:40',
          last: '2026-09-10T18:20',
          outlets: ['Kestrel Daily'],
        };
        return {
          total: own.length > 0 ? 1 : 0,
          rows: own.length > 0 ? [row].slice(offset, offset + limit) : [],
        };
      }),
  };
  return library;
}

export function aReport(over: Partial<ReportSpec> = {}, library = aLibrary()): ReportModel {
  const report = buildReport({ ...SPEC, ...over }, library, '1.4.0');
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}
