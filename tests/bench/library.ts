/**
 * How fast the library opens, answers, counts and keeps, beside the sqlite3 program on the same file where it is
 * installed. usage: library.ts SQL-JS-FOLDER [ARTICLES…]   (npm run bench library 10000 100000 300000)
 *
 * Each part runs in a process of its own. With SOURCELINE_BENCH_LIBRARIES=FOLDER the libraries are made once and kept.
 */
import { spawnSync } from 'node:child_process';
import { argv, execPath, stdout } from 'node:process';
import { counting, type Counting } from './library/counting.ts';
import { fullText, type Searched } from './library/full-text.ts';
import type { Keeping } from './library/keeping.ts';
import { benchFolder, folderOf, isMade } from './library/made.ts';
import { memory, type Memory } from './library/memory.ts';
import { nativeVersion } from './library/native.ts';
import { opening, write, type Opening } from './library/opening.ts';
import { printSize, printTable, type Figures } from './library/table.ts';

const KEPT_MORE = 3000;
const [script = '', sqlJsFolder = '', ...rest] = argv.slice(1);

/** One part in a process of its own: its answer is the last line it prints. */
function inProcess(phase: string, folder: string, size: number): unknown {
  const child = spawnSync(
    execPath,
    ['--max-old-space-size=8000', script, sqlJsFolder, '--phase', phase, folder, String(size)],
    { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.status !== 0) throw new Error(`${phase} at ${size} failed`);
  return JSON.parse(child.stdout.trimEnd().split('\n').at(-1) ?? '');
}

/** What makes articles is loaded only where they are made: it would stand in the memory of the other parts. */
async function runPhase(phase: string, folder: string, size: number): Promise<unknown> {
  switch (phase) {
    case 'make':
      return (await import('./library/making.ts')).make(sqlJsFolder, folder, size);
    case 'opening':
      return opening(sqlJsFolder, folder);
    case 'memory':
      return memory(sqlJsFolder, folder);
    case 'counting':
      return counting(sqlJsFolder, folder);
    case 'full-text':
      return fullText(sqlJsFolder, folder);
    case 'keeping':
      return (await import('./library/keeping.ts')).keeping(sqlJsFolder, folder, size, KEPT_MORE);
    case 'write':
      return write(sqlJsFolder, folder);
    default:
      throw new Error(`There is no part called ${phase}`);
  }
}

function measure(base: string, size: number): Figures {
  const folder = folderOf(base, size);
  if (!isMade(folder)) {
    stdout.write(`making a library of ${size} articles …\n`);
    inProcess('make', folder, size);
  }
  return {
    size,
    opening: inProcess('opening', folder, size) as Opening,
    memory: inProcess('memory', folder, size) as Memory,
    searched: inProcess('full-text', folder, size) as readonly Searched[],
    counting: inProcess('counting', folder, size) as Counting,
    keeping: inProcess('keeping', folder, size) as Keeping,
  };
}

if (rest[0] === '--phase') {
  const [, phase = '', folder = '', size = '0'] = rest;
  stdout.write(`${JSON.stringify(await runPhase(phase, folder, Number(size)))}\n`);
} else {
  const sizes = (rest.length > 0 ? rest : ['10000', '100000']).map(Number);
  const { folder, remove } = benchFolder();
  stdout.write(
    `Compared with ${nativeVersion() === undefined ? 'nothing: the sqlite3 program is not installed' : `sqlite3 ${nativeVersion() ?? ''}`}\n`,
  );
  try {
    const figures = sizes.map((size) => {
      const measured = measure(folder, size);
      printSize(measured);
      return measured;
    });
    printTable(figures);
  } finally {
    remove();
  }
}
