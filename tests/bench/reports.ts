/**
 * What a report of a large library costs: a briefing of 200 clips in every format, one of 200 picked clips whose figures
 * count a whole year, and the list of every article as data. Each runs in a process of its own; processor time does not
 * mind a busy machine, time on the clock does.
 * usage: reports.ts SQL-JS-FOLDER [ARTICLES]   (npm run bench reports 100000; the library is made once and kept where
 * SOURCELINE_BENCH_LIBRARIES names a folder). PDF is printed by Electron, and measured where the app is built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, resourceUsage, stdout } from 'node:process';
import { dataBytes } from '../../electron/core/data/data-bytes.ts';
import type { DataFormat } from '../../electron/core/domain/data-export.ts';
import type { ReportSpec } from '../../electron/core/domain/report.ts';
import type { TimeRange } from '../../electron/core/domain/selection.ts';
import type { Library } from '../../electron/core/ports.ts';
import { buildReport } from '../../electron/core/report/build-report.ts';
import { REPORT_OUTPUTS } from '../../electron/core/report/index.ts';
import { benchFolder, folderOf, isMade, NOW, open } from './library/made.ts';

const CLIPS = 200;
const LAST = '2028-07-31T00:00';
const DAY = 86_400_000;
const DATA: readonly DataFormat[] = ['csv', 'xlsx', 'json', 'ris'];
const [script = '', sqlJsFolder = '', ...rest] = argv.slice(1);

type Measured = {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
  readonly bytes: number;
  readonly articles: number;
};

const before = (days: number): string =>
  new Date(Date.parse(`${LAST}Z`) - days * DAY).toISOString().slice(0, 16);

/** The shortest stretch of whole hours before the last day that holds so many articles. */
function rangeOf(library: Library, articles: number): TimeRange {
  for (let hours = 6; ; hours += 6) {
    const range = { from: before(hours / 24), to: LAST };
    const volume = library.volume({ filters: [], range });
    if (volume.ok && volume.value.articles >= articles) return range;
  }
}

function specOf(library: Library, kind: string, from: string): ReportSpec {
  const plain = { kind: 'briefing', topics: [], text: 'extract' } as const;
  if (kind !== 'picked') return { ...plain, selection: { filters: [], range: { from, to: LAST } } };
  const range = { from: before(365), to: LAST };
  const rows = library.articles({ filters: [], range }, 'newest', { offset: 0, limit: CLIPS });
  if (!rows.ok) throw new Error(rows.error.message);
  const picked = rows.value.map(({ id }) => ({ article: id }));
  return { ...plain, selection: { filters: [], range }, clipOrder: 'picked', picked };
}

async function written(library: Library, kind: string, format: string, from: string) {
  if (kind === 'data') {
    const data = { list: 'articles', selection: { filters: [] }, order: 'newest' } as const;
    const made = dataBytes(library, { data, format: format as DataFormat }, NOW);
    if (!made.ok) throw new Error('The list was not written.');
    return { bytes: made.value.bytes.length, articles: made.value.rows };
  }
  const model = buildReport(specOf(library, kind, from), library, '0');
  if (!model.ok) throw new Error(model.error.message);
  const output = REPORT_OUTPUTS.find(({ id }) => id === format);
  const bytes = output === undefined ? 0 : (await output.write(model.value)).length;
  return { bytes, articles: model.value.volume.articles };
}

async function measure(folder: string, kind: string, format: string, from: string): Promise<Measured> {
  const library = await open(sqlJsFolder, folder);
  library.info();
  const started = performance.now();
  const first = process.cpuUsage();
  const made = await written(library, kind, format, from);
  const { user, system } = process.cpuUsage(first);
  const wall = performance.now() - started;
  library.close();
  return { ...made, wall, cpu: (user + system) / 1000, megabytes: resourceUsage().maxRSS / 1024 };
}

function inProcess(...args: readonly string[]): Measured {
  const child = spawnSync(execPath, [script, sqlJsFolder, '--measure', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${args.join(' ')} failed`);
  return JSON.parse(child.stdout.trimEnd().split('\n').at(-1) ?? '') as Measured;
}

function print(name: string, { cpu, wall, megabytes, bytes, articles }: Measured): void {
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`.padStart(9);
  stdout.write(
    `${name.padEnd(34)}${seconds(cpu)}${seconds(wall)}${`${megabytes.toFixed(0)} MB`.padStart(9)}${`${(bytes / 1024).toFixed(0)} kB`.padStart(11)}${String(articles).padStart(9)}\n`,
  );
}

/** By the command, in a process of Electron's own: only the time on the clock can be told. */
function printPdf(folder: string): void {
  const command = join(process.cwd(), 'out/main/cli.js');
  if (!existsSync(command)) return;
  const out = join(folder, 'bench.pdf');
  const range = ['--from', before(1.5).slice(0, 10), '--to', LAST.slice(0, 10)];
  const args = [
    'report',
    '--library',
    folder,
    '--kind',
    'briefing',
    '--format',
    'pdf',
    '--out',
    out,
    ...range,
  ];
  const started = performance.now();
  const child = spawnSync(execPath, [command, ...args], { encoding: 'utf8' });
  const wall = performance.now() - started;
  if (child.status !== 0) {
    stdout.write(`PDF was not printed: ${child.stderr.trim().split('\n').at(-1) ?? ''}\n`);
    return;
  }
  stdout.write(
    `${'PDF, by the command'.padEnd(43)}${`${(wall / 1000).toFixed(2)} s`.padStart(9)}${' '.repeat(9)}${`${(statSync(out).size / 1024).toFixed(0)} kB`.padStart(11)}\n`,
  );
  rmSync(out);
}

if (rest[0] === '--measure') {
  const [, folder = '', kind = '', format = '', from = ''] = rest;
  stdout.write(`${JSON.stringify(await measure(folder, kind, format, from))}\n`);
} else {
  const size = Number(rest[0] ?? '100000');
  const { folder: base, remove } = benchFolder();
  const folder = folderOf(base, size);
  if (!isMade(folder)) {
    stdout.write(`making a library of ${size} articles …\n`);
    // What makes articles is loaded only where they are made: it would stand in the memory of the other parts.
    await (await import('./library/making.ts')).make(sqlJsFolder, folder, size);
  }
  stdout.write(
    `${''.padEnd(34)}${'CPU'.padStart(9)}${'clock'.padStart(9)}${'memory'.padStart(9)}${'size'.padStart(11)}${'articles'.padStart(9)}\n`,
  );
  // Looked for here: it is no part of a report, and would count as one.
  const library = await open(sqlJsFolder, folder);
  const { from } = rangeOf(library, CLIPS);
  library.close();
  print(`briefing of ${CLIPS}: the model alone`, inProcess(folder, 'briefing', 'none', from));
  for (const { id } of REPORT_OUTPUTS)
    print(`briefing of ${CLIPS}: ${id}`, inProcess(folder, 'briefing', id, from));
  printPdf(folder);
  for (const id of ['html', 'docx'])
    print(`${CLIPS} picked of a year: ${id}`, inProcess(folder, 'picked', id));
  for (const format of DATA) print(`every article as ${format}`, inProcess(folder, 'data', format));
  remove();
}
