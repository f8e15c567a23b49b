export type Measured = {
  readonly name: string;
  readonly values: readonly number[];
  readonly aim: number;
  readonly unit: 'ms' | 'MB';
};

/** The middle one; of an even number the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

/** What part of them is more than so many. */
export function shareOver(values: readonly number[], most: number): number {
  return values.length === 0 ? NaN : values.filter((value) => value > most).length / values.length;
}
