import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';

/**
 * The blocks of the index of words, as https://www.sqlite.org/fts3.html#data_structures describes them: each part of the
 * index is a tree, whose leaves hold words in the order of their bytes, each with its list of articles.
 */
export type IndexBlocks = {
  /** The lists of a word, or of every word that begins so, the newest part of the index first. */
  lists(word: Uint8Array, isPrefix: boolean): Iterable<WordList>;
};

/** What one part of the index has of a word: its bytes, one a character, and the list. */
export type WordList = { readonly word: string; readonly list: Uint8Array };

/** A place in bytes from which numbers are read. */
export type Reader = { readonly bytes: Uint8Array; at: number };

type Part = {
  readonly level: number;
  readonly idx: number;
  readonly lastLeaf: number;
  readonly root: Uint8Array;
};

const PARTS = 'SELECT level, idx, leaves_end_block, root FROM article_words_segdir ORDER BY level, idx';
const BLOCK = 'SELECT block FROM article_words_segments WHERE blockid = ?';

/** A number of seven bits a byte, the lowest first; the last has its highest bit clear. */
export function readVarint(reader: Reader): number {
  const { bytes } = reader;
  let value = 0;
  for (let weight = 1; ; weight *= 128) {
    const byte = bytes[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 127) * weight;
    if (byte < 128) return value;
  }
}

function bytesAt(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

/** Whether one goes before, level with or after the other; with `isPrefix` what begins with the other is level with it. */
function compared(one: Uint8Array, length: number, other: Uint8Array, isPrefix: boolean): number {
  const shared = Math.min(length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return length < other.length || !isPrefix ? length - other.length : 0;
}

/** Words of a block, one after the other in the same room: a word gives only what differs from the one before. */
function wordReader(reader: Reader): { readonly room: Uint8Array; readonly next: () => number } {
  let room = new Uint8Array(64);
  let isFirst = true;
  return {
    get room() {
      return room;
    },
    next: () => {
      const kept = isFirst ? 0 : readVarint(reader);
      isFirst = false;
      const added = readVarint(reader);
      if (kept + added > room.length) {
        const larger = new Uint8Array(2 * (kept + added));
        larger.set(room);
        room = larger;
      }
      room.set(reader.bytes.subarray(reader.at, reader.at + added), kept);
      reader.at += added;
      return kept + added;
    },
  };
}

/** The child of an inner node in which the word would stand first. */
function childOf(node: Uint8Array, word: Uint8Array): number {
  const reader: Reader = { bytes: node, at: 0 };
  readVarint(reader);
  let child = readVarint(reader);
  const words = wordReader(reader);
  while (reader.at < node.length) {
    // Words from this one on stand in later children.
    const length = words.next();
    if (compared(words.room, length, word, false) > 0) break;
    child += 1;
  }
  return child;
}

export function indexBlocks(connection: Connection): IndexBlocks {
  const block = (id: number): Uint8Array => bytesAt(connection.row(BLOCK, id)?.[0]);
  const parts = (): readonly Part[] =>
    connection
      .rows(PARTS)
      .map((row) => ({
        level: numberAt(row, 0),
        idx: numberAt(row, 1),
        lastLeaf: numberAt(row, 2),
        root: bytesAt(row[3]),
      }))
      // What was merged is older than what was not, and of one level the last is the newest.
      .sort((one, other) => one.level - other.level || other.idx - one.idx);

  function* listsOf({ root, lastLeaf }: Part, word: Uint8Array, isPrefix: boolean): Generator<WordList> {
    let node = root;
    let leaf = 0;
    while ((node[0] ?? 0) > 0) {
      leaf = childOf(node, word);
      node = block(leaf);
    }
    for (;;) {
      const reader: Reader = { bytes: node, at: 1 };
      const words = wordReader(reader);
      while (reader.at < node.length) {
        const length = words.next();
        const size = readVarint(reader);
        const order = compared(words.room, length, word, isPrefix);
        if (order > 0) return;
        if (order === 0) {
          const found = isPrefix ? String.fromCharCode(...words.room.subarray(0, length)) : '';
          yield { word: found, list: node.subarray(reader.at, reader.at + size) };
          if (!isPrefix) return;
        }
        reader.at += size;
      }
      // A root that is a leaf has none beside it.
      if (leaf === 0 || leaf >= lastLeaf) return;
      leaf += 1;
      node = block(leaf);
    }
  }
  return {
    *lists(word, isPrefix) {
      for (const part of parts()) yield* listsOf(part, word, isPrefix);
    },
  };
}
