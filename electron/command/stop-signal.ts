import { Stopped } from './command.ts';

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * A signal that is given when the person ends the command. From then on the process ends only by itself, once what it had
 * begun to write is gone again.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const [name, code] of Object.entries(CODES)) process.on(name, () => stop.abort(new Stopped(code)));
  return stop.signal;
}

/** What the work comes to, or the refusal to wait for it once the signal is given. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Stopped), { once: true });
    }),
  ]);
}
