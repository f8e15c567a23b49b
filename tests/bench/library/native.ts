import { execFileSync, spawnSync } from 'node:child_process';

const PROGRAM = 'sqlite3';

/** Whether the reference program is installed, and which. */
export function nativeVersion(): string | undefined {
  const told = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' });
  return told.status === 0 ? told.stdout.split(' ')[0] : undefined;
}

const CLOCK = `select printf('at %.3f', (julianday('now') - 2440587.5) * 86400000.0);`;

/** The sqlite3 program, given a script; what it printed. */
export function native(file: string, script: string): string {
  return execFileSync(PROGRAM, [file], { input: script, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/**
 * Milliseconds of one run of a statement in the sqlite3 program, rows made and thrown away: the median of rounds, each of
 * many runs, because its clock is no finer than a millisecond. The first round warms up. `before` is run first, untimed.
 */
export function nativeTime(file: string, sql: string, before = ''): number {
  const once = timeOf(file, sql, 1, before);
  return once > 40 ? once : timeOf(file, sql, Math.ceil(Math.min(200, 40 / Math.max(once, 0.2))), before);
}

function timeOf(file: string, sql: string, runs: number, before: string): number {
  const round = [
    '.output /dev/null',
    ...Array.from({ length: runs }, () => `${sql};`),
    '.output stdout',
    CLOCK,
  ];
  const rounds = 4;
  const script = ['.bail on', before, CLOCK, ...Array.from({ length: rounds }, () => round).flat()].join(
    '\n',
  );
  const marks = [...native(file, script).matchAll(/at ([\d.]+)/g)].map((match) => Number(match[1]));
  const times = marks.slice(2).map((mark, index) => (mark - (marks[index + 1] ?? mark)) / runs);
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
