import { diffArrays } from 'diff';
import type { Word } from './text-units.ts';

/** One word of either text, or of both: places among their words, -1 where a text has none. */
export type WordStep = { readonly lead: number; readonly pickup: number };

/** A word to be compared by another form than its own: a word of a moved sentence is like none. */
export type Compared = { readonly at: number; readonly form: string };

/** Beyond these a stretch counts as replaced as a whole: finding the smallest difference takes too long (Myers 1986). */
const MOST_WORDS = 8_000;
const MOST_EDITS = 1_500;
/** Fewer words alike between two longer changes are chance: "the", "of a". */
const FEWEST_BETWEEN = 3;

type Run = { readonly kind: 'same' | 'changed'; readonly lead: Compared[]; readonly pickup: Compared[] };

/** The smallest difference of two stretches in words, easy to read: removed before added, no lone "the" between. */
export function wordSteps(
  lead: readonly Compared[],
  pickup: readonly Compared[],
  isWord: (at: number) => boolean,
): readonly WordStep[] {
  const runs = joined(runsOf(lead, pickup), isWord);
  return runs.flatMap((run) =>
    run.kind === 'same'
      ? run.lead.map(({ at }, i) => ({ lead: at, pickup: run.pickup[i]?.at ?? -1 }))
      : [
          ...run.lead.map(({ at }) => ({ lead: at, pickup: -1 })),
          ...run.pickup.map(({ at }) => ({ lead: -1, pickup: at })),
        ],
  );
}

/** Every word of a stretch as it stands. */
export function comparedWords(words: readonly Word[], from: number, to: number): readonly Compared[] {
  return words.slice(from, to).map(({ form }, i) => ({ at: from + i, form }));
}

function runsOf(lead: readonly Compared[], pickup: readonly Compared[]): readonly Run[] {
  const replaced: readonly Run[] = [{ kind: 'changed', lead: [...lead], pickup: [...pickup] }];
  if (lead.length === 0 || pickup.length === 0 || lead.length + pickup.length > MOST_WORDS) return replaced;
  const forms = (words: readonly Compared[]): string[] => words.map(({ form }) => form);
  const found = diffArrays(forms(lead), forms(pickup), { maxEditLength: MOST_EDITS }) as
    readonly { readonly count: number; readonly added: boolean; readonly removed: boolean }[] | undefined;
  if (found === undefined) return replaced;
  let [inLead, inPickup] = [0, 0];
  return found.map(({ count, added, removed }) => {
    const run: Run = {
      kind: added || removed ? 'changed' : 'same',
      lead: added ? [] : lead.slice(inLead, inLead + count),
      pickup: removed ? [] : pickup.slice(inPickup, inPickup + count),
    };
    inLead += run.lead.length;
    inPickup += run.pickup.length;
    return run;
  });
}

/** Changes that touch are one; so are those with next to nothing between. */
function joined(runs: readonly Run[], isWord: (at: number) => boolean): readonly Run[] {
  const size = (run: Run | undefined): number =>
    run === undefined ? 0 : Math.max(run.lead.length, run.pickup.length);
  const touching: Run[] = [];
  const put = (run: Run): void => {
    const last = touching.at(-1);
    if (last?.kind === 'changed' && run.kind === 'changed') {
      last.lead.push(...run.lead);
      last.pickup.push(...run.pickup);
    } else {
      touching.push({ kind: run.kind, lead: [...run.lead], pickup: [...run.pickup] });
    }
  };
  runs.forEach(put);
  const between = touching.splice(0);
  between.forEach((run, i) => {
    const words = run.lead.filter(({ at }) => isWord(at)).length;
    const isBetween = run.kind === 'same' && i > 0 && i < between.length - 1;
    const around = Math.min(size(between[i - 1]), size(between[i + 1]));
    put(
      isBetween && words < FEWEST_BETWEEN && Math.max(1, words) * 3 < around
        ? { ...run, kind: 'changed' }
        : run,
    );
  });
  return touching;
}
