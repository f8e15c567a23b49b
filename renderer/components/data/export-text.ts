import type { DataFormat } from '#core/domain/data-export.ts';

type FormatOption = { readonly value: DataFormat; readonly text: string; readonly aside: string };

export type ChartFormat = 'png' | 'svg';

/** Formats of a drawing. */
export const DRAWINGS: readonly {
  readonly value: ChartFormat;
  readonly text: string;
  readonly aside: string;
}[] = [
  { value: 'png', text: 'Chart as picture', aside: '.png' },
  { value: 'svg', text: 'Chart as drawing', aside: '.svg' },
];

/** Formats of rows and columns, with the ending of their files. */
export const TABLES: readonly FormatOption[] = [
  { value: 'xlsx', text: 'Excel workbook', aside: '.xlsx' },
  { value: 'csv-excel', text: 'CSV for Excel', aside: '.csv' },
  { value: 'csv', text: 'CSV without mark', aside: '.csv' },
  { value: 'json', text: 'JSON', aside: '.json' },
];

/** Formats for programs that keep references. */
export const CITATIONS: readonly FormatOption[] = [
  { value: 'ris', text: 'References, RIS', aside: '.ris' },
  { value: 'bib', text: 'References, BibTeX', aside: '.bib' },
];
