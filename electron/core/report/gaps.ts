import type { CoverageTimeline } from '../domain/coverage.ts';
import type { LocalWords } from './local-words.ts';

/** Runs of bins in which nothing was imported, in words: "22–23 August 2026". */
export function gapsOf({ bins }: CoverageTimeline, words: LocalWords): readonly string[] {
  const runs: { from: string; to: string }[] = [];
  let isOpen = false;
  for (const { start, end, isGap } of bins) {
    const last = runs.at(-1);
    if (isGap && isOpen && last) last.to = end;
    else if (isGap) runs.push({ from: start, to: end });
    isOpen = isGap;
  }
  return runs.map((run) => words.period(run));
}
