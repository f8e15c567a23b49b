import type { Input, Reply } from '../../contract/api.ts';
import type { BackupRule, Backups, LibraryHostState } from '../../core/domain/library-care.ts';
import type { Secret } from '../../core/domain/library-key.ts';
import { err, ok } from '../../core/result.ts';
import type { ShellHandlers } from '../register.ts';

type Names =
  | 'library.host'
  | 'library.work'
  | 'library.backups'
  | 'library.setBackups'
  | 'library.backUp'
  | 'library.restore'
  | 'library.stopWork'
  | 'library.reopen'
  | 'library.unlock'
  | 'library.lock'
  | 'library.encrypt'
  | 'library.decrypt'
  | 'library.setPassphrase'
  | 'library.newRecoveryKey';

export type LibraryHandlerParts = {
  state(): LibraryHostState;
  work(task: Input<'library.work'> | { kind: 'backup' | 'restore'; file: string }): LibraryHostState;
  stopWork(): LibraryHostState;
  open(access: 'write' | 'read'): Promise<LibraryHostState>;
  unlock(secret: Secret): Promise<Reply<'library.unlock'>>;
  lock(): Promise<LibraryHostState>;
  encrypt(passphrase: string, wantsRecovery: boolean): Promise<{ readonly recoveryKey?: string }>;
  decrypt(secret: Secret): Promise<Reply<'library.decrypt'>>;
  setPassphrase(current: Secret, passphrase: string): Promise<Reply<'library.setPassphrase'>>;
  newRecoveryKey(current: Secret): Promise<Reply<'library.newRecoveryKey'>>;
  /** Has the window loaded anew: what it was shown is not to stay in its memory. */
  forgetWindow(): void;
};

/** Backups that are made by themselves. */
export type BackupHandlerParts = {
  backups(): Backups;
  setRule(change: Partial<BackupRule>): Promise<Backups>;
  now(): void;
  /** The name a backup of now goes by. */
  suggestedName(): string;
  askWhereTo(name: string): Promise<string | undefined>;
  askWhich(): Promise<string | undefined>;
};

/** The library as a whole: how it stands, work on it, its backups, and opening it again. */
export function libraryHandlers(
  library: LibraryHandlerParts,
  rolling: BackupHandlerParts,
): Pick<ShellHandlers, Names> {
  return {
    'library.host': () => ok(library.state()),
    'library.work': (task) => ok(library.work(task)),
    'library.backups': () => ok(rolling.backups()),
    'library.setBackups': async (change) => ok(await rolling.setRule(change)),
    async 'library.backUp'({ to }) {
      if (to === 'folder') {
        rolling.now();
        return ok(library.state());
      }
      const file = await rolling.askWhereTo(rolling.suggestedName());
      return file === undefined ? err({ kind: 'cancelled' }) : ok(library.work({ kind: 'backup', file }));
    },
    async 'library.restore'({ file }) {
      // The window names only what it was shown; any other file the person points at herself.
      if (file !== undefined && !rolling.backups().files.some(({ path }) => path === file))
        return err({ kind: 'not-found' });
      const chosen = file ?? (await rolling.askWhich());
      return chosen === undefined
        ? err({ kind: 'cancelled' })
        : ok(library.work({ kind: 'restore', file: chosen }));
    },
    'library.stopWork': () => ok(library.stopWork()),
    'library.unlock': ({ secret }) => library.unlock(secret),
    'library.lock': async () => {
      const state = await library.lock();
      library.forgetWindow();
      return ok(state);
    },
    'library.encrypt': async ({ passphrase, wantsRecovery }) =>
      ok(await library.encrypt(passphrase, wantsRecovery)),
    'library.decrypt': ({ secret }) => library.decrypt(secret),
    'library.setPassphrase': ({ current, passphrase }) => library.setPassphrase(current, passphrase),
    'library.newRecoveryKey': ({ current }) => library.newRecoveryKey(current),
    'library.reopen': async ({ access }) => ok(await library.open(access)),
  };
}
