import { needsAttention, type ImportRecord, type ImportState } from '../../core/domain/import-record.ts';
import type { ImportCounts, ImportFilter, ImportOutcome, NewImportRecord, Page } from '../../core/ports.ts';
import { errorsSaying, exclusionsSaying } from '../../core/domain/import-words.ts';
import { allOf, type Condition } from '../queries/selection-sql.ts';
import type { Connection, Parameter } from '../sql/connection.ts';
import type { KnownKeys } from './known-keys.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

const COLUMNS = `id, at, path, watch_id, bytes, sha256, state, format, format_version, articles_found, articles_new,
  same_bytes_as, error, exclusion, reviews, tried, revised, chosen_format, reread_of,
  defaults,
  (SELECT count(DISTINCT deleted_id) FROM deleted_version
   WHERE deleted_version.sha256 = import.sha256 AND import.state IN ('imported', 'new-version'))`;

/** Newest first; ids grow with time. */
const SELECT = `SELECT ${COLUMNS} FROM import`;

function json<T>(text: string | undefined, read: (value: unknown) => T): T | undefined {
  return text === undefined ? undefined : read(JSON.parse(text));
}

function recordOf(row: Row): ImportRecord {
  return given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    path: textAt(row, 2),
    watchId: maybeNumberAt(row, 3),
    bytes: maybeNumberAt(row, 4),
    sha256: maybeTextAt(row, 5),
    state: textAt(row, 6) as ImportState,
    format: maybeTextAt(row, 7),
    chosenFormat: maybeTextAt(row, 17),
    rereadOf: maybeNumberAt(row, 18),
    defaults: json(maybeTextAt(row, 19), (value) => value as NonNullable<ImportRecord['defaults']>),
    formatVersion: maybeNumberAt(row, 8),
    articlesFound: numberAt(row, 9),
    articlesNew: numberAt(row, 10),
    articlesDeleted: deletedAt(row),
    revised: json(maybeTextAt(row, 16), (value) => value as ImportRecord['revised']) ?? [],
    sameBytesAs: maybeTextAt(row, 11),
    error: json(maybeTextAt(row, 12), (value) => value as NonNullable<ImportRecord['error']>),
    exclusion: json(maybeTextAt(row, 13), (value) => value as NonNullable<ImportRecord['exclusion']>),
    reviews: JSON.parse(textAt(row, 14)) as ImportRecord['reviews'],
    tried: JSON.parse(textAt(row, 15)) as ImportRecord['tried'],
  });
}

/** How many articles of the file were taken out since; most have none, and then nothing is said. */
function deletedAt(row: Row): number | undefined {
  const count = numberAt(row, 20);
  return count === 0 ? undefined : count;
}

function stored(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** Matches the place of a kind in what is stored as JSON: "unreadable:locked", "protected:". */
const REASON = (column: string): string =>
  `json_extract(${column}, '$.kind') || ':' || coalesce(json_extract(${column}, '$.cause'), '')`;

/** Text as typed, wherever it stands: in the path, in what was found wrong, or in the words we have for it. */
function textCondition(text: string, formats: readonly string[]): Condition {
  const errors = errorsSaying(text);
  const exclusions = exclusionsSaying(text);
  const marks = (values: readonly string[]) => values.map(() => '?').join(', ');
  return {
    sql: `(instr(lower(path), lower(?1)) > 0 OR instr(path, ?1) > 0 OR instr(lower(error), lower(?1)) > 0
      OR instr(lower(exclusion), lower(?1)) > 0 OR instr(lower(format), lower(?1)) > 0
      OR format IN (${marks(formats)}) OR ${REASON('error')} IN (${marks(errors)})
      OR ${REASON('exclusion')} IN (${marks(exclusions)}))`.replaceAll('?1', '?'),
    parameters: [text, text, text, text, text, ...formats, ...errors, ...exclusions],
  };
}

/** A large file whose import was cancelled in the middle: what is read of it stays. */
const CANCELLED_HALF = `is_unfinished = 1 AND instr(reviews, '"isCancelled":true') > 0`;
const CANCELLED = `(state = 'cancelled' OR ${CANCELLED_HALF})`;

/** The WHERE of a filtered list, and what it takes. A record another one took the place of is not listed. */
function conditionOf(filter: ImportFilter): Condition {
  const conditions: Condition[] = [];
  if (filter.isWithReplaced !== true) conditions.push({ sql: 'superseded_by IS NULL', parameters: [] });
  if (filter.state === 'attention') conditions.push({ sql: 'needs_attention = 1', parameters: [] });
  else if (filter.state === 'cancelled') conditions.push({ sql: CANCELLED, parameters: [] });
  else if (filter.state !== undefined) conditions.push({ sql: 'state = ?', parameters: [filter.state] });
  if (filter.watchId !== undefined) conditions.push({ sql: 'watch_id = ?', parameters: [filter.watchId] });
  if (filter.text !== undefined && filter.text.trim() !== '') {
    conditions.push(textCondition(filter.text.trim(), filter.formats ?? []));
  }
  return allOf(conditions);
}

/** The import log: one record per try of a file; once complete, never changed but to say that a later try replaced it. */
export type Imports = {
  add(record: NewImportRecord, isUnfinished: boolean): number;
  complete(id: number, outcome: ImportOutcome, isUnfinished: boolean): void;
  unfinished(sha256: string): ImportRecord | undefined;
  outdated(versions: ReadonlyMap<string, number>): readonly ImportRecord[];
  ofBytes(sha256: string): ImportRecord | undefined;
  /** The record the articles of these bytes stand under now: the latest reading of them. */
  standing(sha256: string): ImportRecord | undefined;
  get(id: number): ImportRecord | undefined;
  list(filter: ImportFilter, page: Page): { readonly total: number; readonly rows: readonly ImportRecord[] };
  counts(): ImportCounts;
  attention(): number;
  supersede(oldId: number, newId: number): void;
  lastAt(): string | undefined;
};

const AMONG = 'id IN (SELECT value FROM json_each(?1))';

export function imports(connection: Connection, keys: KnownKeys): Imports {
  const one = (row: Row | undefined): ImportRecord | undefined =>
    row === undefined ? undefined : recordOf(row);
  /** The record of these bytes that fulfils a condition. */
  const withBytes = (sha256: string, condition: string): ImportRecord | undefined => {
    const ids = keys.idsOf('bytes', sha256);
    if (ids.length === 0) return undefined;
    return one(
      connection.row(
        `${SELECT} WHERE ${AMONG} AND sha256 = ?2 AND ${condition}`,
        JSON.stringify(ids),
        sha256,
      ),
    );
  };
  const count = (where: string, ...parameters: Parameter[]): number => {
    const row = connection.row(`SELECT count(*) FROM import WHERE ${where}`, ...parameters);
    return row === undefined ? 0 : numberAt(row, 0);
  };
  return {
    add: (record, isUnfinished) => {
      const id = connection.insert(
        `INSERT INTO import (at, path, watch_id, bytes, sha256, state, format, format_version, articles_found,
           articles_new, same_bytes_as, error, exclusion, reviews, tried, needs_attention, revised, chosen_format,
           reread_of, is_unfinished, defaults)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        record.at,
        record.path,
        record.watchId,
        record.bytes,
        record.sha256,
        record.state,
        record.format,
        record.formatVersion,
        record.articlesFound,
        record.articlesNew,
        record.sameBytesAs,
        stored(record.error),
        stored(record.exclusion),
        JSON.stringify(record.reviews),
        JSON.stringify(record.tried),
        needsAttention(record),
        record.revised.length === 0 ? undefined : stored(record.revised),
        record.chosenFormat,
        record.rereadOf,
        isUnfinished,
        stored(record.defaults),
      );
      if (record.sha256 !== undefined) keys.add('bytes', record.sha256, id);
      keys.add('path', record.path, id);
      return id;
    },
    complete: (id, { state, articlesNew, revised, reviews, articlesFound, tried }, isUnfinished) =>
      connection.run(
        `UPDATE import SET state = ?, articles_new = ?, revised = ?, is_unfinished = ?, reviews = coalesce(?, reviews),
           needs_attention = coalesce(?, needs_attention), articles_found = coalesce(?, articles_found),
           tried = coalesce(?, tried) WHERE id = ?`,
        state,
        articlesNew,
        JSON.stringify(revised),
        isUnfinished,
        stored(reviews),
        reviews === undefined ? undefined : needsAttention({ state, reviews }),
        articlesFound,
        stored(tried),
        id,
      ),
    unfinished: (sha256) => withBytes(sha256, 'is_unfinished ORDER BY id LIMIT 1'),
    outdated: (versions) =>
      connection
        .rows(
          `${SELECT} WHERE state IN ('imported', 'new-version') AND sha256 IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM import AS later WHERE later.reread_of = import.id)
             AND format_version < (SELECT value FROM json_each(?) WHERE key = format) ORDER BY id`,
          JSON.stringify(Object.fromEntries(versions)),
        )
        .map(recordOf),
    ofBytes: (sha256) =>
      withBytes(sha256, `state IN ('imported', 'new-version') AND NOT is_unfinished ORDER BY id LIMIT 1`),
    standing: (sha256) =>
      withBytes(
        sha256,
        `state IN ('imported', 'new-version') AND superseded_by IS NULL ORDER BY id DESC LIMIT 1`,
      ),
    get: (id) => one(connection.row(`${SELECT} WHERE id = ?`, id)),
    list: (filter, page) => {
      const { sql, parameters } = conditionOf(filter);
      const rows = connection.rows(
        `${SELECT} WHERE ${sql} ORDER BY id DESC LIMIT ? OFFSET ?`,
        ...parameters,
        page.limit,
        page.offset,
      );
      return { total: count(sql, ...parameters), rows: rows.map(recordOf) };
    },
    counts: () => {
      const counts = {
        imported: 0,
        'new-version': 0,
        duplicate: 0,
        excluded: 0,
        failed: 0,
        cancelled: 0,
        attention: 0,
        all: 0,
      };
      const rows = connection.rows(
        `SELECT state, count(*), sum(needs_attention), sum(${CANCELLED_HALF}) FROM import
           WHERE superseded_by IS NULL GROUP BY state`,
      );
      for (const row of rows) {
        counts[textAt(row, 0) as ImportState] += numberAt(row, 1);
        counts.cancelled += numberAt(row, 3);
        counts.attention += numberAt(row, 2);
        counts.all += numberAt(row, 1);
      }
      return counts;
    },
    attention: () => count('needs_attention = 1 AND superseded_by IS NULL'),
    supersede: (oldId, newId) =>
      connection.run('UPDATE import SET superseded_by = ?, needs_attention = 0 WHERE id = ?', newId, oldId),
    lastAt: () => {
      const row = connection.row('SELECT at FROM import ORDER BY id DESC LIMIT 1');
      return row === undefined ? undefined : textAt(row, 0);
    },
  };
}
