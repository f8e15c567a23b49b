import type { StatementFilter } from '../domain/quoted-source.ts';
import type { Selection, TimeRange } from '../domain/selection.ts';
import {
  LEAST_ARTICLES,
  MOST_COMPARED,
  WEEKS_COMPARED,
  VOICE_DAYS,
  type ChangedSources,
  type ContestedPoints,
  type NewVoice,
  type NewVoices,
  type SaidBySource,
  type SpikeBy,
  type Spikes,
  type StatementHistory,
} from '../domain/signals.ts';
import type { QueryError } from '../domain/topic.ts';
import { binAfter, wallInZone } from '../domain/wall-time.ts';
import type { Library, Slices } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { findContestedPoints } from './contested-points.ts';
import { findSpikes } from './find-spikes.ts';
import { saidInOrder, type Said } from './said.ts';
import { findChangedSources, tellBySource, tellHistory } from './statement-history.ts';

type ReadDays = Pick<Library, 'info' | 'busyDays'>;
type ReadVoices = Pick<Library, 'info' | 'articleDays' | 'firstQuoted' | 'volume'>;
type ReadStatements = Pick<Library, 'statementsInSlices'>;

const EARLIEST = '0001-01-01T00:00';

function within(selection: Selection, range: TimeRange | undefined): Selection {
  const { query, filters } = selection;
  return { ...(query !== undefined && { query }), filters, ...(range !== undefined && { range }) };
}

/** A range with the weeks before that say what is usual in it. */
function withWeeksBefore(range: TimeRange | undefined): TimeRange | undefined {
  if (range === undefined) return undefined;
  const from = binAfter(`${range.from.slice(0, 10)}T00:00`, 'day', -7 * WEEKS_COMPARED);
  // The last day whole: a day that is cut is not judged, but must not look like one that is over.
  return { from, to: binAfter(`${range.to.slice(0, 10)}T00:00`, 'day') };
}

const todayOf = (library: Pick<Library, 'info'>, now: string): string =>
  wallInZone(now, library.info().zone).slice(0, 10);

/**
 * Spikes of a selection; its range says which days are judged, not what they are compared with. Where values of the field
 * are chosen, each of them is judged among all articles that have it, and no other.
 */
export function* spikesIn(
  library: ReadDays,
  selection: Selection,
  { by, now }: { readonly by: SpikeBy; readonly now: string },
): Slices<Result<Spikes, QueryError>> {
  const chosen = selection.filters.filter(({ field, exclude }) => field === by && !exclude);
  const others = selection.filters.filter((filter) => !chosen.includes(filter));
  const open = within(selection, withWeeksBefore(selection.range));
  const counts = yield* library.busyDays({ ...open, filters: others }, by, LEAST_ARTICLES);
  if (!counts.ok) return counts;
  const whole = chosen.length === 0 ? counts : yield* library.busyDays(open, by, Number.POSITIVE_INFINITY);
  if (!whole.ok) return whole;
  const { selected } = whole.value;
  const series = counts.value.series.filter(
    ({ key }) => chosen.length === 0 || chosen.some(({ value }) => value === key),
  );
  const options = { by, today: todayOf(library, now), range: selection.range };
  yield;
  return ok(yield* findSpikes({ all: counts.value.all, selected, series }, options));
}

/** The last days that hold articles of the selection; none when all of them are without a day, or later than today. */
function lastDays(
  library: ReadVoices,
  selection: Selection,
  today: string,
): Result<TimeRange | undefined, QueryError> {
  const days = library.articleDays(selection, 'newest');
  if (!days.ok) return days;
  const last = days.value.find(({ day }) => day?.length === 10 && day <= today)?.day;
  if (typeof last !== 'string') return ok(undefined);
  const to = binAfter(`${last}T00:00`, 'day');
  return ok({ from: binAfter(to, 'day', -VOICE_DAYS), to });
}

/** The latest first. */
function byFirst(one: NewVoice, other: NewVoice): number {
  if (one.first !== other.first) return one.first < other.first ? 1 : -1;
  return other.statements - one.statements || (one.name < other.name ? -1 : 1);
}

/** Who is quoted for the first time; undefined when no article of the selection has a day. */
export function* newVoicesIn(
  library: ReadVoices,
  selection: Selection,
  now: string,
): Slices<Result<NewVoices | undefined, QueryError>> {
  const chosen =
    selection.range === undefined ? lastDays(library, selection, todayOf(library, now)) : ok(selection.range);
  if (!chosen.ok) return chosen;
  const range = chosen.value;
  if (range === undefined) return ok(undefined);
  yield;
  const earlier = { from: EARLIEST, to: range.from };
  const before = library.volume(within(selection, earlier));
  if (!before.ok) return before;
  if (before.value.articles === 0) return ok({ range, voices: [], isWithoutBefore: true });
  yield;
  const voices = yield* library.firstQuoted(selection, range);
  return voices.ok ? ok({ range, voices: voices.value.toSorted(byFirst), isWithoutBefore: false }) : voices;
}

type Compared = { readonly said: readonly Said[]; readonly read: number; readonly total: number };

/** The newest statements of a selection that are compared with each other, in order of time. */
function* comparedIn(
  library: ReadStatements,
  selection: Selection,
  filter: StatementFilter,
): Slices<Result<Compared, QueryError>> {
  const found = yield* library.statementsInSlices(selection, filter, MOST_COMPARED);
  if (!found.ok) return found;
  const { rows, total } = found.value;
  return ok({ said: yield* saidInOrder(rows), read: rows.length, total });
}

/** What one quoted source said among the articles selected, laid in time. */
export function* historyIn(
  library: ReadStatements,
  selection: Selection,
  quotedSource: string,
): Slices<Result<StatementHistory, QueryError>> {
  const compared = yield* comparedIn(library, selection, { quotedSource });
  if (!compared.ok) return compared;
  const { said, ...counts } = compared.value;
  return ok({ quotedSource, told: yield* tellHistory(said), ...counts });
}

/** Named quoted sources whose statements differ from what they said before. */
export function* changedIn(
  library: ReadStatements,
  selection: Selection,
): Slices<Result<ChangedSources, QueryError>> {
  const compared = yield* comparedIn(library, selection, { form: 'named' });
  if (!compared.ok) return compared;
  const { said, ...counts } = compared.value;
  return ok({ sources: yield* findChangedSources(said), ...counts });
}

/** What each quoted source said among the articles selected, and what several speak of: for a story, as a rule. */
export function* saidIn(
  library: ReadStatements,
  selection: Selection,
): Slices<Result<SaidBySource, QueryError>> {
  const compared = yield* comparedIn(library, selection, {});
  if (!compared.ok) return compared;
  const { said, ...counts } = compared.value;
  const sources = yield* tellBySource(said);
  return ok({ sources, points: yield* findContestedPoints(said), ...counts });
}

/** What several quoted sources speak of within a selection: a story, as a rule. */
export function* contestedIn(
  library: ReadStatements,
  selection: Selection,
): Slices<Result<ContestedPoints, QueryError>> {
  const compared = yield* comparedIn(library, selection, {});
  if (!compared.ok) return compared;
  const { said, ...counts } = compared.value;
  return ok({ points: yield* findContestedPoints(said), ...counts });
}
