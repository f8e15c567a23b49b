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

/** Scripts written without spaces: each of their characters is a word, so that words inside a run can be found. */
const UNSPACED: readonly (readonly [number, number])[] = [
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9d],
  [0x20000, 0x3ffff],
];
const ANY_UNSPACED =
  /[\u{3041}-\u{3096}\u{30a1}-\u{30fe}\u{31f0}-\u{31ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{f900}-\u{faff}\u{ff66}-\u{ff9d}\u{20000}-\u{3ffff}]/u;

/** Whether a text has characters that stand as words of their own. */
export function isUnspaced(text: string): boolean {
  return ANY_UNSPACED.test(text);
}

/** The text as it is given to the full-text index, which knows words by what parts them. */
export function spaced(text: string): string {
  return text.replaceAll(new RegExp(ANY_UNSPACED.source, 'gu'), ' $& ');
}

function standsAlone(codePoint: number): boolean {
  return codePoint >= 0x3041 && UNSPACED.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Cuts a text into words exactly as the library's full-text index does, so that both agree on every match. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let word = '';
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0) tokens.push({ text: word, start, end });
    word = '';
    start = -1;
  };
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const folded = foldCodePoint(codePoint);
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (standsAlone(codePoint)) {
      close(at);
      if (folded > 0) tokens.push({ text: String.fromCodePoint(folded), start: at, end: next });
    } else if (folded > 0) {
      if (start < 0) start = at;
      word += String.fromCodePoint(folded);
    } else if (folded === SEPARATOR) close(at);
    // 0, a combining accent, neither begins a word nor ends one, and is left out of it.
    at = next;
  }
  close(text.length);
  return tokens;
}
