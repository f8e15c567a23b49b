import { decodeText } from '../../text/decode.ts';
import type { HeaderFields } from './header-fields.ts';
import { latin1, lineEnd, readHeaderFields, structured } from './header-fields.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** A message or a part of one: its headers, its decoded bytes, and the parts inside it. */
export type MimePart = {
  readonly headers: HeaderFields;
  /** "text/html", lower case. */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly disposition: string;
  readonly fileName: string | undefined;
  /** Empty when there are parts. */
  readonly bytes: Uint8Array;
  readonly parts: readonly MimePart[];
};

const DEEPEST = 24;
const MOST_PARTS = 5_000;

/** Takes a message apart. Broken ones give what can be told apart; nothing is ever refused here. */
export function readMime(bytes: Uint8Array): MimePart {
  return readPart(bytes, 'text/plain', 0, { parts: MOST_PARTS });
}

function readPart(bytes: Uint8Array, defaultType: string, depth: number, left: { parts: number }): MimePart {
  const { fields, bodyAt } = readHeaderFields(bytes, depth === 0);
  const body = bytes.subarray(bodyAt);
  const content = structured(fields.raw('content-type'));
  const disposition = structured(fields.raw('content-disposition'));
  const stated = /^[\w.+-]+\/[\w.+-]+$/.test(content.value) ? content.value : defaultType;
  const found = depth < DEEPEST ? splitBody(body, stated, content.parameters['boundary']) : undefined;
  const type = found === undefined || stated.startsWith('multipart/') ? stated : 'multipart/mixed';
  const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const parts: MimePart[] = [];
  for (const piece of found ?? []) {
    if (left.parts <= 0) break;
    left.parts -= 1;
    parts.push(readPart(piece, inner, depth + 1, left));
  }
  const encoding = fields.raw('content-transfer-encoding') ?? '';
  return {
    headers: fields,
    type,
    parameters: content.parameters,
    disposition: disposition.value,
    fileName: disposition.parameters['filename'] ?? content.parameters['name'],
    bytes: parts.length > 0 ? new Uint8Array() : decodeTransfer(body, encoding),
    parts,
  };
}

/** The pieces between boundary lines, or nothing when the body is one piece. */
function splitBody(
  body: Uint8Array,
  type: string,
  boundary: string | undefined,
): readonly Uint8Array[] | undefined {
  const isMultipart = type.startsWith('multipart/');
  if (isMultipart && boundary !== undefined && boundary !== '') {
    const pieces = between(body, `--${boundary}`);
    if (pieces.length > 0) return pieces;
  }
  // A boundary that is missing or misstated, or parts under a type that has none: the body itself shows the lines.
  if (!isMultipart && boundary === undefined) return undefined;
  const shown = shownBoundary(body);
  if (shown === undefined) return undefined;
  const pieces = between(body, shown);
  return pieces.length > 0 ? pieces : undefined;
}

/** The first line that looks like a boundary: two hyphens and a word, right before the headers of a part. */
function shownBoundary(body: Uint8Array): string | undefined {
  const head = latin1(body.subarray(0, 16_384));
  return /(?:^|\n)(--[^\r\n]{1,200}?)[ \t]*\r?\n(?:[\w-]{1,60}:[^\n]*\n)*?content-[\w-]+:/i.exec(head)?.[1];
}

function between(body: Uint8Array, marker: string): readonly Uint8Array[] {
  const mark = Uint8Array.from(marker, (letter) => letter.charCodeAt(0) & 0xff);
  const pieces: Uint8Array[] = [];
  let start = -1;
  for (let at = 0; at < body.length;) {
    const end = lineEnd(body, at);
    const kind = boundaryKind(body, at, end, mark);
    if (kind !== 'none') {
      if (start >= 0) pieces.push(body.subarray(start, withoutLineEnd(body, start, at)));
      start = kind === 'last' ? -1 : end;
    }
    at = end;
    // What follows the last boundary is no part of the message, unless the same boundary opens again.
  }
  // A message that was cut off has no last boundary.
  if (start >= 0 && start < body.length) pieces.push(body.subarray(start));
  return pieces;
}

function boundaryKind(body: Uint8Array, at: number, end: number, mark: Uint8Array): 'none' | 'next' | 'last' {
  if (end - at < mark.length || body[at] !== 0x2d) return 'none';
  for (let index = 0; index < mark.length; index += 1) if (body[at + index] !== mark[index]) return 'none';
  const rest = latin1(body.subarray(at + mark.length, Math.min(end, at + mark.length + 80)));
  if (/^[ \t]*[\r\n]*$/.test(rest)) return 'next';
  return /^--[ \t]*[\r\n]*$/.test(rest) ? 'last' : 'none';
}

function withoutLineEnd(body: Uint8Array, from: number, at: number): number {
  let end = at;
  if (end > from && body[end - 1] === 0x0a) end -= 1;
  if (end > from && body[end - 1] === 0x0d) end -= 1;
  return end;
}

/** The text of a part: what it says of its charset counts unless its bytes prove it wrong. */
export function textOfPart({ bytes, parameters }: Pick<MimePart, 'bytes' | 'parameters'>): string {
  const charset = parameters['charset'];
  const isPlainAscii = charset === undefined || /^(?:us-)?ascii|^x?-?unknown/i.test(charset);
  const declared = isPlainAscii ? undefined : decoderFor(charset);
  const utf8 = declared?.startsWith('iso-2022') === true ? undefined : strictly(bytes, 'utf-8');
  // Bytes beyond ASCII that form sound UTF-8 are UTF-8, whatever the part says.
  const text = utf8 ?? (declared === undefined ? undefined : strictly(bytes, declared));
  if (text !== undefined) return text.replace(/^\ufeff/, '').replaceAll('\0', '');
  const guessed = decodeText(bytes);
  return guessed.kind === 'text' ? guessed.text : latin1(bytes).replaceAll('\0', '');
}

function decoderFor(charset: string): string | undefined {
  const name = charset
    .trim()
    .replace(/^cp-?(125\d)$/i, 'windows-$1')
    .replace(/^(?:ansi|latin-?1)$/i, 'windows-1252');
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    // Some Node versions read Windows-1252 as Latin-1, with control characters where its quotation marks are.
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter)
      : text;
  } catch {
    return undefined;
  }
}
