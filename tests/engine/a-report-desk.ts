import type { ReportSpec } from '#core/domain/report.ts';
import { aDesk } from './a-desk.ts';

export const article = (
  headline: string,
  day: string,
  text = 'The dam at Marren seeps again, officials said.',
) => `${headline}\n\nMARREN (Port Ansel Post) - ${day} September 2026: ${text}\n`;

export const SPEC: ReportSpec = {
  kind: 'briefing',
  title: 'Water',
  selection: { query: 'dam', filters: [] },
  topics: [],
  text: 'extract',
};

/** A desk with a watched folder; `arrive` puts an article there. */
export async function aWatchedDesk() {
  const desk = await aDesk();
  await desk.must('watches.add', { path: desk.incoming, defaults: {} });
  const arrive = async (name: string, content: string): Promise<void> =>
    desk.settle(desk.write(`${name}.txt`, content));
  return { ...desk, arrive };
}
export type Desk = Awaited<ReturnType<typeof aWatchedDesk>>;

/** Remembers a report of today’s figures as one that left. */
export async function issue(desk: Desk, spec: ReportSpec): Promise<number> {
  const { figures, title, fileName } = await desk.must('report.bytes', { spec, format: 'html' });
  const issued = await desk.must('reports.issue', {
    title,
    spec,
    figures,
    format: 'html',
    path: `/out/${fileName}`,
    bytes: 1,
    sha256: 'a'.repeat(64),
    isScheduled: false,
  });
  return issued.id;
}

export const idOf = async (desk: Desk, headline: string): Promise<number> => {
  const rows = await desk.must('articles.list', {
    selection: { filters: [] },
    order: 'oldest',
    offset: 0,
    limit: 50,
  });
  return rows.find((row) => row.headline === headline)?.id ?? -1;
};
