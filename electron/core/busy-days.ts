import type { Volume } from './domain/selection.ts';
import type { TopicColour } from './domain/topic.ts';

/** What was counted on each day ("2026-09-09") that has an article. */
export type DayVolumes = ReadonlyMap<string, Volume>;

/** Days of a selection, and of those series in it that have a day with many articles, the largest first. */
export type BusyDays = {
  /** The selection whatever the series, and all articles beside it. */
  readonly selected: DayVolumes;
  readonly all: DayVolumes;
  readonly series: readonly {
    /** The value for a filter. */
    readonly key: string;
    readonly label: string;
    readonly colour?: TopicColour;
    readonly days: DayVolumes;
    /** By outlet: all articles of that outlet, which the selection is a part of. */
    readonly own?: DayVolumes;
  }[];
};
