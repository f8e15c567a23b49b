import { crc32 } from 'node:zlib';

type Cell = string | number | null;

/** Rows of one table as they are now, and keys of rows that are gone. */
export type LedgerRows = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of the primary key, and the keys. */
  readonly key: readonly string[];
  readonly gone: readonly (readonly Cell[])[];
};

/**
 * One line of the ledger. A ledger begins with the state of all its tables at one moment, in numbered parts; a line for
 * each transaction follows. `seq` counts transactions.
 */
export type LedgerLine = {
  readonly seq: number;
  /** Number of this part of the state, from 0. */
  readonly part?: number;
  /** Ends the state: how many parts there are before. */
  readonly parts?: number;
  /** Version of the tables the state was taken from. */
  readonly version?: number;
  readonly tables?: Readonly<Record<string, LedgerRows>>;
};

const CHECKSUM_LENGTH = 8;

/** A line with its checksum before it and its end after it. */
export function encodeLine(json: string): string {
  return `${checksum(json)} ${json}\n`;
}

/** The line without its end; undefined when it is not what was written. */
export function decodeLine(line: string): LedgerLine | undefined {
  const json = line.slice(CHECKSUM_LENGTH + 1);
  if (line[CHECKSUM_LENGTH] !== ' ' || line.slice(0, CHECKSUM_LENGTH) !== checksum(json)) return undefined;
  return JSON.parse(json) as LedgerLine;
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(CHECKSUM_LENGTH, '0');
}
