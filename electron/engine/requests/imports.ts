import type { ImportRecord } from '../../core/domain/import-record.ts';
import type { FileToImport } from '../../core/ports.ts';
import { err, ok } from '../../core/result.ts';
import { filesAt } from '../files-at.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'imports.list' | 'imports.progress' | 'imports.retry' | 'imports.cancel' | 'imports.addFiles';

/** The import log and the queue behind it. */
export function importRequests({ library, importer }: EngineParts): Pick<EngineHandlers, Names> {
  function again(record: ImportRecord): FileToImport {
    const watch = library.watches().find(({ id }) => id === record.watchId);
    return {
      path: record.path,
      retryOf: record.id,
      defaults: watch?.defaults ?? {},
      ...(record.watchId !== undefined && { watchId: record.watchId }),
    };
  }

  function readOnly() {
    return { kind: 'read-only', path: library.info().folder } as const;
  }

  return {
    'imports.list'({ offset, limit, ...filter }) {
      return ok({ ...library.imports(filter, { offset, limit }), counts: library.importCounts() });
    },

    'imports.progress': () => ok(importer.progress()),

    'imports.retry'({ ids }) {
      if (library.info().isReadOnly) return err(readOnly());
      const records =
        ids === 'failed'
          ? library.imports({ state: 'failed' }, { offset: 0, limit: Number.MAX_SAFE_INTEGER }).rows
          : ids.flatMap((id) => library.import(id) ?? []);
      return ok({ files: importer.add(records.map(again)) });
    },

    'imports.cancel'() {
      importer.cancel();
      return ok(importer.progress());
    },

    async 'imports.addFiles'({ paths }) {
      if (library.info().isReadOnly) return err(readOnly());
      const files = (await Promise.all(paths.map(filesAt))).flat();
      return ok({ files: importer.add(files.map((path) => ({ path, defaults: {}, isAsked: true }))) });
    },
  };
}
