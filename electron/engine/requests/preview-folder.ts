import type { Dirent, Stats } from 'node:fs';
import { lstat, open, readFile, stat } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import type { FolderPreview } from '../../contract/watch-api.ts';
import type { ReadArticle } from '../../core/domain/article.ts';
import {
  describeExclusion,
  describeImportError,
  type Exclusion,
  type ImportError,
} from '../../core/domain/import-record.ts';
import type { ReadTerms } from '../../core/domain/read-terms.ts';
import type { FileYield, Reader } from '../../core/import-ports.ts';
import { leftOutByName } from '../../core/left-out-by-name.ts';
import { unreadable } from '../../core/unreadable.ts';
import type { LeftOutBy } from '../../core/watch-patterns.ts';
import { filesIn } from '../files-at.ts';
import { knownFormats } from '../known-formats.ts';

/** A trial looks at this many files; the rest are read when the folder is watched, and the preview says how many. */
const FILES_TRIED = 60;
const LARGEST_TRIED = 8 * 1024 * 1024;
/** What is tried of a larger one. */
const BEGINNING = 2 * 1024 * 1024;

type Row = {
  files: number;
  articles: number;
  undated: number;
  readonly fate: FolderPreview['rows'][number]['fate'];
  first?: string;
  last?: string;
};

/** How the folder would be watched. */
export type PreviewOptions = {
  readonly isRecursive: boolean;
  readonly leftOutBy: LeftOutBy;
  readonly terms: ReadTerms;
};

const FATES: readonly Row['fate'][] = ['read', 'refused', 'left-out'];

type Seen = {
  readonly rows: Map<string, Row>;
  readonly tables: Map<string, FolderPreview['tables'][number]>;
};

/** Reads some files of a folder and tells what is in them. Stores nothing. */
export async function previewFolder(
  path: string,
  { isRecursive, leftOutBy, terms }: PreviewOptions,
  reader: Reader,
): Promise<FolderPreview> {
  const isShown = (entry: Dirent): boolean =>
    (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.');
  const { files: listed, shut } = await filesIn(path, isRecursive, isShown);
  const files = [...listed, ...shut].sort();
  const taken = files.filter((file) => leftOutBy(relative(path, file)) === undefined);
  const tried = taken.slice(0, FILES_TRIED);
  const rows = new Map<string, Row>();
  const tables: Seen['tables'] = new Map();
  for (const file of tried) await preview(file, { reader, terms }, { rows, tables });
  const leftOut = files.length - taken.length;
  if (leftOut > 0) {
    rows.set('Left out by the patterns', { files: leftOut, articles: 0, undated: 0, fate: 'left-out' });
  }
  const all = [...rows.values()];
  return {
    path,
    files: files.length,
    articles: sum(all, 'articles'),
    undated: sum(all, 'undated'),
    rows: [...rows]
      .map(([label, row]) => ({ label, ...row }))
      .sort(
        (one, other) => FATES.indexOf(one.fate) - FATES.indexOf(other.fate) || other.articles - one.articles,
      ),
    tables: [...tables.values()],
    filesNotTried: taken.length - tried.length,
  };
}

async function preview(
  file: string,
  { reader, terms }: { readonly reader: Reader; readonly terms: ReadTerms },
  { rows, tables }: Seen,
): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  const leftOut = leftOutByName(file) ?? (await linkedFolder(file, found));
  if (leftOut !== undefined) {
    rowOf(rows, describeExclusion(leftOut), 'left-out');
    return;
  }
  const isTriedWhole = (found?.size ?? 0) <= LARGEST_TRIED;
  const yields = isTriedWhole ? await tryWhole(file, reader, terms) : await tryBeginning(file, reader, terms);
  const refusal = yields?.articles.length === 0 ? yields.refusals[0] : undefined;
  const row = rowOf(rows, await labelOf(yields, refusal), refusal === undefined ? 'read' : 'refused');
  for (const article of yields?.articles ?? []) countArticle(article, row);
  for (const columns of yields?.columns ?? []) {
    const key = JSON.stringify(columns.mapping.headers);
    if (!tables.has(key)) tables.set(key, { path: file, columns });
  }
}

/** The row of this label, with one file more. */
function rowOf(rows: Seen['rows'], label: string, fate: Row['fate']): Row {
  const row = rows.get(label) ?? { files: 0, articles: 0, undated: 0, fate };
  rows.set(label, row);
  row.files += 1;
  return row;
}

/** A link to something else than a file: nothing is read through it. */
async function linkedFolder(file: string, found: Stats | undefined): Promise<Exclusion | undefined> {
  if (found === undefined || found.isFile()) return undefined;
  const isLink = (await lstat(file).catch(() => undefined))?.isSymbolicLink() === true;
  return isLink ? { kind: 'link-to-folder' } : undefined;
}

async function tryWhole(file: string, reader: Reader, terms: ReadTerms): Promise<FileYield> {
  try {
    return await reader.read(await readFile(file), basename(file), terms);
  } catch (error) {
    const found = await stat(file).catch(() => undefined);
    const refusal = unreadable(error, { path: file, isFolder: found?.isDirectory() === true });
    return { articles: [], refusals: [refusal], tried: [] };
  }
}

/** Of a large table or archive of mails the beginning tells what it is and what its columns hold. */
async function tryBeginning(file: string, reader: Reader, terms: ReadTerms): Promise<FileYield | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(BEGINNING), 0, BEGINNING, 0);
    const place = { isLast: false, isLargest: false };
    const found = await reader.readPortion(buffer.subarray(0, bytesRead), basename(file), terms, place);
    return found.cutBy === undefined && found.used !== 0 ? found : undefined;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

/** The format as people call it, or the reason of the refusal. */
async function labelOf(yields: FileYield | undefined, refusal: ImportError | undefined): Promise<string> {
  if (refusal !== undefined) return describeImportError(refusal);
  if (yields === undefined) return 'Too large for a trial; read when the folder is watched';
  const formats = await knownFormats();
  return formats.find(({ id }) => id === yields.format)?.label ?? 'No article in it';
}

function countArticle(article: ReadArticle, row: Row): void {
  row.articles += 1;
  const day = article.datePublished?.value.slice(0, 10);
  if (day === undefined) {
    row.undated += 1;
    return;
  }
  if (row.first === undefined || day < row.first) row.first = day;
  if (row.last === undefined || day > row.last) row.last = day;
}

function sum(rows: readonly Row[], field: 'articles' | 'undated'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
