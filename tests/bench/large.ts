/**
 * Imports a mailbox of 300 MB and a table of 200 MB with the built command, once through and once killed in the middle,
 * and prints time, memory, and what is in the library then.
 * usage: large.ts [MAILBOX_MB] [TABLE_MB]   (npm run bench large; after npm run build)
 */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';

const CLI = join(process.cwd(), 'out/main/cli.js');
const MEGABYTE = 1_000_000;
const work = mkdtempSync(join(tmpdir(), 'sourceline-bench-large-'));

const WORDS = 'dam valley ministry water harbour council engineers grain ferry winter border talks'.split(
  ' ',
);

function prose(seed: number, length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at += 1) {
    const word = (step: number) => WORDS[(seed * 7 + at * step) % WORDS.length] ?? 'dam';
    text += `The ${word(3)} and the ${word(5)} of district ${seed}-${at} held through the night, the ${word(11)} said. `;
    if (at % 5 === 4)
      text += `“We will look at the ${word(2)} again,” the mayor of ${seed} told reporters.\n`;
  }
  return text;
}

function written(
  name: string,
  megabytes: number,
  head: string,
  item: (at: number) => string,
): { path: string; items: number } {
  const path = join(work, name);
  const file = openSync(path, 'w');
  let [size, items] = [writeSync(file, head), 0];
  while (size < megabytes * MEGABYTE) {
    size += writeSync(file, item(items));
    items += 1;
  }
  closeSync(file);
  return { path, items };
}

const picture = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7aGVsbG8gd29ybGQ/\n'.repeat(3_400);

function mail(at: number): string {
  const head = `From desk@kestrel.example Tue Mar  3 10:00:00 2026\nFrom: Kestrel Desk <desk@kestrel.example>\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nSubject: Report number ${at} from the valley\n`;
  if (at % 10 !== 0) return `${head}\n${prose(at, 2_500)}\n\n`;
  const part = (type: string, text: string) => `--b\nContent-Type: ${type}\n\n${text}\n`;
  const image = `--b\nContent-Type: image/gif; name="a.gif"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n${picture}\n`;
  return `${head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${part('text/plain', prose(at, 2_500))}${image}--b--\n\n`;
}

function row(at: number): string {
  const markup = '<div class=wrap><span>raw</span></div>'.repeat(190);
  return `"Item ${at} of the export","Kestrel Daily",2026-03-0${(at % 9) + 1},"${prose(at, 2_500)}","${markup}"\r\n`;
}

type Ran = { readonly seconds: number; readonly peak: number; readonly code: number | null };

/** Runs the command and looks at its memory; kills it after so many seconds, where they are given. */
async function run(args: readonly string[], killAfter?: number): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000);
    } catch {
      // Ended, or a system without /proc: then no memory is told.
    }
  }, 200);
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter * 1_000);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(look);
  clearTimeout(timer);
  return { seconds: (performance.now() - began) / 1_000, peak, code };
}

function held(library: string): string {
  const rows = execFileSync(process.execPath, [CLI, 'articles', '--library', library, '--json'], {
    maxBuffer: 2_000 * MEGABYTE,
    encoding: 'utf8',
  });
  const headlines = rows
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly headline?: string }).headline);
  return `${headlines.length} articles, ${new Set(headlines).size} headlines`;
}

try {
  const files = [
    written('desk.mbox', Number(argv[2] ?? 300), '', mail),
    written('export.csv', Number(argv[3] ?? 200), 'Headline,Outlet,Date,Text,Raw\r\n', row),
  ];
  for (const { path, items } of files) {
    const megabytes = (statSync(path).size / MEGABYTE).toFixed(0);
    const [whole, killed] = [join(work, 'whole'), join(work, 'killed')];
    const once = await run(['import', path, '--library', whole]);
    stdout.write(
      `\n${path.split('/').at(-1) ?? ''}: ${megabytes} MB, ${items} items\nonce     ${held(whole)}, ${once.seconds.toFixed(0)} s, at most ${once.peak.toFixed(0)} MB of memory, exit ${String(once.code)}\n`,
    );
    await run(['import', path, '--library', killed], once.seconds * 0.5);
    const between = held(killed);
    const again = await run(['import', path, '--library', killed]);
    stdout.write(
      `killed   ${between}; then ${held(killed)}, ${again.seconds.toFixed(0)} s, ${again.peak.toFixed(0)} MB\n`,
    );
    for (const library of [whole, killed]) {
      const sound = execFileSync(process.execPath, [CLI, 'verify', '--library', library], { stdio: 'pipe' });
      stdout.write(`verify   ${sound.length === 0 ? 'sound' : sound.toString()}\n`);
      rmSync(library, { recursive: true });
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
