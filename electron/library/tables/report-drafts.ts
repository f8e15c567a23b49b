import type { ReportSpec } from '../../core/domain/report.ts';
import type { ReportDraft, ReportDraftRow } from '../../core/domain/report-draft.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** Reports in the making and templates. */
export type ReportDrafts = {
  rows(): readonly ReportDraftRow[];
  get(id: number): ReportDraft | undefined;
  save(draft: Omit<ReportDraft, 'id'> & { readonly id?: number }): ReportDraft;
  /** Hides a draft, and erases those hidden before `erasedBefore` with their schedules. */
  remove(id: number, at: string, erasedBefore: string): void;
  restore(id: number): boolean;
};

const SELECT = 'SELECT id, name, is_template, changed_at FROM report_draft WHERE deleted_at IS NULL';

const headAt = (row: Row): Omit<ReportDraft, 'spec'> =>
  given({
    id: numberAt(row, 0),
    name: maybeTextAt(row, 1),
    isTemplate: isTrueAt(row, 2),
    changedAt: textAt(row, 3),
  });

export function reportDrafts(connection: Connection): ReportDrafts {
  const specOf = (id: number): ReportSpec =>
    Object.fromEntries(
      connection
        .rows('SELECT part, value FROM report_part WHERE draft_id = ?', id)
        .map((row) => [textAt(row, 0), JSON.parse(textAt(row, 1)) as unknown]),
    ) as ReportSpec;

  const saveSpec = (id: number, spec: ReportSpec): void => {
    const parts = Object.entries(spec);
    for (const [part, value] of parts) {
      // A part that is as it was is not written: neither here nor in the ledger.
      connection.run(
        `INSERT INTO report_part (draft_id, part, value) VALUES (?, ?, ?)
         ON CONFLICT (draft_id, part) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value`,
        id,
        part,
        JSON.stringify(value),
      );
    }
    const named = JSON.stringify(parts.map(([part]) => part));
    connection.run(
      'DELETE FROM report_part WHERE draft_id = ? AND part NOT IN (SELECT value FROM json_each(?))',
      id,
      named,
    );
  };

  const rowOf = (head: Omit<ReportDraft, 'spec'>): ReportDraftRow => {
    const { kind, title, selection, picked } = specOf(head.id);
    return given({ ...head, kind, title, range: selection.range, picked: picked?.length });
  };

  return {
    rows: () =>
      connection.rows(`${SELECT} ORDER BY changed_at DESC, id DESC`).map((row) => rowOf(headAt(row))),
    get: (id) => {
      const row = connection.row(`${SELECT} AND id = ?`, id);
      return row === undefined ? undefined : { ...headAt(row), spec: specOf(id) };
    },
    save: (draft) => {
      const row = connection.row(
        `INSERT INTO report_draft (id, name, is_template, changed_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, is_template = excluded.is_template,
           changed_at = excluded.changed_at, deleted_at = NULL
         RETURNING id`,
        draft.id,
        draft.name,
        draft.isTemplate,
        draft.changedAt,
      );
      if (row === undefined) throw new Error('The draft got no id');
      const id = numberAt(row, 0);
      saveSpec(id, draft.spec);
      return { ...draft, id };
    },
    remove: (id, at, erasedBefore) => {
      connection.run('UPDATE report_draft SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL', at, id);
      const gone = 'SELECT id FROM report_draft WHERE deleted_at < ?';
      connection.run(`DELETE FROM report_part WHERE draft_id IN (${gone})`, erasedBefore);
      connection.run(`DELETE FROM report_schedule WHERE draft_id IN (${gone})`, erasedBefore);
      connection.run('DELETE FROM report_draft WHERE deleted_at < ?', erasedBefore);
    },
    restore: (id) =>
      connection.row(
        'UPDATE report_draft SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL RETURNING id',
        id,
      ) !== undefined,
  };
}
