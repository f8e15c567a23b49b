import type { Volume } from '../domain/selection.ts';

/** One thing and how much of it there is, to be measured against the others. */
export type Counted = { readonly key: string; readonly volume: Volume };

/** A number with what it was made of, so that it can be printed with its "of". `percent` is absent without a whole. */
export type Ratio = { readonly part: number; readonly whole: number; readonly percent?: number };

/** A part of a whole in per cent; nothing has no share. */
export function ratio(part: number, whole: number): Ratio {
  return whole === 0 ? { part, whole } : { part, whole, percent: (part / whole) * 100 };
}
