import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/setup/paths.mjs';

/** Where each start of the app in this run leaves what it asked of a network. */
const FOLDER = join(ROOT, 'test-results', 'network');
const REQUIRED = ['network-guard.cjs', 'moved-clock.cjs'].map((name) => join(import.meta.dirname, name));

/** What Chromium's net log calls a name looked up, a connection begun, and a request that left for one. */
const TELLING = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'QUIC_SESSION',
];
/** Requests that never leave the process. */
const WITHIN = /^(sourceline|data|blob|devtools|chrome-extension):/u;
const BEGINS = 1;
const AT_ONCE = 0;
const FEED = 'feed.txt';

export type NetworkWatch = {
  /** Of this start alone. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Every attempt to reach anything outside, so far as it is written: all of them once the app has ended. */
  attempts(): readonly string[];
};

/**
 * Has a start of the app note all it asks of a network: Chromium by its net log, Node by a guard loaded before the app.
 * `feed`: host and port of the feed of updates this start is given, the one place it may ask.
 */
export function watchNetwork(feed?: string): NetworkWatch {
  mkdirSync(FOLDER, { recursive: true });
  const start = join(FOLDER, `${process.pid}-${readdirSync(FOLDER).length}`);
  mkdirSync(start);
  if (feed !== undefined) writeFileSync(join(start, FEED), feed);
  return {
    folder: start,
    args: [`--log-net-log=${join(start, 'chromium.json')}`],
    env: { SOURCELINE_NODE_NETWORK_LOG: join(start, 'node.txt') },
    attempts: () => attemptsIn(start),
  };
}

/** A program that is the given one with guard and clock loaded into its Node, where a shell can make it; else the same. */
export function guarded(executable: string, folder: string): string {
  if (process.platform === 'win32') return executable;
  const script = join(folder, 'guarded.sh');
  const options = REQUIRED.map((file) => `--require "${file}"`).join(' ');
  const text = `#!/bin/sh\nNODE_OPTIONS='${options}' exec '${executable}' "$@"\n`;
  writeFileSync(script, text, { mode: 0o755 });
  return script;
}

/** Forgets earlier runs. */
export const forgetNetwork = (): void => rmSync(FOLDER, { recursive: true, force: true });

/** What every start of this run asked for, those included that were killed. */
export function attemptsOfRun(): { readonly starts: number; readonly attempts: readonly string[] } {
  const starts = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return { starts: starts.length, attempts: starts.flatMap((start) => attemptsIn(join(FOLDER, start))) };
}

const attemptsIn = (start: string): string[] => {
  const [feed] = linesOf(join(start, FEED));
  return [
    ...linesOf(join(start, 'node.txt')).filter((line) => line !== ''),
    ...chromiumAttempts(linesOf(join(start, 'chromium.json'))).filter(
      (attempt) => feed === undefined || !isOfFeed(attempt, feed),
    ),
  ];
};

/**
 * What was asked was asked of this host and port: a request, a name or number looked up, a connection. Before it looks
 * anything up, Chromium asks the kernel which ways lead out, by sockets of UDP through which nothing is sent.
 */
const isOfFeed = (attempt: string, feed: string): boolean =>
  attempt.startsWith('UDP_CONNECT ') ||
  [`http://${feed}`, `https://${feed}`, feed, ...numbersOf(feed)].some((place) => {
    const [, asked = ''] = attempt.split(' ');
    return asked === place || asked.startsWith(`${place}/`);
  });

/** Where the name of this very machine leads. */
const numbersOf = (feed: string): readonly string[] => {
  const [, port] = /^localhost:(\d+)$/u.exec(feed) ?? [];
  return port === undefined ? [] : [`127.0.0.1:${port}`, `[::1]:${port}`];
};

const linesOf = (path: string): string[] => (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);

type Constants = { readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> } };
type LogEvent = {
  readonly type: number;
  readonly phase: number;
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
};

/** One event stands on one line, so a log that ends in the middle is read as far as it goes. */
function chromiumAttempts([head = '', ...events]: readonly string[]): string[] {
  if (head === '') return [];
  const { constants } = JSON.parse(`${head.replace(/,\s*$/u, '')}}`) as Constants;
  const names = new Map(TELLING.map((name) => [constants.logEventTypes[name], name]));
  return events.flatMap((line) => {
    const event = parsed(line);
    const name = event?.phase === BEGINS || event?.phase === AT_ONCE ? names.get(event.type) : undefined;
    if (event === undefined || name === undefined) return [];
    const { url, host, address } = event.params ?? {};
    return url !== undefined && WITHIN.test(url) ? [] : [`${name} ${url ?? host ?? address ?? ''}`];
  });
}

function parsed(line: string): LogEvent | undefined {
  try {
    const event = JSON.parse(line.replace(/,\s*$/u, '')) as Partial<LogEvent>;
    return typeof event.type === 'number' ? (event as LogEvent) : undefined;
  } catch {
    return undefined;
  }
}
