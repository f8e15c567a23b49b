import { ATTRIBUTION_FORMS } from '../../core/domain/attribution.ts';
import type { NewVoice } from '../../core/domain/signals.ts';
import type { Selection, TimeRange } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { Slices } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import type { Links } from '../counting/growing-links.ts';
import { formOf, REPORTING, stanceOf, STATEMENT_WIDTH } from '../counting/statement-facts.ts';
import { DAY_GRANULE, printWall, wallOf } from '../wall-clock.ts';
import { quotedFacts } from './quoted-facts.ts';
import type { NameOfSeries } from './series-names.ts';

export type FirstQuoted = (
  selection: Selection,
  range: TimeRange,
) => Slices<Result<readonly NewVoice[], QueryError>>;

/** Articles looked at between two rests. */
const ARTICLES_A_SLICE = 20_000;
const NAMED = ATTRIBUTION_FORMS.indexOf('named') + 1;

/** What is noted of a quoted source while the articles are walked through. */
type Noted = {
  statements: number;
  articles: number;
  lastPlace: number;
  /** The earliest article with a day, as wall and granule. */
  wall: number;
  granule: number;
  isNewToLibrary: boolean;
  readonly undated: Set<number>;
};

/** Calls `visit` with each quoted source whose words an article reports, statement by statement. */
function eachQuoted(
  { starts, counts, values }: Links,
  place: number,
  visit: (id: number, facts: number) => void,
): void {
  const from = (starts[place] ?? 0) * STATEMENT_WIDTH;
  const to = from + (counts[place] ?? 0) * STATEMENT_WIDTH;
  for (let at = from; at < to; at += STATEMENT_WIDTH) {
    const [quoted, facts] = [values[at] ?? 0, values[at + 1] ?? 0];
    if (quoted !== 0 && stanceOf(facts) === REPORTING) visit(quoted, facts);
  }
}

function* portions(places: Int32Array): Generator<Int32Array, void, undefined> {
  for (let from = 0; from < places.length; from += ARTICLES_A_SLICE)
    yield places.subarray(from, from + ARTICLES_A_SLICE);
}

/** Those known by name whose first article with a day, among those selected, is in the range; in no order. */
export function firstQuoted(
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
  nameOf: NameOfSeries,
): FirstQuoted {
  return function* (selection, range) {
    const { filters, query } = selection;
    const chosen = chosenArticles({ filters, ...(query !== undefined && { query }) });
    if (!chosen.ok) return chosen;
    yield;
    const [from, to] = [wallOf(range.from), wallOf(range.to)];
    if (from === undefined || to === undefined) return ok([]);
    const { wall, granule } = counted.columns();
    const statements = counted.statements();
    yield;
    const wallAt = (place: number): number => wall[place] ?? Number.NEGATIVE_INFINITY;
    const hasDay = (place: number): boolean => (granule[place] ?? -1) >= DAY_GRANULE;
    const isBefore = (place: number): boolean =>
      wallAt(place) < from && wallAt(place) > Number.NEGATIVE_INFINITY;

    const known = new Set<number>();
    for (const portion of portions(chosen.value.places)) {
      for (const place of portion) if (isBefore(place)) eachQuoted(statements, place, (id) => known.add(id));
      yield;
    }
    const noted = new Map<number, Noted>();
    const facts = quotedFacts();
    for (const portion of portions(chosen.value.places)) {
      for (const place of portion) {
        if (!hasDay(place) || wallAt(place) < from || wallAt(place) >= to) continue;
        eachQuoted(statements, place, (id, told) => {
          if (known.has(id) || formOf(told) !== NAMED) return;
          facts.note(id, told);
          noteOf(noted, id, place, wallAt(place), granule[place] ?? 0);
        });
      }
      yield;
    }
    // Whether what has no day was earlier cannot be said.
    for (const portion of portions(chosen.value.places)) {
      for (const place of portion) {
        if (hasDay(place) || isBefore(place)) continue;
        eachQuoted(statements, place, (id) => noted.get(id)?.undated.add(place));
      }
      yield;
    }
    const everything = chosenArticles({ filters: [] });
    if (!everything.ok) return everything;
    for (const portion of portions(everything.value.places)) {
      for (const place of portion) {
        if (!isBefore(place)) continue;
        eachQuoted(statements, place, (id) => {
          const own = noted.get(id);
          if (own !== undefined) own.isNewToLibrary = false;
        });
      }
      yield;
    }
    return ok(
      [...noted].map(([id, { statements: number, articles, isNewToLibrary, undated, ...first }]) => ({
        name: nameOf('quoted-source', id).label,
        kind: facts.usualKind(id) ?? 'unknown',
        first: printWall(first),
        statements: number,
        articles,
        isNewToLibrary,
        undated: undated.size,
      })),
    );
  };
}

function noteOf(noted: Map<number, Noted>, id: number, place: number, wall: number, granule: number): void {
  let own = noted.get(id);
  if (own === undefined) {
    own = {
      ...{ statements: 0, articles: 0, lastPlace: -1, wall: Number.POSITIVE_INFINITY, granule: 0 },
      ...{ isNewToLibrary: true, undated: new Set() },
    };
    noted.set(id, own);
  }
  own.statements += 1;
  // Places come article by article.
  if (own.lastPlace !== place) own.articles += 1;
  own.lastPlace = place;
  if (wall < own.wall || (wall === own.wall && granule < own.granule)) {
    own.wall = wall;
    own.granule = granule;
  }
}
