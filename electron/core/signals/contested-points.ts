import type { ContestedPoint, Difference } from '../domain/signals.ts';
import type { Slices } from '../ports.ts';
import { differenceOf } from './difference-of.ts';
import { isOnSameThing } from './said-words.ts';
import { byTime, saidIndex, STATEMENTS_A_SLICE, type Said, type SaidIndex } from './said.ts';

/** A point is held together by the statement that opened it, so that it does not wander off from word to word. */
type Point = { readonly first: Said; readonly all: Said[] };

const MOST_WORDS = 5;

/** The latest statement of each source on the point, in order of time. */
function latestOfEach(all: readonly Said[]): readonly (Said & { readonly statements: number })[] {
  const sides = new Map<string, Said & { readonly statements: number }>();
  for (const said of all) {
    const { quotedSource } = said.statement;
    sides.set(quotedSource, { ...said, statements: (sides.get(quotedSource)?.statements ?? 0) + 1 });
  }
  return [...sides.values()].toSorted((one, other) => byTime(one.statement, other.statement));
}

/** Between any two sides the plainest difference; that a count has grown since is none. */
function differenceAmong(sides: readonly Said[]): Difference | undefined {
  const found = sides.flatMap((one, at) =>
    sides.slice(at + 1).flatMap((other) => differenceOf(one, other) ?? []),
  );
  return (
    found.find(({ how }) => how === 'contradicts') ??
    found.find(({ kind, how }) => kind === 'denial' && how === 'differs') ??
    found.find(({ how }) => how === 'differs')
  );
}

function wordsOf({ first, all }: Point): readonly string[] {
  const times = (word: string): number => all.filter(({ said }) => said.words.has(word)).length;
  return [...first.said.words]
    .filter((word) => times(word) > 1)
    .toSorted((one, other) => times(other) - times(one) || (one < other ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map((word) => first.said.printed.get(word) ?? word);
}

/** The point that shares most words with it, the earliest of equals. */
function pointOf(points: readonly Point[], index: SaidIndex, { said }: Said): Point | undefined {
  let [found, most] = [-1, 0];
  for (const [place, shared] of index.sharing(said)) {
    const point = points[place];
    if (point === undefined || !isOnSameThing(point.first.said, said, shared)) continue;
    if (shared > most || (shared === most && place < found)) [found, most] = [place, shared];
  }
  return points[found];
}

/** What several quoted sources speak of, side by side: those that differ first, then those with most sides. */
export function* findContestedPoints(statements: readonly Said[]): Slices<readonly ContestedPoint[]> {
  const points: Point[] = [];
  const index = saidIndex();
  for (const [number, said] of statements.entries()) {
    if (number > 0 && number % STATEMENTS_A_SLICE === 0) yield;
    const point = pointOf(points, index, said);
    if (point === undefined) {
      points.push({ first: said, all: [said] });
      index.add(said.said);
    } else point.all.push(said);
  }
  const found: ContestedPoint[] = [];
  for (const [number, point] of points.entries()) {
    if (number > 0 && number % STATEMENTS_A_SLICE === 0) yield;
    const sides = latestOfEach(point.all);
    if (sides.length < 2) continue;
    const difference = differenceAmong(sides);
    found.push({
      words: wordsOf(point),
      sides: sides.map(({ statement, statements: times }) => ({ statement, statements: times })),
      ...(difference && { difference }),
    });
  }
  return found.sort(
    (one, other) =>
      Number(other.difference !== undefined) - Number(one.difference !== undefined) ||
      other.sides.length - one.sides.length,
  );
}
