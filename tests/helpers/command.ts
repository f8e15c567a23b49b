import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js');

export type CommandResult = {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly said: string;
};

/** Runs the built headless command as a shell would. */
export async function sourceline(args: readonly string[], input = ''): Promise<CommandResult> {
  if (!existsSync(CLI)) throw new Error('The headless command is not built: run "npm run build" first.');
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, TZ: 'UTC' } });
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, lines: out.split('\n').filter((line) => line !== ''), said };
}

/** The lines of a command as JSON. */
export async function sourcelineJson<T>(args: readonly string[], input = ''): Promise<readonly T[]> {
  const { code, lines, said } = await sourceline(args, input);
  if (code !== 0) throw new Error(`sourceline ${args.join(' ')} ended with ${String(code)}: ${said}`);
  return lines.map((line) => JSON.parse(line) as T);
}
