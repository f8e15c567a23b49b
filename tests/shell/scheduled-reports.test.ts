import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EngineName, Input, Reply } from '../../electron/contract/api.ts';
import type { DueReport } from '../../electron/contract/report-desk-api.ts';
import type { ReportRun } from '#core/domain/report-schedule.ts';
import { err, ok } from '#core/result.ts';
import type { ReportWriter } from '../../electron/shell/report-writer.ts';
import { createScheduledReports } from '../../electron/shell/scheduled-reports.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const NOW = '2026-09-29T07:30:02.000Z';
const RUN = {
  moment: '2026-09-29T07:30',
  range: { from: '2026-09-28T07:30', to: '2026-09-29T07:30' },
  isLate: false,
  missed: 0,
};

function due(folder: string, changes: Partial<DueReport> = {}): DueReport {
  return {
    name: 'Water',
    run: RUN,
    spec: { kind: 'briefing', selection: { filters: [] }, topics: [], text: 'extract' },
    schedule: {
      id: 5,
      draftId: 2,
      days: 'daily',
      weekday: 1,
      time: '07:30',
      period: 'since-run',
      folder,
      formats: ['html', 'pdf'],
      isPaused: false,
      handledTo: '2026-09-28T07:30',
    },
    ...changes,
  };
}

/** The runner with an engine that has these reports due until their run is kept, and a writer of so many articles. */
function aRunner(reports: readonly DueReport[], articles = 3, failing?: 'pdf') {
  const kept: { id: number; run: ReportRun }[] = [];
  const issued: Input<'reports.issue'>[] = [];
  const told: unknown[] = [];
  const askEngine = <Name extends EngineName>(name: Name, input: Input<Name>): Promise<Reply<Name>> => {
    const answers: Partial<Record<EngineName, () => unknown>> = {
      'reports.due': () => reports.filter(({ schedule }) => kept.every(({ id }) => id !== schedule.id)),
      'reports.keepRun': () => void kept.push(input as Input<'reports.keepRun'>),
      'reports.issue': () => void issued.push(input as Input<'reports.issue'>),
    };
    return Promise.resolve(ok(answers[name]?.()) as Reply<Name>);
  };
  const write: ReportWriter = (_spec, format) =>
    Promise.resolve(
      format === failing
        ? err({ kind: 'print-failed', detail: 'No paper.' })
        : ok({
            content: new TextEncoder().encode(format),
            fileName: `water-2026-09-28.${format}`,
            title: 'Water',
            figures: { volume: { articles, unique: articles }, articles: [], upTo: 0, topics: [] },
          }),
    );
  const runner = createScheduledReports({
    write,
    askEngine,
    writeWholeFile: (path, content) => {
      writeFileSync(path, content);
      return Promise.resolve();
    },
    now: () => NOW,
    tell: (event) => told.push(event),
  });
  return { runner, kept, issued, told };
}

describe('scheduled reports', () => {
  test('what is due is written in every format, remembered and told, and only once', async () => {
    const folder = scratchFolder();
    const { runner, kept, issued, told } = aRunner([due(folder)]);
    await Promise.all([runner.look(), runner.look()]);
    expect(readdirSync(folder).sort()).toEqual(['water-2026-09-28.html', 'water-2026-09-28.pdf']);
    const paths = [join(folder, 'water-2026-09-28.html'), join(folder, 'water-2026-09-28.pdf')];
    const run = { ...RUN, at: NOW, articles: 3, paths };
    expect(kept).toEqual([{ id: 5, run }]);
    expect(told).toEqual([{ name: 'Water', period: 'since-run', run }]);
    expect(
      issued.map(({ format, path, draftId, isScheduled }) => [format, path, draftId, isScheduled]),
    ).toEqual([
      ['html', paths[0], 2, true],
      ['pdf', paths[1], 2, true],
    ]);
  });

  test('a report that lies there already is not written over', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'water-2026-09-28.html'), 'sent');
    const { runner, kept } = aRunner([due(folder)]);
    await runner.look();
    expect(kept[0]?.run.paths).toEqual([
      join(folder, 'water-2026-09-28-2.html'),
      join(folder, 'water-2026-09-28.pdf'),
    ]);
  });

  test('an empty report is written and its zero told; a late run says so', async () => {
    const { runner, told } = aRunner([due(scratchFolder(), { run: { ...RUN, isLate: true, missed: 3 } })], 0);
    await runner.look();
    expect(told).toMatchObject([{ run: { articles: 0, isLate: true, missed: 3 } }]);
  });

  test('a folder that is gone is told, not made; one format that fails does not cost the other', async () => {
    const gone = join(scratchFolder(), 'unmounted');
    const folder = scratchFolder();
    mkdirSync(join(folder, 'sub'));
    const other = due(folder);
    const { runner, kept, told } = aRunner(
      [due(gone), { ...other, schedule: { ...other.schedule, id: 6 } }],
      3,
      'pdf',
    );
    await runner.look();
    expect(existsSync(gone)).toBe(false);
    expect(kept).toMatchObject([
      { id: 5, run: { paths: [], failure: `${gone} is not there.` } },
      { id: 6, run: { paths: [join(folder, 'water-2026-09-28.html')], failure: 'No paper.' } },
    ]);
    expect(told).toHaveLength(2);
  });
});
