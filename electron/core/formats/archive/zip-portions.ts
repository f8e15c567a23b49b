import type { ImportError } from '../../domain/import-record.ts';
import { entryName } from './entry-name.ts';
import { CENTRAL, type Directory, END, findDirectory, withExtra } from './zip-entries.ts';

/** The end of a ZIP in which its directory is named: the record itself, the longest comment, and the records before it. */
export const ZIP_TAIL = 22 + 0xffff + 20 + 56;
/** Directories are shorter than this; a ZIP of 20,000 entries has one of 2 MB. */
const LONGEST_DIRECTORY = 32 * 1_048_576;
const RECORD = 46;
const OFFSET_IN_RECORD = 42;

/** An entry with the bytes it has in the file, from its header to the next, and its record in the directory. */
type Placed = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly record: Uint8Array;
};

/** Entries to be read together, side by side in the file. */
export type ZipGroup = { readonly from: number; readonly to: number; readonly entries: readonly Placed[] };

export type ZipPlan = {
  readonly groups: readonly ZipGroup[];
  readonly refusals: readonly ImportError[];
};

export type ZipLimits = {
  /** Packed and unpacked bytes of a group. */
  readonly group: number;
  /** Packed bytes of one entry. */
  readonly entry: number;
  readonly entries: number;
  /** Unpacked bytes of all entries. */
  readonly total: number;
};

/** Where the directory of a ZIP stands that is too large to be held, from its last bytes. */
export function zipDirectory(tail: Uint8Array, size: number): Directory | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const found = tail.length < 22 ? undefined : findDirectory(view, size - tail.length);
  return found === undefined || found.end - found.at > LONGEST_DIRECTORY ? undefined : found;
}

/** Plans a large ZIP in groups of entries, in the order they stand in the file; undefined when the directory is broken. */
export function planZip(directory: Uint8Array, place: Directory, limits: ZipLimits): ZipPlan | undefined {
  const listed = entriesOf(directory, place, limits.entries);
  if (listed === undefined) return undefined;
  const refusals: ImportError[] = listed.isMore
    ? [{ kind: 'unpacks-too-far', what: 'files', limit: limits.entries }]
    : [];
  const groups: ZipGroup[] = [];
  let open: Placed[] = [];
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined) {
      groups.push({ from: first.from, to: last.to, entries: open });
    }
    open = [];
  };
  let total = 0;
  for (const entry of listed.entries) {
    if (entry.name === '' || entry.name.endsWith('/')) continue;
    total += entry.size;
    if (total > limits.total) {
      refusals.push({ kind: 'unpacks-too-far', what: 'bytes', limit: limits.total });
      break;
    }
    const packed = entry.to - entry.from;
    if (packed > limits.entry) {
      const error = { kind: 'too-large', bytes: packed, limit: limits.entry } as const;
      refusals.push({ kind: 'in-member', member: entry.name, error });
      continue;
    }
    const from = open[0]?.from ?? entry.from;
    const unpacked = open.reduce((sum, { size }) => sum + size, entry.size);
    const isNext = open.at(-1)?.to === entry.from;
    if (!isNext || entry.to - from > limits.group || unpacked > 8 * limits.group) close();
    open.push(entry);
  }
  close();
  return { groups, refusals };
}

/** A group in two, to be read apart; none for one entry. */
export function halvesOf({ entries }: ZipGroup): readonly ZipGroup[] {
  const middle = Math.ceil(entries.length / 2);
  const halves = [entries.slice(0, middle), entries.slice(middle)].flatMap((half): readonly ZipGroup[] => {
    const [first, last] = [half[0], half.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ from: first.from, to: last.to, entries: half }];
  });
  return halves.length === 2 ? halves : [];
}

/** A ZIP of its own of the entries of a group, from the bytes of the file they stand in. */
export function zipOfGroup({ from, entries }: ZipGroup, bytes: Uint8Array): Uint8Array {
  const records = entries.reduce((sum, { record }) => sum + record.length, 0);
  const zip = new Uint8Array(bytes.length + records + 22);
  const view = new DataView(zip.buffer);
  zip.set(bytes);
  let at = bytes.length;
  for (const entry of entries) {
    zip.set(entry.record, at);
    view.setUint32(at + OFFSET_IN_RECORD, entry.from - from, true);
    at += entry.record.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, records, true);
  view.setUint32(at + 16, bytes.length, true);
  return zip;
}

function entriesOf(
  directory: Uint8Array,
  { at: end, shift }: Directory,
  most: number,
): { readonly entries: readonly Placed[]; readonly isMore: boolean } | undefined {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const found: Omit<Placed, 'to'>[] = [];
  let at = 0;
  while (at + RECORD <= directory.length && view.getUint32(at, true) === CENTRAL && found.length <= most) {
    const nameEnd = at + RECORD + view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const next = nameEnd + extra + view.getUint16(at + 32, true);
    if (next > directory.length) return undefined;
    const small = [24, 20, OFFSET_IN_RECORD].map((field) => view.getUint32(at + field, true));
    const [size = 0, , offset = 0] = withExtra(view, nameEnd, extra, small);
    const name = entryName(directory.subarray(at + RECORD, nameEnd));
    found.push({ name, from: offset + shift, size, record: directory.slice(at, next) });
    at = next;
  }
  if (found.length === 0) return undefined;
  const inOrder = found.slice(0, most).sort((one, other) => one.from - other.from);
  const entries = inOrder.map((entry, index) => ({ ...entry, to: inOrder[index + 1]?.from ?? end }));
  // Entries that share their bytes, or lie outside of the file: no honest writer does that.
  if (entries.some(({ from, to }) => from < 0 || from >= to)) return undefined;
  return { entries, isMore: found.length > most };
}
