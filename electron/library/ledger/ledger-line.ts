import { crc32 } from 'node:zlib';
import type { Sealer } from '../encryption/sealing.ts';

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
function decodeLine(line: string): LedgerLine | undefined {
  const json = line.slice(CHECKSUM_LENGTH + 1);
  if (line[CHECKSUM_LENGTH] !== ' ' || line.slice(0, CHECKSUM_LENGTH) !== checksum(json)) return undefined;
  return JSON.parse(json) as LedgerLine;
}

/** How lines stand in the file: as they are, or sealed. */
export type LineForm = {
  encode(json: string): string;
  /** The line without its end; undefined when it is not what was written. */
  decode(line: string): LedgerLine | undefined;
};

export const CLEAR_LINES: LineForm = { encode: encodeLine, decode: decodeLine };

const ABOUT_LINES = Buffer.from('ledger line');

/** Sealed lines, as base 64. In which order they stand is told by what they hold. */
export function sealedLines(sealer: Sealer): LineForm {
  return {
    encode: (json) => `${sealer.seal(Buffer.from(json), ABOUT_LINES).toString('base64')}\n`,
    decode: (line) => {
      const opened = sealer.open(Buffer.from(line, 'base64'), ABOUT_LINES);
      return opened === undefined ? undefined : (JSON.parse(opened.toString('utf8')) as LedgerLine);
    },
  };
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(CHECKSUM_LENGTH, '0');
}
