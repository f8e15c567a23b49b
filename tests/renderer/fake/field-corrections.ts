import { valueOf, type CorrectableField, type FieldCorrection } from '#core/domain/field-correction.ts';
import { ok, type Result } from '#core/result.ts';
import { readFieldText, type NotAValue } from '#core/understand/field-corrections/field-text.ts';
import { layFields, placeFieldCorrections } from '#core/understand/field-corrections/lay-fields.ts';
import type { FakeArticle } from './library.ts';

/** The article as it was read, kept while corrections are laid over it. */
const readings = new WeakMap<FakeArticle, FakeArticle>();

function withCorrections(article: FakeArticle, corrections: readonly FieldCorrection[]): FakeArticle {
  const read = readings.get(article) ?? article;
  const corrected: FakeArticle = {
    ...read,
    ...layFields(read, corrections, []),
    fieldCorrections: placeFieldCorrections(read, corrections),
  };
  readings.set(corrected, read);
  return corrected;
}

/** The article with one more corrected field, or why what was typed is none. */
export function withField(
  article: FakeArticle,
  {
    id,
    at,
    field,
    text,
    why,
  }: { id: number; at: string; field: CorrectableField; text: string; why?: string },
): Result<{ article: FakeArticle; correction: FieldCorrection }, NotAValue> {
  const to = readFieldText(field, text, { outlets: [], authors: article.authors, offsetAt: () => '+00:00' });
  if (!to.ok) return to;
  const correction: FieldCorrection = {
    ...{ id, at, articleId: article.id, field, to: to.value },
    ...{ from: valueOf(article, field), read: valueOf(readings.get(article) ?? article, field) },
    ...(why === undefined ? {} : { why }),
  };
  return ok({ article: withCorrections(article, [...article.fieldCorrections, correction]), correction });
}

/** The article without a correction that is taken back. */
export function withoutField(article: FakeArticle, id: number, at: string): FakeArticle {
  if (!article.fieldCorrections.some((one) => one.id === id)) return article;
  const made = article.fieldCorrections.map((one) => (one.id === id ? { ...one, undoneAt: at } : one));
  return withCorrections(article, made);
}
