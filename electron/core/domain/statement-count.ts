import type { AttributionForm, AttributionKind } from './attribution.ts';
import type { Statement } from './library-article.ts';

/** What statements can be counted by. `bin` is when the article appeared; undated articles are in none. */
export const STATEMENT_DIMENSIONS = [
  'quoted-source',
  'kind',
  'form',
  'manner',
  'outlet',
  'origin',
  'topic',
  'language',
  'bin',
] as const;
export type StatementDimension = (typeof STATEMENT_DIMENSIONS)[number];

/** One statement, and where and when it stands. */
export type StatementPoint = {
  readonly articleId: number;
  readonly position: number;
  readonly published?: string;
  readonly outlet?: string;
};

/** How many statements have a value, or a pair of values. `key` is as filters write it, null where nothing is given. */
export type StatementCountRow = {
  readonly key: string | null;
  readonly label: string;
  /** The second value, when statements are counted by pairs. */
  readonly other?: { readonly key: string | null; readonly label: string };
  readonly statements: number;
  /** Words attributed in them. */
  readonly words: number;
  readonly articles: number;
  /** The earliest and the latest dated statement; not told of pairs. */
  readonly first?: StatementPoint;
  readonly last?: StatementPoint;
};

/** A statement as a mark on a lane. */
export type StatementMarkRow = {
  readonly articleId: number;
  readonly position: number;
  readonly kind: AttributionKind;
  readonly form: AttributionForm;
};

/** Statements of one quoted source in one bin; each by itself when they are few enough to be drawn. */
export type LaneCell = {
  readonly start: string;
  readonly statements: number;
  readonly marks: readonly StatementMarkRow[];
};
export type LaneRow = { readonly quotedSource: string; readonly cells: readonly LaneCell[] };

/** Above this many in one bin, marks are a cloud nobody can count: they are drawn as a bar with its number. */
export const MOST_MARKS = 12;

/** A statement with its neighbours in time among those of the same quoted source. */
export type StatementAround = {
  readonly statement: Statement;
  /** Its place among them in order of time, undated last. */
  readonly index: number;
  readonly total: number;
  readonly previous?: StatementPoint;
  readonly next?: StatementPoint;
  /** Others of the same day; the first of them, and how many there are. */
  readonly sameDay: readonly Statement[];
  readonly sameDayTotal: number;
};
