import { basename } from 'node:path';
import type { CheckName, LibraryInfo } from '../core/domain/library-info.ts';
import { EVERYTHING } from '../core/domain/selection.ts';
import type { QueryError, Topic } from '../core/domain/topic.ts';
import type { Library } from '../core/ports.ts';
import { asksFor } from '../core/query/asks-for.ts';
import { parseQuery } from '../core/query/parse-query.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { LastEnd } from './access/lock-file.ts';
import { atRest } from './at-rest.ts';
import { backup } from './backup.ts';
import type { LibraryParts } from './library-parts.ts';
import type { OpenDatabase } from './open-database.ts';
import { publishedEdge } from './queries/article-list.ts';
import type { Transactions } from './sql/transactions.ts';
import { copies } from './copies.ts';
import { corrections } from './corrections.ts';
import { deletions } from './deletions.ts';
import { reportDesk } from './report-desk.ts';
import { liveCounts } from './live-counts.ts';
import { renewals } from './renewals.ts';
import { volumeOf } from './counting/volumes.ts';
import { given } from './sql/row.ts';
import { verifyAtOnce, verifySteps, type Verification } from './verify.ts';
import { inSlices } from './in-slices.ts';
import { readyToFile } from './ready-to-file.ts';
import { isZone, wallTime } from './wall-clock.ts';
import { writers } from './writers.ts';

export type LibraryFrame = {
  readonly folder: string;
  readonly database: OpenDatabase;
  readonly parts: LibraryParts;
  readonly transactions: Transactions;
  readonly zone: string;
  /** Undefined when this is the one that writes. */
  readonly readOnly:
    { readonly holder?: string; readonly since?: string; readonly newerVersion?: number } | undefined;
  /** How the one that wrote it before left it. */
  readonly lastEnd: LastEnd;
  close(): void;
};

/** The library as the rest of Sourceline knows it. */
export function createLibrary(frame: LibraryFrame): Library {
  const { parts, transactions, database, folder } = frame;
  let zone = frame.zone;

  let changes = 0;
  const { marks } = parts;
  const { noting, writing, changing, refiling, rewriting } = writers({
    marks,
    mustBeInside: () => {
      transactions.mustBeInside();
      known = undefined;
    },
    onwrite: () => (changes += 1),
    forgetFound: () => parts.found.forget(),
  });
  let readMarks = 0;
  /** Asked for with nearly every request, and the same until something is written. */
  let known: LibraryInfo | undefined;
  transactions.onrollback(() => {
    known = undefined;
    changes += 1;
  });
  const info = (): LibraryInfo => (known ??= readInfo());
  const readInfo = (): LibraryInfo => {
    const everything = parts.chosen(EVERYTHING);
    if (!everything.ok) throw new Error(everything.error.message);
    return given({
      folder,
      name: basename(folder),
      zone,
      isReadOnly: frame.readOnly !== undefined,
      isEncrypted: database.encryption === undefined ? undefined : (true as const),
      holder: frame.readOnly?.holder,
      heldSince: frame.readOnly?.since,
      newerVersion: frame.readOnly?.newerVersion,
      volume: volumeOf(everything.value),
      first: publishedEdge(database.connection, 'ASC'),
      last: publishedEdge(database.connection, 'DESC'),
      lastImportAt: parts.imports.lastAt(),
      attention: parts.imports.attention(),
    });
  };

  const refile = ({ id, query }: Topic): Result<number, QueryError> => {
    const found = parts.found.find(query);
    return found.ok ? ok(parts.topics.refile(id, parts.found.idsSql, found.value)) : found;
  };
  /** What is true of all articles at once has changed: topics that ask for it hold others now. */
  const refileAsking = (field: 'date' | 'outlet'): void => {
    for (const topic of parts.topics.all()) {
      const query = parseQuery(topic.query);
      if (query.ok && asksFor(query.value, field)) refile(topic);
    }
  };

  /** Whatever is remembered of the tables may be what was wrong in them. */
  const repair = (work: () => void): boolean => {
    const done = transactions.run(work);
    parts.forget();
    known = undefined;
    changes += 1;
    return done.ok;
  };
  const verification = (isThorough: boolean, checks?: readonly CheckName[]): Verification => ({
    folder,
    database,
    originals: parts.originals,
    lines: database.encryption?.lines,
    isThorough,
    checks,
    repair: frame.readOnly === undefined ? repair : undefined,
  });

  return {
    info,
    changes: () => changes,
    setZone: (name) => {
      if (!isZone(name)) return err({ kind: 'io', path: folder, detail: `${name} is not a time zone` });
      const moved = transactions.run(() =>
        marks.because('zone', () => {
          marks.aged();
          parts.settings.set('zone', name);
          parts.articles.renewWalls(name);
          parts.found.forget();
          refileAsking('date');
        }),
      );
      if (moved.ok) zone = name;
      known = undefined;
      changes += 1;
      return moved;
    },
    transaction: (work) => transactions.run(work),
    readyToFile: () => readyToFile(parts, transactions),
    close: () => frame.close(),

    keepOriginal: (sha256, bytes) =>
      frame.readOnly === undefined
        ? parts.originals.keep(sha256, bytes)
        : err({ kind: 'read-only', path: folder }),
    stageOriginal: (sha256, bytes) =>
      frame.readOnly === undefined ? parts.originals.stage(sha256, bytes) : Promise.resolve(),
    dropOriginal: (sha256) =>
      frame.readOnly === undefined ? parts.originals.drop(sha256) : err({ kind: 'read-only', path: folder }),
    isDropped: (sha256) => parts.deletion.isDropped(sha256),
    readOriginal: (sha256) => parts.originals.read(sha256),
    keepLargeOriginal: (sha256, chunks) =>
      frame.readOnly === undefined
        ? parts.originals.keepLarge(sha256, chunks)
        : Promise.resolve(err({ kind: 'read-only', path: folder })),
    openOriginal: (sha256) => parts.originals.open(sha256),

    addImport: writing((record, isUnfinished = false) => parts.imports.add(record, isUnfinished)),
    completeImport: writing((id, outcome, isUnfinished = false) =>
      parts.imports.complete(id, outcome, isUnfinished),
    ),
    unfinishedImport: (sha256) => parts.imports.unfinished(sha256),
    importOf: (sha256) => parts.imports.ofBytes(sha256),
    import: (id) => parts.imports.get(id),
    imports: (filter, page) => parts.imports.list(filter, page),
    importCounts: () => parts.imports.counts(),
    supersedeImport: writing((oldId, newId) => parts.imports.supersede(oldId, newId)),

    seenFile: (path) => parts.seenFiles.get(path),
    markSeen: writing((file) => parts.seenFiles.mark(file)),
    forgetSeen: writing((path) => parts.seenFiles.forget(path)),

    wallOf: (date) => wallTime(date, zone)?.wall,
    articleWith: (contentHash) => parts.articles.withContent(contentHash),
    addArticle: changing('regrouped', (article) => {
      const id = parts.articles.add(article, zone);
      parts.found.touched(id);
      parts.taggedTopics.refileWritten(id);
      return id;
    }),
    versionOf: (article, place) => parts.versionOf(article, place, zone),
    addVersion: changing('revised', (id, article) => {
      parts.found.touched(id);
      const added = parts.changes.addVersion(id, article, zone);
      parts.taggedTopics.refileWritten(id);
      return added;
    }),
    renewArticle: changing('revised', (kept, article) => {
      parts.found.touched(kept.id);
      parts.changes.renew(kept, article, zone);
      parts.taggedTopics.refileWritten(kept.id);
    }),
    placeArticles: writing((places, importId) => parts.versions.place(places, importId)),
    removeArticle: changing('deleted', (id) => {
      parts.found.touched(id);
      parts.changes.remove(id);
    }),
    ...deletions(parts, { writing, changing }),
    standingImport: (sha256) => parts.imports.standing(sha256),

    outlived: (watchId, rule, now, limit) => parts.outlived.ids(watchId, rule, now, limit),
    retention: (watchId, rule, now) => parts.outlived.preview(watchId, rule, now),
    exempt: writing((contentHash, at) => parts.care.exempt(contentHash, at)),
    retentionRounds: () => parts.care.rounds(),
    keepRetentionRound: writing((watchId, round) => parts.care.keepRound(watchId, round)),

    tags: () => parts.tags.rows(),
    tagArticles: refiling((name, ids, isOn) => {
      ids.forEach(parts.found.touched);
      parts.tags.put(name, ids, isOn);
      parts.taggedTopics.refile(ids);
    }),
    renameTag: rewriting((from, to) => {
      const ids = parts.tags.articles(from);
      parts.tags.rename(from, to);
      parts.notes.renameTag(from, to);
      parts.taggedTopics.refile(ids);
    }),
    removeTag: rewriting((name) => {
      const ids = parts.tags.articles(name);
      parts.tags.remove(name);
      parts.notes.renameTag(name, undefined);
      parts.taggedTopics.refile(ids);
    }),

    articlesOf: (importId) => parts.versions.ofImport(importId),
    articlesBrought: (importId, page) => parts.brought(importId, page),
    versionCount: (id) => Math.max(1, parts.versions.count(id)),
    version: (id, version) => parts.changes.version(id, version),

    ignored: (path, sha256) => parts.ignored.get(path, sha256),
    ignore: writing((file, importId) => {
      parts.ignored.add(file);
      const { path, why, at } = file;
      const isAgain = parts.acts.lastOfFile(path)?.act === 'undone';
      const act = isAgain ? 'redone' : 'made';
      parts.acts.add({ at, kind: 'ignored-file', ref: importId, act, what: { path, why } });
    }),
    unignore: writing((path, sha256, at) => {
      const ignored = parts.ignored.get(path, sha256);
      if (ignored === undefined) return;
      parts.ignored.remove(path, sha256);
      const {
        kind = 'ignored-file',
        ref = 0,
        what = { path, ...ignored },
      } = parts.acts.lastOfFile(path) ?? {};
      parts.acts.add({ at, kind, ref, act: 'undone', what });
    }),

    ownOutlets: () => parts.outletEntries.own(),
    outletRows: () => parts.outletEntries.rows(),
    saveOutlet: rewriting((entry, formerName) => {
      parts.outletEntries.save(entry, formerName);
      refileAsking('outlet');
    }),
    removeOutlet: rewriting((name) => {
      parts.outletEntries.remove(name);
      refileAsking('outlet');
    }),
    duplicates: parts.duplicates,

    watches: () => parts.watches.all(),
    saveWatch: refiling((watch) => parts.watches.save(watch)),
    removeWatch: refiling((id) => parts.watches.remove(id)),

    topics: () => parts.topics.all(),
    topicVersions: (id) => parts.topics.versions(id),
    saveTopic: refiling((topic) => parts.topics.save(topic)),
    removeTopic: refiling((id) => parts.topics.remove(id)),
    refileTopic: refiling((id) => {
      const topic = parts.topics.all().find((one) => one.id === id);
      if (topic === undefined) throw new Error(`There is no topic ${id}`);
      return refile(topic);
    }),
    alertBook: () => parts.settings.get('alerts'),
    keepAlertBook: writing((book) => parts.settings.set('alerts', book)),
    unread: (topicId, after = 0) => parts.topics.unread(topicId, after),
    markArticle: noting((id, mark) => {
      readMarks += 1;
      parts.articles.mark(id, mark);
    }),

    volume: (selection) => {
      const chosen = parts.chosen(selection);
      return chosen.ok ? ok(volumeOf(chosen.value)) : chosen;
    },
    articles: (selection, order, page) => parts.list.articles(selection, order, page),
    articleDays: (selection, order, upTo, fold) => parts.list.days(selection, order, upTo, fold),
    article: (id) => parts.whole.get(id),
    matches: (id, query) => parts.found.matches(id, query),

    ...inSlices(parts),
    ...liveCounts(parts, () => readMarks),
    buckets: (selection, by, bin, most) => parts.buckets.count(selection, by, bin, most),
    knownNames: (field, typed) => parts.knownNames(field, typed),
    facets: (selection, field) => parts.facets.of(selection, field),
    volumesWithout: (selection) => parts.facets.volumesWithout(selection),
    quotedSources: (selection, filter = {}) => parts.statementCounts.quotedSources(selection, filter),
    statements: (selection, filter, page, order) => parts.statements.list(selection, filter, page, order),
    statementCounts: (selection, filter, by) => parts.statementCounts.counts(selection, filter, by),
    statementLanes: (selection, filter, lanes) => parts.statementCounts.lanes(selection, filter, lanes),
    statementAround: (selection, filter, at) => parts.statementsAround(selection, filter, at),
    quotedSource: (name) => parts.quotedSourceDetails.get(name),
    mergeSuggestions: () => parts.mergeSuggestions(),
    ...corrections(parts, { writing, refiling, rewriting }, () => zone),
    ...copies(parts, refiling),
    ...reportDesk(parts, noting),
    ...renewals(parts, changing),
    ...parts.clips,
    ...parts.storyReading,

    clearArticles: rewriting(() => {
      parts.articles.clear();
      parts.forget();
    }),
    verify: () => verifyAtOnce(verification(true)).findings,
    verifySteps: (isThorough, checks) => verifySteps(verification(isThorough, checks)),
    lastCheck: () => parts.care.lastCheck(),
    keepLastCheck: writing((check) => parts.care.keepLastCheck(check)),
    lastEnd: frame.lastEnd,
    ...atRest(parts, transactions),
    pageFacts: () => parts.care.pageFacts(),
    backup: (file) => backup(database, file),
  };
}
