import { isUnnamed, UNNAMED } from '../domain/quoted-source.ts';
import { daysBetween } from '../domain/wall-time.ts';
import { contentOf } from './said-words.ts';
import type { Said } from './said.ts';

const wordsOfName = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');

const inOrder = (letters: string): string => Array.from(letters).toSorted().join('');

/** "USDA" for "U.S. Agriculture Department": the same initials, in whatever order. */
function isShortFor([short, ...rest]: readonly string[], name: readonly string[]): boolean {
  if (short === undefined || rest.length > 0 || name.length < 2) return false;
  return inOrder(short) === inOrder(name.map((word) => word.charAt(0)).join(''));
}

/** "Levon" and "Levon Resources Ltd" are not known to be two. */
function areTwo({ statement: one }: Said, { statement: other }: Said): boolean {
  const [names, others] = [wordsOfName(one.quotedSource), wordsOfName(other.quotedSource)];
  const isPart = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.includes(word)) || isShortFor(some, all);
  return !isPart(names, others) && !isPart(others, names);
}

/** A body that is not named may be any that is. */
const MAY_BE_ANYBODY: ReadonlySet<string> = new Set([
  UNNAMED.body,
  UNNAMED.document,
  UNNAMED.medium,
  UNNAMED.nobodyTold,
]);

/** Whether those who said it are known to be one, or known to be two. */
export function mayDiffer(earlier: Said, later: Said): boolean {
  const [one, other] = [earlier.statement, later.statement];
  // Within one article a source speaks of several things, and means all of it.
  if (!areTwo(earlier, later)) return one.articleId !== other.articleId;
  return ![one, other].some(
    ({ quotedSource }) => isUnnamed(quotedSource) && MAY_BE_ANYBODY.has(quotedSource),
  );
}

/** What goes on being counted: a higher number of later is what has come since. */
const GOES_ON =
  /\b(?:dead|died|killed|deaths?|toll|injured|wounded|hurt|missing|arrest(?:s|ed)|detained|displaced|evacuated|cases|infected|homeless|hospitali[sz]ed|rescued|burn(?:ed|t)|so far|now|revised|updated)\b/iu;
/** Who speaks of what is its own speaks of another thing than somebody else does. */
const OWN = /\b(?:it|its|we|our|us|i|my|he|his|she|her|they|their)\b/iu;
/** Times that are others on another day. */
const RELATIVE = /day$|^to(?:morrow|night)$|^(?:this|next|last|previous) (?:week|month|quarter)$/u;
/** What two sources give at other times are figures of other times. */
const MOST_DAYS = 3;
/**
 * Figures of one source are its news, unless they are foreseen, a count that goes on, or given in the same words within
 * less than a week: what is published each week is a series.
 */
const WEEK = 7;
/** A statement of so many figures is a table. */
const TABLE = 4;

function daysApart({ statement: one }: Said, { statement: other }: Said): number | undefined {
  if (one.published === undefined || other.published === undefined) return undefined;
  return Math.abs(daysBetween(one.published.slice(0, 10), other.published.slice(0, 10)));
}

/** One names somebody or something the other does not speak of. */
const namesAnother = ({ said: one }: Said, { said: other }: Said): boolean =>
  one.clauses.some(({ names }) =>
    [...names].some(
      (name) => !other.words.has(name) && !other.clauses.some((clause) => clause.names.has(name)),
    ),
  );

const isSameWords = ({ said: one }: Said, { said: other }: Said): boolean =>
  one.words.size === other.words.size && [...one.words].every((word) => other.words.has(word));

/** Whether figures that part two statements on one thing can be argued to be of the same. */
export function mayFiguresDiffer(earlier: Said, later: Said): boolean {
  const [one, other] = [earlier.statement, later.statement];
  const both = [earlier, later];
  if (both.some(({ said }) => said.clauses.flatMap(({ figures }) => figures).length >= TABLE)) return false;
  const times = both.flatMap(({ said }) => said.clauses.flatMap((clause) => [...clause.times]));
  if (namesAnother(earlier, later) && namesAnother(later, earlier)) return false;
  const days = daysApart(earlier, later);
  if (days !== 0 && times.some((time) => RELATIVE.test(time))) return false;
  const isSameArticle = one.articleId === other.articleId;
  if (!areTwo(earlier, later)) {
    if (GOES_ON.test(`${one.excerpt} ${other.excerpt}`)) return true;
    return (
      both.every(({ said }) =>
        said.clauses.some(({ isForeseen, figures }) => isForeseen && figures.length > 0),
      ) ||
      (days !== undefined && days < WEEK && isSameWords(earlier, later))
    );
  }
  const isOwn = [one, other].some((statement) => OWN.test(contentOf(statement)));
  return !isOwn && (days === undefined ? isSameArticle : days <= MOST_DAYS);
}

/** Whether the later statement may tell what has been counted since. */
export function hasGoneOn({ statement: one }: Said, { statement: other }: Said): boolean {
  const [before, after] = [one.published?.slice(0, 10), other.published?.slice(0, 10)];
  const isLater = before !== undefined && after !== undefined && before < after;
  return isLater && (GOES_ON.test(other.excerpt) || GOES_ON.test(one.excerpt));
}
