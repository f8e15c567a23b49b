import { FOLDS, SEPARATORS } from './unicode61-table.ts';

/** A word of a text: folded, with its place `[start, end)` in UTF-16 units. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

const SEPARATOR = -1;

const BMP = 0x10000;
type Folding = { readonly bmp: Int32Array; readonly beyond: ReadonlyMap<number, number> };
let folding: Folding | undefined;

function numbers(encoded: string): readonly number[] {
  return encoded
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map((part) => parseInt(part, 36));
}

/** Pairs of (distance from the last range's end, length) mark separators; runs of four (start, count, step, shift) fold. */
function readTable(): Folding {
  const bmp = new Int32Array(BMP).map((_, codePoint) => codePoint);
  const beyond = new Map<number, number>();
  const set = (codePoint: number, value: number): unknown =>
    codePoint < BMP ? (bmp[codePoint] = value) : beyond.set(codePoint, value);
  const separators = numbers(SEPARATORS);
  let at = 0;
  for (let i = 0; i + 1 < separators.length; i += 2) {
    at += separators[i] ?? 0;
    const end = at + (separators[i + 1] ?? 0);
    for (; at < end; at += 1) set(at, SEPARATOR);
  }
  const folds = numbers(FOLDS);
  for (let i = 0; i + 3 < folds.length; i += 4) {
    const [start = 0, count = 0, step = 0, shift = 0] = folds.slice(i, i + 4);
    for (let k = 0; k < count; k += 1) set(start + k * step, start + k * step + shift);
  }
  return { bmp, beyond };
}

/** What SQLite's unicode61 (remove_diacritics=2) makes of one code point: another one, 0 for dropped, −1 for a separator. */
export function foldCodePoint(codePoint: number): number {
  folding ??= readTable();
  if (codePoint < BMP) return folding.bmp[codePoint] ?? SEPARATOR;
  return folding.beyond.get(codePoint) ?? codePoint;
}

/** Cuts a text into words exactly as the library's full-text index does, so that both agree on every match. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let word = '';
  let start = -1;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const folded = foldCodePoint(codePoint);
    const isInside = start >= 0;
    if (folded > 0) {
      if (!isInside) start = at;
      word += String.fromCodePoint(folded);
    } else if (isInside && folded === SEPARATOR) {
      tokens.push({ text: word, start, end: at });
      word = '';
      start = -1;
    }
    // 0, a combining accent, neither begins a word nor ends one, and is left out of it.
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (start >= 0) tokens.push({ text: word, start, end: text.length });
  return tokens;
}
