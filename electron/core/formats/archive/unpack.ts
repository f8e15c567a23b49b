import type { FormatId } from '../../domain/article.ts';
import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';
import { listEntries, type ZipEntry } from './zip-entries.ts';

/** One unpacked entry. The name is a label with forward slashes, never a path to write to. */
export type UnpackedEntry = { readonly name: string; readonly bytes: Uint8Array };

/** How far an archive may unpack. */
export type UnpackLimits = {
  readonly totalBytes: number;
  readonly entryBytes: number;
  readonly entries: number;
};

/** What to unpack, how far, and which format the errors are to name. */
export type UnpackOptions = {
  /** Which entries to unpack; all but folders when absent. Entries not wanted cost nothing and cannot fail. */
  readonly wanted?: (name: string) => boolean;
  readonly limits?: Partial<UnpackLimits>;
  readonly format?: FormatId;
};

/** What could be unpacked, and what could not. */
export type Unpacked = {
  readonly entries: readonly UnpackedEntry[];
  readonly refusals: readonly ImportError[];
};

const MEBIBYTE = 1_048_576;
/** Far above any real export, far below what the reader's memory bears. */
export const UNPACK_LIMITS: UnpackLimits = {
  totalBytes: 512 * MEBIBYTE,
  entryBytes: 64 * MEBIBYTE,
  entries: 20_000,
};
const STORED = 0;
const DEFLATED = 8;

/** Unpacks the wanted entries of a ZIP, or says why not: the first entry that cannot be unpacked refuses the whole. */
export function unpack(
  bytes: Uint8Array,
  options: UnpackOptions = {},
): Result<readonly UnpackedEntry[], ImportError> {
  const { entries, refusals } = unpackLeniently(bytes, options);
  const [refusal] = refusals;
  if (refusal === undefined) return ok(entries);
  return err(refusal.kind === 'in-member' ? refusal.error : refusal);
}

/** Unpacks what is whole of a ZIP and says of the rest why not, so that one bad entry never takes others with it. */
export function unpackLeniently(bytes: Uint8Array, options: UnpackOptions = {}): Unpacked {
  const { wanted = () => true, format = 'zip' } = options;
  const limits = { ...UNPACK_LIMITS, ...options.limits };
  const malformed = (where: string): ImportError => ({ kind: 'malformed', format, where });
  const listing = listEntries(bytes, limits.entries);
  if (listing === 'too-many') {
    return { entries: [], refusals: [{ kind: 'unpacks-too-far', what: 'files', limit: limits.entries }] };
  }
  if (overlaps(listing.entries))
    return { entries: [], refusals: [malformed('entries that share their bytes')] };
  const entries: UnpackedEntry[] = [];
  const refusals: ImportError[] = [];
  let left = limits.totalBytes;
  for (const entry of listing.entries) {
    if (entry.isFolder || !wanted(entry.name)) continue;
    const unpacked = unpackEntry(bytes, entry, { ...limits, totalBytes: left }, format);
    if (unpacked.ok) {
      entries.push({ name: entry.name, bytes: unpacked.value });
      left -= unpacked.value.length;
    } else if (unpacked.error === 'total-too-large') {
      refusals.push({ kind: 'unpacks-too-far', what: 'bytes', limit: limits.totalBytes });
      break;
    } else {
      refusals.push({ kind: 'in-member', member: entry.name, error: unpacked.error });
    }
  }
  if (!listing.isWhole)
    refusals.push(malformed(listing.entries.length === 0 ? 'its directory' : 'its end, which is cut off'));
  return { entries, refusals };
}

function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: UnpackLimits,
  format: FormatId,
): Result<Uint8Array, ImportError | 'total-too-large'> {
  const malformed = (where: string) => err({ kind: 'malformed', format, where } as const);
  const tooFar = () =>
    limits.totalBytes < limits.entryBytes
      ? err('total-too-large' as const)
      : err({ kind: 'unpacks-too-far', what: 'bytes', limit: limits.entryBytes } as const);
  if (entry.isProtected) return err({ kind: 'protected', format });
  const most = Math.min(limits.totalBytes, limits.entryBytes);
  if (entry.size > most) return tooFar();
  const packed = bytes.subarray(entry.start, entry.end);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return malformed(`the packing of an entry (method ${entry.method})`);
  }
  // The stated size is where unpacking stops: an entry that goes on beyond it lies, whatever the limits allow.
  const unpacked = entry.method === STORED ? ok(packed.slice()) : inflate(packed, entry.size);
  if (!unpacked.ok) {
    return malformed(
      unpacked.error === 'broken' ? 'the packed bytes of an entry' : 'the stated size of an entry',
    );
  }
  if (unpacked.value.length !== entry.size) return malformed('the stated size of an entry');
  // Some writers leave the checksum out.
  if (entry.crc !== 0 && crc32(unpacked.value) !== entry.crc) return malformed('the checksum of an entry');
  return unpacked;
}

/** Whether two entries share bytes: no honest writer does that, and bombs are made of it. */
function overlaps(entries: readonly ZipEntry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  return inOrder.some((entry, index) => index > 0 && entry.at < (inOrder[index - 1]?.end ?? 0));
}
