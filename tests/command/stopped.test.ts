import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWholeFile } from '../../electron/shell/write-whole-file.ts';
import { sourceline } from '../helpers/command.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const CLI = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'sourceline-test-'));
const library = join(scratch, 'library');
const kept = join(scratch, 'kept.tar');

beforeAll(async () => {
  const incoming = join(scratch, 'incoming');
  mkdirSync(incoming);
  for (let day = 1; day <= 20; day += 1)
    writeFileSync(
      join(incoming, `${String(day)}.txt`),
      `Dam seeps, day ${String(day)}\n\nMARREN (Marren Post – ${String(day)} September 2026) – The dam seeps, said minister Ilse Marwen.\n`,
    );
  expect((await sourceline(['import', incoming, '--library', library])).code).toBe(0);
  expect((await sourceline(['backup', kept, '--library', library])).code).toBe(0);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** When the command is ended. */
type Moment = 'at once' | 'when a file is begun';

/** Runs the command, ends it at a moment, and tells how it ended and what stands in its two folders. */
async function ended(
  args: (out: string) => readonly string[],
  signal: 'SIGINT' | 'SIGTERM',
  moment: Moment,
): Promise<{
  readonly out: string;
  readonly code: number | null;
  readonly files: readonly string[];
  readonly temporary: readonly string[];
}> {
  const [out, temporary] = [scratchFolder(), scratchFolder()];
  const env = { ...process.env, TMPDIR: temporary, TZ: 'UTC' };
  const child = spawn(process.execPath, [CLI, ...args(out)], { env });
  const end = (): void => void child.kill(signal);
  const watched =
    moment === 'when a file is begun' ? [out, temporary].map((folder) => watch(folder, end)) : [];
  if (moment === 'at once') child.once('spawn', end);
  child.stdout.resume();
  child.stderr.resume();
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const each of watched) each.close();
  return { out, code, files: readdirSync(out), temporary: readdirSync(temporary) };
}

const COMMANDS: Readonly<Record<string, (out: string) => readonly string[]>> = {
  report: (out) => ['report', '--format', 'docx', '--out', join(out, 'made'), '--library', library],
  backup: (out) => ['backup', join(out, 'made'), '--library', library],
};

for (const [name, args] of Object.entries(COMMANDS))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    test.each<Moment>(['at once', 'when a file is begun'])(
      `${name} ended by ${signal} %s leaves a whole file or none, and nothing beside it`,
      async (moment) => {
        const { code, files, temporary } = await ended(args, signal, moment);
        expect(files).toEqual(code === 0 ? ['made'] : []);
        expect(temporary).toEqual([]);
      },
    );

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test.each<Moment>(['at once', 'when a file is begun'])(
    `restore ended by ${signal} %s leaves a whole library or none, the backup as it was, and room to restore again`,
    async (moment) => {
      const before = readFileSync(kept);
      const args = (out: string) => ['restore', kept, '--library', join(out, 'made')];
      const { out, code, files, temporary } = await ended(args, signal, moment);
      // Ended before the command listens, the process goes by the signal itself.
      expect([0, null, signal === 'SIGINT' ? 130 : 143]).toContain(code);
      expect(files).toEqual(code === 0 ? ['made'] : []);
      expect(temporary).toEqual([]);
      expect(readFileSync(kept).equals(before)).toBe(true);
      if (code !== 0) expect((await sourceline(args(out))).code).toBe(0);
      const whole = await sourceline(['articles', '--json', '--library', join(out, 'made')]);
      expect(whole.lines).toHaveLength(20);
    },
  );

test('a report that is being written when it is given up leaves the file there was', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'report.html');
  writeFileSync(path, 'yesterday');
  const stop = new AbortController();
  const begun = watch(folder, () => stop.abort(new Error('given up')));
  await expect(writeWholeFile(path, new Uint8Array(64_000_000), stop.signal)).rejects.toThrow('given up');
  begun.close();
  expect(readdirSync(folder)).toEqual(['report.html']);
});
