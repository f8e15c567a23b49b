import type { Piece } from './pdf-page.ts';

const WORD_GAP = 0.13;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu;
const MIRRORED: ReadonlyMap<string, string> = new Map(
  Array.from('()[]{}<>«»').map((sign, index, signs) => [sign, signs[index ^ 1] ?? sign]),
);

/** Whether most letters of some pieces run from right to left. */
export function runsRightToLeft(pieces: Iterable<Pick<Piece, 'text'>>): boolean {
  let balance = 0;
  for (const { text } of pieces) {
    balance += text.match(RIGHT_TO_LEFT)?.length ?? 0;
    balance -= text.match(LEFT_TO_RIGHT)?.length ?? 0;
  }
  return balance > 0;
}

/** Whether there is a letter in a text that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return text.search(RIGHT_TO_LEFT) >= 0;
}

/** The text of pieces that share a baseline, given from left to right, in the order in which it is read. */
export function textOfRow(pieces: readonly Piece[], isRightToLeft: boolean): string {
  let text = '';
  let before: Piece | undefined;
  for (const piece of isRightToLeft ? asRead(pieces) : pieces) {
    if (before !== undefined && isParted(before, piece, text)) text += ' ';
    text += piece.text;
    before = piece;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** A line from right to left: figures and foreign words in it keep their own direction, and brackets are turned. */
function asRead(pieces: readonly Piece[]): readonly Piece[] {
  const ordered: Piece[] = [];
  let foreign: Piece[] = [];
  let pending: Piece[] = [];
  const endForeign = () => {
    ordered.push(...foreign.reverse(), ...pending.map(turned));
    foreign = [];
    pending = [];
  };
  for (const piece of [...pieces].reverse()) {
    if (hasRightToLeft(piece.text)) {
      endForeign();
      ordered.push(turned(piece));
    } else if (/[\p{L}\p{N}]/u.test(piece.text)) {
      foreign.push(...pending, outside(piece));
      pending = [];
    } else if (foreign.length > 0) pending.push(piece);
    else ordered.push(turned(piece));
  }
  endForeign();
  return ordered;
}

function turned(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(/[()[\]{}<>«»]/g, (sign) => MIRRORED.get(sign) ?? sign) };
}

/** Signs drawn before a number belong after it where the line runs the other way. */
function outside(piece: Piece): Piece {
  const parts = /^(?<before>[.,:;!?()[\]]*)(?<inner>.*?)(?<after>[.,:;!?()[\]]*)$/u.exec(piece.text)?.groups;
  if (parts === undefined || !/^[\p{N}.,:/%-]+$/u.test(parts['inner'] ?? '')) return piece;
  const flip = (signs = '') =>
    Array.from(signs)
      .reverse()
      .map((sign) => MIRRORED.get(sign) ?? sign)
      .join('');
  return { ...piece, text: flip(parts['after']) + (parts['inner'] ?? '') + flip(parts['before']) };
}

function isParted(before: Piece, piece: Piece, text: string): boolean {
  if (/\s$/.test(text) || /^\s/.test(piece.text)) return false;
  const gap = Math.max(piece.left - before.right, before.left - piece.right);
  return gap > WORD_GAP * Math.min(before.size, piece.size);
}
