import type { DocumentParagraph } from './document-paragraph.ts';

/** How the characters added next look. */
export type Look = { readonly isBold: boolean };

type Open = {
  text: string;
  boldLetters: number;
  letters: number;
  links: string[];
};

const CONTROL = /(?![\n\t])[\p{Cc}\u00ad\ufeff]/gu;

/** Gathers the paragraphs of a document in reading order; blank ones go, what hangs on them passes to the next. */
export class ParagraphList {
  readonly paragraphs: DocumentParagraph[] = [];
  #open: Open = empty();
  #bookmark: string | undefined;
  #isPageBreakBefore = false;

  add(text: string, look: Look): void {
    this.#open.text += text;
    const letters = text.replace(/\s+/g, '').length;
    this.#open.letters += letters;
    if (look.isBold) this.#open.boldLetters += letters;
  }

  link(target: string): void {
    if (target !== '' && !this.#open.links.includes(target)) this.#open.links.push(target);
  }

  bookmark(name: string): void {
    this.#bookmark ??= name;
  }

  breakPage(): void {
    if (this.#open.text.trim() !== '') this.endParagraph({ level: 0 });
    this.#isPageBreakBefore = true;
  }

  /** Ends the paragraph at hand. A heading keeps its level, whatever its text. */
  endParagraph({ level, style }: { readonly level: number; readonly style?: string | undefined }): void {
    const { text: printed, letters, boldLetters, links } = this.#open;
    const text = tidied(printed);
    if (text === '') {
      this.#open = empty();
      return;
    }
    this.paragraphs.push({
      text,
      level: Math.max(0, Math.min(6, level)),
      ...(style === undefined ? {} : { style }),
      isBold: letters > 0 && boldLetters === letters,
      links,
      ...(this.#bookmark === undefined ? {} : { bookmark: this.#bookmark }),
      ...(this.#isPageBreakBefore ? { isPageBreakBefore: true } : {}),
    });
    this.#open = empty();
    this.#bookmark = undefined;
    this.#isPageBreakBefore = false;
  }

  /** Takes in finished paragraphs (of a table, a text box, a note) after those it has. */
  append(paragraphs: readonly DocumentParagraph[]): void {
    for (const [index, paragraph] of paragraphs.entries()) {
      const bookmark = paragraph.bookmark ?? (index === 0 ? this.#bookmark : undefined);
      const breaks = paragraph.isPageBreakBefore === true || (index === 0 && this.#isPageBreakBefore);
      this.paragraphs.push({
        ...paragraph,
        ...(bookmark === undefined ? {} : { bookmark }),
        ...(breaks ? { isPageBreakBefore: true } : {}),
      });
    }
    if (paragraphs.length === 0) return;
    this.#bookmark = undefined;
    this.#isPageBreakBefore = false;
  }
}

function empty(): Open {
  return { text: '', boldLetters: 0, letters: 0, links: [] };
}

function tidied(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ *([\n\t]) */g, '$1')
    .replace(/^\s+|\s+$/g, '');
}
