import { Unzlib } from 'fflate';
import type { ImportError } from '../../domain/import-record.ts';

/** What no stream of a real file unpacks to; the library would hold all of it at once. */
const MOST_BYTES = 400 * 1024 * 1024;
/** Deflate packs no more than about a thousand bytes into one. */
const DENSEST = 1032;
/** How much is unpacked to see whether a stream is dense enough to be looked at as a whole. */
const SAMPLE = 16 * 1024;
const SUSPICIOUS = 200;
/** A stream packed twice: real files do so at most for some pages of text. */
const MOST_PACKED_TWICE = 8 * 1024 * 1024;
const STEP = 8 * 1024;

/** Looks for streams that would fill the memory before anything of them could be read. */
export function findStreamBomb(bytes: Uint8Array): ImportError | undefined {
  for (const { from, to } of streamsOf(bytes)) {
    const isBomb = isTooLarge(bytes.subarray(from, to));
    if (isBomb) return { kind: 'unpacks-too-far', what: 'bytes', limit: MOST_BYTES };
  }
  return undefined;
}

const KEYWORD = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];

/** The zlib data after every "stream", as far as the next one: an end that lies does not hide anything. */
function* streamsOf(bytes: Uint8Array): Generator<{ readonly from: number; readonly to: number }> {
  let from: number | undefined;
  let at = bytes.indexOf(0x73);
  while (at >= 0) {
    if (KEYWORD.every((letter, index) => bytes[at + index] === letter)) {
      if (from !== undefined) yield { from, to: at };
      const start = afterLineEnd(bytes, at + KEYWORD.length);
      from = start !== undefined && isZlib(bytes, start) ? start : undefined;
    }
    at = bytes.indexOf(0x73, at + 1);
  }
  if (from !== undefined) yield { from, to: bytes.length };
}

function afterLineEnd(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] !== 0x0d) return undefined;
  return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
}

function isZlib(bytes: Uint8Array, at: number): boolean {
  const [method, flags] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0 && (flags & 32) === 0;
}

function isTooLarge(packed: Uint8Array): boolean {
  const sample = unpack(packed.subarray(0, SAMPLE), SAMPLE * DENSEST);
  const isTwice = sample.head.length > 1 && isZlib(sample.head, 0);
  if (isTwice) return unpacksTwice(packed);
  if (packed.length * DENSEST <= MOST_BYTES) return false;
  if (sample.size < SUSPICIOUS * Math.min(packed.length, SAMPLE)) return false;
  return unpack(packed, MOST_BYTES).size > MOST_BYTES;
}

function unpacksTwice(packed: Uint8Array): boolean {
  let size = 0;
  const inner = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw new TooLarge();
  });
  try {
    let first = 0;
    each(packed, (chunk) => {
      first += chunk.length;
      if (first > MOST_PACKED_TWICE) throw new TooLarge();
      for (let at = 0; at < chunk.length; at += STEP) inner.push(chunk.subarray(at, at + STEP));
    });
  } catch (fault) {
    return fault instanceof TooLarge;
  }
  return false;
}

class TooLarge extends Error {}

/** How much a stream unpacks to, counted no further than a limit, and its first bytes. */
function unpack(packed: Uint8Array, limit: number): { readonly size: number; readonly head: Uint8Array } {
  let size = 0;
  let head: Uint8Array = new Uint8Array();
  try {
    each(packed, (chunk) => {
      if (size === 0) head = chunk.slice(0, 2);
      size += chunk.length;
      if (size > limit) throw new TooLarge();
    });
  } catch {
    // Broken data ends here, as it would for whoever reads it.
  }
  return { size, head };
}

function each(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const unzip = new Unzlib(take);
  for (let at = 0; at < packed.length; at += STEP) unzip.push(packed.subarray(at, at + STEP));
}
