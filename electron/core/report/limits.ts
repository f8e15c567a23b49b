import type { ReportKind } from '../domain/report.ts';

type Limits = {
  readonly clips: number;
  readonly stories: number;
  readonly voices: number;
  readonly rows: number;
  readonly syndication: number;
};

/** How much of each list stands in the body of a report, which says how many more there are; the annex holds all. */
export const LIMITS: Readonly<Record<ReportKind, Limits>> = {
  briefing: { clips: 8, stories: 6, voices: 8, rows: 10, syndication: 6 },
  analysis: { clips: 20, stories: 12, voices: 24, rows: 40, syndication: 12 },
  dossier: { clips: 40, stories: 6, voices: 24, rows: 40, syndication: 12 },
  record: { clips: 20, stories: 6, voices: 8, rows: 40, syndication: 6 },
};

/**
 * How much the annex of a page holds: a library of 100,000 articles would make thousands of pages. What is left out is
 * counted where the list stands; tables for other programs hold everything.
 */
export const PAGE_EXTENT = { articles: 5_000, statements: 5_000, texts: 'printed' } as const;
/**
 * Of a table for other programs: every article, and no text but the extracts. Statements are long: where there are more, the
 * table says so, and the data export writes them all as it reads them.
 */
export const TABLE_EXTENT = {
  articles: Number.MAX_SAFE_INTEGER,
  statements: 200_000,
  texts: 'printed',
} as const;
/** Of a file that carries the text of every article. */
export const WHOLE_EXTENT = { ...TABLE_EXTENT, texts: 'all' } as const;
export type Extent = {
  readonly articles: number;
  readonly statements: number;
  /** Where full text leaves: with the clips that are printed, or with every article. */
  readonly texts: 'printed' | 'all';
};
