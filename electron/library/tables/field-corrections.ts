import type { CorrectableField, FieldCorrection, FieldValue } from '../../core/domain/field-correction.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { correctionRows, type CorrectionRows } from './correction-rows.ts';

/** What the analyst corrected of single fields, article by article. */
export type FieldCorrections = CorrectionRows & {
  /** Oldest first, the undone too. */
  of(articleId: number): readonly FieldCorrection[];
  all(): readonly FieldCorrection[];
  add(correction: Omit<FieldCorrection, 'id'>): FieldCorrection;
  forget(): void;
};

const SELECT = 'SELECT id, at, article_id, field, made, why, undone_at FROM field_correction';

type Made = Readonly<Record<'to' | 'from' | 'read', FieldValue>>;

const correctionAt = (row: Row): FieldCorrection =>
  given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    articleId: maybeNumberAt(row, 2),
    field: textAt(row, 3) as CorrectableField,
    ...(JSON.parse(textAt(row, 4)) as Made),
    why: maybeTextAt(row, 5),
    undoneAt: maybeTextAt(row, 6),
  });

export function fieldCorrections(connection: Connection): FieldCorrections {
  /** Few articles have any: which they are is known, so that an arriving article costs no question. */
  let corrected: Set<number> | undefined;
  const articles = (): Set<number> =>
    (corrected ??= new Set(
      connection
        .rows('SELECT DISTINCT article_id FROM field_correction WHERE article_id IS NOT NULL')
        .map((row) => numberAt(row, 0)),
    ));

  const forget = (): void => {
    corrected = undefined;
  };

  return {
    of: (articleId) =>
      articles().has(articleId)
        ? connection.rows(`${SELECT} WHERE article_id = ? ORDER BY id`, articleId).map(correctionAt)
        : [],
    all: () => connection.rows(`${SELECT} ORDER BY id`).map(correctionAt),
    add: (correction) => {
      const { at, articleId, field, to, from, read, why } = correction;
      const made: Made = { to, from, read };
      const id = connection.insert(
        'INSERT INTO field_correction (at, article_id, field, made, why) VALUES (?, ?, ?, ?, ?)',
        at,
        articleId,
        field,
        JSON.stringify(made),
        why,
      );
      forget();
      return { id, ...correction };
    },
    ...correctionRows(connection, 'field_correction', forget),
    forget,
  };
}
