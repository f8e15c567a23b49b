import type { ImportError } from '../../domain/import-record.ts';

/** A paragraph of a word-processor file, as its reader sees it, with the little of its make-up that tells what it is. */
export type DocumentParagraph = {
  /** Line breaks within it are "\n"; the cells of a table's row are parted by "\t". */
  readonly text: string;
  /** 1 to 6 for a heading, 0 for any other. */
  readonly level: number;
  /** The name of its style, as the file calls it. */
  readonly style?: string;
  /** Whether all of it is bold. */
  readonly isBold: boolean;
  /** Where its links lead; a place in the same file begins with "#". */
  readonly links: readonly string[];
  /** The first bookmark that begins in it, or in the blank paragraphs before it. */
  readonly bookmark?: string;
  readonly isPageBreakBefore?: boolean;
};

/** What a document's properties say of it. Often the template's word, or that of whoever saved the file. */
export type DocumentProperties = { readonly title?: string; readonly author?: string };

/** A word-processor file as read: paragraphs in reading order, its properties, and parts that could not be read. */
export type ReadDocument = {
  readonly paragraphs: readonly DocumentParagraph[];
  readonly properties: DocumentProperties;
  readonly refusals: readonly ImportError[];
};
