import type { RowsShown } from '#core/domain/data-export.ts';
import type { CorrectableField, FieldCorrection, FieldValue } from '#core/domain/field-correction.ts';
import { fieldText } from '#core/domain/field-correction.ts';
import { languageName } from '../selection/selection-text.ts';

/** The fields an analyst corrects, in the words of the About pane. */
export const CORRECTABLE_TEXT: Readonly<Record<CorrectableField, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  outlet: 'Outlet',
  origin: 'Origin',
  authors: 'Authors',
  datePublished: 'Published',
  language: 'Language',
  section: 'Section',
  page: 'Page',
  edition: 'Edition',
  url: 'Address',
  status: 'Status',
};

/** What is to be typed, where the name of the field does not say it. */
export const HOW_TYPED: Readonly<Partial<Record<CorrectableField, string>>> = {
  authors: 'Names, with ; between them',
  datePublished: '2026-09-28, 2026-09 or 2026-09-28 07:50, on the clock of the library unless +02:00 follows',
  language: 'The code of the language: en, de, fr',
};

/** A value of a field in words. */
export function valueText(field: CorrectableField, value: FieldValue): string {
  const text = fieldText(field, value);
  if (text === '') return 'not given';
  return field === 'language' ? languageName(text) : text;
}

/** What a correction did: “Outlet: Kestrel Daily, was Post”. */
export function correctionText({ field, to, from }: FieldCorrection): string {
  return `${CORRECTABLE_TEXT[field]}: ${valueText(field, to)}, was ${valueText(field, from)}`;
}

/** Corrected fields as rows for other programs, in the order of the list; times are UTC. */
export function fieldCorrectionRows(
  corrections: readonly (FieldCorrection & { readonly headline?: string })[],
): Pick<RowsShown, 'columns' | 'rows'> {
  const titles = ['At (UTC)', 'Article', 'Headline', 'Field', 'Was', 'Is', 'Why', 'Taken back (UTC)'];
  const widths = [24, 9, 60, 12, 30, 30, 40, 24];
  return {
    columns: titles.map((title, at) => ({ title, width: widths[at] ?? 20 })),
    rows: corrections.map(({ at, articleId, headline, field, from, to, why, undoneAt }) => [
      ...[at, articleId, headline, CORRECTABLE_TEXT[field]],
      ...[valueText(field, from), valueText(field, to), why, undoneAt],
    ]),
  };
}
