import { codePageOfCharset } from './rtf-code-pages.ts';

/** The fonts of an RTF file, for the one thing they tell of its text: which code page its bytes are of. */
export class RtfFonts {
  #default = 1252;
  #defaultFont: number | undefined;
  #building: number | undefined;
  readonly #charsets = new Map<number, number>();
  readonly #pages = new Map<number, number>();

  setDefaultPage(page: number): void {
    this.#default = page;
  }

  setDefaultFont(font: number): void {
    this.#defaultFont = font;
  }

  begin(font: number): void {
    this.#building = font;
  }

  setCharset(charset: number): void {
    if (this.#building !== undefined) this.#charsets.set(this.#building, charset);
  }

  setPage(page: number): void {
    if (this.#building !== undefined && page > 0) this.#pages.set(this.#building, page);
  }

  /**
   * The code page of text in a font. Charset 0 is Western by the book; but writers that know no better say 0 for
   * everything, and then the page of the file holds.
   */
  pageOf(font: number | undefined): number {
    const id = font ?? this.#defaultFont;
    if (id === undefined) return this.#default;
    const page = this.#pages.get(id);
    if (page !== undefined) return page;
    const charset = this.#charsets.get(id);
    if (charset === undefined) return this.#default;
    if (charset === 0) return this.#knowsCharsets() ? 1252 : this.#default;
    return codePageOfCharset(charset) ?? this.#default;
  }

  #knowsCharsets(): boolean {
    return [...this.#charsets.values()].some((charset) => codePageOfCharset(charset) === this.#default);
  }
}
