import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { EngineName, Input, Reply } from '../contract/api.ts';
import type { Events } from '../contract/events.ts';
import type { DueReport } from '../contract/report-desk-api.ts';
import { describeLibraryError } from '../core/domain/library-info.ts';
import type { ReportFormat } from '../core/domain/report.ts';
import type { ReportRun } from '../core/domain/report-schedule.ts';
import type { ReportWriter, WriteFailure } from './report-writer.ts';

export type ScheduledReportsParts = {
  readonly write: ReportWriter;
  askEngine<Name extends EngineName>(name: Name, input: Input<Name>): Promise<Reply<Name>>;
  writeWholeFile(path: string, content: Uint8Array): Promise<void>;
  /** ISO 8601 in UTC. */
  now(): string;
  tell(event: Events['reports.ran']): void;
};

/** Writes reports whose time has come, one after the other. */
export type ScheduledReports = {
  /** Writes what is due; called from time to time, after sleep and at the start. */
  look(): Promise<void>;
  /** Writes the report of one schedule now. */
  run(id: number): Promise<void>;
};

/** The engine answers one report of this asker at a time; the window's askers count from 1. */
const ASKER = -2;

/** Why a report was not written, in a sentence. */
function sentenceOf(failure: WriteFailure): string {
  if (!('kind' in failure)) return `Its query cannot be understood: ${failure.message}`;
  switch (failure.kind) {
    case 'cannot-write':
      return `${failure.path} could not be written: ${failure.detail}`;
    case 'print-failed':
    case 'engine-stopped':
    case 'invalid-input':
      return failure.detail;
    case 'cancelled':
      return 'It was cancelled.';
    default:
      return describeLibraryError(failure);
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A path nothing stands at: "water-2.pdf" where "water.pdf" does. A report that left is never written over. */
async function freePath(folder: string, fileName: string): Promise<string> {
  const dot = fileName.lastIndexOf('.');
  const [name, ending] = [fileName.slice(0, dot), fileName.slice(dot)];
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? fileName : `${name}-${number}${ending}`);
    if (!(await isThere(path))) return path;
  }
}

export function createScheduledReports(parts: ScheduledReportsParts): ScheduledReports {
  const { askEngine, write } = parts;
  let queue: Promise<void> = Promise.resolve();

  type Written = { readonly path: string; readonly articles: number } | { readonly failure: string };

  async function writeOne({ schedule, spec }: DueReport, format: ReportFormat): Promise<Written> {
    const written = await write(spec, format, { asker: ASKER });
    if (!written.ok) return { failure: sentenceOf(written.error) };
    const { content, fileName, title, figures } = written.value;
    const path = await freePath(schedule.folder, fileName);
    try {
      await parts.writeWholeFile(path, content);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { failure: `${path} could not be written: ${detail}` };
    }
    await askEngine('reports.issue', {
      draftId: schedule.draftId,
      title,
      format,
      path,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      isScheduled: true,
      spec,
      figures,
    });
    return { path, articles: figures.volume.articles };
  }

  async function carryOut(due: DueReport): Promise<void> {
    const { schedule, run, name } = due;
    const written: Written[] = [];
    // A folder is never made: where a disk is not mounted, the report would lie in its empty place.
    if (!(await isThere(schedule.folder))) written.push({ failure: `${schedule.folder} is not there.` });
    else for (const format of schedule.formats) written.push(await writeOne(due, format));
    const articles = written.flatMap((one) => ('articles' in one ? one.articles : []));
    const failures = new Set(written.flatMap((one) => ('failure' in one ? one.failure : [])));
    const done: ReportRun = {
      ...run,
      at: parts.now(),
      paths: written.flatMap((one) => ('path' in one ? one.path : [])),
      ...(articles[0] !== undefined && { articles: articles[0] }),
      ...(failures.size > 0 && { failure: [...failures].join(' ') }),
    };
    const kept = await askEngine('reports.keepRun', { id: schedule.id, run: done });
    // What could not be kept would be written again and again: it waits for the next look, and is told.
    const { period } = schedule;
    parts.tell({
      name,
      period,
      run: kept.ok ? done : { ...done, failure: 'The library did not keep that it ran.' },
    });
  }

  async function dueNow(id?: number): Promise<void> {
    const due = await askEngine('reports.due', id === undefined ? {} : { id });
    if (!due.ok) return;
    for (const one of due.value) await carryOut(one);
  }
  function next(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work, work);
    return queue;
  }

  return { look: () => next(() => dueNow()), run: (id) => next(() => dueNow(id)) };
}
