import { statSync } from 'node:fs';
import type {
  BackupBudget,
  BackupFile,
  BackupRule,
  Backups,
  LibraryHostState,
} from '../core/domain/library-care.ts';

export type RollingBackups = {
  backups(): Backups;
  setRule(change: Partial<BackupRule>): Promise<Backups>;
  /** Begins a backup now, when no other work is on its way. */
  now(): void;
  /** Begins one when it is due. */
  look(): void;
};

export type RollingBackupParts = {
  readonly rule: { get(): BackupRule; set(rule: BackupRule): Promise<void> };
  readonly library: {
    state(): LibraryHostState;
    work(task: { kind: 'backup'; folder: string; budget: BackupBudget }): unknown;
    lastWritten(): string | undefined;
  };
  /** The newest first. */
  filesIn(folder: string): readonly BackupFile[];
  now(): string;
};

const HOURS = 60 * 60 * 1000;
const AFTER = { day: 24 * HOURS, week: 7 * 24 * HOURS } as const;

/** Backups that are made by themselves: one when the last is old enough and the library was written since. */
export function createRollingBackups({ rule, library, filesIn, now }: RollingBackupParts): RollingBackups {
  const begin = (): void => {
    const { folder, keep, mostBytes } = rule.get();
    library.work({ kind: 'backup', folder, budget: { keep, mostBytes } });
  };
  /** After one that failed it is tried again an hour later, not at every look. */
  const isResting = (): boolean => {
    const last = library.state().results.backup;
    return last?.outcome === 'failed' && Math.abs(Date.parse(now()) - Date.parse(last.at)) < HOURS;
  };
  const isDue = (): boolean => {
    const { isOn, every, folder } = rule.get();
    const { standing, work } = library.state();
    if (!isOn || standing.kind !== 'open' || standing.access !== 'write' || work !== undefined) return false;
    const written = library.lastWritten();
    // One of the future was made before the clock was put right: it tells nothing of how old the last is.
    const last = filesIn(folder).find(({ at }) => at <= now());
    if (last === undefined) return written !== undefined;
    const isOld = Date.parse(now()) - Date.parse(last.at) >= AFTER[every];
    return isOld && written !== undefined && written > last.at;
  };
  const backups = (): Backups => {
    const { folder } = rule.get();
    const isFolderThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    return { rule: rule.get(), files: filesIn(folder), isFolderThere };
  };
  return {
    backups,
    async setRule(change) {
      await rule.set({ ...rule.get(), ...change });
      return backups();
    },
    now: begin,
    look: () => {
      if (isDue() && !isResting()) begin();
    },
  };
}
