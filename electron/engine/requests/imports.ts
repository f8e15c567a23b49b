import type { FormatId } from '../../core/domain/article.ts';
import type { ImportRecord } from '../../core/domain/import-record.ts';
import type { FileToImport } from '../../core/import-ports.ts';
import { err, ok } from '../../core/result.ts';
import { filesAt } from '../files-at.ts';
import { knownFormats } from '../known-formats.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names =
  | 'imports.list'
  | 'imports.articles'
  | 'imports.progress'
  | 'imports.retry'
  | 'imports.reread'
  | 'imports.outdated'
  | 'imports.ignore'
  | 'imports.pause'
  | 'imports.formats'
  | 'imports.cancel'
  | 'imports.addFiles';

const EVERY = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

async function versions(): Promise<ReadonlyMap<FormatId, number>> {
  return new Map((await knownFormats()).map(({ id, version }) => [id, version]));
}

/** The formats whose label has this text in it; none for no text. */
async function formatsLabelled(text: string): Promise<readonly FormatId[]> {
  if (text === '') return [];
  return (await knownFormats()).flatMap(({ id, label }) => (label.toLowerCase().includes(text) ? [id] : []));
}

/** The import log and the queue behind it. */
export function importRequests({
  library,
  importer,
  watches,
  clock,
  tell,
}: EngineParts): Pick<EngineHandlers, Names> {
  function fileOf(record: ImportRecord): FileToImport {
    const watch = library.watches().find(({ id }) => id === record.watchId);
    return {
      path: record.path,
      defaults: watch?.defaults ?? {},
      ...(record.watchId !== undefined && { watchId: record.watchId }),
    };
  }

  /** A file that failed is read from its place; kept bytes that failed to be read again are read from ours. */
  function again(record: ImportRecord, format: FormatId | undefined): FileToImport {
    const isKept = record.state === 'failed' && record.rereadOf !== undefined;
    return {
      ...fileOf(record),
      retryOf: record.id,
      ...(isKept && { rereadOf: record.rereadOf }),
      ...(format !== undefined && { format }),
    };
  }

  /** A folder that may be opened by now brings what is in it. */
  async function withFilesIn(record: ImportRecord): Promise<readonly FileToImport[]> {
    const isFolder = record.error?.kind === 'unreadable' && record.error.cause === 'shut-folder';
    const files = isFolder ? await filesAt(record.path) : [];
    return files
      .filter((path) => path !== record.path)
      .map((path) => ({ ...fileOf(record), path, isAsked: true }));
  }

  function readOnly() {
    return { kind: 'read-only', path: library.info().folder } as const;
  }

  return {
    async 'imports.list'({ offset, limit, ...filter }) {
      const formats = await formatsLabelled(filter.text?.trim().toLowerCase() ?? '');
      return ok({
        ...library.imports({ ...filter, formats }, { offset, limit }),
        counts: library.importCounts(),
      });
    },

    'imports.articles': ({ id, offset, limit }) =>
      ok({ id, ...library.articlesBrought(id, { offset, limit }) }),

    'imports.progress': () => ok(importer.progress()),

    async 'imports.retry'({ ids, format }) {
      if (library.info().isReadOnly) return err(readOnly());
      const records =
        typeof ids === 'string'
          ? library.imports({ state: ids }, EVERY).rows
          : ids.flatMap((id) => library.import(id) ?? []);
      // Who asks for a file again takes back that it is to be left out.
      const isAny = records.some(({ path, sha256 }) => library.ignored(path, sha256) !== undefined);
      const lifted = isAny
        ? library.transaction(() => {
            for (const { path, sha256 } of records) library.unignore(path, sha256, clock.now());
          })
        : ok(undefined);
      if (!lifted.ok) return lifted;
      const inFolders = (await Promise.all(records.map(withFilesIn))).flat();
      const files = [...records.map((each) => again(each, format)), ...inFolders];
      return ok({ files: importer.add(files) });
    },

    async 'imports.reread'({ ids }) {
      if (library.info().isReadOnly) return err(readOnly());
      const asked =
        ids === 'outdated'
          ? library.outdatedImports(await versions())
          : ids.flatMap((id) => library.import(id) ?? []);
      const kept = asked.filter(
        ({ state, sha256 }) => sha256 !== undefined && (state === 'imported' || state === 'new-version'),
      );
      const files = kept.map((record) => ({ ...fileOf(record), rereadOf: record.id }));
      return ok({ files: importer.add(files) });
    },

    async 'imports.outdated'() {
      return ok({ files: library.outdatedImports(await versions()).length });
    },

    'imports.ignore'({ id, why }) {
      const record = library.import(id);
      if (record === undefined) return err({ kind: 'not-found' });
      const { path, sha256, bytes, watchId, state } = record;
      const at = clock.now();
      const ignored = library.transaction(() => {
        library.ignore({ path, why, at, ...(sha256 !== undefined && { sha256 }) }, id);
        // What a file has brought stays, and so does the record of it; it is left out when it comes again.
        if (state === 'imported' || state === 'new-version') return;
        const excluded = library.addImport({
          at,
          path,
          state: 'excluded',
          exclusion: { kind: 'by-analyst', why },
          articlesFound: 0,
          articlesNew: 0,
          revised: [],
          reviews: [],
          tried: [],
          ...(watchId !== undefined && { watchId }),
          ...(bytes !== undefined && { bytes }),
          ...(sha256 !== undefined && { sha256 }),
        });
        library.supersedeImport(id, excluded);
        const seen = library.seenFile(path);
        if (seen?.importId === id) library.markSeen({ ...seen, importId: excluded });
      });
      if (ignored.ok) tell('library.changed', { articles: 0 });
      return ignored;
    },

    'imports.pause'({ isPaused }) {
      importer.pause(isPaused);
      return ok(importer.progress());
    },

    async 'imports.formats'() {
      return ok((await knownFormats()).map(({ id, label, version }) => ({ id, label, version })));
    },

    async 'imports.cancel'() {
      importer.cancel();
      await watches.cancel();
      return ok(importer.progress());
    },

    async 'imports.addFiles'({ paths }) {
      if (library.info().isReadOnly) return err(readOnly());
      const files = (await Promise.all(paths.map(filesAt))).flat();
      return ok({ files: importer.add(files.map((path) => ({ path, defaults: {}, isAsked: true }))) });
    },
  };
}
