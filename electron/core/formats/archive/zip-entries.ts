import { entryName } from './entry-name.ts';

/** One entry of a ZIP as its headers describe it; what the headers say of sizes is believed only as a promise. */
export type ZipEntry = {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isProtected: boolean;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Where its local header begins, and where its packed bytes begin and end. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
};

/** The entries in the order of the directory; `isWhole` when the directory was there and every entry lies within the file. */
export type ZipListing = { readonly entries: readonly ZipEntry[]; readonly isWhole: boolean };

const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
const END_64 = 0x06064b50;
const DESCRIPTOR = 0x08074b50;
const ENCRYPTED_WITH_AES = 99;
const UNKNOWN_32 = 0xffffffff;

/** Lists what a ZIP holds from its directory, or, when that is cut off, from the headers before each entry. */
export function listEntries(bytes: Uint8Array, mostEntries: number): ZipListing | 'too-many' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory !== undefined && directory.count > mostEntries) return 'too-many';
  const listed = directory === undefined ? undefined : fromDirectory(bytes, view, directory, mostEntries);
  if (listed === 'too-many') return 'too-many';
  return listed ?? fromLocalHeaders(bytes, view, mostEntries);
}

/** Where the directory stands in the file, and how far the offsets in it are out. */
export type Directory = {
  readonly at: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
};

/** Finds the directory from the end of a ZIP; `base` is where these bytes begin in the file. */
export function findDirectory(view: DataView, base = 0): Directory | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const found = directory64(view, at) ?? {
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      count: view.getUint16(at + 10, true),
      end: at,
    };
    const end = base + found.end;
    const start = end - found.size;
    // What stands before the archive (a program that unpacks itself) shifts every offset in it.
    if (start >= 0 && start >= found.offset)
      return { at: start, end, count: found.count, shift: start - found.offset };
  }
  return undefined;
}

function directory64(view: DataView, endAt: number) {
  const at = endAt - 20 - 56;
  if (at < 0 || view.getUint32(at, true) !== END_64) return undefined;
  return { size: wide(view, at + 40), offset: wide(view, at + 48), count: wide(view, at + 32), end: at };
}

function wide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
}

function fromDirectory(
  bytes: Uint8Array,
  view: DataView,
  { at: first, end, shift }: Directory,
  mostEntries: number,
): ZipListing | 'too-many' | undefined {
  const entries: ZipEntry[] = [];
  let isWhole = true;
  let at = first;
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
    if (entries.length >= mostEntries) return 'too-many';
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const numbers = withExtra(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const [size = 0, packed = 0, offset = 0] = numbers;
    const local = offset + shift;
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) isWhole = false;
    else {
      const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
      const method = view.getUint16(at + 10, true);
      entries.push({
        ...describe(name, view.getUint16(at + 8, true), method),
        crc: view.getUint32(at + 16, true),
        size,
        at: local,
        start,
        end: start + packed,
      });
    }
    at = next;
  }
  return { entries, isWhole };
}

/** Replaces sizes and offsets too large for their field by those of the extra field for large files. */
export function withExtra(
  view: DataView,
  from: number,
  length: number,
  small: readonly number[],
): readonly number[] {
  if (!small.includes(UNKNOWN_32)) return small;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const limit = Math.min(field + view.getUint16(at + 2, true), view.byteLength);
    return small.map((value) => {
      if (value !== UNKNOWN_32 || field + 8 > limit) return value;
      field += 8;
      return wide(view, field - 8);
    });
  }
  return small;
}

function describe(name: string, flags: number, method: number) {
  const isProtected = (flags & 1) !== 0 || (flags & 0x2000) !== 0 || method === ENCRYPTED_WITH_AES;
  return { name, isFolder: name.endsWith('/') || name === '', isProtected, method };
}

/** Walks a cut archive from entry to entry; the one the cut went through is left out. */
function fromLocalHeaders(bytes: Uint8Array, view: DataView, mostEntries: number): ZipListing | 'too-many' {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL) {
    if (entries.length >= mostEntries) return 'too-many';
    const flags = view.getUint16(at + 6, true);
    const nameEnd = at + 30 + view.getUint16(at + 26, true);
    const start = nameEnd + view.getUint16(at + 28, true);
    if (start > bytes.length) break;
    const [size = 0, packed = 0] = withExtra(view, nameEnd, start - nameEnd, [
      view.getUint32(at + 22, true),
      view.getUint32(at + 18, true),
    ]);
    const isDescribedAfter = (flags & 8) !== 0 && packed === 0;
    const bounds = isDescribedAfter
      ? findDescriptor(view, start)
      : { crc: view.getUint32(at + 14, true), size, end: start + packed, next: start + packed };
    if (bounds === undefined || bounds.end > bytes.length) break;
    const { crc, end } = bounds;
    const name = entryName(bytes.subarray(at + 30, nameEnd));
    entries.push({
      ...describe(name, flags, view.getUint16(at + 8, true)),
      crc,
      size: bounds.size,
      at,
      start,
      end,
    });
    at = bounds.next;
    // A descriptor may follow though the sizes stood in front.
    if (at + 16 <= bytes.length && view.getUint32(at, true) === DESCRIPTOR) at += 16;
  }
  return { entries, isWhole: false };
}

/** The record after an entry that was written before its size was known: the one whose packed size fits where it stands. */
function findDescriptor(view: DataView, start: number) {
  for (let at = start; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== DESCRIPTOR) continue;
    if (view.getUint32(at + 8, true) !== at - start) continue;
    const crc = view.getUint32(at + 4, true);
    return { crc, size: view.getUint32(at + 12, true), end: at, next: at + 16 };
  }
  return undefined;
}
