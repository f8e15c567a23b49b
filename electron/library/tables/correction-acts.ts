import type { Exclusion, HistoryEntry, HistoryKind } from '../../core/domain/history.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** One act as it is kept; what it was about stands in the table of its kind, but for articles taken out. */
export type CorrectionAct = Pick<HistoryEntry, 'id' | 'at' | 'act' | 'ref' | 'articleId'> & {
  readonly kind: HistoryKind;
  readonly what?: Exclusion & { readonly path?: string };
};

/** Everything the analyst did to what was read, in order. */
export type CorrectionActs = {
  /** Oldest first. */
  all(): readonly CorrectionAct[];
  add(act: Omit<CorrectionAct, 'id'>): void;
  /** Articles that were taken out after a moment, by the numbers they had. */
  deletedSince(at: string): readonly { readonly id: number; readonly headline?: string }[];
  /** The article that was taken out came again, as this one. */
  cameAgain(deletedId: number, articleId: number): void;
  /** The last word on leaving a file out. */
  lastOfFile(path: string): CorrectionAct | undefined;
  /** An article that was taken out is erased for good: that it was taken out stays, its name does not. */
  eraseHeadline(deletedId: number): void;
};

const SELECT = 'SELECT id, at, kind, ref, act, article_id, what FROM correction_act';

function actAt(row: Row): CorrectionAct {
  const what = maybeTextAt(row, 6);
  return given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    kind: textAt(row, 2) as CorrectionAct['kind'],
    ref: numberAt(row, 3),
    act: textAt(row, 4) as CorrectionAct['act'],
    articleId: maybeNumberAt(row, 5),
    what: what === undefined ? undefined : (JSON.parse(what) as CorrectionAct['what']),
  });
}

export function correctionActs(connection: Connection): CorrectionActs {
  return {
    all: () => connection.rows(`${SELECT} ORDER BY id`).map(actAt),
    deletedSince: (at) =>
      connection
        .rows(`${SELECT} WHERE kind = 'exclusion' AND act = 'made' AND at > ? ORDER BY id`, at)
        .map(actAt)
        .flatMap(({ articleId: id, what }) =>
          id === undefined ? [] : [given({ id, headline: what?.headline })],
        ),
    cameAgain: (deletedId, articleId) =>
      connection.run(
        `UPDATE correction_act SET article_id = ? WHERE kind = 'exclusion' AND act = 'undone' AND ref = ?`,
        articleId,
        deletedId,
      ),
    lastOfFile: (path) => {
      const row = connection.row(
        `${SELECT} WHERE kind = 'ignored-file' AND json_extract(what, '$.path') = ? ORDER BY id DESC LIMIT 1`,
        path,
      );
      return row && actAt(row);
    },
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
