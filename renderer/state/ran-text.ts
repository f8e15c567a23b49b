import { counted } from '#core/domain/figures.ts';
import type { ReportRun, SchedulePeriod } from '#core/domain/report-schedule.ts';

/**
 * That a run came late, and what became of those missed before it: only a period that goes on from the run before covers
 * theirs as well.
 */
export function lateText({ isLate, moment, missed }: ReportRun, period: SchedulePeriod): string {
  if (!isLate) return '';
  const due = `It was due ${moment.replace('T', ' ')}, while Sourceline did not run`;
  if (missed === 0) return `${due}.`;
  const before = `${due}, as ${counted(missed, 'run')} before it`;
  return period === 'since-run'
    ? `${before}; this one report covers them.`
    : `${before}, whose periods have no report.`;
}

/** What became of a scheduled report, in a few sentences. */
export function ranText(
  name: string,
  run: ReportRun,
  period: SchedulePeriod,
): { readonly isDone: boolean; readonly text: string } {
  const told = lateText(run, period);
  const late = told === '' ? '' : ` ${told}`;
  if (run.failure !== undefined) {
    const rest =
      run.paths.length === 0 ? '' : ` ${counted(run.paths.length, 'file')} of it stand where they belong.`;
    return { isDone: false, text: `${name} was not written as planned. ${run.failure}${rest}${late}` };
  }
  const empty = run.articles === 0 ? ' It is empty: no article lies in its period.' : '';
  const amount =
    run.articles === undefined || run.articles === 0 ? '' : `, ${counted(run.articles, 'article')}`;
  const place = run.paths.map((path) => path.replace(/^.*[\\/]/u, '')).join(', ');
  return { isDone: true, text: `${name} was written: ${place}${amount}.${empty}${late}` };
}
