import type { Connection } from '../sql/connection.ts';

/** What every log of corrections of single articles can do with its rows. */
export type CorrectionRows = {
  /** Undefined: it is in force again. */
  undo(id: number, at: string | undefined): void;
  /** The article is gone, with `null`, or has come again under another number. */
  move(ids: readonly number[], articleId: number | null): void;
  /** Nothing is left of them. */
  erase(ids: readonly number[]): void;
};

type Table = 'field_correction' | 'statement_correction' | 'lead_choice' | 'copy_correction' | 'article_note';

/** The rows of one such table; `onchange` is told after each change. */
export function correctionRows(connection: Connection, table: Table, onchange: () => void): CorrectionRows {
  return {
    undo: (id, at) => {
      connection.run(`UPDATE ${table} SET undone_at = ? WHERE id = ?`, at, id);
      onchange();
    },
    move: (ids, articleId) => {
      for (const id of ids) connection.run(`UPDATE ${table} SET article_id = ? WHERE id = ?`, articleId, id);
      onchange();
    },
    erase: (ids) => {
      for (const id of ids) connection.run(`DELETE FROM ${table} WHERE id = ?`, id);
      onchange();
    },
  };
}
