import type { LeadChoice } from '../../core/domain/pickup.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { correctionRows, type CorrectionRows } from './correction-rows.ts';

/** Which articles the analyst made lead copies. */
export type LeadChoices = CorrectionRows & {
  /** The choice in force among the articles of a group: the last that was not undone. */
  among(articleIds: readonly number[]): LeadChoice | undefined;
  /** Oldest first, the undone too. */
  all(): readonly LeadChoice[];
  of(articleId: number): readonly LeadChoice[];
  get(id: number): LeadChoice | undefined;
  add(choice: Omit<LeadChoice, 'id'>): LeadChoice;
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
  const forget = (): void => {
    known = undefined;
  };

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
      forget();
      return { id, ...choice };
    },
    ...correctionRows(connection, 'lead_choice', forget),
    forget,
  };
}
