import { decodeWords } from 'postal-mime';
import { decodeText } from '../../text/decode.ts';

/** The headers of a message or part, by name in lower case, and where they end. */
export type HeaderFields = {
  /** The first of that name, unfolded and with its encoded words read. */
  get(name: string): string | undefined;
  /** The first of that name as it stands, unfolded only. */
  raw(name: string): string | undefined;
  all(name: string): readonly string[];
  readonly count: number;
};

/** A header of the form "value; name=parameter". */
export type Structured = { readonly value: string; readonly parameters: Readonly<Record<string, string>> };

const MOST_HEADERS = 2_000;
const LONGEST_HEADER = 20_000;
const FIELD = /^([!-9;-~]{1,80})[ \t]*:(.*)$/;

/**
 * Reads a block of headers. A line that is none ends them: what follows belongs to the body. A part may have no
 * headers at all and begin with a blank line; before a whole message such a line is an accident of saving.
 */
export function readHeaderFields(
  bytes: Uint8Array,
  isWhole = true,
): { readonly fields: HeaderFields; readonly bodyAt: number } {
  const entries: [name: string, value: string][] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    const line = latin1(bytes.subarray(at, Math.min(end, at + LONGEST_HEADER))).replace(/[\r\n]+$/, '');
    if (line.trim() === '') {
      at = end;
      if (entries.length === 0 && isWhole) continue;
      break;
    }
    const last = entries.at(-1);
    const match = FIELD.exec(line);
    if (last !== undefined && /^[ \t]/.test(line)) {
      if (last[1].length < LONGEST_HEADER) last[1] += line;
    } else if (match?.[1] !== undefined && entries.length < MOST_HEADERS) {
      entries.push([match[1].toLowerCase(), match[2] ?? '']);
    } else if (!(entries.length === 0 && /^>?From /.test(line))) break;
    at = end;
  }
  return { fields: fieldsOf(entries), bodyAt: entries.length === 0 && isWhole ? 0 : at };
}

function fieldsOf(entries: readonly (readonly [string, string])[]): HeaderFields {
  const raw = (name: string) => {
    const value = entries.find(([key]) => key === name)?.[1];
    return value === undefined ? undefined : unicode(value).trim();
  };
  return {
    raw,
    get: (name) => {
      const value = raw(name);
      return value === undefined ? undefined : plainWords(value);
    },
    all: (name) =>
      entries.filter(([key]) => key === name).map(([, value]) => plainWords(unicode(value).trim())),
    count: entries.length,
  };
}

/** Encoded words read ("=?utf-8?Q?…?="), blanks made one. */
export function plainWords(value: string): string {
  return decodeWords(value).replace(/\s+/g, ' ').trim();
}

/** Reads "text/plain; charset=utf-8", with parameters split and encoded as RFC 2231 has them. */
export function structured(value: string | undefined): Structured {
  const [first = '', ...rest] = splitParameters((value ?? '').replace(/\((?:[^()\\]|\\.)*\)/g, ' '));
  const pieces = new Map<string, string>();
  for (const part of rest) {
    const match = /^\s*([^=\s]{1,60})\s*=\s*([\s\S]*)$/.exec(part);
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && !pieces.has(name)) pieces.set(name, unquote(match?.[2] ?? ''));
  }
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, text] of pieces) {
    const base = name.replace(/\*(?:\d+\*?)?$/, '');
    const joined = joinPieces(pieces, base, text, name);
    parameters[base] ??= joined;
  }
  return { value: first.trim().toLowerCase(), parameters };
}

/** `name*0*=utf-8''a%20`, `name*1=b` … as one value. */
function joinPieces(pieces: ReadonlyMap<string, string>, base: string, text: string, name: string): string {
  if (name === base) return plainWords(text);
  let whole = '';
  let isEncoded = false;
  for (let index = 0; index < 100; index += 1) {
    const plain = pieces.get(`${base}*${index}`);
    const encoded = pieces.get(`${base}*${index}*`);
    const piece = encoded ?? plain;
    if (piece === undefined) break;
    isEncoded ||= encoded !== undefined;
    whole += piece;
  }
  const value = whole === '' ? (pieces.get(`${base}*`) ?? text) : whole;
  return isEncoded || pieces.has(`${base}*`) ? percentDecoded(value) : value;
}

function percentDecoded(value: string): string {
  const match = /^([\w-]*)'[^']*'([\s\S]*)$/.exec(value);
  const text = match?.[2] ?? value;
  const bytes = Uint8Array.from(Array.from(unescapeBytes(text), (letter) => letter.charCodeAt(0) & 0xff));
  try {
    return new TextDecoder(match?.[1] === undefined || match[1] === '' ? 'utf-8' : match[1]).decode(bytes);
  } catch {
    return text;
  }
}

function unescapeBytes(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function splitParameters(value: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  for (let index = 0; index < value.length; index += 1) {
    const letter = value[index] ?? '';
    if (letter === '\\' && isQuoted) {
      part += letter + (value[index + 1] ?? '');
      index += 1;
      continue;
    }
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === ';' && !isQuoted) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts;
}

function unquote(value: string): string {
  const trimmed = value.trim();
  const inner = /^"([\s\S]*?)"?$/.exec(trimmed)?.[1];
  return inner === undefined ? trimmed : inner.replace(/\\(.)/g, '$1');
}

/** One character for each byte, so that nothing is lost before the encoding is known. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Headers should be ASCII. Those that are not hold UTF-8 or, from old programs, the encoding of their country. */
function unicode(value: string): string {
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  const decoded = decodeText(Uint8Array.from(value, (letter) => letter.charCodeAt(0)));
  return decoded.kind === 'text' ? decoded.text : value;
}

/** Where the line that begins at `at` ends, its line end included. */
export function lineEnd(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(0x0a, at);
  return found < 0 ? bytes.length : found + 1;
}
