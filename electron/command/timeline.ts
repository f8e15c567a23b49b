import { TIMELINE_BYS, type Bin, type CoverageTimeline, type Measure } from '../core/domain/coverage.ts';
import type { Volume } from '../core/domain/selection.ts';
import { csvText } from '../core/tables/csv-text.ts';
import type { Value } from '../core/domain/table.ts';
import { isOn, option, UsageError, type Command } from './command.ts';
import { queryMistake } from './query-mistake.ts';
import { selectionOf } from './selection.ts';

const BINS = ['hour', 'day', 'week', 'month', 'auto'] as const;
const MEASURES: readonly Measure[] = ['articles', 'unique', 'share'];

/** `timeline [QUERY] --library DIR --by …`: counts over time, every series and every bin. */
export const timeline: Command = {
  name: 'timeline',
  usage: `timeline [QUERY] --library DIR --by ${TIMELINE_BYS.join('|')} [--bin hour|day|week|month|auto] [--measure articles|unique|share] --json|--csv`,
  async run(options, parts) {
    const by = oneOf(TIMELINE_BYS, option(options, 'by') ?? 'topic', 'by');
    const bin = oneOf(BINS, option(options, 'bin') ?? 'auto', 'bin');
    const measure = oneOf(MEASURES, option(options, 'measure') ?? 'articles', 'measure');
    const { engine, library } = await parts.openEngine(options, { access: 'read' });
    try {
      const answer = await engine.request('coverage.timeline', {
        selection: selectionOf(options, library),
        by,
        bin,
      });
      if (!answer.ok) {
        const { error } = answer;
        if ('message' in error) throw new UsageError(queryMistake(error));
        throw new UsageError('detail' in error ? error.detail : error.kind);
      }
      if (isOn(options, 'csv')) parts.terminal.out(csvText(table(answer.value, measure)).trimEnd());
      else parts.terminal.out(JSON.stringify({ measure, ...answer.value }));
      return 0;
    } finally {
      await engine.close();
    }
  },
};

function oneOf<T extends string>(known: readonly T[], value: string, name: string): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${known.join(', ')}.`);
  return found;
}

/** A row for each bin and series: matching, total, ratio. */
function table({ bins, series }: CoverageTimeline, measure: Measure): readonly (readonly Value[])[] {
  const rows = series.flatMap(({ label, volumes, bases }) =>
    bins.map((bin, index) => {
      const volume = volumes[index] ?? NONE;
      const base = bases[index] ?? NONE;
      const state = stateOf(bin);
      const value = valueOf(volume, base, measure);
      return [bin.start, bin.end, label, value, volume.articles, volume.unique, base.articles, state];
    }),
  );
  return [['from', 'to', 'series', measure, 'articles', 'unique', 'all articles', 'state'], ...rows];
}

function stateOf({ isGap, isPartial }: Bin): string {
  if (isGap) return 'no import';
  return isPartial ? 'partial' : '';
}

const NONE: Volume = { articles: 0, unique: 0 };

function valueOf(volume: Volume, base: Volume, measure: Measure): Value {
  if (measure !== 'share') return volume[measure];
  return base.articles === 0 ? undefined : (volume.articles / base.articles).toFixed(4);
}
