import type { CoverageTimeline } from '../domain/coverage.ts';
import type { ArticleRow } from '../domain/library-article.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Selection } from '../domain/selection.ts';
import type { QueryError } from '../domain/topic.ts';
import { coverageOf } from '../measures/coverage-of.ts';
import type { Library } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { clipMaker } from './clip.ts';
import { methodOf } from './method.ts';
import type { Clip, ReportModel, ReportStatement, StorySection, TopicSection } from './model.ts';
import { selectionWords } from './selection-words.ts';
import { periodText } from './words.ts';

/** What a report asks of the library: reading only. */
export type ReportReader = Pick<
  Library,
  | 'info'
  | 'topics'
  | 'volume'
  | 'articles'
  | 'article'
  | 'buckets'
  | 'facets'
  | 'quotedSources'
  | 'statements'
  | 'storyRows'
  | 'watches'
>;

/** How much of each list a briefing prints before it says how many more there are; an analysis prints more. */
const LIMITS = {
  briefing: { clips: 8, stories: 6, statements: 8 },
  analysis: { clips: 12, stories: 12, statements: 24 },
} as const;

/** An empty library has no unfinished bin. */
const NEVER = '1970-01-01T00:00:00.000Z';

const EVERY_ROW = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Works out everything a report prints. The clock has no part in it: the same library and spec give the same model. */
export function buildReport(
  spec: ReportSpec,
  library: ReportReader,
  appVersion: string,
): Result<ReportModel, QueryError> {
  const { selection } = spec;
  // One answer tells whether the query can be understood; with it, none of the others can fail.
  const volume = library.volume(selection);
  if (!volume.ok) return volume;
  const info = library.info();
  const clipOf = clipMaker(library, spec.text);
  const rows = must(library.articles(selection, 'newest', EVERY_ROW));
  const now = info.lastImportAt ?? NEVER;
  const timeline = must(coverageOf(library, selection, { by: 'topic', bin: 'auto', now }));
  const annex = rows.map(clipOf);
  const limits = LIMITS[spec.kind];
  const topics = topicsOf(spec, library, clipOf);
  const statements = must(library.statements(selection, undefined, EVERY_ROW));
  const period = selection.range;
  const title = spec.title?.trim();
  const base = must(library.volume(period === undefined ? { filters: [] } : { filters: [], range: period }));
  const model = {
    kind: spec.kind,
    title: title === undefined || title === '' ? titleOf(spec, topics) : title,
    libraryName: info.name,
    zone: info.zone,
    period,
    asOf: info.lastImportAt,
    selection: selectionWords(selection, library.topics()),
    summary: spec.summary,
    volume: volume.value,
    base,
    statementCount: statements.total,
    undated: timeline.undated,
    imprecise: timeline.imprecise,
    timeline,
    topics,
    stories: storiesOf(selection, library, clipOf, limits.stories),
    quotedSources: must(library.quotedSources(selection)),
    statements: statements.rows.slice(0, limits.statements).map(referenced),
    outlets: must(library.facets(selection, 'outlet')),
    origins: must(library.facets(selection, 'origin')),
    languages: must(library.facets(selection, 'language')),
    corrections: annex.filter(({ status }) => status === 'corrected' || status === 'withdrawn'),
    gaps: gapsOf(timeline),
    annex,
    clips: annex.length,
  };
  const method = methodOf(model, library, appVersion);
  return ok({ ...model, method, fileName: fileNameOf(model.title, model.period) });
}

/** The parts of a selection cannot fail once the whole was understood: if one does, it is a bug. */
function must<T>(result: Result<T, QueryError>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function topicsOf(
  spec: ReportSpec,
  library: ReportReader,
  clipOf: (row: ArticleRow) => Clip,
): readonly TopicSection[] {
  const all = library.topics();
  const asked =
    spec.topics.length === 0 ? all : spec.topics.flatMap((id) => all.find((topic) => topic.id === id) ?? []);
  return asked
    .map((topic) => {
      const selection = withTopic(spec.selection, topic.id);
      const rows = must(library.articles(selection, 'newest', EVERY_ROW));
      return {
        ...topic,
        volume: must(library.volume(selection)),
        clips: onePerGroup(rows, library).map(clipOf),
      };
    })
    .filter((topic) => topic.volume.articles > 0 || spec.topics.includes(topic.id));
}

function withTopic(selection: Selection, id: number): Selection {
  const others = selection.filters.filter(({ field, exclude }) => field !== 'topic' || exclude);
  return { ...selection, filters: [...others, { field: 'topic', value: String(id), exclude: false }] };
}

/** One article of each duplicate group: the lead copy where it is among the rows, else the earliest that is. */
function onePerGroup(rows: readonly ArticleRow[], library: ReportReader): readonly ArticleRow[] {
  const groups = new Map<number, ArticleRow>();
  for (const row of rows) {
    const group = row.pickups === 0 ? row.id : Math.min(row.id, ...groupIds(row, library));
    const kept = groups.get(group);
    // Rows come newest first, so a later row is an earlier copy.
    if (kept === undefined || !kept.isLeadCopy) groups.set(group, row);
  }
  const chosen = new Set([...groups.values()].map(({ id }) => id));
  return rows.filter(({ id }) => chosen.has(id));
}

function groupIds(row: ArticleRow, library: ReportReader): readonly number[] {
  return library.article(row.id)?.duplicates.map(({ id }) => id) ?? [];
}

function storiesOf(
  selection: Selection,
  library: ReportReader,
  clipOf: (row: ArticleRow) => Clip,
  limit: number,
): readonly StorySection[] {
  const { rows } = must(library.storyRows(selection, { offset: 0, limit }));
  return rows.map((row) => {
    const ofStory = { ...selection, filters: [...selection.filters, storyFilter(row.id)] };
    const [earliest] = must(library.articles(ofStory, 'oldest', { offset: 0, limit: 1 }));
    return { row, lead: earliest && clipOf(earliest) };
  });
}

function storyFilter(id: number): Selection['filters'][number] {
  return { field: 'story', value: String(id), exclude: false };
}

function referenced(statement: ReportStatement['statement']): ReportStatement {
  return { reference: `S-${statement.articleId}.${statement.position + 1}`, statement };
}

function gapsOf({ bins, bin }: CoverageTimeline): readonly string[] {
  return bin === 'day' ? bins.filter(({ isGap }) => isGap).map(({ start }) => start.slice(0, 10)) : [];
}

function titleOf(spec: ReportSpec, topics: readonly TopicSection[]): string {
  const kind = spec.kind === 'briefing' ? 'Briefing' : 'Analysis';
  const chosen = spec.selection.filters.find(({ field, exclude }) => field === 'topic' && !exclude);
  const subject = topics.find(({ id }) => String(id) === chosen?.value)?.name;
  return `${subject ?? kind}${subject === undefined ? '' : `: ${kind.toLowerCase()}`}, ${periodText(spec.selection.range)}`;
}

/** A name every file system takes, without its ending. */
function fileNameOf(title: string, period: ReportModel['period']): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const name = words.slice(0, 80).toLowerCase() || 'report';
  return period === undefined || /\d{4}/u.test(title) ? name : `${name}-${period.from.slice(0, 10)}`;
}
