import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as v from 'valibot';

const pixels = v.pipe(v.number(), v.safeInteger());
const STORED = v.object({
  bounds: v.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
  isMaximized: v.boolean(),
});
export type WindowState = v.InferOutput<typeof STORED>;

/** So much of a window must be on some screen for it to be found there again. */
const LEAST_SEEN = 120;

/** Where it is kept how the window of a library was left. */
export function windowFile(profile: string, libraryFolder: string): string {
  const name = createHash('sha256').update(libraryFolder).digest('hex').slice(0, 16);
  return join(profile, 'windows', `${name}.json`);
}

/** How the window was left, when it would still be seen there: screens come and go. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    const parsed = v.safeParse(STORED, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success && isSeen(parsed.output.bounds) ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function isSeen({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return across >= LEAST_SEEN && down >= LEAST_SEEN;
  });
}

/** Tells how the window is left when it closes. */
export function onWindowLeft(window: BrowserWindow, keep: (state: WindowState) => void): void {
  window.on('close', () => {
    keep({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
}
