import type { Difference } from '../domain/signals.ts';
import type { Clause } from './clauses.ts';
import { areCompatible, measureSame, type Figure } from './figures.ts';
import { hasGoneOn, mayDiffer, mayFiguresDiffer } from './may-differ.ts';
import { isAxis } from './opposites.ts';
import type { Said } from './said.ts';

/** Words two clauses share: at least so many, and as a share of the longer one. */
const LEAST_SHARED = 2;
const ALIKE = 0.75;
const MUCH_ALIKE = 0.6;
/** Of what is denied so much must be what the other says. */
const DENIED_SHARED = 2 / 3;

type Alike = { readonly cover: number; readonly isInside: boolean; readonly areNamesSame: boolean };

/** Names of one that the other does not speak of: what opens a sentence or a headline is a name by its letter only. */
const namesOnlyIn = ({ names }: Clause, { names: others, words }: Clause): number =>
  [...names].filter((name) => !others.has(name) && !words.has(name)).length;

const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((each) => !other.has(each)).length;

/** How much two clauses are on one thing; undefined where each names another one, or another time. */
function alike(one: Clause, other: Clause): Alike | undefined {
  if (one.isHeld || other.isHeld || one.mood !== other.mood) return undefined;
  const [names, otherNames] = [namesOnlyIn(one, other), namesOnlyIn(other, one)];
  if (names > 0 && otherNames > 0) return undefined;
  const areTimes = one.times.size > 0 && other.times.size > 0;
  if (areTimes && onlyIn(one.times, other.times) + onlyIn(other.times, one.times) > 0) return undefined;
  const shared = one.words.size - onlyIn(one.words, other.words);
  if (shared < LEAST_SHARED) return undefined;
  // Names alone are no thing to differ on, nor are the ends of an axis.
  const isName = (word: string): boolean => one.names.has(word) && other.names.has(word);
  if (![...one.words].some((word) => other.words.has(word) && !isName(word) && !isAxis(word)))
    return undefined;
  const cover = shared / Math.max(one.words.size, other.words.size);
  const isInside = onlyIn(one.words, other.words) === 0 || onlyIn(other.words, one.words) === 0;
  return { cover, isInside, areNamesSame: names + otherNames === 0 };
}

function deniedShare({ denied }: Clause, other: Clause): number {
  if (denied.length === 0) return 1;
  const [first] = denied;
  if (first !== undefined && !other.words.has(first)) return 0;
  return denied.filter((word) => other.words.has(word)).length / denied.length;
}

/** Where an opposite makes the denial, both must stand at an end of the same. */
const areOpposed = (one: Clause, other: Clause): boolean =>
  one.ends === other.ends ||
  [...one.words, ...other.words].every(
    (word) => !isAxis(word) || (one.words.has(word) && other.words.has(word)),
  );

function denialBetween(one: Clause, other: Clause): Difference | undefined {
  if (one.polarity === other.polarity || !areOpposed(one, other)) return undefined;
  const found = alike(one, other);
  if (found === undefined || found.cover < MUCH_ALIKE) return undefined;
  if (deniedShare(one, other) < DENIED_SHARED || deniedShare(other, one) < DENIED_SHARED) return undefined;
  const isSure =
    found.cover >= ALIKE && found.areNamesSame && one.ends === other.ends && !one.isWeak && !other.isWeak;
  return { kind: 'denial', how: isSure ? 'contradicts' : 'differs' };
}

/** The only figure of a clause, and not one of before: of several nobody knows which stands against which. */
function soleFigures({ figures }: Clause): readonly Figure[] {
  return figures.length === 1 ? figures.filter(({ role }) => role === undefined) : [];
}

function figuresBetween(one: Clause, other: Clause): readonly [Figure, Figure] | undefined {
  if (one.polarity !== other.polarity) return undefined;
  const found = alike(one, other);
  if (found === undefined || found.cover < (found.isInside ? MUCH_ALIKE : ALIKE)) return undefined;
  if (onlyIn(one.times, other.times) + onlyIn(other.times, one.times) > 0) return undefined;
  for (const own of soleFigures(one)) {
    const against = soleFigures(other).filter((figure) => measureSame(own, figure));
    const [figure] = against;
    if (figure !== undefined && !areCompatible(own, figure)) return [own, figure];
  }
  return undefined;
}

/** In what a later statement differs from an earlier one on the same thing; undefined where that could not be argued. */
export function differenceOf(earlier: Said, later: Said): Difference | undefined {
  if (!mayDiffer(earlier, later)) return undefined;
  const areFigures = mayFiguresDiffer(earlier, later);
  let figures: readonly [Figure, Figure] | undefined;
  let weak: Difference | undefined;
  for (const one of earlier.said.clauses) {
    for (const other of later.said.clauses) {
      const denial = denialBetween(one, other);
      if (denial?.kind === 'denial' && denial.how === 'contradicts') return denial;
      weak ??= denial;
      if (areFigures) figures ??= figuresBetween(one, other);
    }
  }
  if (weak !== undefined) return weak;
  if (figures === undefined) return undefined;
  const [was, is] = figures;
  const how = is.value > was.value && hasGoneOn(earlier, later) ? 'updates' : 'differs';
  return { kind: 'figure', how, was: [was.printed], is: [is.printed] };
}
