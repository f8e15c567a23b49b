import type { FileToImport } from '../core/import-ports.ts';
import { cancelledOf, keyOf, onceEach } from './in-queue.ts';

/** The files that wait to be read, each once; a file is known here until it is done. */
export type FileQueue = {
  readonly length: number;
  /** Adds files that are not known here, and tells which. One that is in hand is taken once more when it is done. */
  add(files: readonly FileToImport[]): readonly FileToImport[];
  /** Takes the first file in hand. */
  next(): FileToImport | undefined;
  /** The file is done. Answers what is to be taken once more: it changed meanwhile, or was asked for while it was let go. */
  done(file: FileToImport): FileToImport | undefined;
  /** Lets go of whatever waits: it stays here as cancelled. */
  cancel(): void;
  forget(): void;
};

export function createFileQueue(): FileQueue {
  const waiting: FileToImport[] = [];
  const inHand = new Set<string>();
  /** Waiting, and whether it is cancelled. */
  const known = new Map<string, boolean>();
  const again = new Map<string, FileToImport>();

  function push(files: readonly FileToImport[]): void {
    for (const file of files) {
      known.set(keyOf(file), file.isCancelled === true);
      waiting.push(file);
    }
  }

  function forget(): readonly FileToImport[] {
    const forgotten = [...waiting.splice(0), ...again.values()];
    known.clear();
    again.clear();
    return forgotten;
  }

  return {
    get length() {
      return waiting.length;
    },
    add(files) {
      const fresh: FileToImport[] = [];
      for (const file of files) {
        const key = keyOf(file);
        const isLetGo = file.isCancelled !== true && known.get(key) === true;
        if (inHand.has(key) || isLetGo) again.set(key, file);
        else if (!known.has(key)) fresh.push(file);
      }
      const once = onceEach(fresh);
      push(once);
      return once;
    },
    next() {
      const file = waiting.shift();
      if (file !== undefined) {
        known.delete(keyOf(file));
        inHand.add(keyOf(file));
      }
      return file;
    },
    done(file) {
      const key = keyOf(file);
      inHand.delete(key);
      const changed = again.get(key);
      again.delete(key);
      return changed;
    },
    cancel: () => push(onceEach(forget().flatMap(cancelledOf))),
    forget,
  };
}
