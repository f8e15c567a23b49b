import type { ArticleFields, ArticleStatus, PrintedDate } from './article.ts';

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

export const STATUSES: readonly ArticleStatus[] = [
  'usable',
  'corrected',
  'updated',
  'withdrawn',
  'embargoed',
];

/** What the article has in a field. */
export function valueOf(article: FieldValue, field: CorrectableField): FieldValue {
  return article[field] === undefined ? {} : { [field]: article[field] };
}

/** What a field holds, as an analyst types it. */
export function fieldText(field: CorrectableField, value: FieldValue): string {
  switch (field) {
    case 'outlet':
      return value.outlet?.name ?? '';
    case 'origin':
      return value.origin?.name ?? '';
    case 'authors':
      return (value.authors ?? []).map(({ name }) => name).join('; ');
    case 'datePublished':
      return value.datePublished === undefined ? '' : dateText(value.datePublished);
    case 'headline':
    case 'standfirst':
    case 'language':
    case 'section':
    case 'page':
    case 'edition':
    case 'url':
    case 'status':
      return value[field] ?? '';
  }
}

function dateText({ value, zone, precision }: PrintedDate): string {
  const isTime = precision === 'minute' || precision === 'second';
  const text = value.replace('T', ' ');
  return isTime && zone !== 'unknown' ? `${text} ${zone}` : text;
}
