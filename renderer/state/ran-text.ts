import { counted } from '#core/domain/figures.ts';
import type { ReportRun } from '#core/domain/report-schedule.ts';

/** What became of a scheduled report, in a few sentences. */
export function ranText(name: string, run: ReportRun): { readonly isDone: boolean; readonly text: string } {
  const late = run.isLate
    ? ` It was due ${run.moment.replace('T', ' ')}, while Sourceline did not run${
        run.missed === 0 ? '' : `, as ${counted(run.missed, 'run')} before it; one report covers them`
      }.`
    : '';
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
