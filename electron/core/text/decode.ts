import { detect } from 'jschardet';
import { binaryKind } from './magic-bytes.ts';
import { utf16Order } from './utf16.ts';

/** Text of a file with the steps that led to it, or why these bytes are no text. */
export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: string;
      readonly tried: readonly string[];
    }
  | { readonly kind: 'binary'; readonly tried: readonly string[] };

const SAMPLE_BYTES = 64 * 1024;
/** Of the characters of real text, fewer than this share are control characters other than tab and line ends. */
const MAX_CONTROL_SHARE = 0.005;

/** Decodes bytes of unknown encoding: marks, then strict UTF-8, then what the file declares, then likelihood. */
export function decodeText(bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes);
  if (kind !== undefined) return { kind: 'binary', tried: [`Looks like a ${kind} by its first bytes`] };
  const marked = byMark(bytes);
  if (marked !== undefined)
    return finish(strict(bytes, marked) ?? lenient(bytes, marked), `Read as ${marked} by its mark`, marked);
  const order = utf16Order(bytes);
  if (order !== undefined) {
    const text = strict(bytes, order);
    if (text !== undefined) return finish(text, `Read as ${order} without a mark`, order);
  }
  const declared = declaredEncoding(bytes);
  // Seven-bit Japanese is valid UTF-8 too, full of escapes: here the declaration knows better.
  if (declared?.startsWith('iso-2022'))
    return finish(lenient(bytes, declared), `Read as ${declared}, as declared`, declared);
  const utf8 = strict(bytes, 'utf-8') ?? nearlyUtf8(bytes);
  if (utf8 !== undefined) return finish(utf8, 'Read as UTF-8', 'utf-8');
  const byDeclaration = declared === undefined ? undefined : strict(bytes, declared);
  if (declared !== undefined && byDeclaration !== undefined) {
    return finish(byDeclaration, `Read as ${declared}, as declared`, declared);
  }
  const guessed = likelyEncoding(bytes);
  return finish(
    strict(bytes, guessed) ?? lenient(bytes, guessed),
    `Read as ${guessed}, the likeliest encoding`,
    guessed,
  );
}

function finish(text: string, step: string, encoding: string): Decoded {
  const controls = controlShare(text);
  if (controls > MAX_CONTROL_SHARE)
    return { kind: 'binary', tried: [step, 'Too many control characters for text'] };
  return { kind: 'text', text: text.replaceAll('\0', ''), encoding, tried: [step] };
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * What Windows-1252 puts where Latin-1 has control characters. Some Node versions decode the one as the other, so
 * the difference is made good here; where they do not, nothing is left to replace.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function asWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text;
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decodeWith(new TextDecoder(encoding, { fatal: true }), bytes);
  } catch {
    return undefined;
  }
}

function lenient(bytes: Uint8Array, encoding: string): string {
  try {
    return decodeWith(new TextDecoder(encoding), bytes);
  } catch {
    return decodeWith(new TextDecoder('windows-1252'), bytes);
  }
}

/** UTF-8 with a stray bad byte or a cut end: nine in ten of its long sequences are sound. */
function nearlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) sound += 1;
  }
  return sound >= 10 * broken ? text : undefined;
}

/** The charset an HTML meta tag or XML declaration names, when it is one we can decode. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = (/<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head) ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(head))?.[1];
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function likelyEncoding(bytes: Uint8Array): string {
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, firstHigh - 1024);
  const found = detect(bytes.subarray(start, start + SAMPLE_BYTES));
  if (found.encoding === null || found.confidence < 0.2) return 'windows-1252';
  try {
    const name = new TextDecoder(found.encoding).encoding;
    return name === 'utf-8' ? 'windows-1252' : name;
  } catch {
    return 'windows-1252';
  }
}

function controlShare(text: string): number {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isControl = code < 0x20 && !(code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d);
    if (isControl || code === 0x7f || (code >= 0x80 && code < 0xa0)) controls += 1;
  }
  return text.length === 0 ? 0 : controls / text.length;
}
