import type { ImportState } from '../core/domain/import-record.ts';
import type { FileToImport } from '../core/import-ports.ts';
import type { Library, NewImportRecord } from '../core/ports.ts';

/** What became of one file. `record` is absent when the file was known already and there is nothing to tell. */
export type KeptFile = {
  readonly recordId?: number;
  readonly state: ImportState | 'known';
  readonly articlesNew: number;
  /** Its articles were counted as they came, piece by piece. */
  readonly isCounted?: boolean;
};

/** A file, and when it was last changed where it was read. */
type FileAsRead = { readonly file: FileToImport; readonly modified?: number };

type Outcome = Pick<NewImportRecord, 'state'> & Partial<NewImportRecord>;

/** Makes the record of a file, marks the file as seen, and takes the place of the failure before it. */
export function record(
  prepared: FileAsRead,
  library: Library,
  now: string,
  outcome: Outcome,
): KeptFile & { recordId: number } {
  const { file } = prepared;
  const replaced = replacedBy(file, library);
  const id = library.addImport({
    at: now,
    path: file.path,
    ...(file.watchId !== undefined && { watchId: file.watchId }),
    ...inForce(file),
    articlesFound: 0,
    articlesNew: 0,
    revised: [],
    reviews: [],
    tried: [],
    ...outcome,
  });
  for (const former of replaced) supersede(former, id, library);
  markSeen(prepared, library, outcome.bytes ?? 0, id);
  return { recordId: id, state: outcome.state, articlesNew: outcome.articlesNew ?? 0 };
}

/** What the file was given when it was read, if it was given anything: a rebuilding reads it with the same. */
export function inForce({ defaults }: FileToImport): Pick<NewImportRecord, 'defaults'> {
  return Object.keys(defaults).length === 0 ? {} : { defaults };
}

/**
 * The records a new one takes the place of: the one that is retried, and the failure this path is known by, or that it
 * was cancelled. They differ when the file was tried in between. What became of a file since is all there is to tell of it.
 */
export function replacedBy({ path, retryOf, rereadOf }: FileToImport, library: Library): ReadonlySet<number> {
  const seen = rereadOf === undefined ? library.seenFile(path) : undefined;
  const earlier = seen === undefined ? undefined : library.import(seen.importId);
  return new Set([
    ...(retryOf === undefined ? [] : [retryOf]),
    ...(earlier?.state === 'failed' || earlier?.state === 'cancelled' ? [earlier.id] : []),
  ]);
}

/** A record that brought articles stays in the log: they still name it as theirs. */
export function supersede(oldId: number, newId: number, library: Library): void {
  const state = library.import(oldId)?.state;
  if (state !== 'imported' && state !== 'new-version') library.supersedeImport(oldId, newId);
}

/** From now on the file is known as it is. */
export function markSeen(prepared: FileAsRead, library: Library, bytes: number, importId: number): void {
  const modified = prepared.modified;
  // A file that could not be read is not marked by size and time: when it is touched or comes back, it is tried again.
  library.markSeen({ path: prepared.file.path, bytes, modified: modified ?? -1, importId });
}
