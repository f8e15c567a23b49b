import type { Selection, TimeRange } from '../domain/selection.ts';
import {
  MOST_COMPARED,
  WEEKS_COMPARED,
  VOICE_DAYS,
  type ChangedSources,
  type ContestedPoints,
  type NewVoices,
  type SaidBySource,
  type SpikeBy,
  type Spikes,
  type StatementHistory,
} from '../domain/signals.ts';
import type { QueryError } from '../domain/topic.ts';
import { binAfter, wallInZone } from '../domain/wall-time.ts';
import type { Library } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { findContestedPoints } from './contested-points.ts';
import { findNewVoices } from './new-voices.ts';
import { findSpikes } from './find-spikes.ts';
import { findChangedSources, tellBySource, tellHistory } from './statement-history.ts';

type Read = Pick<
  Library,
  'info' | 'buckets' | 'articleDays' | 'quotedSources' | 'statementCounts' | 'volume' | 'statements'
>;

const EARLIEST = '0001-01-01T00:00';
const LATEST = '9999-12-31T23:59';

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

const todayOf = (library: Read, now: string): string => wallInZone(now, library.info().zone).slice(0, 10);

/**
 * Spikes of a selection; its range says which days are judged, not what they are compared with. Where values of the field
 * are chosen, each of them is judged among all articles that have it, and no other.
 */
export function spikesIn(
  library: Read,
  selection: Selection,
  { by, now }: { readonly by: SpikeBy; readonly now: string },
): Result<Spikes, QueryError> {
  const chosen = selection.filters.filter(({ field, exclude }) => field === by && !exclude);
  const others = selection.filters.filter((filter) => !chosen.includes(filter));
  const open = within(selection, withWeeksBefore(selection.range));
  const counts = library.buckets({ ...open, filters: others }, by, 'day');
  if (!counts.ok) return counts;
  const whole = chosen.length === 0 ? counts : library.buckets(open, by, 'day', 1);
  if (!whole.ok) return whole;
  const options = { by, today: todayOf(library, now), range: selection.range };
  const { series } = findSpikes(counts.value, options);
  const isJudged = (key: string | null): boolean =>
    chosen.length === 0 || chosen.some(({ value }) => value === key);
  return ok({
    by,
    whole: findSpikes({ ...whole.value, labels: [] }, options).whole,
    series: series.filter(({ key }) => isJudged(key)),
  });
}

/** The last days that hold articles of the selection; none when all of them are without a day, or later than today. */
function lastDays(
  library: Read,
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

/** In how many articles each is quoted, by name. */
type Articles = ReadonlyMap<string, number>;

/** Only of those asked about: everybody ever quoted is tens of thousands. */
function quotedIn(
  library: Read,
  selection: Selection,
  quotedSources: readonly string[],
): Result<Articles, QueryError> {
  const counted = library.statementCounts(selection, { form: 'any', quotedSources }, { by: 'quoted-source' });
  if (!counted.ok) return counted;
  return ok(new Map(counted.value.flatMap(({ key, articles }) => (key === null ? [] : [[key, articles]]))));
}

/** In how many articles without a date each is quoted: in all, less in the dated ones. */
function undatedIn(
  library: Read,
  selection: Selection,
  quotedSources: readonly string[],
): Result<Articles, QueryError> {
  const open = within(selection, undefined);
  const times = within(selection, { from: EARLIEST, to: LATEST });
  const [every, some] = [library.volume(open), library.volume(times)];
  if (!every.ok) return every;
  if (!some.ok) return some;
  if (every.value.articles === some.value.articles) return ok(new Map());
  const all = quotedIn(library, open, quotedSources);
  const dated = quotedIn(library, times, quotedSources);
  if (!all.ok) return all;
  if (!dated.ok) return dated;
  const rest = [...all.value].map(
    ([name, articles]) => [name, articles - (dated.value.get(name) ?? 0)] as const,
  );
  return ok(new Map(rest.filter(([, articles]) => articles > 0)));
}

/** Who is quoted for the first time; undefined when no article of the selection has a day. */
export function newVoicesIn(
  library: Read,
  selection: Selection,
  now: string,
): Result<NewVoices | undefined, QueryError> {
  const chosen =
    selection.range === undefined ? lastDays(library, selection, todayOf(library, now)) : ok(selection.range);
  if (!chosen.ok) return chosen;
  const range = chosen.value;
  if (range === undefined) return ok(undefined);
  const earlier = { from: EARLIEST, to: range.from };
  const before = library.volume(within(selection, earlier));
  if (!before.ok) return before;
  if (before.value.articles === 0) return ok({ range, voices: [], isWithoutBefore: true });
  const during = library.quotedSources(within(selection, range), { form: 'named' });
  if (!during.ok) return during;
  const names = during.value.map(({ name }) => name);
  const those = quotedIn(library, within(selection, earlier), names);
  if (!those.ok) return those;
  // Nobody asks of the others, and counting them over the whole library takes its time.
  const fresh = names.filter((name) => !those.value.has(name));
  if (fresh.length === 0) return ok({ range, voices: [], isWithoutBefore: false });
  const undated = undatedIn(library, selection, fresh);
  const isAll = selection.filters.length === 0 && (selection.query ?? '').trim() === '';
  const inLibrary = isAll ? those : quotedIn(library, { filters: [], range: earlier }, fresh);
  if (!undated.ok) return undated;
  if (!inLibrary.ok) return inLibrary;
  const voices = findNewVoices({
    during: during.value,
    before: those.value,
    undated: undated.value,
    beforeInLibrary: inLibrary.value,
  });
  return ok({ range, voices, isWithoutBefore: false });
}

const LAID_BESIDE = { offset: 0, limit: MOST_COMPARED };

/** What one quoted source said among the articles selected, laid in time. */
export function historyIn(
  library: Read,
  selection: Selection,
  quotedSource: string,
): Result<StatementHistory, QueryError> {
  const found = library.statements(selection, { quotedSource }, LAID_BESIDE, 'newest');
  if (!found.ok) return found;
  const { rows, total } = found.value;
  return ok({ quotedSource, told: tellHistory(rows), read: rows.length, total });
}

/** Named quoted sources whose statements differ from what they said before. */
export function changedIn(library: Read, selection: Selection): Result<ChangedSources, QueryError> {
  const found = library.statements(selection, { form: 'named' }, LAID_BESIDE, 'newest');
  if (!found.ok) return found;
  const { rows, total } = found.value;
  return ok({ sources: findChangedSources(rows), read: rows.length, total });
}

/** What each quoted source said among the articles selected, and what several speak of: for a story, as a rule. */
export function saidIn(library: Read, selection: Selection): Result<SaidBySource, QueryError> {
  const found = library.statements(selection, {}, LAID_BESIDE, 'newest');
  if (!found.ok) return found;
  const { rows, total } = found.value;
  return ok({
    sources: tellBySource(rows),
    points: findContestedPoints(rows),
    read: rows.length,
    total,
  });
}

/** What several quoted sources speak of within a selection: a story, as a rule. */
export function contestedIn(library: Read, selection: Selection): Result<ContestedPoints, QueryError> {
  const found = library.statements(selection, {}, LAID_BESIDE, 'newest');
  if (!found.ok) return found;
  const { rows, total } = found.value;
  return ok({ points: findContestedPoints(rows), read: rows.length, total });
}
