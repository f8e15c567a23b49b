/** A storage of an OLE file: its streams and the storages in it, by name. */
export type OleStorage = {
  readonly streams: readonly string[];
  readonly storages: readonly string[];
  stream(name: string): Uint8Array | undefined;
  storage(name: string): OleStorage | undefined;
};

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LARGEST_SECTOR = 0xfffffffa;
const NONE = 0xffffffff;
const ENTRY = 128;
const HEADER = 512;

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly links: readonly [left: number, right: number, child: number];
  readonly start: number;
  readonly size: number;
};

/**
 * Opens a compound file ([MS-CFB]): the small file system in which Word up to 2003 and Outlook keep theirs. Nothing is
 * believed: chains that loop end, and together the streams give no more bytes than the file has.
 */
export function openOle(bytes: Uint8Array): OleStorage | undefined {
  if (bytes.length < HEADER || !SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) return undefined;
  const sectors = new Sectors(bytes, shift, 1 << shift, sectorsOfTable(bytes, view, shift));
  const directory = sectors.chain(view.getUint32(48, true), bytes.length);
  const entries = entriesOf(directory);
  const root = entries[0];
  if (root?.type !== 5) return undefined;
  const miniTable = sectors.chain(view.getUint32(60, true), bytes.length);
  const mini = new Sectors(sectors.chain(root.start, root.size), miniShift, 0, wordsOf(miniTable));
  const cutoff = view.getUint32(56, true);
  let allowance = 2 * bytes.length;
  const read = ({ start, size }: Entry) => {
    if (size > allowance) return undefined;
    allowance -= size;
    return (size < cutoff ? mini : sectors).chain(start, size);
  };
  return storageOf(root, entries, read, 0);
}

/** The chains of one kind of sector. */
class Sectors {
  readonly #bytes: Uint8Array;
  readonly #shift: number;
  readonly #base: number;
  readonly #table: readonly number[];

  constructor(bytes: Uint8Array, shift: number, base: number, table: readonly number[]) {
    this.#bytes = bytes;
    this.#shift = shift;
    this.#base = base;
    this.#table = table;
  }

  /** The bytes of a chain up to a size, or as far as it goes. */
  chain(start: number, size: number): Uint8Array {
    const length = 1 << this.#shift;
    const parts: Uint8Array[] = [];
    let total = 0;
    let at = start;
    for (let steps = 0; at < LARGEST_SECTOR && total < size && steps <= this.#table.length; steps += 1) {
      const from = this.#base + at * length;
      const part = this.#bytes.subarray(from, Math.min(from + length, from + size - total));
      if (part.length === 0) break;
      parts.push(part);
      total += part.length;
      at = this.#table[at] ?? NONE;
    }
    return joined(parts, total);
  }
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function wordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) words.push(view.getUint32(at, true));
  return words;
}

/** The table of sectors: which follows which. Where it stands is listed in the header and, for large files, beyond. */
function sectorsOfTable(bytes: Uint8Array, view: DataView, shift: number): readonly number[] {
  const length = 1 << shift;
  const most = Math.ceil(bytes.length / length);
  const sector = (index: number) => bytes.subarray((index + 1) * length, (index + 2) * length);
  const places = wordsOf(bytes.subarray(76, HEADER));
  const visited = new Set<number>();
  for (let at = view.getUint32(68, true); at < LARGEST_SECTOR && at < most && !visited.has(at);) {
    visited.add(at);
    const more = wordsOf(sector(at));
    at = more.pop() ?? NONE;
    places.push(...more);
  }
  const table: number[] = [];
  const seen = new Set<number>();
  for (const place of places) {
    if (place >= most || seen.has(place)) continue;
    seen.add(place);
    for (const word of wordsOf(sector(place))) table.push(word);
  }
  return table;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const nameLength = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2)));
    entries.push({
      name,
      type: view.getUint8(at + 66),
      links: [view.getUint32(at + 68, true), view.getUint32(at + 72, true), view.getUint32(at + 76, true)],
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

const DEEPEST = 16;

function storageOf(
  of: Entry,
  entries: readonly Entry[],
  read: (entry: Entry) => Uint8Array | undefined,
  depth: number,
): OleStorage {
  const inside = childrenOf(of, entries);
  const streams = new Map(inside.filter(({ type }) => type === 2).map((entry) => [entry.name, entry]));
  const storages = new Map(inside.filter(({ type }) => type === 1).map((entry) => [entry.name, entry]));
  return {
    streams: [...streams.keys()],
    storages: [...storages.keys()],
    stream: (name) => {
      const entry = streams.get(name);
      return entry === undefined ? undefined : read(entry);
    },
    storage: (name) => {
      const entry = storages.get(name);
      return entry === undefined || depth > DEEPEST ? undefined : storageOf(entry, entries, read, depth + 1);
    },
  };
}

/** The entries of a storage hang together as a tree of neighbours. */
function childrenOf({ links }: Entry, entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const visited = new Set<number>();
  const waiting = [links[2]];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || visited.has(index)) continue;
    visited.add(index);
    found.push(entry);
    waiting.push(entry.links[0], entry.links[1]);
  }
  return found.reverse();
}
