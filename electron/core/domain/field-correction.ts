import type { ArticleFields } from './article.ts';

/** The fields of an article an analyst can correct. */
export const CORRECTABLE_FIELDS = [
  'headline',
  'standfirst',
  'outlet',
  'origin',
  'authors',
  'datePublished',
  'language',
  'section',
  'page',
  'edition',
  'url',
  'status',
] as const satisfies readonly (keyof ArticleFields)[];
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** What one field holds, under its name; empty where the article has none. */
export type FieldValue = Pick<ArticleFields, CorrectableField>;

/** A change to one field of one article as it stands in the log; undone ones stay listed. */
export type FieldCorrection = {
  readonly id: number;
  readonly at: string;
  /** Absent once the article is no longer in the library. */
  readonly articleId?: number;
  readonly field: CorrectableField;
  readonly to: FieldValue;
  /** What was shown until then. */
  readonly from: FieldValue;
  /** What reading the file gave then. */
  readonly read: FieldValue;
  readonly why?: string;
  readonly undoneAt?: string;
};

/** What became of a correction in the article as it is read now. */
export type PlacedFieldCorrection = FieldCorrection & {
  /** `replaced`: a later correction of the same field is in force. */
  readonly state: 'in-force' | 'undone' | 'replaced';
  /** In force, but reading gives something else today than it gave then: this. */
  readonly readNow?: FieldValue;
};
