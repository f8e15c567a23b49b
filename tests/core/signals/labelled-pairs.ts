import type { Statement } from '../../../electron/core/domain/library-article.ts';
import { finished } from '../../../electron/core/finished.ts';
import { findContestedPoints } from '../../../electron/core/signals/contested-points.ts';
import { saidInOrder } from '../../../electron/core/signals/said.ts';
import { tellHistory } from '../../../electron/core/signals/statement-history.ts';

type Words = { readonly cue: string; readonly words: string };
type How = 'contradicts' | 'differs' | 'updates' | 'none';

/** Two statements of one or two quoted sources, and what may be said of them. Half of them were kept back while rules were made. */
export type LabelledStatements = {
  readonly gold: 'contradicts' | 'differs' | 'updates' | 'same' | 'none';
  readonly why: string;
  readonly sources: 1 | 2;
  readonly daysBetween: number;
  readonly earlier: Words;
  readonly later: Words;
  readonly part: 'seen' | 'keptBack';
};

function statement(quotedSource: string, day: number, { cue, words }: Words): Statement {
  const excerpt = `${quotedSource} ${cue} ${words}`;
  const at = quotedSource.length + 1;
  return {
    ...{ articleId: day + 1, position: 0, quotedSource, kind: 'indirect', form: 'named' },
    ...{ stance: 'reporting', confidence: 0.9, excerpt },
    published: new Date(Date.UTC(2026, 8, 1 + day, 9)).toISOString().slice(0, 16),
    source: [[0, quotedSource.length]],
    cue: [[at, at + cue.length]],
    content: [[at + cue.length + 1, excerpt.length]],
  };
}

/** What is said of a pair where it is shown: in the history of one source, or as a point of two. */
function told({ sources, daysBetween, earlier, later }: LabelledStatements): How {
  const first = statement('Ana Roe', 0, earlier);
  const second = { ...statement(sources === 1 ? 'Ana Roe' : 'Bo Lind', daysBetween, later), articleId: 900 };
  const said = finished(saidInOrder([first, second]));
  const difference =
    sources === 1
      ? finished(tellHistory(said)).at(-1)?.differs?.difference
      : finished(findContestedPoints(said))[0]?.difference;
  if (difference === undefined) return 'none';
  return 'how' in difference ? difference.how : 'differs';
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export function precisionOfPairs(pairs: readonly LabelledStatements[]) {
  const judged = pairs.map((pair) => ({ ...pair, told: told(pair) }));
  const isArguable = (how: string): boolean => how === 'contradicts' || how === 'differs';
  const score = (given: typeof judged, isIt: (how: string) => boolean) => {
    const found = given.filter((pair) => isIt(pair.told));
    const right = found.filter(({ gold }) => isIt(gold));
    const wanted = given.filter(({ gold }) => isIt(gold));
    return {
      of: found.length,
      precision: share(right.length, found.length),
      recall: share(right.length, wanted.length),
    };
  };
  const line = (name: string, { of, precision, recall }: ReturnType<typeof score>): string =>
    `${name}: ${of} shown, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
  const isContradicted = (how: string): boolean => how === 'contradicts';
  return {
    shown: score(judged, isArguable),
    judged,
    wrong: judged
      .filter(
        (pair) =>
          (isArguable(pair.told) && !isArguable(pair.gold)) ||
          (isContradicted(pair.told) && !isContradicted(pair.gold)),
      )
      .map((pair) => `${pair.told}, not ${pair.gold}: ${pair.earlier.words} | ${pair.later.words}`),
    lines: (['seen', 'keptBack'] as const).flatMap((part) => {
      const own = judged.filter((pair) => pair.part === part);
      return [
        line(`${part}, shown`, score(own, isArguable)),
        line(`${part}, contradicts`, score(own, isContradicted)),
        line(
          `${part}, updates`,
          score(own, (how) => how === 'updates'),
        ),
      ];
    }),
  };
}
