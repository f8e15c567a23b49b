import type { CorrectionKind, Exclusion, HistoryEntry } from '../../core/domain/history.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';

/** One act as it is kept; what it was about stands in the table of its kind, but for articles taken out. */
export type CorrectionAct = Pick<HistoryEntry, 'id' | 'at' | 'act' | 'ref' | 'articleId'> & {
  readonly kind: CorrectionKind | 'exclusion';
  readonly what?: Exclusion;
};

/** Everything the analyst did to what was read, in order. */
export type CorrectionActs = {
  /** Oldest first. */
  all(): readonly CorrectionAct[];
  add(act: Omit<CorrectionAct, 'id'>): void;
  /** An article that was taken out is erased for good: that it was taken out stays, its name does not. */
  eraseHeadline(deletedId: number): void;
};

export function correctionActs(connection: Connection): CorrectionActs {
  return {
    all: () =>
      connection
        .rows('SELECT id, at, kind, ref, act, article_id, what FROM correction_act ORDER BY id')
        .map((row) => {
          const what = maybeTextAt(row, 6);
          return given({
            id: numberAt(row, 0),
            at: textAt(row, 1),
            kind: textAt(row, 2) as CorrectionAct['kind'],
            ref: numberAt(row, 3),
            act: textAt(row, 4) as CorrectionAct['act'],
            articleId: maybeNumberAt(row, 5),
            what: what === undefined ? undefined : (JSON.parse(what) as Exclusion),
          });
        }),
    add: ({ at, kind, ref, act, articleId, what }) =>
      connection.run(
        'INSERT INTO correction_act (at, kind, ref, act, article_id, what) VALUES (?, ?, ?, ?, ?, ?)',
        at,
        kind,
        ref,
        act,
        articleId,
        what === undefined ? undefined : JSON.stringify(what),
      ),
    eraseHeadline: (deletedId) =>
      connection.run(
        `UPDATE correction_act SET what = json_remove(what, '$.headline') WHERE kind = 'exclusion' AND ref = ?`,
        deletedId,
      ),
  };
}
