import type { Measure } from '../domain/coverage.ts';
import { count } from '../domain/figures.ts';

type ValueTick = { readonly value: number; readonly label: string };
/** From zero to `max`, which is the last tick. */
export type ValueAxis = { readonly max: number; readonly ticks: readonly ValueTick[] };

const MOST_TICKS = 5;
const NICE = [1, 2, 2.5, 5, 10];

function niceStep(max: number, measure: Measure): number {
  const least = max / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step =
    NICE.map((nice) => nice * power).find((candidate) => candidate >= least * (1 - 1e-9)) ?? 10 * power;
  return measure === 'share' ? step : Math.max(1, step === 2.5 ? 5 : Math.ceil(step));
}

/** Four or five round ticks for values up to `highest`; per cent is said once, on the top one. */
export function valueAxis(highest: number, measure: Measure): ValueAxis {
  const step = niceStep(highest > 0 ? highest : 1, measure);
  const steps = Math.max(1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: steps }, (_, i): ValueTick => {
    const value = Math.round((i + 1) * step * 1e6) / 1e6;
    const label = measure === 'share' ? String(value) : count(value);
    return { value, label: measure === 'share' && i === steps - 1 ? `${label} %` : label };
  });
  return { max: steps * step, ticks: [{ value: 0, label: '0' }, ...ticks] };
}
