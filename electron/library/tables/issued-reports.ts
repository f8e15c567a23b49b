import type { IssuedFigures, IssuedReport } from '../../core/domain/report-draft.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** Reports as they left. */
export type IssuedReports = {
  /** The newest first. */
  list(draftId: number | undefined): readonly IssuedReport[];
  get(id: number): IssuedReport | undefined;
  add(report: Omit<IssuedReport, 'id'>): IssuedReport;
};

const SELECT = 'SELECT id, at, draft_id, facts, articles FROM report_issued';

type Facts = Omit<IssuedReport, 'id' | 'at' | 'draftId' | 'figures'> & {
  readonly figures: Omit<IssuedFigures, 'articles'>;
};

/** Numbers in their order as runs, "1-4,9": most reports count articles that came one after the other. */
export function packIds(ids: readonly number[]): string {
  const sorted = ids.toSorted((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const id of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === id - 1) last[1] = id;
    else if (last?.[1] !== id) runs.push([id, id]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** What `packIds` wrote. */
export function unpackIds(packed: string): readonly number[] {
  if (packed === '') return [];
  return packed.split(',').flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, place) => from + place);
  });
}

const issuedAt = (row: Row): IssuedReport => {
  const { figures, ...facts } = JSON.parse(textAt(row, 3)) as Facts;
  return given({
    ...facts,
    id: numberAt(row, 0),
    at: textAt(row, 1),
    draftId: maybeNumberAt(row, 2),
    figures: { ...figures, articles: unpackIds(textAt(row, 4)) },
  });
};

export function issuedReports(connection: Connection): IssuedReports {
  return {
    list: (draftId) =>
      draftId === undefined
        ? connection.rows(`${SELECT} ORDER BY id DESC`).map(issuedAt)
        : connection.rows(`${SELECT} WHERE draft_id = ? ORDER BY id DESC`, draftId).map(issuedAt),
    get: (id) => {
      const row = connection.row(`${SELECT} WHERE id = ?`, id);
      return row === undefined ? undefined : issuedAt(row);
    },
    add: ({ at, draftId, figures, ...facts }) => {
      const { articles, ...others } = figures;
      const id = connection.insert(
        'INSERT INTO report_issued (at, draft_id, facts, articles) VALUES (?, ?, ?, ?)',
        at,
        draftId,
        JSON.stringify({ ...facts, figures: others }),
        packIds(articles),
      );
      return given({ id, at, draftId, figures, ...facts });
    },
  };
}
