import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { ImportRecord } from '../core/domain/import-record.ts';
import { describeLibraryError } from '../core/domain/library-info.ts';
import type { Library } from '../core/ports.ts';
import { readBytes } from '../core/read.ts';
import { contentHashInput } from '../core/understand/duplicates/content-hash-input.ts';
import { createArticleFiler, type ArticleFiler } from '../import/article-filer.ts';
import { Failure, UsageError, needed, type Command } from './command.ts';
import { packLibrary, unpackLibrary } from './library-archive.ts';

/** `verify --library DIR`: reads everything back; each finding is a line, none means sound. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify --library DIR',
  async run(options, { terminal, openEngine }) {
    const { engine, library } = await openEngine(options, { access: 'read' });
    const findings = library.verify();
    const { volume } = library.info();
    await engine.close();
    for (const finding of findings) terminal.out(finding);
    terminal.say(
      findings.length === 0 ? `Sound: ${volume.articles} articles.` : `${findings.length} findings.`,
    );
    return findings.length === 0 ? 0 : 1;
  },
};

/** `rebuild --library DIR`: reads every original anew, in one transaction; topics, watches and marks stay. */
export const rebuild: Command = {
  name: 'rebuild',
  usage: 'rebuild --library DIR',
  async run(options, { terminal, openEngine }) {
    const { engine, library } = await openEngine(options);
    try {
      if (library.info().isReadOnly) throw new Failure('The library is in use; it can only be read.');
      const before = library.info().volume.articles;
      const rebuilt = library.transaction(() => rebuildArticles(library));
      if (!rebuilt.ok) throw new Failure(describeLibraryError(rebuilt.error));
      for (const line of rebuilt.value) terminal.say(line);
      terminal.say(`Rebuilt: ${library.info().volume.articles} articles, ${before} before.`);
      return rebuilt.value.length === 0 ? 0 : 1;
    } finally {
      await engine.close();
    }
  },
};

/** `backup FILE --library DIR`: one file with the database and every original, consistent while the library is in use. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE --library DIR',
  async run(options, { terminal, openEngine }) {
    const [file] = options.positionals;
    if (file === undefined) throw new UsageError('The file to write is missing.');
    const { engine, library } = await openEngine(options, { access: 'read' });
    try {
      const bytes = await packLibrary(library, resolve(file));
      terminal.say(`Written: ${resolve(file)}, ${bytes} bytes.`);
      return 0;
    } finally {
      await engine.close();
    }
  },
};

/** `restore FILE --library DIR`: unpacks a backup into a folder that does not exist yet. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE --library DIR  (a folder that does not exist yet)',
  async run(options, { terminal, openEngine }) {
    const [file] = options.positionals;
    if (file === undefined) throw new UsageError('The backup file is missing.');
    await unpackLibrary(resolve(file), resolve(needed(options, 'library')));
    const { engine, library } = await openEngine(options);
    const findings = library.verify();
    const { volume } = library.info();
    await engine.close();
    for (const finding of findings) terminal.say(finding);
    terminal.say(`Restored: ${volume.articles} articles.`);
    return findings.length === 0 ? 0 : 1;
  },
};

type Mark = { readonly isRead: boolean; readonly isStarred: boolean };

/** Reads the originals of all import records in their order. Returns a line for each that yields less than it did. */
function rebuildArticles(library: Library): readonly string[] {
  const marks = marksOf(library);
  library.clearArticles();
  const filer = createArticleFiler(library);
  const findings: string[] = [];
  const all = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const records = [...library.imports({ state: 'imported' }, all).rows].sort(
    (one, other) => one.id - other.id,
  );
  const defaults = new Map(library.watches().map((watch) => [watch.id, watch.defaults]));
  for (const record of records) {
    const original = record.sha256 === undefined ? undefined : library.readOriginal(record.sha256);
    if (original?.ok !== true || record.sha256 === undefined) {
      findings.push(`${record.path}: the original is missing.`);
      continue;
    }
    const watchDefaults = record.watchId === undefined ? undefined : defaults.get(record.watchId);
    const yields = readBytes(original.value, basename(record.path), watchDefaults ?? {});
    const added = refile(record, record.sha256, yields.articles, library, filer, marks);
    if (added < record.articlesNew)
      findings.push(`${record.path}: ${added} articles, ${record.articlesNew} before.`);
  }
  return findings;
}

function refile(
  record: ImportRecord,
  sha256: string,
  articles: ReturnType<typeof readBytes>['articles'],
  library: Library,
  filer: ArticleFiler,
  marks: ReadonlyMap<string, Mark>,
): number {
  let added = 0;
  for (const [position, article] of articles.entries()) {
    const contentHash = createHash('sha256').update(contentHashInput(article)).digest('hex');
    if (library.articleWith(contentHash) !== undefined) continue;
    const id = filer.file({
      importId: record.id,
      sha256,
      position,
      article,
      contentHash,
      dateArrived: record.at,
    });
    const mark = marks.get(`${sha256} ${position}`);
    if (mark !== undefined) library.markArticle(id, mark);
    added += 1;
  }
  return added;
}

/** Read and starred articles by the file and the place in it they came from. */
function marksOf(library: Library): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const rows = library.articles({ filters: [] }, 'oldest', { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  for (const row of rows.ok ? rows.value : []) {
    if (!row.isRead && !row.isStarred) continue;
    const file = library.article(row.id)?.file;
    if (file !== undefined) marks.set(`${file.sha256} ${file.position}`, row);
  }
  return marks;
}
