import { detect } from 'jschardet';
import { decodeCodePage850 } from './code-page-850.ts';
import { WINDOWS_1252_CONTROLS } from './code-pages.ts';
import { undoDoubleEncoding } from './double-encoding.ts';
import { binaryKind } from './magic-bytes.ts';
import { nearlyUtf8 } from './nearly-utf8.ts';
import { plausibility } from './plausible-text.ts';
import { utf16Order } from './utf16.ts';

/** Text of a file with the steps that led to it, or why these bytes are no text. */
export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: string;
      readonly tried: readonly string[];
      /** UTF-8 had been encoded twice; the first place as it stood. */
      readonly repaired?: string;
    }
  | { readonly kind: 'binary'; readonly tried: readonly string[] };

const SAMPLE_BYTES = 64 * 1024;
/** Of the characters of real text, fewer than this share are control characters other than tab and line ends. */
const MAX_CONTROL_SHARE = 0.005;
/** Text that reads less like words than this was decoded by a wrong declaration. */
const LEAST_PLAUSIBLE = 0.7;

/** Decodes bytes that go on a text whose encoding its beginning told. */
export function decodeFurther(bytes: Uint8Array, encoding: string): Decoded {
  // Much text begins in letters every encoding has: what was taken for UTF-8 is judged anew.
  if (encoding === 'utf-8' || encoding === 'utf-32') return decodeText(bytes);
  return finish(strict(bytes, encoding) ?? lenient(bytes, encoding), `Read on as ${encoding}`, encoding);
}

/** Decodes bytes of unknown encoding: marks, then strict UTF-8, then what the file declares, then likelihood. */
export function decodeText(bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes);
  if (kind !== undefined) return { kind: 'binary', tried: [`Looks like a ${kind} by its first bytes`] };
  const marked = byMark(bytes);
  if (marked === 'utf-32') return finish(decodeUtf32(bytes), 'Read as utf-32 by its mark', marked);
  if (marked !== undefined)
    return finish(strict(bytes, marked) ?? lenient(bytes, marked), `Read as ${marked} by its mark`, marked);
  const order = utf16Order(bytes);
  const inOrder = order === undefined ? undefined : strict(bytes, order);
  if (order !== undefined && inOrder !== undefined)
    return finish(inOrder, `Read as ${order} without a mark`, order);
  const declared = declaredEncoding(bytes);
  // Seven-bit Japanese is valid UTF-8 too, full of escapes.
  if (declared?.startsWith('iso-2022') === true || hasJapaneseEscapes(bytes))
    return finish(lenient(bytes, 'iso-2022-jp'), 'Read as iso-2022-jp by its escapes', 'iso-2022-jp');
  const utf8 = bytes.includes(0) ? undefined : (strict(bytes, 'utf-8') ?? nearlyUtf8(bytes));
  if (utf8 !== undefined) return finish(utf8, 'Read as UTF-8', 'utf-8');
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return finish(lenient(bytes, wide), `Read as ${wide} without a mark`, wide);
  const byDeclaration = declared === undefined ? undefined : strict(bytes, declared);
  const isPlausible = (plausibility(sampleText(byDeclaration ?? '')) ?? 1) >= LEAST_PLAUSIBLE;
  if (declared !== undefined && byDeclaration !== undefined && isPlausible) {
    return finish(byDeclaration, `Read as ${declared}, as declared`, declared);
  }
  const guessed = likelyEncoding(bytes);
  const step = `Read as ${guessed}, the likeliest encoding`;
  return finish(
    strict(bytes, guessed) ?? lenient(bytes, guessed),
    declared === undefined ? step : `${step}; ${declared} is declared`,
    guessed,
  );
}

function finish(decoded: string, step: string, encoding: string): Decoded {
  const repaired = undoDoubleEncoding(decoded);
  const text = repaired?.text ?? decoded;
  const controls = controlShare(text);
  if (controls > MAX_CONTROL_SHARE)
    return { kind: 'binary', tried: [step, 'Too many control characters for text'] };
  return {
    kind: 'text',
    text: text.replaceAll('\0', ''),
    encoding,
    tried: repaired === undefined ? [step] : [step, 'Undid UTF-8 that was encoded twice'],
    ...(repaired === undefined ? {} : { repaired: repaired.printed }),
  };
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32' : undefined;
}

function decodeUtf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0xff;
  const parts: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    parts.push(code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

/** ESC $ B and its kin switch to Japanese characters; no other text has them. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const at = bytes.subarray(0, SAMPLE_BYTES).indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

/** UTF-16 of any script without a mark: whichever byte order reads like words. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1 || !bytes.subarray(0, SAMPLE_BYTES).includes(0)) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return ['utf-16le', 'utf-16be'].find((order) => {
    const text = strict(sample, order);
    return text !== undefined && controlShare(text) === 0 && (plausibility(text) ?? 0) >= LEAST_PLAUSIBLE;
  });
}

function sampleText(text: string): string {
  const first = text.search(/[^\0-\x7f]/);
  const start = Math.max(0, first - 1024);
  return text.slice(start, start + SAMPLE_BYTES / 4);
}

/**
 * What Windows-1252 puts where Latin-1 has control characters. Some Node versions decode the one as the other, so
 * the difference is made good here; where they do not, nothing is left to replace.
 */
function asWindows1252(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (letter) => WINDOWS_1252_CONTROLS[letter.charCodeAt(0) - 0x80] ?? letter,
  );
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text;
}

const CODE_PAGE_850 = 'ibm850';

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === CODE_PAGE_850) return decodeCodePage850(bytes);
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

/** Encodings texts without a declaration are found in; a guess that reads no better than the first loses to it. */
const CANDIDATES = [
  'windows-1252', 'windows-1250', 'windows-1251', 'koi8-u', 'windows-1253', 'windows-1254', 'windows-1256',
  'windows-1255', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'ibm866', 'macintosh', CODE_PAGE_850,
]; // prettier-ignore
/** How much better another encoding must read than the one the letters' frequencies speak for. */
const HEAD_START = 0.15;

/** The encoding in which the bytes read most like words; letter frequencies (jschardet) have a head start. */
function likelyEncoding(bytes: Uint8Array): string {
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, firstHigh - 1024);
  const sample = bytes.subarray(start, start + SAMPLE_BYTES);
  const guess = byFrequency(sample);
  let best = guess ?? 'windows-1252';
  let top = 0;
  for (const encoding of guess === undefined ? CANDIDATES : [guess, ...CANDIDATES]) {
    // A cut sample may end inside a character.
    const text = strict(sample, encoding) ?? strict(sample.subarray(0, -1), encoding);
    if (text === undefined) continue;
    const points = (plausibility(text.slice(0, SAMPLE_BYTES / 4)) ?? 0) - 5 * controlShare(text);
    if (points > top + (best === guess && encoding !== guess ? HEAD_START : 0.02)) {
      best = encoding;
      top = points;
    }
  }
  return best;
}

function byFrequency(sample: Uint8Array): string | undefined {
  const found = detect(sample);
  if (found.encoding === null || found.confidence < 0.2) return undefined;
  try {
    const name = new TextDecoder(found.encoding).encoding;
    return name === 'utf-8' ? undefined : name;
  } catch {
    return undefined;
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
