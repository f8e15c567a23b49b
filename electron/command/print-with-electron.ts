import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './command.ts';

const run = promisify(execFile);

/** Prints a page to PDF with the Electron runtime, without a window or a display. */
export async function printWithElectron(
  html: string,
  paths: { readonly printScript: string; readonly projectFolder: string },
  signal: AbortSignal,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sourceline-print-'));
  try {
    const input = join(folder, 'report.html');
    const output = join(folder, 'report.pdf');
    await writeFile(input, html);
    const electron = await findElectron(paths.projectFolder);
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    // Chromium refuses its sandbox to root; the page is our own, without script.
    const switches = ['--headless', '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])];
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    await run(electron, [...switches, profile, paths.printScript, input, output], {
      timeout: 120_000,
      signal,
    });
    return await readFile(output);
  } catch (error) {
    signal.throwIfAborted();
    throw new Failure(
      `The PDF could not be printed: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    // A printer that was stopped may still be writing to its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

async function findElectron(projectFolder: string): Promise<string> {
  const named = process.env['SOURCELINE_ELECTRON'];
  if (named !== undefined && named !== '') return named;
  const { stdout } = await run(process.execPath, [join(projectFolder, 'scripts', 'electron.mjs')]);
  return stdout.trim();
}
