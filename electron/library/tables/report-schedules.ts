import type { ReportRun, ReportSchedule, ScheduleRule } from '../../core/domain/report-schedule.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** When drafts are written by themselves. */
export type ReportSchedules = {
  /** Those of drafts that are there. */
  all(): readonly ReportSchedule[];
  save(rule: ScheduleRule & { readonly id?: number; readonly handledTo?: string }): ReportSchedule;
  remove(id: number): void;
  keepRun(id: number, run: ReportRun): void;
};

const SELECT = `SELECT s.id, s.draft_id, s.rule, s.handled_to, s.covered_to, s.last_run
  FROM report_schedule AS s JOIN report_draft AS d ON d.id = s.draft_id WHERE d.deleted_at IS NULL`;

const scheduleAt = (row: Row): ReportSchedule => {
  const lastRun = maybeTextAt(row, 5);
  return given({
    ...(JSON.parse(textAt(row, 2)) as Omit<ScheduleRule, 'draftId'>),
    id: numberAt(row, 0),
    draftId: numberAt(row, 1),
    handledTo: textAt(row, 3),
    coveredTo: maybeTextAt(row, 4),
    lastRun: lastRun === undefined ? undefined : (JSON.parse(lastRun) as ReportRun),
  });
};

export function reportSchedules(connection: Connection): ReportSchedules {
  const get = (id: number): ReportSchedule | undefined => {
    const row = connection.row(`${SELECT} AND s.id = ?`, id);
    return row === undefined ? undefined : scheduleAt(row);
  };
  return {
    all: () => connection.rows(`${SELECT} ORDER BY s.id`).map(scheduleAt),
    save: ({ id, handledTo, draftId, days, weekday, time, period, folder, formats, isPaused }) => {
      const rule: Omit<ScheduleRule, 'draftId'> = { days, weekday, time, period, folder, formats, isPaused };
      const row = connection.row(
        `INSERT INTO report_schedule (id, draft_id, rule, handled_to) VALUES (?, ?, ?, coalesce(?, ''))
         ON CONFLICT (id) DO UPDATE SET draft_id = excluded.draft_id, rule = excluded.rule,
           handled_to = coalesce(nullif(excluded.handled_to, ''), handled_to)
         RETURNING id`,
        id,
        draftId,
        JSON.stringify(rule),
        handledTo,
      );
      const saved = row === undefined ? undefined : get(numberAt(row, 0));
      if (saved === undefined) throw new Error('The schedule is of no draft');
      return saved;
    },
    remove: (id) => connection.run('DELETE FROM report_schedule WHERE id = ?', id),
    keepRun: (id, run) => {
      // A run that failed covered nothing: the next one goes on from where the last good one ended, or from where it began.
      const covered = run.failure === undefined ? run.range.to : undefined;
      connection.run(
        'UPDATE report_schedule SET handled_to = max(handled_to, ?), covered_to = coalesce(?, covered_to, ?), last_run = ? WHERE id = ?',
        run.moment,
        covered,
        run.range.from,
        JSON.stringify(run),
        id,
      );
    },
  };
}
