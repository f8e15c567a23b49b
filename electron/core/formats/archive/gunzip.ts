import { Gunzip } from 'fflate';
import type { Result } from '../../result.ts';
import { Chunks, drain, type InflateError } from './inflate.ts';

/** Unpacks gzip, of one part or several in a row, and stops as soon as it has given more than `most` bytes. */
export function gunzip(packed: Uint8Array, most: number): Result<Uint8Array, InflateError> {
  const chunks = new Chunks(most);
  return drain(packed, new Gunzip((chunk) => chunks.add(chunk)), chunks);
}

/** The name the file had before it was packed, when the header keeps it. */
export function packedName(bytes: Uint8Array): string | undefined {
  const flags = bytes[3] ?? 0;
  if ((flags & 8) === 0) return undefined;
  const extra = (flags & 4) === 0 ? 0 : 2 + (bytes[10] ?? 0) + ((bytes[11] ?? 0) << 8);
  const start = 10 + extra;
  const end = bytes.indexOf(0, start);
  return end <= start || end - start > 500
    ? undefined
    : new TextDecoder('latin1').decode(bytes.subarray(start, end));
}
