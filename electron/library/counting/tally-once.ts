import type { BinIndex } from './bin-index.ts';
import { tally, type Chosen, type Series, type SeriesTally } from './tally.ts';

/** As `tally`; the series of articles that were counted last are remembered as long as those articles are. */
type TallyOnce = (chosen: Chosen, by: string, series: Series, bins: BinIndex) => readonly SeriesTally[];

/** `by` names the series; what is chosen and the bins are others after every change of what is counted. */
export function tallyOnce(): TallyOnce {
  const known = new WeakMap<
    Chosen,
    { readonly by: string; readonly bins: BinIndex; readonly tallies: readonly SeriesTally[] }
  >();
  return (chosen, by, series, bins) => {
    const last = known.get(chosen);
    if (last?.by === by && last.bins === bins) return last.tallies;
    const tallies = tally(chosen, series, bins);
    known.set(chosen, { by, bins, tallies });
    return tallies;
  };
}
