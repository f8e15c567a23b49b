import { count, counted, NO_BREAK } from '#core/domain/figures.ts';

/** A size on disk in the unit people read it in: 2.4 MB. */
export function bytes(value: number): string {
  if (value < 1000) return counted(value, 'byte');
  if (value < 1_000_000) return `${count(Math.round(value / 1000))}${NO_BREAK}kB`;
  const isGiga = value >= 1_000_000_000;
  const number = (value / (isGiga ? 1_000_000_000 : 1_000_000)).toFixed(1).replace(/\.0$/u, '');
  return `${number}${NO_BREAK}${isGiga ? 'GB' : 'MB'}`;
}
