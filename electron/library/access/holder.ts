import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** Who holds a library open for writing. `started` tells a process from a later one with the same number. */
export type Holder = {
  readonly pid: number;
  readonly started: string | undefined;
  readonly host: string;
  /** Tells one start of the machine from the next. */
  readonly boot: string;
  /** Tells this opening from every other one. */
  readonly token: string;
  /** When it was opened, ISO 8601 in UTC; absent in locks of earlier versions. */
  readonly since?: string;
  /** Given by a program that opens the library again after its own worker died; see LibraryOptions.session. */
  readonly session?: string;
};

/** What of the machine is asked; tests hand in other machines. */
export type Machine = {
  readonly host: string;
  readonly boot: string;
  isAlive(pid: number): boolean;
  /** Undefined where the system does not tell. */
  startOf(pid: number): string | undefined;
};

/** Field 22 of /proc/<pid>/stat, in clock ticks since boot; the name before it may hold spaces and brackets. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function boot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Elsewhere the time of the start, to the nearest ten minutes: clocks are set by seconds, not more.
    return `started ${Math.round((Date.now() / 1000 - uptime()) / 600)}`;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to signal it: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export const THIS_MACHINE: Machine = { host: hostname(), boot: boot(), isAlive, startOf };

export function thisProcess(machine: Machine, session: string | undefined): Holder {
  return {
    pid: process.pid,
    started: machine.startOf(process.pid),
    host: machine.host,
    boot: machine.boot,
    token: randomUUID(),
    since: new Date().toISOString(),
    ...(session !== undefined && { session }),
  };
}

/** Longer than any heartbeat is late, a machine asleep included, in milliseconds. */
const LONGEST_SILENCE = 10 * 60 * 1000;

/** A heartbeat far in the future was set by a clock that has been put right since: nobody has renewed it from then on. */
const isRecent = (silence: number): boolean => Math.abs(silence) < LONGEST_SILENCE;

/** Whether the holder is still there. `silence` is the time since its last heartbeat in milliseconds. */
export function isHolding(holder: Holder, silence: number, machine: Machine, session?: string): boolean {
  if (session !== undefined && holder.session === session) return false;
  if (holder.host !== machine.host) return isRecent(silence);
  if (!machine.isAlive(holder.pid)) return false;
  const started = machine.startOf(holder.pid);
  if (started === undefined || holder.started === undefined) return isRecent(silence);
  return holder.boot === machine.boot && started === holder.started;
}

export function describeHolder({ pid, host }: Holder): string {
  return `process ${pid} on ${host}`;
}
