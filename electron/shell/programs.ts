import { extname } from 'node:path';

/** Files that are programs, or links that start one: what came from outside is never started. */
const PROGRAMS = new Set([
  '.exe', '.com', '.bat', '.cmd', '.ps1', '.psm1', '.vbs', '.vbe', '.js', '.jse', '.mjs', '.cjs', '.ws', '.wsf', '.wsh',
  '.hta', '.msi', '.msp', '.scr', '.pif', '.cpl', '.lnk', '.url', '.reg', '.inf', '.jar', '.sh', '.bash', '.zsh', '.run',
  '.desktop', '.appimage', '.app', '.command', '.workflow', '.action', '.scpt', '.applescript', '.pkg', '.dmg', '.deb',
  '.rpm', '.py', '.pyw', '.pl', '.rb', '.php', '.chm', '.application', '.gadget', '.webloc', '.terminal', '.tool',
]); // prettier-ignore

/** Whether opening a file of this name could run what is in it. */
export function isProgram(path: string): boolean {
  return PROGRAMS.has(extname(path).toLowerCase());
}
