import { copiesNamed, type CopyCorrection } from '../../core/domain/pickup.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { correctionRows, type CorrectionRows } from './correction-rows.ts';

/** Which articles the analyst says are copies of each other, or are not. */
export type CopyCorrections = CorrectionRows & {
  /** Oldest first, the undone too. */
  all(): readonly CopyCorrection[];
  inForce(): readonly CopyCorrection[];
  /** Some correction in force names the article. */
  isNamed(articleId: number): boolean;
  /** Those made of this article, and those that name it beside another; the undone too. */
  of(articleId: number): readonly CopyCorrection[];
  naming(articleId: number): readonly CopyCorrection[];
  get(id: number): CopyCorrection | undefined;
  add(correction: Omit<CopyCorrection, 'id'>): CopyCorrection;
  /** The article is gone: its number may be another's one day. */
  detach(articleId: number): void;
  /** It came again: those made of it, and those that named it, name it again. */
  attach(articleId: number, made: readonly number[], named: readonly number[]): void;
  forget(): void;
};

const SELECT = 'SELECT id, at, article_id, is_copy, others, why, undone_at FROM copy_correction ORDER BY id';

const correctionAt = (row: Row): CopyCorrection => ({
  ...given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    articleId: maybeNumberAt(row, 2),
    why: maybeTextAt(row, 5),
    undoneAt: maybeTextAt(row, 6),
  }),
  isCopy: isTrueAt(row, 3),
  others: JSON.parse(textAt(row, 4)) as readonly number[],
});

export function copyCorrections(connection: Connection): CopyCorrections {
  /** Few there are, and every arriving article asks. */
  let known: readonly CopyCorrection[] | undefined;
  let named: ReadonlySet<number> | undefined;
  const all = (): readonly CopyCorrection[] => (known ??= connection.rows(SELECT).map(correctionAt));
  const inForce = (): readonly CopyCorrection[] => all().filter(({ undoneAt }) => undoneAt === undefined);
  const forget = (): void => {
    known = undefined;
    named = undefined;
  };
  const setOthers = (id: number, others: readonly number[]): void => {
    connection.run('UPDATE copy_correction SET others = ? WHERE id = ?', JSON.stringify(others), id);
    forget();
  };
  const rows = correctionRows(connection, 'copy_correction', forget);
  const of = (articleId: number): readonly CopyCorrection[] =>
    all().filter((correction) => correction.articleId === articleId);
  const naming = (articleId: number): readonly CopyCorrection[] =>
    all().filter(({ others }) => others.includes(articleId));

  return {
    ...rows,
    all,
    inForce,
    isNamed: (articleId) => {
      named ??= new Set(inForce().flatMap(copiesNamed));
      return named.has(articleId);
    },
    of,
    naming,
    get: (id) => all().find((correction) => correction.id === id),
    add: (correction) => {
      const { at, articleId, isCopy, others, why } = correction;
      const id = connection.insert(
        'INSERT INTO copy_correction (at, article_id, is_copy, others, why) VALUES (?, ?, ?, ?, ?)',
        at,
        articleId,
        isCopy,
        JSON.stringify(others),
        why,
      );
      forget();
      return { id, ...correction };
    },
    detach: (articleId) => {
      for (const { id, others } of naming(articleId))
        setOthers(
          id,
          others.filter((other) => other !== articleId),
        );
      rows.move(
        of(articleId).map(({ id }) => id),
        null,
      );
    },
    attach: (articleId, made, others) => {
      rows.move(made, articleId);
      for (const id of others) {
        const correction = all().find((one) => one.id === id);
        if (correction !== undefined && !correction.others.includes(articleId))
          setOthers(id, [...correction.others, articleId]);
      }
    },
    forget,
  };
}
