import type { Bin, BinSize, CoverageTimeline, TimelineBy } from '#core/domain/coverage.ts';
import type { Filter, Selection, Volume } from '#core/domain/selection.ts';
import type { QueryError } from '#core/domain/topic.ts';
import { NOW, TOPICS, type FakeArticle } from './library.ts';

/** The fake's own small query language: words, all of which must stand in the text; a quotation mark must be closed. */
export function queryError(query: string | undefined): QueryError | undefined {
  if (query === undefined) return undefined;
  const quotes = query.split('"').length - 1;
  if (quotes % 2 === 0) return undefined;
  const at = query.lastIndexOf('"');
  return {
    at,
    length: 1,
    message: 'this quotation mark is never closed.',
    suggestion: 'Close it at the end.',
  };
}

export const wordsOf = (query: string): readonly string[] =>
  query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word !== 'or' && word !== 'and' && word !== 'not');

function holds(article: FakeArticle, { field, value, exclude }: Filter): boolean {
  return valuesOf(article, field).includes(value) !== exclude;
}

export function valuesOf(article: FakeArticle, field: Filter['field']): readonly (string | null)[] {
  switch (field) {
    case 'topic':
      return article.topics.map((topic) => String(topic.id));
    case 'outlet':
      return [article.outlet?.name ?? null];
    case 'origin':
      return [article.origin?.name ?? null];
    case 'language':
      return [article.language ?? null];
    case 'story':
      return article.story ? [String(article.story.id)] : [];
    case 'tag':
      return article.tags.length === 0 ? [null] : article.tags;
    case 'watch':
      return [String(article.watchId)];
    case 'duplicate-group':
      return [String(article.duplicates[0]?.id ?? article.id)];
    case 'format':
      return [article.format];
    case 'quoted-kind':
      return [...new Set(article.attributions.flatMap((a) => (a.quotedSource ? [a.quotedSource.kind] : [])))];
    case 'quoted-source':
      return [...new Set(article.attributions.flatMap((a) => (a.quotedSource ? [a.quotedSource.name] : [])))];
  }
}

export function select(articles: readonly FakeArticle[], selection: Selection): readonly FakeArticle[] {
  const { range, query, filters } = selection;
  // What a changed query brings or loses is asked for so.
  const [, wanted = query, unwanted] = /^\((.*)\) NOT \((.*)\)$/u.exec(query ?? '') ?? [];
  const words = wanted === undefined ? [] : wordsOf(wanted);
  const others = unwanted === undefined ? [] : wordsOf(unwanted);
  return articles.filter((article) => {
    if (range) {
      const at = article.published;
      if (at === undefined || at.length < 10) return false;
      const full = at.length === 10 ? `${at}T00:00` : at;
      if (full < range.from || full >= range.to) return false;
    }
    if (!filters.every((filter) => holds(article, filter))) return false;
    const text =
      words.length + others.length > 0 ? `${article.headline ?? ''} ${article.body}`.toLowerCase() : '';
    if (others.length > 0 && others.every((word) => text.includes(word))) return false;
    return words.every((word) => text.includes(word));
  });
}

export function volumeOf(articles: readonly FakeArticle[]): Volume {
  return { articles: articles.length, unique: new Set(articles.map((a) => a.groupId)).size };
}

const STEP_HOURS: Readonly<Record<BinSize, number>> = { hour: 1, day: 24, week: 168, month: 0 };
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

function nextStart(ms: number, bin: BinSize): number {
  const at = new Date(ms);
  if (bin === 'month') return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
  return ms + STEP_HOURS[bin] * 3_600_000;
}

function firstStart(ms: number, bin: BinSize): number {
  const at = new Date(ms);
  if (bin === 'hour') return ms - (ms % 3_600_000);
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  if (bin === 'month') return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1);
  return bin === 'week' ? day - ((at.getUTCDay() + 6) % 7) * 86_400_000 : day;
}

function autoBin(days: number): BinSize {
  if (days <= 3) return 'hour';
  if (days <= 80) return 'day';
  return days <= 560 ? 'week' : 'month';
}

/** Counts over time as the engine gives them, slowly and plainly. */
export function timelineOf(
  articles: readonly FakeArticle[],
  selection: Selection,
  by: TimelineBy,
  wanted: BinSize | 'auto',
): CoverageTimeline {
  const chosen = select(articles, selection);
  const dated = (list: readonly FakeArticle[]): readonly FakeArticle[] =>
    list.filter((a) => a.published !== undefined && a.published.length >= 10);
  const from = Date.parse(
    `${selection.range?.from ?? `${dated(articles)[0]!.published!.slice(0, 10)}T00:00`}Z`,
  );
  const to = Date.parse(`${selection.range?.to ?? NOW}Z`);
  const bin = wanted === 'auto' ? autoBin((to - from) / 86_400_000) : wanted;
  const starts: number[] = [];
  for (let start = firstStart(from, bin); start < to; start = nextStart(start, bin)) starts.push(start);
  const indexOf = (article: FakeArticle): number => {
    const ms = Date.parse(`${article.published!.padEnd(16, 'T00:00').slice(0, 16)}Z`);
    let low = 0;
    for (let i = 0; i < starts.length; i += 1) if (starts[i]! <= ms) low = i;
    return ms < (starts[0] ?? 0) ? -1 : low;
  };
  const perBin = (list: readonly FakeArticle[]): readonly Volume[] => {
    const bins = starts.map((): FakeArticle[] => []);
    for (const article of dated(list)) bins[indexOf(article)]?.push(article);
    return bins.map(volumeOf);
  };
  const all = perBin(
    select(articles, selection.range ? { range: selection.range, filters: [] } : { filters: [] }),
  );
  const field = by;
  const keys = [...new Set(chosen.flatMap((a) => valuesOf(a, field)))];
  const hasOwnBase = by === 'outlet' || by === 'origin' || by === 'language' || by === 'format';
  const series = keys
    .map((key) => {
      const own = chosen.filter((a) => valuesOf(a, field).includes(key));
      const topic = by === 'topic' ? TOPICS.find((t) => String(t.id) === key) : undefined;
      return {
        key,
        label: topic?.name ?? key ?? 'not given',
        ...(topic ? { colour: topic.colour } : {}),
        volumes: perBin(own),
        bases: hasOwnBase ? perBin(articles.filter((a) => valuesOf(a, field).includes(key))) : all,
        total: volumeOf(own),
      };
    })
    .toSorted((a, b) => b.total.articles - a.total.articles);
  const bins: readonly Bin[] = starts.map((start, i) => ({
    start: iso(start),
    end: iso(nextStart(start, bin)),
    all: all[i]!,
    isPartial: nextStart(start, bin) > Date.parse(`${NOW}Z`) || start < from,
    isGap: all[i]!.articles === 0,
  }));
  return {
    by,
    bin,
    zone: 'Europe/Stockholm',
    bins,
    series,
    selected: perBin(chosen),
    total: volumeOf(chosen),
    undated: volumeOf(chosen.filter((a) => a.published === undefined)),
    imprecise: volumeOf(chosen.filter((a) => a.published?.length === 7)),
  };
}
