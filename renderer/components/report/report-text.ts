import type { ReportStep } from '#contract/events.ts';
import type { ReportFormat } from '#core/domain/report.ts';
import type { TimeRange } from '#core/domain/selection.ts';
import { wallMs, wallOfMs } from '#core/domain/wall-time.ts';

const DAY_MS = 86_400_000;

/** The ways a report can leave the window beside PDF, which has a button of its own, with the ending of its file. */
export const EXPORTS: readonly {
  readonly value: ReportFormat;
  readonly text: string;
  readonly aside: string;
}[] = [
  { value: 'html', text: 'Web page', aside: '.html' },
  { value: 'docx', text: 'Word document', aside: '.docx' },
  { value: 'pptx', text: 'PowerPoint slides', aside: '.pptx' },
  { value: 'xlsx', text: 'Excel workbook', aside: '.xlsx' },
  { value: 'md', text: 'Markdown', aside: '.md' },
  { value: 'csv', text: 'Table of clips', aside: '.csv' },
  { value: 'eml', text: 'E-mail draft', aside: '.eml' },
  { value: 'ris', text: 'References, RIS', aside: '.ris' },
  { value: 'bib', text: 'References, BibTeX', aside: '.bib' },
  { value: 'json', text: 'Data', aside: '.json' },
];

/** What is being done for a report that is to be saved. */
export const STEP_TEXT: Readonly<Record<ReportStep, string>> = {
  building: 'reading the library',
  printing: 'laying out its pages',
  saving: 'choosing where it goes',
};

/** "the Word document": a format in a sentence. */
export function formatText(format: ReportFormat): string {
  if (format === 'pdf') return 'the PDF';
  const found = EXPORTS.find((each) => each.value === format);
  return `the ${(found?.text ?? format).replace(/^[A-Z](?=eb|able|ata)/, (letter) => letter.toLowerCase())}`;
}

/** First and last day of a period, as date fields show them; both days belong to it. */
export function daysOf(range: TimeRange | undefined): { readonly first: string; readonly last: string } {
  if (!range) return { first: '', last: '' };
  // The end is the first minute that no longer belongs to it.
  const last = wallOfMs(wallMs(range.to) - 60_000).slice(0, 10);
  return { first: range.from.slice(0, 10), last };
}

/** A period of whole days from date fields; undefined while one is missing or they stand the wrong way round. */
export function periodOf(first: string, last: string): TimeRange | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first) || !/^\d{4}-\d{2}-\d{2}$/.test(last) || first > last)
    return undefined;
  return { from: `${first}T00:00`, to: wallOfMs(wallMs(last) + DAY_MS) };
}
