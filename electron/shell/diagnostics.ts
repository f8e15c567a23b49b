import { arch, release, totalmem } from 'node:os';
import type { LibraryHostState } from '../core/domain/library-care.ts';
import type { LibraryInfo } from '../core/domain/library-info.ts';
import type { Log } from './log.ts';

const LOG_LINES = 200;
const MEGABYTE = 1024 * 1024;

export type DiagnosticsParts = {
  readonly appVersion: string;
  readonly theme: string;
  readonly standing: LibraryHostState['standing'];
  readonly info: LibraryInfo | undefined;
  readonly log: Log;
};

/** What somebody who helps has to know: versions, the machine, figures and the log. No article, no path, no name. */
export function diagnosticsText({ appVersion, theme, standing, info, log }: DiagnosticsParts): string {
  const { electron, chrome, node } = process.versions;
  const figures = info === undefined ? 'not open' : `${info.volume.articles} articles`;
  return [
    `Sourceline ${appVersion}, Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()} ${arch()}, ${Math.round(totalmem() / MEGABYTE)} MB`,
    `colours ${theme}`,
    `library ${standing.kind === 'closed' ? `closed: ${standing.error.kind}` : standing.kind}, ${figures}`,
    '',
    `Log, last ${LOG_LINES} lines:`,
    ...log.tail(LOG_LINES),
    '',
  ].join('\n');
}
