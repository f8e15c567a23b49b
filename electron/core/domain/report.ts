import type { Selection } from './selection.ts';

export type ReportKind = 'briefing' | 'analysis';
export type ReportFormat = 'html' | 'pdf' | 'docx' | 'xlsx' | 'md' | 'csv' | 'json';

/** What an analyst asks for. The same spec on the same library gives the same bytes. */
export type ReportSpec = {
  readonly kind: ReportKind;
  readonly title?: string;
  /** Written by a person; absent means the section says that none was written. */
  readonly summary?: string;
  /** Period, query and filters; topics of the report are its sections. */
  readonly selection: Selection;
  /** Topic ids in the order they are to be printed; empty means every topic. */
  readonly topics: readonly number[];
  /** Clip text: an extract by default; full text is a deliberate choice. */
  readonly text: 'extract' | 'full';
};
