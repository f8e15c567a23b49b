import type { SqlValue } from 'sql.js';

/** One row of an answer, columns in the order of the SELECT. */
export type Row = readonly SqlValue[];

export function textAt(row: Row, column: number): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`Column ${column} holds no text`);
  return value;
}

export function maybeTextAt(row: Row, column: number): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(row: Row, column: number): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`Column ${column} holds no number`);
  return value;
}

export function maybeNumberAt(row: Row, column: number): number | undefined {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
}

export function isTrueAt(row: Row, column: number): boolean {
  return row[column] === 1;
}

/** The record with its undefined members left out, as optional properties want it. */
export function given<T extends Record<string, unknown>>(
  record: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} {
  // Lists make tens of thousands of records: a plain loop is a fifth of turning each into entries and back.
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(record)) if (record[key] !== undefined) kept[key] = record[key];
  return kept as ReturnType<typeof given<T>>;
}
