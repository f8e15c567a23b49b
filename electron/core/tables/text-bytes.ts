import { finished } from '../finished.ts';
import type { Slices } from '../ports.ts';

/** Characters turned into bytes at once: a file of any length takes little more memory than its bytes. */
const PIECE = 65_536;

/** One after the other. */
export function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Text that comes in pieces as UTF-8. No piece may end within a character. */
export function utf8(pieces: Iterable<string>): Uint8Array {
  return finished(utf8InSlices(pieces));
}

/** As `utf8`, some pages of text at a time. */
export function* utf8InSlices(pieces: Iterable<string>): Slices<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    chunks.push(encoder.encode(text));
    text = '';
    yield;
  }
  chunks.push(encoder.encode(text));
  return joinedBytes(chunks);
}
