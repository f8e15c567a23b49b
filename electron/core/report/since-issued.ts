import type { ChangeReason, IssuedChanges, IssuedReport, IssuedRow } from '../domain/report-draft.ts';
import { EVERYTHING } from '../domain/selection.ts';
import type { QueryError, Topic } from '../domain/topic.ts';
import type { Library } from '../ports.ts';
import { ok, type Result } from '../result.ts';

/** What of the library tells why a report would count something else today. */
export type SinceReader = Pick<
  Library,
  'countedArticles' | 'revisedSince' | 'fieldCorrections' | 'statementCorrections' | 'topics' | 'volume'
>;

/** Reasons in the order they are told. */
const REASONS: readonly ChangeReason[] = ['came', 'deleted', 'corrected', 'revised', 'topic', 'other'];

/** An issued report without its lists. */
export function issuedRow({ spec: _spec, figures, ...row }: IssuedReport): IssuedRow {
  return { ...row, volume: figures.volume };
}

/** Articles the analyst corrected, or took a correction of back, after a moment. */
function correctedSince(library: SinceReader, at: string): ReadonlySet<number> {
  const made = [...library.fieldCorrections(), ...library.statementCorrections()];
  return new Set(
    made
      .filter((correction) => correction.at > at || (correction.undoneAt ?? '') > at)
      .flatMap(({ articleId }) => articleId ?? []),
  );
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
  const corrected = correctedSince(library, at);
  // Only a topic that narrows the report decides what it counts.
  const isByTopic = topics.length > 0 && spec.selection.filters.some(({ field }) => field === 'topic');
  const then = new Set(figures.articles);
  const now = new Set(rows.value.map(({ id }) => id));

  const revised = new Set(library.revisedSince(at));
  const removed = figures.articles.filter((id) => !now.has(id));
  // Whether an article is still there is asked of memory, once for all that are no longer counted.
  const everything = removed.length === 0 ? undefined : library.countedArticles(EVERYTHING);
  const there = new Set(everything?.ok === true ? everything.value.map(({ id }) => id) : []);
  const reasonOf = (id: number): ChangeReason => {
    if (id > figures.upTo) return 'came';
    if (!now.has(id) && !there.has(id)) return 'deleted';
    if (corrected.has(id)) return 'corrected';
    if (revised.has(id)) return 'revised';
    return isByTopic ? 'topic' : 'other';
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
    topics,
  });
}
