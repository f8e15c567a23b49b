import type { DocumentParagraph } from './document-paragraph.ts';
import { ParagraphList } from './paragraph-list.ts';
import type { RtfStyle } from './rtf-styles.ts';
import { rowParagraphs } from './table-row.ts';

/** One run of paragraphs in an RTF file: the body, a note, a text box. Rows of tables are put together here. */
export class RtfFlow {
  readonly #list = new ParagraphList();
  #cell = new ParagraphList();
  #cells: (readonly DocumentParagraph[])[] = [];
  #boxes: DocumentParagraph[] = [];
  #isInTable = false;
  #style: RtfStyle | undefined;
  #level: number | undefined;

  get paragraphs(): readonly DocumentParagraph[] {
    return this.#list.paragraphs;
  }

  add(text: string, isBold: boolean): void {
    this.#open().add(text, { isBold });
  }

  link(target: string): void {
    this.#open().link(target);
  }

  bookmark(name: string): void {
    if (name !== '') this.#open().bookmark(name);
  }

  /** A text box stands after the paragraph it is fixed to. */
  addBox(paragraphs: readonly DocumentParagraph[]): void {
    this.#boxes.push(...paragraphs);
  }

  setStyle(style: RtfStyle | undefined): void {
    this.#style = style;
  }

  control(word: string, number: number | undefined): void {
    switch (word) {
      case 'par':
        this.#endParagraph();
        return;
      case 'pard':
        this.#style = undefined;
        this.#level = undefined;
        this.#isInTable = false;
        return;
      case 'intbl':
        this.#isInTable = number !== 0;
        return;
      case 'outlinelevel':
        if (number !== undefined) this.#level = number < 6 ? number + 1 : 0;
        return;
      case 'cell':
      case 'nestcell':
        this.#endCell();
        return;
      case 'row':
      case 'nestrow':
        this.#endRow();
        return;
      case 'page':
      case 'sect':
        this.#endParagraph();
        this.#endRow();
        this.#list.breakPage();
        return;
      case 'pagebb':
        if (number !== 0) this.#open().breakPage();
        return;
      default:
    }
  }

  /** The end of the text: what is open becomes a paragraph too. */
  end(): void {
    this.#endParagraph();
    this.#endRow();
  }

  #open(): ParagraphList {
    return this.#isInTable || this.#cells.length > 0 ? this.#cell : this.#list;
  }

  #endParagraph(): void {
    const isAfterTable = !this.#isInTable && this.#cells.length > 0;
    const list = this.#open();
    list.endParagraph({ level: this.#level ?? this.#style?.level ?? 0, style: this.#style?.name });
    if (isAfterTable) {
      const after = this.#cell.paragraphs;
      this.#cell = new ParagraphList();
      this.#endRow();
      this.#list.append(after);
    }
    if (this.#boxes.length === 0) return;
    list.append(this.#boxes);
    this.#boxes = [];
  }

  #endCell(): void {
    const list = this.#open();
    list.endParagraph({ level: this.#level ?? this.#style?.level ?? 0, style: this.#style?.name });
    this.#cells.push(this.#cell.paragraphs);
    this.#cell = new ParagraphList();
  }

  #endRow(): void {
    if (this.#cell.paragraphs.length > 0) this.#cells.push(this.#cell.paragraphs);
    this.#list.append(rowParagraphs(this.#cells));
    this.#cells = [];
    this.#cell = new ParagraphList();
  }
}
