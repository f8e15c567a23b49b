/**
 * A simulated year of a library: each day files of every kind arrive and a few things are corrected, each week a topic is
 * changed and a report issued, each month the library is backed up, verified, closed and opened again. Prints by month
 * what the process and the library take up.
 * usage: soak.js SQL-JS-FOLDER [FILES-A-DAY] [DAYS]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import type { Reader } from '../../electron/core/import-ports.ts';
import type { ReportSpec } from '../../electron/core/domain/report.ts';
import type { Library } from '../../electron/core/ports.ts';
import { readPortion } from '../../electron/core/read-portion.ts';
import { readBytes } from '../../electron/core/read.ts';
import { buildReport } from '../../electron/core/report/build-report.ts';
import { htmlReport } from '../../electron/core/report/html.ts';
import { issuedFigures } from '../../electron/core/report/issued-figures.ts';
import type { Result } from '../../electron/core/result.ts';
import { createArticleFiler, type ArticleFiler } from '../../electron/import/article-filer.ts';
import { createImporter } from '../../electron/import/importer.ts';
import { backupPath, pruneBackups } from '../../electron/library/archive/rolling.ts';
import { writeArchive } from '../../electron/library/archive/write-archive.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { mixedFiles } from '../helpers/mixed-files.ts';
import { hashOf } from '../faults/kept-text.ts';

const [sqlJsFolder = '', perDayText = '20', daysText = '365'] = argv.slice(2);
const [PER_DAY, DAYS] = [Number(perDayText), Number(daysText)];
const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01T06:00:00.000Z');
const A_MONTH = 30;
const QUERIES = [
  'dam',
  'strike OR ferry',
  '"said on"',
  'minister -budget',
  'headline:report',
  'union NEAR/5 owners',
];

let today = START;
const clock = { now: () => new Date(today).toISOString() };
const reader: Reader = { read: readBytes, readPortion, close: () => Promise.resolve() };

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/** What the process holds; handles and threads where the system tells them. */
function held(): { readonly memory: number; readonly handles: number; readonly threads: number } {
  const status = ((): string => {
    try {
      return readFileSync('/proc/self/status', 'utf8');
    } catch {
      return '';
    }
  })();
  globalThis.gc?.();
  return {
    memory: process.memoryUsage().rss,
    handles: status === '' ? 0 : readdirSync('/proc/self/fd').length,
    threads: Number(/^Threads:\s+(\d+)/m.exec(status)?.[1] ?? 0),
  };
}

type Desk = { readonly library: Library; readonly filer: ArticleFiler };

/** Takes in the files of a day, as a watch would hand them over. */
async function arrive({ library, filer }: Desk, paths: readonly string[]): Promise<void> {
  const importer = createImporter({
    library,
    reader,
    filer,
    clock,
    readers: 2,
    onkept: () => undefined,
    onprogress: () => undefined,
    ontrouble: (error) => {
      throw new Error(error.kind);
    },
  });
  importer.add(paths.map((path) => ({ path, defaults: {} })));
  await importer.idle();
  await importer.close();
}

/** Corrects a field and a statement of a recent article; every third day both are taken back, every sixth made again. */
function correct({ library, filer }: Desk, day: number): void {
  const rows = must(library.articles({ filters: [] }, 'newest', { offset: day % 10, limit: 1 }));
  const articleId = rows[0]?.id;
  if (articleId === undefined) return;
  const at = clock.now();
  const section = `Desk ${day % 7}`;
  must(
    library.transaction(() => {
      const field = library.addFieldCorrection({
        at,
        articleId,
        field: 'section',
        to: { section },
        from: {},
        read: {},
        why: `day ${day}`,
      });
      filer.refile(articleId);
      const statement = library.correctStatement({ articleId, position: 0 }, { action: 'reject' }, { at });
      if (day % 3 !== 0) return;
      library.undoFieldCorrection(field.id, at);
      if (statement !== undefined) library.undoStatementCorrection(statement.id, at);
      if (day % 6 === 0) library.redoCorrection('field', field.id, at);
      filer.refile(articleId);
    }),
  );
}

function changeTopic({ library, filer }: Desk, week: number): void {
  const topics = library.topics();
  const topic = topics.length < QUERIES.length ? undefined : topics[week % topics.length];
  const query = QUERIES[(week + (topic === undefined ? 0 : 1)) % QUERIES.length] ?? 'dam';
  const name = topic?.name ?? `Topic ${week}`;
  must(
    library.transaction(() => {
      const kept = library.saveTopic({ ...topic, name, query, colour: 1, at: clock.now() });
      must(library.refileTopic(kept.id));
    }),
  );
  filer.forget();
}

function report({ library }: Desk, out: string, week: number): void {
  const title = `Week ${week}`;
  const spec: ReportSpec = {
    kind: 'briefing',
    title,
    selection: { filters: [] },
    topics: [],
    text: 'extract',
  };
  const model = must(buildReport(spec, library, '1'));
  const bytes = Buffer.from(htmlReport(model));
  const path = join(out, `week-${week}.html`);
  writeFileSync(path, bytes);
  const figures = issuedFigures(model, library);
  const issued = {
    at: clock.now(),
    title,
    path,
    bytes: bytes.length,
    sha256: hashOf(bytes),
    appVersion: '1',
    spec,
    figures,
  };
  must(library.transaction(() => library.addIssuedReport({ ...issued, format: 'html', isScheduled: false })));
}

async function main(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-soak-'));
  const [folder, incoming, out, backups] = ['library', 'incoming', 'out', 'backups'].map((name) =>
    join(root, name),
  ) as [string, string, string, string];
  for (const each of [incoming, out, backups]) mkdirSync(each);
  const open = async (): Promise<Desk> => {
    const library = must(await openLibrary(folder, { sqlJsFolder, clock, zone: 'UTC' }));
    return { library, filer: createArticleFiler(library) };
  };
  const files = mixedFiles({ count: PER_DAY * DAYS, seed: 2026 });
  let desk = await open();
  let findings = 0;
  const months: ReturnType<typeof held>[] = [];
  console.log('month  articles  memory MB  handles  threads  library MB  kB an article  backups MB  CPU s');
  for (let day = 0; day < DAYS; day += 1) {
    today = START + day * DAY;
    const paths: string[] = [];
    for (let count = 0; count < PER_DAY; count += 1) {
      const next = files.next();
      if (next.done === true) break;
      const path = join(incoming, next.value.name);
      writeFileSync(path, next.value.bytes);
      paths.push(path);
    }
    await arrive(desk, paths);
    for (const path of paths) rmSync(path, { force: true });
    correct(desk, day);
    if (day % 7 === 6) {
      changeTopic(desk, Math.floor(day / 7));
      report(desk, out, Math.floor(day / 7));
    }
    if (day % A_MONTH !== A_MONTH - 1 && day !== DAYS - 1) continue;
    must(
      await writeArchive(folder, backupPath(backups, folder, clock.now()), {
        sqlJsFolder,
        onprogress: () => undefined,
        isStopped: () => false,
      }),
    );
    pruneBackups(backups, folder, { keep: 3, mostBytes: 2 ** 40 });
    findings += desk.library.verify().length;
    const { articles } = desk.library.info().volume;
    const now = held();
    months.push(now);
    const size = bytesBelow(folder);
    const row = [
      months.length,
      articles,
      now.memory / 1e6,
      now.handles,
      now.threads,
      size / 1e6,
      size / articles / 1e3,
      bytesBelow(backups) / 1e6,
      process.cpuUsage().user / 1e6,
    ];
    const widths = [5, 10, 11, 9, 9, 12, 15, 12, 7];
    console.log(
      row.map((value, at) => value.toFixed(at === 2 || at > 4 ? 1 : 0).padStart(widths[at] ?? 8)).join(''),
    );
    desk.library.close();
    desk = await open();
  }
  const history = desk.library.history().length;
  const issued = desk.library.issuedReports().length;
  desk.library.close();
  rmSync(root, { recursive: true, force: true });
  const [first] = months;
  const last = months.at(-1);
  const isBounded =
    first !== undefined &&
    last !== undefined &&
    last.handles <= first.handles &&
    last.threads <= first.threads;
  console.log(
    `${DAYS} days: ${history} acts of correction, ${issued} reports, ${findings} findings; handles and threads ${isBounded ? 'as in the first month' : 'GREW'}`,
  );
  return isBounded && findings === 0 ? 0 : 1;
}

process.exitCode = await main();
