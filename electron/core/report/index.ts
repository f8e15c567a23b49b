import type { ReportFormat } from '../domain/report.ts';
import { referenceReport } from './references.ts';
import { csvReport } from './csv.ts';
import { mailReport } from './eml.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { TABLE_EXTENT, WHOLE_EXTENT, type Extent } from './limits.ts';
import { markdownReport } from './md.ts';
import type { ReportModel } from './model.ts';
import { excelReport } from './xlsx.ts';

export type ReportOutput = {
  readonly id: Exclude<ReportFormat, 'pdf'>;
  readonly label: string;
  readonly extension: string;
  /** How much it holds; a page's extent where nothing is said. */
  readonly extent?: Extent;
  write(model: ReportModel): Uint8Array | Promise<Uint8Array>;
};

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every format a report is written in; PDF is the HTML page printed. The two largest writers are loaded when first asked for. */
export const REPORT_OUTPUTS: readonly ReportOutput[] = [
  { id: 'html', label: 'Web page', extension: 'html', write: (model) => utf8(htmlReport(model)) },
  {
    id: 'docx',
    label: 'Word',
    extension: 'docx',
    write: async (model) => (await import('./docx.ts')).wordReport(model),
  },
  {
    id: 'pptx',
    label: 'PowerPoint',
    extension: 'pptx',
    write: async (model) => (await import('./pptx.ts')).slideReport(model),
  },
  { id: 'xlsx', label: 'Excel', extension: 'xlsx', extent: TABLE_EXTENT, write: excelReport },
  { id: 'md', label: 'Markdown', extension: 'md', write: (model) => utf8(markdownReport(model)) },
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    extent: WHOLE_EXTENT,
    write: (model) => utf8(csvReport(model)),
  },
  { id: 'eml', label: 'E-mail draft', extension: 'eml', write: mailReport },
  { id: 'ris', label: 'References, RIS', extension: 'ris', write: (model) => referenceReport(model, 'ris') },
  {
    id: 'bib',
    label: 'References, BibTeX',
    extension: 'bib',
    write: (model) => referenceReport(model, 'bib'),
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    extent: WHOLE_EXTENT,
    write: (model) => utf8(jsonReport(model)),
  },
];
