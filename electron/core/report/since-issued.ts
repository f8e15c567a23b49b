import type { ChangeReason, IssuedChanges, IssuedReport, IssuedRow } from '../domain/report-draft.ts';
import type { HistoryEntry } from '../domain/history.ts';
import { EVERYTHING, type FilterField } from '../domain/selection.ts';
import { articlesNamed } from '../domain/story.ts';
import type { QueryError, Topic } from '../domain/topic.ts';
import type { Library } from '../ports.ts';
import { assertNever, ok, type Result } from '../result.ts';

/** What of the library tells why a report would count something else today. */
export type SinceReader = Pick<
  Library,
  'countedArticles' | 'revisedSince' | 'rereadSince' | 'deletedSince' | 'history' | 'topics' | 'volume'
>;

/** Reasons in the order they are told. */
const REASONS: readonly ChangeReason[] = [
  'came',
  'deleted',
  'corrected',
  'revised',
  'reread',
  'topic',
  'story',
  'other',
];

/** An issued report without its lists. */
export function issuedRow({ spec: _spec, figures, ...row }: IssuedReport): IssuedRow {
  return { ...row, volume: figures.volume };
}

/** Articles the analyst corrected; a correction taken back or made again is one more. */
function correctedBy(acts: readonly HistoryEntry[]): ReadonlySet<number> {
  return new Set(
    acts.flatMap(({ of, articleId }) =>
      articleId !== undefined && (of.kind === 'field' || of.kind === 'statement') ? [articleId] : [],
    ),
  );
}

/** Whether an act tells of more than one article, and of one that is counted. Notes are not printed, so they change nothing. */
function isOfCounted({ of, articleId }: HistoryEntry, counts: (id: number) => boolean): boolean {
  switch (of.kind) {
    // Who is who holds for every article that names them.
    case 'quoted-source':
      return true;
    case 'story':
      return articlesNamed(of.correction.change).some(counts);
    case 'lead':
      return articleId !== undefined && counts(articleId);
    case 'copy':
      return (articleId !== undefined && counts(articleId)) || of.correction.others.some(counts);
    case 'field':
    case 'statement':
    case 'note':
    case 'exclusion':
    case 'ignored-file':
      return false;
    default:
      return assertNever(of);
  }
}

/** Topics of a report that ask for something else now; one whose number was given anew is another topic. */
function changedTopics(
  then: IssuedReport['figures']['topics'],
  now: readonly Topic[],
): IssuedChanges['topics'] {
  return then.flatMap(({ id, name, version }) => {
    const topic = now.find((one) => one.id === id);
    if (topic === undefined) return [{ name, from: version }];
    return topic.version === version ? [] : [{ name, from: version, to: topic.version }];
  });
}

/** What an issued report would count today against what it counted when it was written, and why. */
export function sinceIssued(issued: IssuedReport, library: SinceReader): Result<IssuedChanges, QueryError> {
  const { figures, spec, at } = issued;
  const rows = library.countedArticles(spec.selection);
  if (!rows.ok) return rows;
  const volume = library.volume(spec.selection);
  if (!volume.ok) return volume;
  const topics = changedTopics(figures.topics, library.topics());
  const acts = library.history().filter((act) => act.at > at);
  const corrected = correctedBy(acts);
  // Only what narrows the report decides what it counts.
  const isBy = (field: FilterField): boolean => spec.selection.filters.some((one) => one.field === field);
  const isByTopic = topics.length > 0 && isBy('topic');
  const isByStory = isBy('story') && !isBy('tag') && !isBy('quoted-source');
  const then = new Set(figures.articles);
  const now = new Set(rows.value.map(({ id }) => id));

  const revised = new Set(library.revisedSince(at));
  const reread = new Set(library.rereadSince(at));
  const removed = figures.articles.filter((id) => !now.has(id));
  // Whether an article is still there is asked of memory, once for all that are no longer counted.
  const everything = removed.length === 0 ? undefined : library.countedArticles(EVERYTHING);
  const there = new Set(everything?.ok === true ? everything.value.map(({ id }) => id) : []);
  const reasonOf = (id: number): ChangeReason => {
    if (id > figures.upTo) return 'came';
    if (!now.has(id) && !there.has(id)) return 'deleted';
    if (corrected.has(id)) return 'corrected';
    if (revised.has(id)) return 'revised';
    if (reread.has(id)) return 'reread';
    if (isByTopic) return 'topic';
    return isByStory ? 'story' : 'other';
  };
  const grouped = (change: 'added' | 'removed', ids: readonly number[]): IssuedChanges['groups'] => {
    const reasons = ids.map(reasonOf);
    return REASONS.map((why) => ({
      change,
      why,
      articles: ids.filter((_, place) => reasons[place] === why),
    })).filter(({ articles }) => articles.length > 0);
  };
  const both = figures.articles.filter((id) => now.has(id));
  return ok({
    issued: issuedRow(issued),
    spec,
    now: volume.value,
    groups: [
      ...grouped(
        'added',
        [...now].filter((id) => !then.has(id)),
      ),
      ...grouped('removed', removed),
    ],
    corrected: both.filter((id) => corrected.has(id)),
    revised: both.filter((id) => !corrected.has(id) && revised.has(id)),
    reread: both.filter((id) => !corrected.has(id) && !revised.has(id) && reread.has(id)),
    topics,
    acts: acts.filter((act) => isOfCounted(act, (id) => then.has(id) || now.has(id))),
    deleted: library.deletedSince(at).filter(({ id }) => then.has(id) && !there.has(id)),
  });
}
