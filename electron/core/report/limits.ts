import type { ReportKind } from '../domain/report.ts';

type Limits = {
  readonly clips: number;
  readonly stories: number;
  readonly voices: number;
  readonly rows: number;
};

/** How much of each list stands in the body of a report, which says how many more there are; the annex holds all. */
export const LIMITS: Readonly<Record<ReportKind, Limits>> = {
  briefing: { clips: 8, stories: 6, voices: 8, rows: 10 },
  analysis: { clips: 20, stories: 12, voices: 24, rows: 40 },
  dossier: { clips: 40, stories: 6, voices: 24, rows: 40 },
  record: { clips: 20, stories: 6, voices: 8, rows: 40 },
};
