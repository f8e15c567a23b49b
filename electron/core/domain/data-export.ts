import type { BinSize, TimelineBy } from './coverage.ts';
import type { Fold } from './library-article.ts';
import type { StatementFilter } from './quoted-source.ts';
import type { Selection } from './selection.ts';
import type { DataTable, Value } from './table.ts';

/** Every format rows are written in. `csv-excel` has the mark that tells Excel it is UTF-8. */
export const TABLE_FORMATS = ['csv', 'csv-excel', 'xlsx', 'json'] as const;
/** Formats for programs that keep references: of articles only. */
export const CITATION_FORMATS = ['ris', 'bib'] as const;
export const DATA_FORMATS = [...TABLE_FORMATS, ...CITATION_FORMATS] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Rows the window has laid out itself, every one of them. */
export type RowsShown = Omit<DataTable, 'rows'> & { readonly rows: readonly (readonly Value[])[] };

/**
 * What is on the screen, to be written as data: a list or chart of the library by the question it answers, all of it, or
 * rows the window has laid out itself.
 */
export type DataRequest =
  | {
      readonly list: 'articles';
      readonly selection: Selection;
      readonly order: 'newest' | 'oldest' | 'relevance';
      /** Of the articles up to this id: the list on the screen stands still while others come. */
      readonly upTo?: number;
      /** The rows of the folded list. */
      readonly fold?: Fold;
    }
  | {
      readonly list: 'coverage';
      readonly selection: Selection;
      readonly by: TimelineBy;
      readonly bin: BinSize | 'auto';
      /** The timeline compares values of a field, and holds more than the selection. */
      readonly isComparing: boolean;
    }
  | {
      readonly list: 'statements';
      readonly selection: Selection;
      readonly filter?: StatementFilter;
      readonly order?: 'newest' | 'oldest';
    }
  | { readonly list: 'stories'; readonly selection: Selection }
  /** What the analyst put on the articles of the selection. */
  | { readonly list: 'notes'; readonly selection: Selection }
  | { readonly list: 'rows'; readonly shown: RowsShown };
