import { CODE_PAGE_850, WINDOWS_1252_CONTROLS } from '../../text/code-pages.ts';
import { nearlyUtf8 } from '../../text/nearly-utf8.ts';

const FIRST_SAMPLE = 256 * 1024;

/**
 * Bytes of agency text with their control characters, which part header from text and so must not be lost: as UTF-8
 * where they are that throughout, else as the code page that puts letters, not lines, between letters.
 */
export function decodeWire(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = nearlyUtf8(bytes);
    if (lenient !== undefined) return lenient;
    const isOldCodePage = looksLike850(bytes.subarray(0, FIRST_SAMPLE));
    return decodeBytes(bytes, isOldCodePage ? letterOf850 : letterOf1252);
  }
}

function decodeBytes(bytes: Uint8Array, letterOf: (byte: number) => string): string {
  const table = Array.from({ length: 256 }, (_, byte) => letterOf(byte));
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 4096) {
    let part = '';
    for (const byte of bytes.subarray(start, start + 4096)) part += table[byte] ?? '';
    parts.push(part);
  }
  return parts.join('');
}

function letterOf850(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_850[byte - 0x80] ?? '');
}

function letterOf1252(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252_CONTROLS[byte - 0x80] ?? '') : String.fromCharCode(byte);
}

/** Letters of code page 850 stand where the others have quotation marks, and never inside a word. */
function looksLike850(bytes: Uint8Array): boolean {
  let old = 0;
  let latin = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80 || !isLetter(bytes[at - 1]) || !isLetter(bytes[at + 1])) continue;
    if ((byte <= 0x90 || byte === 0x94 || byte === 0x99 || byte === 0x9a) && byte !== 0x85) old += 1;
    else if (byte >= 0xc0) latin += 1;
  }
  return old > latin;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}
