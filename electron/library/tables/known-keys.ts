import { crc32 } from 'node:zlib';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import { keyIndex, type KeyIndex } from './key-index.ts';

/** What a row is found again by: the bytes of its file, the path of its file, what an article says. */
export type KeyKind = 'bytes' | 'path' | 'content';

/**
 * The way from files and texts to the rows that have them. The tables stay the truth: an id given here may be one whose
 * row has another key or is gone, so whoever asks compares; never is a row left out.
 */
export type KnownKeys = {
  add(kind: KeyKind, key: string, id: number): void;
  /** Ids of rows that may have the key, lowest first. */
  idsOf(kind: KeyKind, key: string): readonly number[];
  /** Belongs at the end of every transaction. */
  write(): void;
  forget(): void;
};

/** Of an entry: the checksum of kind and key, and the id. */
const ENTRY = 2;
/** From so many rows on, each of one transaction, their entries become one row. */
const MOST_SMALL_ROWS = 256;
const ENTRIES_A_ROW = 2 ** 15;
const INSERT = 'INSERT INTO known_key (is_gathered, entries) VALUES (?, ?)';

const numberOf = (kind: KeyKind, key: string): number => crc32(`${kind} ${key}`);

function bytesOf(entries: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(entries).buffer);
}

function entriesOf(bytes: unknown): Uint32Array {
  if (!(bytes instanceof Uint8Array)) throw new Error('Keys are no bytes');
  return new Uint32Array(bytes.slice().buffer);
}

/**
 * As indexes of the tables, keys that come in no order would dirty a page for each of them. So a transaction
 * leaves one row with its entries, and what leads from keys to ids is made of all rows in memory when it is first asked.
 */
export function knownKeys(connection: Connection): KnownKeys {
  let index: KeyIndex | undefined;
  let added: number[] = [];
  let smallRows: number | undefined;

  const load = (): KeyIndex => {
    const loaded = keyIndex();
    for (const row of connection.rows('SELECT entries FROM known_key ORDER BY id')) {
      const entries = entriesOf(row[0]);
      for (let at = 0; at < entries.length; at += ENTRY) loaded.add(entries[at] ?? 0, entries[at + 1] ?? 0);
    }
    for (let at = 0; at < added.length; at += ENTRY) loaded.add(added[at] ?? 0, added[at + 1] ?? 0);
    return loaded;
  };
  const countSmall = (): number =>
    numberAt(connection.row('SELECT count(*) FROM known_key WHERE NOT is_gathered') ?? [0], 0);
  const gather = (): void => {
    const rows = connection.rows('SELECT entries FROM known_key WHERE NOT is_gathered ORDER BY id');
    connection.run('DELETE FROM known_key WHERE NOT is_gathered');
    connection.run(INSERT, true, bytesOf(rows.flatMap((row) => [...entriesOf(row[0])])));
  };
  return {
    add: (kind, key, id) => {
      const number = numberOf(kind, key);
      added.push(number, id);
      index?.add(number, id);
    },
    idsOf: (kind, key) => (index ??= load()).idsOf(numberOf(kind, key)),
    write: () => {
      if (added.length === 0) return;
      smallRows ??= countSmall();
      connection.run(INSERT, false, bytesOf(added));
      added = [];
      smallRows += 1;
      if (smallRows < MOST_SMALL_ROWS) return;
      gather();
      smallRows = 0;
    },
    forget: () => {
      index = undefined;
      added = [];
      smallRows = undefined;
    },
  };
}

/** Every key of the tables with its id. */
function* keysOfTables(connection: Connection): Generator<readonly [KeyKind, string, number]> {
  const read = function* (kind: KeyKind, sql: string): Generator<readonly [KeyKind, string, number]> {
    for (let last = 0; ;) {
      const rows = connection.rows(`${sql} AND id > ? ORDER BY id LIMIT 4096`, last);
      for (const row of rows) yield [kind, textAt(row, 1), numberAt(row, 0)];
      const end = rows.at(-1);
      if (end === undefined) return;
      last = numberAt(end, 0);
    }
  };
  yield* read('bytes', 'SELECT id, sha256 FROM import WHERE sha256 IS NOT NULL');
  yield* read('path', 'SELECT id, path FROM import WHERE TRUE');
  yield* read('content', 'SELECT id, content_hash FROM article_text WHERE TRUE');
}

/** Makes all entries anew, for tables that were filled without them. */
export function fillKnownKeys(connection: Connection): void {
  connection.run('DELETE FROM known_key');
  let entries: number[] = [];
  const put = (): void => {
    if (entries.length > 0) connection.run(INSERT, true, bytesOf(entries));
    entries = [];
  };
  for (const [kind, key, id] of keysOfTables(connection)) {
    entries.push(numberOf(kind, key), id);
    if (entries.length >= ENTRIES_A_ROW) put();
  }
  put();
}

/** How many keys of the tables lead nowhere. */
export function countUnknownKeys(connection: Connection): number {
  const keys = knownKeys(connection);
  let count = 0;
  for (const [kind, key, id] of keysOfTables(connection)) {
    if (!keys.idsOf(kind, key).includes(id)) count += 1;
  }
  return count;
}
