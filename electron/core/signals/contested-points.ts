import type { Statement } from '../domain/library-article.ts';
import type { ContestedPoint, Difference } from '../domain/signals.ts';
import { differenceOf, saidWords, sharedWords, type SaidWords } from './said-words.ts';
import { byTime } from './statement-history.ts';

type Said = { readonly statement: Statement; readonly said: SaidWords };
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

/** The first difference between any two sides; a denial counts more than a figure. */
function differenceAmong(sides: readonly Said[]): Difference | undefined {
  const found = sides.flatMap((one, at) =>
    sides.slice(at + 1).flatMap((other) => differenceOf(one.said, other.said) ?? []),
  );
  return found.find(({ kind }) => kind === 'denial') ?? found[0];
}

function wordsOf({ first, all }: Point): readonly string[] {
  const times = (word: string): number => all.filter(({ said }) => said.words.has(word)).length;
  return [...first.said.words]
    .filter((word) => times(word) > 1)
    .toSorted((one, other) => times(other) - times(one) || (one < other ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map((word) => first.said.printed.get(word) ?? word);
}

/** What several quoted sources speak of, side by side: those that differ first, then those with most sides. */
export function findContestedPoints(statements: readonly Statement[]): readonly ContestedPoint[] {
  const points: Point[] = [];
  for (const statement of statements.toSorted(byTime)) {
    const said = { statement, said: saidWords(statement) };
    const shared = points.map(({ first }) => sharedWords(first.said, said.said)?.length ?? 0);
    const most = Math.max(0, ...shared);
    const point = most === 0 ? undefined : points[shared.indexOf(most)];
    if (point === undefined) points.push({ first: said, all: [said] });
    else point.all.push(said);
  }
  return points
    .flatMap((point): readonly ContestedPoint[] => {
      const sides = latestOfEach(point.all);
      if (sides.length < 2) return [];
      const difference = differenceAmong(sides);
      return [
        {
          words: wordsOf(point),
          sides: sides.map(({ statement, statements: number }) => ({ statement, statements: number })),
          ...(difference && { difference }),
        },
      ];
    })
    .toSorted(
      (one, other) =>
        Number(other.difference !== undefined) - Number(one.difference !== undefined) ||
        other.sides.length - one.sides.length,
    );
}
