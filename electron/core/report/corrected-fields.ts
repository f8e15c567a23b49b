import { counted } from '../domain/figures.ts';
import { fieldText, type CorrectableField, type FieldCorrection } from '../domain/field-correction.ts';

const FIELD_WORDS: Readonly<Record<CorrectableField, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  outlet: 'outlet',
  origin: 'origin',
  authors: 'authors',
  datePublished: 'date published',
  language: 'language',
  section: 'section',
  page: 'page',
  edition: 'edition',
  url: 'address',
  status: 'status',
};

/** Which fields of the articles counted stand as the analyst corrected them, each with what was read. */
export function correctedFields(
  corrections: readonly FieldCorrection[],
  counts: (articleId: number) => boolean,
): string {
  const inForce = new Map(
    corrections.flatMap((one) =>
      one.undoneAt === undefined && one.articleId !== undefined && counts(one.articleId)
        ? [[`${one.articleId} ${one.field}`, one] as const]
        : [],
    ),
  );
  if (inForce.size === 0) return 'No field of these articles was corrected by the analyst.';
  const articles = new Set([...inForce.values()].map(({ articleId }) => articleId));
  const lines = [...inForce.values()].map(({ articleId, field, to, read, why }) => {
    const now = fieldText(field, to);
    const before = fieldText(field, read);
    const reason = why === undefined ? '' : `, because: ${why}`;
    return `No. ${String(articleId)}, ${FIELD_WORDS[field]}: ${now === '' ? 'none' : now}, read as ${before === '' ? 'none' : before}${reason}`;
  });
  return `${counted(inForce.size, 'field')} of ${counted(articles.size, 'article')} ${inForce.size === 1 ? 'stands' : 'stand'} as the analyst corrected ${inForce.size === 1 ? 'it' : 'them'}. ${lines.join('; ')}.`;
}
