import type { ImportError } from '../../domain/import-record.ts';
import type { FileMember, Portion } from '../article-format.ts';
import { entryName } from './entry-name.ts';
import { UNPACK_LIMITS } from './unpack.ts';

/** The files of a tar archive, and where it could not be read on. */
export type TarListing = {
  readonly entries: readonly FileMember[];
  readonly refusals: readonly ImportError[];
  /** Of a portion: where the entry begins that goes on behind it, or ends that is too large to be read. */
  readonly readTo?: number;
};

const BLOCK = 512;
/** Names and attributes longer than this are no names. */
const LONGEST_RECORD = 64 * 1024;
/** The types of POSIX.1-2017 (ustar, pax) and GNU tar that matter; links, folders and devices hold no bytes of their own. */
const FILES = new Set(['0', '\0', '7']);

/** Whether bytes begin with a tar header: its checksum says so, whatever dialect it is. */
export function isTar(bytes: Uint8Array): boolean {
  const header = bytes.subarray(0, BLOCK);
  return header.length === BLOCK && header[0] !== 0 && isSound(header);
}

/** Lists the files of a tar archive in their order; the bytes are views into it. */
export function tarEntries(bytes: Uint8Array, portion?: Portion): TarListing {
  const isCut = portion?.isLast === false;
  const entries: FileMember[] = [];
  const refuse = (error: ImportError): TarListing => ({ entries, refusals: [error] });
  let longName: Uint8Array | undefined;
  let attributes: ReadonlyMap<string, string> = new Map();
  let at = 0;
  // Where the entry at hand begins, with the records that only give it a name.
  let begin = 0;
  for (; at + BLOCK <= bytes.length;) {
    const header = bytes.subarray(at, at + BLOCK);
    // Two blocks of zeros end the archive; what follows them is padding.
    if (header.every((byte) => byte === 0)) return { entries, refusals: [] };
    if (!isSound(header)) return refuse({ kind: 'malformed', format: 'tar', where: place(entries) });
    const size = Number(attributes.get('size') ?? sizeOf(header));
    const start = at + BLOCK;
    const end = start + size;
    if (isCut && Number.isSafeInteger(size) && size >= 0 && end > bytes.length) {
      if (!portion.isLargest || begin > 0) return { entries, refusals: [], readTo: begin };
      const error = { kind: 'too-large', bytes: size, limit: bytes.length } as const;
      const member = entryName(longName ?? nameInHeader(header));
      const refusals = [{ kind: 'in-member', member, error } as const];
      return { entries, refusals, readTo: start + Math.ceil(size / BLOCK) * BLOCK };
    }
    if (!Number.isSafeInteger(size) || size < 0 || end > bytes.length) {
      return refuse({ kind: 'malformed', format: 'tar', where: place(entries) });
    }
    const content = bytes.subarray(start, end);
    const type = String.fromCharCode(header[156] ?? 0);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (type === 'L') longName = untilZero(content.subarray(0, LONGEST_RECORD));
    else if (type === 'x') attributes = paxAttributes(content.subarray(0, LONGEST_RECORD));
    else if (type !== 'g' && type !== 'K') {
      const pax = attributes.get('path');
      const printed = pax === undefined ? (longName ?? nameInHeader(header)) : new TextEncoder().encode(pax);
      const name = entryName(printed);
      longName = undefined;
      attributes = new Map();
      begin = at;
      if (!FILES.has(type) || name.endsWith('/') || name === '') continue;
      if (entries.length >= UNPACK_LIMITS.entries) {
        return refuse({ kind: 'unpacks-too-far', what: 'files', limit: UNPACK_LIMITS.entries });
      }
      entries.push({ name, bytes: content });
    }
  }
  if (isCut) return { entries, refusals: [], readTo: begin };
  // Many writers leave the two blocks out; a piece of a header is a cut.
  return at >= bytes.length
    ? { entries, refusals: [] }
    : refuse({ kind: 'malformed', format: 'tar', where: place(entries) });
}

function place(entries: readonly FileMember[]): string {
  const last = entries.at(-1);
  return last === undefined ? 'its first file' : `what follows ${last.name}`;
}

/** The sum of a header's bytes, its own field counted as blanks, as unsigned bytes or, from old programs, signed ones. */
function isSound(header: Uint8Array): boolean {
  const stated = octal(header.subarray(148, 156));
  let unsigned = 0;
  let signed = 0;
  for (const [index, byte] of header.entries()) {
    const counted = index >= 148 && index < 156 ? 0x20 : byte;
    unsigned += counted;
    signed += counted > 0x7f ? counted - 0x100 : counted;
  }
  return stated !== undefined && (stated === unsigned || stated === signed);
}

function octal(field: Uint8Array): number | undefined {
  const digits = /^[\s\0]*([0-7]{1,12})[\s\0]*$/.exec(String.fromCharCode(...field))?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}

/** Sizes beyond 8 GB stand in base 256, marked by the first bit. */
function sizeOf(header: Uint8Array): number {
  const field = header.subarray(124, 136);
  if (((field[0] ?? 0) & 0x80) === 0) return octal(field) ?? -1;
  return field.subarray(1).reduce((size, byte) => size * 256 + byte, 0);
}

function nameInHeader(header: Uint8Array): Uint8Array {
  const name = untilZero(header.subarray(0, 100));
  const isUstar = String.fromCharCode(...header.subarray(257, 263)) === 'ustar\0';
  const prefix = isUstar ? untilZero(header.subarray(345, 500)) : new Uint8Array();
  return prefix.length === 0 ? name : Uint8Array.from([...prefix, 0x2f, ...name]);
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** Records of the form "27 path=reports/a.txt\n", each beginning with its own length in bytes. */
function paxAttributes(bytes: Uint8Array): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const head = /^(\d{1,5}) /.exec(String.fromCharCode(...bytes.subarray(at, at + 6)));
    const length = Number(head?.[1] ?? 0);
    if (head === null || length <= head[0].length) break;
    const record = new TextDecoder().decode(bytes.subarray(at + head[0].length, at + length - 1));
    const sign = record.indexOf('=');
    if (sign > 0) attributes.set(record.slice(0, sign), record.slice(sign + 1));
    at += length;
  }
  return attributes;
}
