import type { NoteChange } from './article-note.ts';
import type { FieldCorrection } from './field-correction.ts';
import type { CopyCorrection, LeadChoice } from './pickup.ts';
import type { QuotedSourceCorrection } from './quoted-source.ts';
import type { StatementCorrection } from './statement-correction.ts';
import type { StoryCorrection } from './story.ts';

/** Kinds of corrections that can be taken back and made again. */
export const CORRECTION_KINDS = [
  'field',
  'statement',
  'quoted-source',
  'story',
  'lead',
  'copy',
  'note',
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** What can be taken back, or made again, from the history: corrections, and what the analyst left out. */
export const HISTORY_KINDS = [...CORRECTION_KINDS, 'exclusion', 'ignored-file'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** A file the analyst wants left out for good. */
export type IgnoredByHand = { readonly path: string; readonly why?: string };

/** An article the analyst took out of the library, with what is left to name it by. */
export type Exclusion = { readonly headline?: string; readonly why?: string };

/** What an act was about; each holds what was, what is, and why. */
export type Corrected =
  | { readonly kind: 'field'; readonly correction: FieldCorrection }
  | { readonly kind: 'statement'; readonly correction: StatementCorrection }
  | { readonly kind: 'quoted-source'; readonly correction: QuotedSourceCorrection }
  | { readonly kind: 'story'; readonly correction: StoryCorrection }
  | { readonly kind: 'lead'; readonly correction: LeadChoice }
  | { readonly kind: 'copy'; readonly correction: CopyCorrection }
  | { readonly kind: 'note'; readonly correction: NoteChange }
  | { readonly kind: 'exclusion'; readonly correction: Exclusion }
  | { readonly kind: 'ignored-file'; readonly correction: IgnoredByHand };

/** One act of the analyst: a correction made, taken back, or made again. Nothing is ever taken out of these. */
export type HistoryEntry = {
  readonly id: number;
  /** ISO 8601 in UTC. Order is that of the numbers: a clock may be put back. */
  readonly at: string;
  readonly act: 'made' | 'undone' | 'redone';
  /** The number of the correction among those of its kind. */
  readonly ref: number;
  /** The article it is about, as long as it is in the library; absent where it is about no single one. */
  readonly articleId?: number;
  /** Its headline, while it is in the library. */
  readonly headline?: string;
  readonly of: Corrected;
};
