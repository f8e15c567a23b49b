import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ReadArticle } from '../core/domain/article.ts';
import type { ImportRecord } from '../core/domain/import-record.ts';
import { describeLibraryError, type LibraryError } from '../core/domain/library-info.ts';
import type { ReadTerms } from '../core/domain/read-terms.ts';
import type { Reader } from '../core/import-ports.ts';
import type { Library } from '../core/ports.ts';
import type { Rebuilding } from '../core/rebuild-ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { createArticleFiler, type ArticleFiler } from './article-filer.ts';
import { contentHashOf, fileArticles, freshArticles, withStatus } from './file-articles.ts';
import { arrivedAt } from './keep-reread.ts';
import { PIECE_ARTICLES } from './piece.ts';
import { type LargeSizes, readInPortions } from './portions.ts';
import { LARGEST_FILE } from './read-file.ts';

export type RebuildProgress = { readonly files: number; readonly done: number };

export type RebuildOptions = {
  readonly reader: Reader;
  /** Originals read side by side. */
  readonly readers: number;
  /** Originals larger than this are read in portions; as it is measured for real files when absent. */
  readonly large?: LargeSizes;
  onprogress(progress: RebuildProgress): void;
  /** Asked between batches: a rebuilding that is stopped is gone on with another time. */
  isStopped(): boolean;
};

export type Rebuilt = {
  readonly isFinished: boolean;
  /** What could not be had again or is less than it was, a sentence each. */
  readonly findings: readonly string[];
};

/** Originals filed in one transaction. */
const BATCH = 24;

/** What an original gives now, by its place in the file. */
type Reading = {
  readonly record: ImportRecord;
  readonly articles: readonly (ReadArticle | undefined)[];
  readonly findings: readonly string[];
  /** The place of the first, where the articles are only some of the file's. */
  readonly from?: number;
};

/** Reads every original that brought articles, in the order they came, into the new library, and puts it in its place. */
export async function rebuildArticles(
  rebuilding: Rebuilding,
  options: RebuildOptions,
): Promise<Result<Rebuilt, LibraryError>> {
  const { library } = rebuilding;
  const records = standingRecords(library);
  const waiting = records.filter(({ id }) => !rebuilding.isDone(id));
  const filer = createArticleFiler(library);
  const findings = [...rebuilding.problems];
  const inHand: Promise<Reading>[] = [];
  let next = 0;
  let done = records.length - waiting.length;
  options.onprogress({ files: records.length, done });
  while (done < records.length) {
    const isLarge = ({ bytes = 0 }: ImportRecord) => bytes > (options.large?.above ?? LARGEST_FILE);
    for (; inHand.length < BATCH + options.readers; next += 1) {
      const record = waiting[next];
      if (record === undefined || isLarge(record)) break;
      inHand.push(read(record, rebuilding, options.reader));
    }
    const large = inHand.length === 0 ? waiting[next] : undefined;
    if (large !== undefined) {
      const filed = await fileLarge(large, rebuilding, filer, options);
      if (!filed.ok || filed.value === 'stopped') {
        rebuilding.close();
        return filed.ok ? ok({ isFinished: false, findings }) : filed;
      }
      findings.push(...filed.value);
      next += 1;
      done += 1;
      options.onprogress({ files: records.length, done });
      continue;
    }
    const batch = await Promise.all(inHand.splice(0, BATCH));
    if (options.isStopped()) {
      rebuilding.close();
      return ok({ isFinished: false, findings });
    }
    const filed = library.transaction(() => {
      for (const reading of batch) {
        const filed = fileReading(reading, rebuilding, filer);
        findings.push(...findingsOf(reading, filed));
        rebuilding.markDone(reading.record.id);
      }
    });
    if (!filed.ok) {
      rebuilding.close();
      return err(filed.error);
    }
    done += batch.length;
    options.onprogress({ files: records.length, done });
  }
  const finished = rebuilding.finish();
  return finished.ok ? ok({ isFinished: true, findings: [...findings, ...finished.value] }) : finished;
}

/** Records that brought the articles, one for each file's bytes, in the order the bytes came in. */
function standingRecords(library: Library): readonly ImportRecord[] {
  const all = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const states = ['imported', 'new-version'] as const;
  const records = states.flatMap((state) => library.imports({ state, isWithReplaced: true }, all).rows);
  const readAgain = new Set(records.flatMap(({ rereadOf }) => rereadOf ?? []));
  const root = (record: ImportRecord): number => {
    const former = record.rereadOf === undefined ? undefined : library.import(record.rereadOf);
    return former === undefined ? record.id : root(former);
  };
  return records
    .filter(({ id, sha256 }) => !readAgain.has(id) && (sha256 === undefined || !library.isDropped(sha256)))
    .map((record) => ({ record, order: root(record) }))
    .sort((one, other) => one.order - other.order)
    .map(({ record }) => record);
}

async function read(record: ImportRecord, rebuilding: Rebuilding, reader: Reader): Promise<Reading> {
  const { library } = rebuilding;
  const original = originalOf(record, library);
  if (!original.ok) return salvage(record, rebuilding, original.error);
  const terms = termsOf(record, library);
  const { articles } = await reader.read(original.value, basename(record.path), terms);
  return { record, articles, findings: [] };
}

function termsOf(record: ImportRecord, library: Library): ReadTerms {
  const given = library.watches().find(({ id }) => id === record.watchId)?.defaults;
  return {
    defaults: record.defaults ?? given ?? {},
    outlets: library.ownOutlets(),
    ...(record.chosenFormat !== undefined && { format: record.chosenFormat }),
  };
}

/** Files what a large original gives, portion by portion; stopped in between, what is filed is passed over next time. */
async function fileLarge(
  record: ImportRecord,
  rebuilding: Rebuilding,
  filer: ArticleFiler,
  options: RebuildOptions,
): Promise<Result<readonly string[] | 'stopped', LibraryError>> {
  const { library } = rebuilding;
  const opened =
    record.sha256 === undefined
      ? err({ kind: 'gone', path: record.path } as const)
      : await library.openOriginal(record.sha256);
  if (!opened.ok) {
    const reading = await salvage(record, rebuilding, describeLibraryError(opened.error));
    const filed = library.transaction(() => {
      fileReading(reading, rebuilding, filer);
      rebuilding.markDone(record.id);
    });
    return filed.ok ? ok(reading.findings) : filed;
  }
  const [file, terms] = [opened.value, termsOf(record, library)];
  const { reader, large } = options;
  const sizes = large === undefined ? {} : { sizes: large.portions };
  let [from, filed] = [0, 0];
  try {
    for await (const portion of readInPortions({
      file,
      fileName: basename(record.path),
      terms,
      reader,
      ...sizes,
    })) {
      if (!portion.ok) return portion;
      const { articles } = portion.value.yields;
      for (let at = 0; at < articles.length; at += PIECE_ARTICLES) {
        if (options.isStopped()) return ok('stopped');
        const piece = {
          record,
          articles: articles.slice(at, at + PIECE_ARTICLES),
          findings: [],
          from: from + at,
        };
        const kept = library.transaction(() => fileReading(piece, rebuilding, filer));
        if (!kept.ok) return kept;
        filed += kept.value;
      }
      from += articles.length;
    }
  } finally {
    await file.close();
  }
  const marked = library.transaction(() => rebuilding.markDone(record.id));
  return marked.ok ? ok(findingsOf({ record, articles: [], findings: [] }, filed)) : marked;
}

function originalOf({ sha256 }: ImportRecord, library: Library): Result<Uint8Array, string> {
  if (sha256 === undefined) return err('the record names no original');
  const original = library.readOriginal(sha256);
  if (!original.ok) return err(describeLibraryError(original.error));
  const found = createHash('sha256').update(original.value).digest('hex');
  return found === sha256 ? ok(original.value) : err('the original is not what it was when it came');
}

/** What no original gives any more is taken from the old library, as far as that can be read. */
async function salvage(record: ImportRecord, rebuilding: Rebuilding, why: string): Promise<Reading> {
  const former = await rebuilding.former();
  const articles: (ReadArticle | undefined)[] = [];
  try {
    for (const { id, version, position } of former?.articlesOf(record.id) ?? []) {
      articles[position] = former?.version(id, version);
    }
  } catch {
    // The old library is damaged here as well; what was read before this place is kept.
  }
  const found = articles.filter((article) => article !== undefined).length;
  const rest =
    found > 0 ? `${found} of its articles were taken from the library before` : 'its articles are lost';
  return { record, articles, findings: [`${record.path}: ${why}; ${rest}.`] };
}

/**
 * Articles keep the ids they had at their place; what stands where nothing stood before is filed as arriving articles
 * are. Answers how many stand now.
 */
function fileReading(
  { record, articles, from = 0 }: Reading,
  rebuilding: Rebuilding,
  filer: ArticleFiler,
): number {
  const { library } = rebuilding;
  const { id: importId, path, sha256 = '' } = record;
  const present = articles.flatMap((article) => article ?? []);
  const origin = {
    importId,
    path,
    sha256,
    dateArrived: arrivedAt(record, library),
    givenTopics: record.defaults?.topics ?? watchTopics(record, library),
    isAlone: present.length === 1 && from === 0,
  };
  const others: ReadArticle[] = [];
  let kept = 0;
  for (const [index, article] of articles.entries()) {
    if (article === undefined) continue;
    const position = from + index;
    const id = rebuilding.articleAt(importId, position);
    if (id === undefined) {
      others.push(article);
      continue;
    }
    const { path: _path, isAlone: _isAlone, ...of } = origin;
    const filed = { ...of, position, article: withStatus(article), contentHash: contentHashOf(article) };
    kept += 1;
    if (library.article(id) === undefined) filer.file({ ...filed, id });
    else if (library.articleWith(filed.contentHash) !== id) filer.revise(id, filed);
  }
  const fresh = freshArticles(others, sha256, library).map((one) => ({
    ...one,
    position: from + articles.indexOf(one.article),
  }));
  fileArticles(fresh, { ...origin, idFor: () => rebuilding.freeId() }, library, filer);
  return kept + fresh.length;
}

/** What is less than it was, where that is not told already. */
function findingsOf({ record, findings }: Reading, now: number): readonly string[] {
  const { path, rereadOf, articlesNew, revised, articlesDeleted = 0 } = record;
  const before = rereadOf === undefined ? articlesNew + revised.length - articlesDeleted : 0;
  return now < before && findings.length === 0 ? [`${path}: ${now} articles, ${before} before.`] : findings;
}

function watchTopics({ watchId }: ImportRecord, library: Library): readonly number[] {
  return library.watches().find(({ id }) => id === watchId)?.defaults.topics ?? [];
}
