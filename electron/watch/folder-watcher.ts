import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { watch as chokidarWatch, type FSWatcher } from 'chokidar';
import type { WatchState } from '../core/domain/watch.ts';
import type { FolderListener, FolderOptions, FolderWatcher } from '../core/import-ports.ts';
import { createOverlooked } from './overlooked.ts';
import { createSettling } from './settling.ts';

/** How often a folder is looked for: a drive that went away, a share that came back. */
const PRESENCE_INTERVAL = 2_000;

/** How often a folder is looked through that tells nothing by itself: each look asks for every file in it. */
const POLLING_INTERVAL = 2_000;

/**
 * Watches one folder, with all its sub-folders or without, and tells each file once it has settled; files present at the
 * start come too. Nothing in the folder is ever written, moved or deleted. A folder that is not there is looked for until it is.
 * Links to folders are not followed, so that a link to a parent cannot loop; links to files are.
 * A link that leads nowhere, a folder that may not be opened and a name that is no UTF-8 are told too, and again when they
 * can be read.
 */
export function watchFolder(path: string, listener: FolderListener, options: FolderOptions): FolderWatcher {
  let state: WatchState = 'starting';
  let watcher: FSWatcher | undefined;
  let isClosed = false;
  let { isPolling } = options;
  let identity: string | undefined;
  const settling = createSettling((file) => listener.onsettled(file));
  const overlooked = createOverlooked({
    ontold: (path) => settling.touch(path),
    onopened(folder) {
      // It is among those it has looked at, and would not be looked at again.
      watcher?.unwatch(folder);
      watcher?.add(folder);
    },
  });
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (markReady = resolve));

  function become(next: WatchState): void {
    if (state === next || isClosed) return;
    state = next;
    listener.onstate(next);
  }

  function start(): void {
    if (isClosed) return;
    watcher = chokidarWatch(path, {
      followSymlinks: false,
      ignoreInitial: false,
      atomic: false,
      // Else a file that may not be read is passed over without a word; reading it will say why it failed.
      ignorePermissionErrors: true,
      usePolling: isPolling,
      interval: POLLING_INTERVAL,
      binaryInterval: POLLING_INTERVAL,
      ...(options.isRecursive ? {} : { depth: 0 }),
    });
    watcher.on('add', (file) => settling.touch(file));
    watcher.on('change', (file) => settling.touch(file));
    watcher.on('unlink', (file) => settling.forget(file));
    watcher.on('addDir', (folder) => {
      if (options.isRecursive || folder === path) overlooked.folder(folder);
    });
    watcher.on('raw', (event, name, details) => {
      if (isPolling) overlooked.folder(name);
      else if (event === 'rename' && name) overlooked.name(join(watchedPathOf(details), name));
    });
    watcher.on('ready', () => {
      become('live');
      markReady();
    });
    watcher.on('error', (error) => void recover(error));
  }

  /** The system ran out of watch handles: look from time to time instead of being told. */
  async function recover(error: unknown): Promise<void> {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (isPolling || isClosed || (code !== 'ENOSPC' && code !== 'EMFILE')) return;
    isPolling = true;
    await stop();
    start();
  }

  async function stop(): Promise<void> {
    const running = watcher;
    watcher = undefined;
    overlooked.clear();
    await running?.close();
  }

  async function checkPresence(): Promise<void> {
    const found = await presenceOf(path);
    if (isClosed) return;
    if (found.state !== 'present') {
      identity = undefined;
      become(found.state);
      markReady();
      await stop();
      return;
    }
    // The same path may be another folder by now: moved away and made anew, or another drive mounted there.
    if (watcher !== undefined && identity !== undefined && identity !== found.identity) await stop();
    identity = found.identity;
    if (watcher === undefined) start();
    else await overlooked.look();
  }

  const timer = setInterval(() => void checkPresence(), PRESENCE_INTERVAL);
  void checkPresence();

  return {
    get state() {
      return state;
    },
    get waiting() {
      return settling.waiting;
    },
    ready,
    async close() {
      isClosed = true;
      clearInterval(timer);
      settling.close();
      markReady();
      await stop();
    },
  };
}

/** What the system told of a name says in which folder it is. */
function watchedPathOf(details: unknown): string {
  const isNamed = typeof details === 'object' && details !== null && 'watchedPath' in details;
  return isNamed ? String(details.watchedPath) : '';
}

type Presence =
  | { readonly state: 'present'; readonly identity: string }
  | { readonly state: 'not-found' | 'no-permission' };

async function presenceOf(path: string): Promise<Presence> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return { state: 'not-found' };
    await access(path, constants.R_OK | constants.X_OK);
    return { state: 'present', identity: `${found.dev}:${found.ino}` };
  } catch (error) {
    const isDenied = error instanceof Error && 'code' in error && error.code === 'EACCES';
    return { state: isDenied ? 'no-permission' : 'not-found' };
  }
}
