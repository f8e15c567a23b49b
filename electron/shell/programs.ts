import { extname, posix, win32 } from 'node:path';

/** Files that are programs, or links that start one: what came from outside is never started. */
const PROGRAMS = new Set([
  '.exe', '.com', '.bat', '.cmd', '.ps1', '.psm1', '.vbs', '.vbe', '.js', '.jse', '.mjs', '.cjs', '.ws', '.wsf', '.wsh',
  '.hta', '.msi', '.msp', '.scr', '.pif', '.cpl', '.lnk', '.url', '.reg', '.inf', '.jar', '.sh', '.bash', '.zsh', '.run',
  '.desktop', '.appimage', '.app', '.command', '.workflow', '.action', '.scpt', '.applescript', '.pkg', '.dmg', '.deb',
  '.rpm', '.py', '.pyw', '.pl', '.rb', '.php', '.chm', '.application', '.gadget', '.webloc', '.terminal', '.tool',
]); // prettier-ignore

/**
 * Whether opening a file of this name could run what is in it. Windows leaves off blanks and dots at the end, and what stands
 * behind a colon is a stream of the file before it: each such reading counts, on every system.
 */
export function isProgram(path: string): boolean {
  const name = posix.basename(win32.basename(path));
  const readings = [name, ...name.split(':')];
  return readings.some((each) => PROGRAMS.has(extname(each.replace(/[\s.]+$/u, '')).toLowerCase()));
}
