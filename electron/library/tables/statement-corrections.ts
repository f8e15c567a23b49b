import type { Attribution } from '../../core/domain/attribution.ts';
import type {
  StatementChange,
  StatementCorrection,
  StatementWords,
} from '../../core/domain/statement-correction.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { correctionRows, type CorrectionRows } from './correction-rows.ts';

/** What the analyst said of single statements, article by article. */
export type StatementCorrections = CorrectionRows & {
  /** Oldest first, the undone too. */
  of(articleId: number): readonly StatementCorrection[];
  all(): readonly StatementCorrection[];
  get(id: number): StatementCorrection | undefined;
  add(correction: Omit<StatementCorrection, 'id'>): StatementCorrection;
  forget(): void;
};

const SELECT = 'SELECT id, at, article_id, change, was, why, undone_at FROM statement_correction';

type Changed = { readonly change: StatementChange; readonly said?: readonly string[] };
type Was = { readonly was: Attribution; readonly words: StatementWords };

const correctionAt = (row: Row): StatementCorrection =>
  given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    articleId: maybeNumberAt(row, 2),
    ...(JSON.parse(textAt(row, 3)) as Changed),
    ...(JSON.parse(textAt(row, 4)) as Was),
    why: maybeTextAt(row, 5),
    undoneAt: maybeTextAt(row, 6),
  });

export function statementCorrections(connection: Connection): StatementCorrections {
  /** Few articles have any: which they are is known, so that an arriving article costs no question. */
  let corrected: Set<number> | undefined;
  const articles = (): Set<number> =>
    (corrected ??= new Set(
      connection
        .rows('SELECT DISTINCT article_id FROM statement_correction WHERE article_id IS NOT NULL')
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
    get: (id) => {
      const row = connection.row(`${SELECT} WHERE id = ?`, id);
      return row && correctionAt(row);
    },
    add: (correction) => {
      const { at, articleId, change, said, was, words, why } = correction;
      const id = connection.insert(
        'INSERT INTO statement_correction (at, article_id, change, was, why) VALUES (?, ?, ?, ?, ?)',
        at,
        articleId,
        JSON.stringify({ change, said }),
        JSON.stringify({ was, words }),
        why,
      );
      forget();
      return { id, ...correction };
    },
    ...correctionRows(connection, 'statement_correction', forget),
    forget,
  };
}
