import type { Delay } from '#core/domain/pickup.ts';

/** Where on a line of time the copies stand, from 0 to 1. Copies without an hour have no place. */
export type ChainScale = {
  placeOf(delay: Delay): number | undefined;
  readonly lead: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
};

const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080, 43_200];
/** More ticks than these crowd a narrow window. */
const MOST_TICKS = 5;

/** A scale that holds all copies whose minutes are known, the lead copy's moment among them. */
export function chainScale(delays: readonly Delay[]): ChainScale {
  const minutes = delays.flatMap((delay) => (delay.kind === 'minutes' ? [delay.minutes] : []));
  const least = Math.min(0, ...minutes);
  const most = Math.max(5, ...minutes);
  const step =
    STEPS.find((one) => (most - least) / one <= MOST_TICKS) ?? Math.ceil((most - least) / MOST_TICKS);
  const from = Math.floor(least / step) * step;
  const to = Math.ceil(most / step) * step;
  const place = (minute: number): number => (minute - from) / (to - from);
  const ticks = [];
  for (let minute = from; minute <= to; minute += step)
    ticks.push({ at: place(minute), text: tickText(minute) });
  return {
    placeOf: (delay) => (delay.kind === 'minutes' ? place(delay.minutes) : undefined),
    lead: place(0),
    ticks,
  };
}

function tickText(minutes: number): string {
  if (minutes === 0) return 'lead copy';
  const sign = minutes < 0 ? '−' : '+';
  const size = Math.abs(minutes);
  if (size % 1_440 === 0) return `${sign}${String(size / 1_440)} d`;
  if (size % 60 === 0) return `${sign}${String(size / 60)} h`;
  return `${sign}${String(size)} min`;
}
