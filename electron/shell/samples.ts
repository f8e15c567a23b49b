import { cpSync, existsSync } from 'node:fs';

/**
 * Copies the sample articles to a folder of the analyst's own, once. Samples are watched like any folder, and nothing
 * of the app's own is ever watched in place.
 */
export function copySamples(from: string, to: string): void {
  if (existsSync(to)) return;
  cpSync(from, to, { recursive: true });
}
