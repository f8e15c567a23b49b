import type { LeadChoice } from '../../core/domain/pickup.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** Which articles the analyst made lead copies. */
export type LeadChoices = {
  /** The choice in force among the articles of a group: the last that was not undone. */
  among(articleIds: readonly number[]): LeadChoice | undefined;
  /** Oldest first, the undone too. */
  all(): readonly LeadChoice[];
  of(articleId: number): readonly LeadChoice[];
  get(id: number): LeadChoice | undefined;
  add(choice: Omit<LeadChoice, 'id'>): LeadChoice;
  undo(id: number, at: string): void;
  /** The article is gone; with `null`, or has come again under another number. */
  move(ids: readonly number[], articleId: number | null): void;
  erase(ids: readonly number[]): void;
  forget(): void;
};

const SELECT = 'SELECT id, at, article_id, why, undone_at FROM lead_choice';

const choiceAt = (row: Row): LeadChoice =>
  given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    articleId: maybeNumberAt(row, 2),
    why: maybeTextAt(row, 3),
    undoneAt: maybeTextAt(row, 4),
  });

export function leadChoices(connection: Connection): LeadChoices {
  /** Few there are, and every growing group asks. */
  let known: readonly LeadChoice[] | undefined;
  const all = (): readonly LeadChoice[] => (known ??= connection.rows(`${SELECT} ORDER BY id`).map(choiceAt));
  return {
    among: (articleIds) => {
      if (all().length === 0) return undefined;
      const ids = new Set(articleIds);
      return all().findLast(
        ({ articleId, undoneAt }) => undoneAt === undefined && articleId !== undefined && ids.has(articleId),
      );
    },
    all,
    of: (articleId) => all().filter((choice) => choice.articleId === articleId),
    get: (id) => all().find((choice) => choice.id === id),
    add: (choice) => {
      const { at, articleId, why } = choice;
      const id = connection.insert(
        'INSERT INTO lead_choice (at, article_id, why) VALUES (?, ?, ?)',
        at,
        articleId,
        why,
      );
      known = undefined;
      return { id, ...choice };
    },
    undo: (id, at) => {
      connection.run('UPDATE lead_choice SET undone_at = ? WHERE id = ?', at, id);
      known = undefined;
    },
    move: (ids, articleId) => {
      for (const id of ids)
        connection.run('UPDATE lead_choice SET article_id = ? WHERE id = ?', articleId, id);
      known = undefined;
    },
    erase: (ids) => {
      for (const id of ids) connection.run('DELETE FROM lead_choice WHERE id = ?', id);
      known = undefined;
    },
    forget: () => {
      known = undefined;
    },
  };
}
