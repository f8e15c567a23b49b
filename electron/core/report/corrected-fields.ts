import { fieldText, type FieldCorrection } from '../domain/field-correction.ts';
import type { ReportWords } from './language/report-words.ts';

/** Which fields of the articles counted stand as the analyst corrected them, each with what was read. */
export function correctedFields(
  corrections: readonly FieldCorrection[],
  counts: (articleId: number) => boolean,
  { clips, corrections: say }: ReportWords,
): string {
  const inForce = new Map(
    corrections.flatMap((one) =>
      one.undoneAt === undefined && one.articleId !== undefined && counts(one.articleId)
        ? [[`${one.articleId} ${one.field}`, one] as const]
        : [],
    ),
  );
  if (inForce.size === 0) return say.noField;
  const articles = new Set([...inForce.values()].map(({ articleId }) => articleId));
  const lines = [...inForce.values()].map(({ articleId, field, to, read, why }) => {
    const line = say.field(clips.no(String(articleId)), field, fieldText(field, to), fieldText(field, read));
    return why === undefined ? line : say.because(line, why);
  });
  return say.fields(inForce.size, articles.size, lines.join(`${clips.semicolon} `));
}
