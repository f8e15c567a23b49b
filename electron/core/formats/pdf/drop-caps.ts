import type { PdfPage, Piece } from './pdf-page.ts';

/** Against the size of the text beside it. */
const LEAST_SIZE = 1.6;
const CAPITAL = /^["“„«‘']?\p{Lu}['’]?$/u;
/** Letters that are words of their own in some language: "A crane", "I went", "À midi". */
const WORD_LETTER = /^["“„«‘']?[AIOÀYEU]$/u;

/** Pages whose drop capitals stand in the line they begin, and no longer push the lines beside them in. */
export function withDropCaps(pages: readonly PdfPage[]): readonly PdfPage[] {
  let words: ReadonlyMap<string, number> | undefined;
  return pages.map((page) => {
    const capitals = page.pieces.filter(({ text }) => CAPITAL.test(text.trim()));
    if (capitals.length === 0) return page;
    const largest = capitals.filter((piece) => page.pieces.some((other) => isBeside(piece, other)));
    if (largest.length === 0 || largest.length > 40) return page;
    words ??= wordsOf(pages);
    let { pieces } = page;
    for (const capital of largest) pieces = lowered(capital, pieces, words);
    return { ...page, pieces };
  });
}

function wordsOf(pages: readonly PdfPage[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { pieces } of pages) {
    for (const { text } of pieces) {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
        words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return words;
}

/** Whether a piece begins a line that the capital reaches down beside. */
function isBeside(capital: Piece, piece: Piece): boolean {
  if (capital.size < LEAST_SIZE * piece.size) return false;
  const gap = piece.left - capital.right;
  if (gap < -0.15 * capital.size || gap > 1.2 * piece.size) return false;
  return piece.y <= capital.y + 0.35 * piece.size && piece.y > capital.y - capital.size;
}

function lowered(
  capital: Piece,
  pieces: readonly Piece[],
  words: ReadonlyMap<string, number>,
): readonly Piece[] {
  const beside = pieces.filter((piece) => piece !== capital && isBeside(capital, piece));
  const [first] = [...beside].sort((a, b) => a.y - b.y || a.left - b.left);
  // A capital that stands up from its line, and a letter before a small word, are set on one line with it.
  if (first === undefined || !/^\p{L}/u.test(first.text)) return pieces;
  // The line below may still be pushed in by the foot of the capital.
  const isPushed = ({ left, y }: Piece) =>
    Math.abs(left - first.left) < 1 && y > first.y && y <= capital.y + 1.1 * first.size;
  return pieces.flatMap((piece) => {
    if (piece === capital) return [];
    if (!beside.includes(piece) && !isPushed(piece)) return [piece];
    const text = piece === first ? joined(capital.text.trim(), piece.text, words) : piece.text;
    return [{ ...piece, text, left: Math.min(piece.left, capital.left) }];
  });
}

/** A letter that may be a word is one where the file has what follows it as a word elsewhere, but not both together. */
function joined(capital: string, text: string, words: ReadonlyMap<string, number>): string {
  const rest = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  const whole = capital.replace(/[^\p{L}]/gu, '').toLowerCase() + rest;
  const isWord =
    WORD_LETTER.test(capital) && rest.length > 2 && !words.has(whole) && (words.get(rest) ?? 0) > 1;
  return isWord ? `${capital} ${text}` : capital + text;
}
