import { rm } from 'node:fs/promises';
import type {
  ManagedSettingsFault,
  UpdateFeed,
  UpdateSetting,
  UpdateState,
  UpdateStep,
} from '../../core/domain/update.ts';
import type { Result } from '../../core/result.ts';
import type { FeedUpdater, FeedUpdaterParts } from './feed-updater.ts';
import { fingerprintOf } from './managed-settings.ts';

export type Updates = {
  state(): UpdateState;
  /** Asks the feed whether there is a newer version, when nothing else is on its way. */
  look(): Promise<UpdateState>;
  /** Asks it when that is due and wanted. */
  lookWhenDue(): Promise<void>;
  /** Begins to download what is offered. */
  download(): UpdateState;
  stop(): UpdateState;
  /** Shows the installer in its folder, if it is still what was signed. */
  show(): Promise<UpdateState>;
  setLooking(isLooking: boolean): Promise<UpdateState>;
};

/** What is remembered from one start to the next. */
export type UpdateMemory = { readonly isLooking: boolean; readonly lookedAt?: string };

export type UpdatesParts = {
  readonly managedFile: string;
  readonly managed: Result<UpdateFeed | undefined, ManagedSettingsFault>;
  readonly version: string;
  /** Where what is downloaded is put. */
  readonly folder: string;
  readonly kind: string;
  readonly memory: { get(): UpdateMemory; set(memory: UpdateMemory): Promise<void> };
  /** Loads the code that can reach a network. */
  open(parts: FeedUpdaterParts): Promise<FeedUpdater>;
  showInFolder(path: string): void;
  tell(state: UpdateState): void;
  now(): string;
};

const HOURS = 60 * 60 * 1000;
const AFTER = { day: 24 * HOURS, week: 7 * 24 * HOURS } as const;

/** Newer versions of the program, from the feed of the organisation; without one nothing is loaded and nothing is asked. */
export function createUpdates(parts: UpdatesParts): Updates {
  const { managed, memory, now } = parts;
  const feed = managed.ok ? managed.value : undefined;
  let step: UpdateStep = { kind: 'resting' };
  let opened: Promise<FeedUpdater> | undefined;

  const state = (): UpdateState => ({ setting: settingOf(parts), step });
  const go = (next: UpdateStep): UpdateState => {
    step = next;
    parts.tell(state());
    return state();
  };
  const updater = (of: UpdateFeed): Promise<FeedUpdater> => {
    const { version, folder, kind, open } = parts;
    opened ??= open({
      feed: of,
      version,
      folder,
      kind,
      onshare(share) {
        if (step.kind === 'downloading') go({ ...step, share });
      },
    });
    return opened;
  };
  const isBusy = (): boolean => step.kind === 'looking' || step.kind === 'downloading';

  const look = async (): Promise<UpdateState> => {
    if (feed === undefined || isBusy()) return state();
    go({ kind: 'looking' });
    const found = await (await updater(feed)).look();
    const at = now();
    await memory.set({ ...memory.get(), lookedAt: at });
    if (found.ok && found.value !== undefined) return go({ kind: 'offered', at, ...found.value });
    // What was downloaded before is installed by now, or no longer offered.
    await rm(parts.folder, { recursive: true, force: true }).catch(() => undefined);
    return go(found.ok ? { kind: 'newest', at } : { kind: 'refused', at, refusal: found.error });
  };

  const fetch = async (of: UpdateFeed, version: string, bytes: number): Promise<void> => {
    const got = await (await updater(of)).download();
    const at = now();
    if (!got.ok) go({ kind: 'refused', at, refusal: got.error });
    else if (got.value === undefined) go({ kind: 'offered', at, version, bytes });
    else go({ kind: 'ready', at, version, path: got.value });
  };

  return {
    state,
    look,
    async lookWhenDue() {
      const { isLooking, lookedAt } = memory.get();
      if (feed?.every === undefined || !isLooking || step.kind === 'offered' || step.kind === 'ready') return;
      const ago = lookedAt === undefined ? Infinity : Math.abs(Date.parse(now()) - Date.parse(lookedAt));
      if (ago >= AFTER[feed.every]) await look();
    },
    download() {
      if (feed === undefined || step.kind !== 'offered') return state();
      const { version, bytes } = step;
      const begun = go({ kind: 'downloading', version, bytes, share: 0 });
      void fetch(feed, version, bytes);
      return begun;
    },
    stop() {
      if (step.kind === 'downloading') void opened?.then((running) => running.stop());
      return state();
    },
    async show() {
      if (feed === undefined || step.kind !== 'ready') return state();
      const { path } = step;
      if (!(await (await updater(feed)).isUnchanged(path)))
        return go({ kind: 'refused', at: now(), refusal: { kind: 'wrong-hash' } });
      parts.showInFolder(path);
      return state();
    },
    async setLooking(isLooking) {
      await memory.set({ ...memory.get(), isLooking });
      return go(step);
    },
  };
}

function settingOf({ managed, managedFile: file, memory }: UpdatesParts): UpdateSetting {
  if (!managed.ok) return { kind: 'unusable', file, fault: managed.error };
  if (managed.value === undefined) return { kind: 'off', file };
  const { address, publicKey, every } = managed.value;
  const { isLooking } = memory.get();
  const fingerprint = fingerprintOf(publicKey);
  return { kind: 'on', file, address, fingerprint, isLooking, ...(every !== undefined && { every }) };
}
