import { stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import type { WatchFailure } from '../../contract/watch-api.ts';
import type { RetentionRule } from '../../core/domain/retention.ts';
import type { Watch, WatchStatus } from '../../core/domain/watch.ts';
import type { NotFound } from '../../contract/request.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { leftOutBy, type BadGlob } from '../../core/watch-patterns.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';
import { previewFolder } from './preview-folder.ts';

type Names = 'watches.list' | 'watches.preview' | 'watches.add' | 'watches.update' | 'watches.remove';

/** How a folder is looked at until the analyst says otherwise. */
const PLAIN = { isRecursive: true, include: [], exclude: [], isPolling: false } as const;

function badPattern(watch: Pick<Watch, 'include' | 'exclude'>): BadGlob | undefined {
  const patterns = leftOutBy(watch);
  return patterns.ok ? undefined : patterns.error;
}

/** Folders we look after: listed, tried, added, changed, removed. */
export function watchRequests({
  library,
  watches,
  reader,
  importer,
  care,
}: EngineParts): Pick<EngineHandlers, Names> {
  async function checkFolder(path: string, except?: number): Promise<WatchFailure | undefined> {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() !== true) return { kind: 'not-a-folder', path };
    if (holds(library.info().folder, path)) return { kind: 'inside-library', path };
    const isTaken = library.watches().some((watch) => watch.id !== except && watch.path === path);
    return isTaken ? { kind: 'already-watched', path } : undefined;
  }

  async function save(
    watch: Omit<Watch, 'id'> & { id?: number },
  ): Promise<Result<WatchStatus, WatchFailure | NotFound>> {
    const saved = library.transaction(() => library.saveWatch(watch));
    if (!saved.ok) return saved;
    await watches.start(saved.value);
    const status = watches.statuses().find(({ id }) => id === saved.value.id);
    return status === undefined ? err({ kind: 'not-found' }) : ok(status);
  }

  /** What failed may be read as the watch is told now: a table with its columns named. */
  function tryAgain(watch: Watch): void {
    const all = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
    const { rows } = library.imports({ state: 'failed', watchId: watch.id }, all);
    const { defaults, id: watchId } = watch;
    importer.add(rows.map(({ id, path }) => ({ path, watchId, defaults, retryOf: id })));
  }

  return {
    'watches.list': () => ok(watches.statuses()),

    async 'watches.preview'({ path, defaults = {}, ...options }) {
      const found = await stat(path).catch(() => undefined);
      if (found?.isDirectory() !== true) return err({ kind: 'not-a-folder', path });
      const asked = { ...PLAIN, ...options };
      const patterns = leftOutBy(asked);
      if (!patterns.ok) return patterns;
      const terms = { defaults, outlets: library.ownOutlets() };
      return ok(await previewFolder(resolve(path), { ...asked, leftOutBy: patterns.value, terms }, reader));
    },

    async 'watches.add'({ path, name, defaults, retention, ...options }) {
      const folder = resolve(path);
      const failure = badPattern({ ...PLAIN, ...options }) ?? (await checkFolder(folder));
      if (failure !== undefined) return err(failure);
      const watch = { ...PLAIN, ...options, path: folder, name: name ?? basename(folder), defaults };
      const added = await save({ ...watch, ...ruleOf(retention), isPaused: false });
      if (added.ok) return added;
      return added.error.kind === 'not-found'
        ? err({ kind: 'not-a-folder', path: folder })
        : err(added.error);
    },

    async 'watches.update'({ id, retention, ...change }) {
      const watch = library.watches().find((candidate) => candidate.id === id);
      if (watch === undefined) return err({ kind: 'not-found' });
      const path = change.path === undefined ? watch.path : resolve(change.path);
      const { retention: former, ...others } = watch;
      const changed = { ...others, ...change, ...ruleOf(retention === undefined ? former : retention), path };
      const failure = badPattern(changed) ?? (path === watch.path ? undefined : await checkFolder(path, id));
      if (failure !== undefined) return err(failure);
      const saved = await save(changed);
      if (saved.ok && change.defaults !== undefined) tryAgain(changed);
      if (saved.ok && retention !== undefined && retention !== null) care.retain();
      return saved;
    },

    async 'watches.remove'({ id }) {
      const removed = library.transaction(() => library.removeWatch(id));
      if (removed.ok) await watches.stop(id);
      return removed;
    },
  };
}

/** A rule as a watch holds it: none keeps everything. */
function ruleOf(rule: RetentionRule | null | undefined): Pick<Watch, 'retention'> {
  return rule === null || rule === undefined ? {} : { retention: rule };
}

/** Whether two folders are one, or one stands inside the other: watching either would read our own files. */
function holds(library: string, folder: string): boolean {
  const inside = (inner: string, outer: string) => inner === outer || inner.startsWith(outer + sep);
  return inside(folder, library);
}
