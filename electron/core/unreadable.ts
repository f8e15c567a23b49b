import type { ImportError } from './domain/import-record.ts';

type Unreadable = Extract<ImportError, { kind: 'unreadable' }>;

/** What stands in a name for bytes that are no UTF-8. */
const NOT_UTF_8 = '\ufffd';

const CAUSES = new Map<string, Unreadable['cause']>([
  ['ENOENT', 'vanished'],
  ['ENOTDIR', 'vanished'],
  ['ESTALE', 'vanished'],
  ['EACCES', 'permission'],
  ['EPERM', 'permission'],
  ['EBUSY', 'locked'],
  ['ETXTBSY', 'locked'],
  ['ABORT_ERR', 'locked'],
  ['ENXIO', 'directory'],
  ['EISDIR', 'directory'],
]);

/** Maps what the system says to why a file, or a folder, cannot be read. */
export function unreadable(
  error: unknown,
  at?: { readonly path: string; readonly isFolder: boolean },
): Unreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail =
    error instanceof Error
      ? error.message.replace(/,? (open|stat|read|scandir)? ?'.*'$/su, '')
      : String(error);
  return { kind: 'unreadable', cause: causeOf(CAUSES.get(code) ?? 'disk', at), detail };
}

function causeOf(
  cause: Unreadable['cause'],
  at: { readonly path: string; readonly isFolder: boolean } | undefined,
): Unreadable['cause'] {
  if (cause === 'permission' && at?.isFolder === true) return 'shut-folder';
  // What is listed under such a name cannot be opened under it.
  return cause === 'vanished' && at?.path.includes(NOT_UTF_8) === true ? 'name' : cause;
}
