import { appendFileSync } from 'node:fs';

/** What a test of faults met: how often it tried, and how much of what was acknowledged was missing afterwards. */
export type Met = { readonly fault: string; readonly trials: number; readonly lost: number };

/** Prints what was met, and leaves it for the table at the end of `npm run test:faults`. */
export function met(fault: string, trials: number, detail: string): void {
  process.stdout.write(`${fault}: ${trials} trials, lost 0; ${detail}\n`);
  const log = process.env['SOURCELINE_FAULT_LOG'];
  // A test that lost something does not come here: it has failed.
  if (log !== undefined) appendFileSync(log, `${JSON.stringify({ fault, trials, lost: 0 } satisfies Met)}\n`);
}
