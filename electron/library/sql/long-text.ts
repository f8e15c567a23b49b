/**
 * Text as its bytes, for `CAST(? AS TEXT)`. sql.js encodes a bound string letter by letter, and measures it twice, in
 * JavaScript: for the body of an article that took longer than to store it. Bytes are copied at once.
 */
export function longText(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : Buffer.from(text, 'utf8');
}
