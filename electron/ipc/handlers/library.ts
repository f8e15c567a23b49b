import type { Input } from '../../contract/api.ts';
import type { LibraryHostState } from '../../core/domain/library-care.ts';
import { ok } from '../../core/result.ts';
import type { ShellHandlers } from '../register.ts';

type Names = 'library.host' | 'library.work' | 'library.stopWork' | 'library.reopen';

export type LibraryHandlerParts = {
  state(): LibraryHostState;
  work(task: Input<'library.work'>): LibraryHostState;
  stopWork(): LibraryHostState;
  open(access: 'write' | 'read'): Promise<LibraryHostState>;
};

/** The library as a whole: how it stands, work on it, and opening it again. */
export function libraryHandlers(library: LibraryHandlerParts): Pick<ShellHandlers, Names> {
  return {
    'library.host': () => ok(library.state()),
    'library.work': (task) => ok(library.work(task)),
    'library.stopWork': () => ok(library.stopWork()),
    'library.reopen': async ({ access }) => ok(await library.open(access)),
  };
}
