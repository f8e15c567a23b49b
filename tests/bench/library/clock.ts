import { env } from 'node:process';

/** Processor time with BENCH_CPU=1, which a busy machine does not disturb; otherwise time on the clock. Milliseconds. */
export function now(): number {
  return env['BENCH_CPU'] === undefined ? performance.now() : processorTime();
}

/** What this process took of the processor, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function milliseconds(work: () => unknown): number {
  const started = now();
  work();
  return now() - started;
}

/** Middle, 99th of a hundred, and longest of a series of times. */
export type Times = { readonly median: number; readonly p99: number; readonly longest: number };

export function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? Number.NaN };
}

/** Runs it once to warm up, then `runs` times. */
export function timed(runs: number, work: () => unknown): Times {
  work();
  return timesOf(Array.from({ length: runs }, () => milliseconds(work)));
}
