import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportRecord } from '#core/domain/import-record.ts';
import type { ImportProgress, LibraryError } from '#core/domain/library-info.ts';
import type { FileToImport, Reader } from '#core/import-ports.ts';
import type { Library } from '#core/ports.ts';
import { readPortion } from '#core/read-portion.ts';
import { readBytes } from '#core/read.ts';
import { createArticleFiler } from '../../electron/import/article-filer.ts';
import { createImporter, type ImporterParts } from '../../electron/import/importer.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const SQL_JS = dirname(createRequire(import.meta.url).resolve('sql.js'));
export const CLOCK = { now: () => '2026-09-28T09:14:00.000Z' };
export const ALL = { offset: 0, limit: 1_000 };

/** Reads on this thread. */
export const readingHere: Reader = {
  read: readBytes,
  readPortion,
  close: () => Promise.resolve(),
};

/** A library with an importer, and a folder files are written into. */
export async function desk(
  reader: Reader = readingHere,
  change: (library: Library) => Library = (library) => library,
  large?: ImporterParts['large'],
) {
  const folder = scratchFolder();
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming);
  const opened = await openLibrary(join(folder, 'library'), {
    sqlJsFolder: SQL_JS,
    clock: CLOCK,
    zone: 'UTC',
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  const library = change(opened.value);
  const trouble: LibraryError[] = [];
  const told: ImportProgress[] = [];
  const importer = createImporter({
    library,
    reader,
    filer: createArticleFiler(library),
    clock: CLOCK,
    readers: 2,
    ...(large !== undefined && { large }),
    onkept: () => undefined,
    onprogress: (latest) => told.push(latest),
    ontrouble: (error) => trouble.push(error),
  });
  onTestFinished(async () => {
    await importer.close();
    opened.value.close();
  });
  const records = (): readonly ImportRecord[] =>
    [...library.imports({}, ALL).rows].sort((one, other) => one.id - other.id);
  return {
    library,
    importer,
    trouble,
    told,
    records,
    write(name: string, content: string | Uint8Array): string {
      const path = join(incoming, name);
      writeFileSync(path, content);
      return path;
    },
    async take(...paths: string[]): Promise<readonly ImportRecord[]> {
      importer.add(paths.map((path) => ({ path, defaults: {} })));
      await importer.idle();
      return records();
    },
    async add(...files: FileToImport[]): Promise<readonly ImportRecord[]> {
      importer.add(files);
      await importer.idle();
      return records();
    },
  };
}

/** A text file with one article, as the seed article is printed. */
export function article(headline: string, outlet = 'Kestrel Daily'): string {
  return `${headline}\n\nOSTERLO (${outlet} / Ostra – 8 September 2026) – ${headline} was the news of the day in the valley below the dam, the ministry said in a statement on Tuesday.\n`;
}
