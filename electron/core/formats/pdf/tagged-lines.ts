import type { WordJoiner } from './join-words.ts';
import { hasRightToLeft, runsRightToLeft, textOfRow } from './line-text.ts';
import type { Piece, TaggedNode } from './pdf-page.ts';

const SAME_LINE = 0.35;
/** Notes are marked by small figures that stand high on their line. */
const RAISED = 0.7;
const FAR = 2;

/** The text of one paragraph of a tagged file, whose pieces come in the order in which they are read. */
export class TaggedLines {
  readonly #words: WordJoiner;
  readonly #isTextRightToLeft: boolean;
  readonly #sizes = new Map<number, number>();
  #text = '';
  #row: Piece[] = [];
  #rowText: string | undefined;
  cell: TaggedNode | undefined;

  constructor(words: WordJoiner, isTextRightToLeft: boolean) {
    this.#words = words;
    this.#isTextRightToLeft = isTextRightToLeft;
  }

  get text(): string {
    this.#rowText ??= this.#joined();
    return this.#rowText;
  }

  /** The size most of it is set in. */
  get size(): number {
    return [...this.#sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  }

  get bottom(): number {
    return this.#row.at(-1)?.y ?? 0;
  }

  add(pieces: readonly Piece[], isNewCell: boolean, cell?: TaggedNode): void {
    if (isNewCell) {
      this.#endRow();
      this.#text += '\t';
    }
    this.cell = cell;
    for (const piece of pieces) {
      if (!this.#isOnRow(piece)) this.#endRow();
      this.#row.push(piece);
      this.#sizes.set(piece.size, (this.#sizes.get(piece.size) ?? 0) + piece.text.length);
    }
    this.#rowText = undefined;
  }

  isOnLineOf(pieces: readonly Piece[]): boolean {
    const [first] = pieces;
    return first !== undefined && this.#isOnRow(first);
  }

  /** Whether a blank line parts it from what follows under the same tag. */
  isFarFrom(pieces: readonly Piece[]): boolean {
    const [first, last] = [pieces[0], this.#row.at(-1)];
    return (
      first !== undefined && last !== undefined && first.y - last.y > FAR * Math.max(first.size, last.size)
    );
  }

  isLikeTypeOf(pieces: readonly Piece[]): boolean {
    const size = pieces[0]?.size ?? 0;
    return Math.abs(size - this.size) <= 0.1 * size;
  }

  #isOnRow(piece: Piece): boolean {
    const last = this.#row.at(-1);
    if (last === undefined) return true;
    const high = Math.abs(piece.y - last.y);
    if (high <= SAME_LINE * Math.min(piece.size, last.size)) return true;
    const isNext = piece.left >= last.right - 1 && piece.left - last.right < 0.5 * last.size;
    return isNext && high < RAISED * Math.max(piece.size, last.size) && piece.size !== last.size;
  }

  #endRow(): void {
    this.#text = this.#joined();
    this.#row = [];
  }

  #joined(): string {
    if (this.#row.length === 0) return this.#text;
    const isRightToLeft = this.#isTextRightToLeft
      ? this.#row.some(({ text }) => hasRightToLeft(text))
      : runsRightToLeft(this.#row);
    const pieces = isRightToLeft ? [...this.#row].sort((a, b) => a.left - b.left) : this.#row;
    const row = textOfRow(pieces, isRightToLeft);
    if (this.#text.endsWith('\t')) return this.#text + row;
    return this.#words.join(this.#text, row);
  }
}
