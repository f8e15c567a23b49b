import { needsAttention, type ImportRecord, type ImportState } from '../../core/domain/import-record.ts';
import type { ImportCounts, ImportFilter, NewImportRecord, Page } from '../../core/ports.ts';
import type { Connection, Parameter } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

const COLUMNS = `id, at, path, watch_id, bytes, sha256, state, format, format_version, articles_found, articles_new,
  same_bytes_as, error, exclusion, reviews, tried`;

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
    formatVersion: maybeNumberAt(row, 8),
    articlesFound: numberAt(row, 9),
    articlesNew: numberAt(row, 10),
    sameBytesAs: maybeTextAt(row, 11),
    error: json(maybeTextAt(row, 12), (value) => value as NonNullable<ImportRecord['error']>),
    exclusion: json(maybeTextAt(row, 13), (value) => value as NonNullable<ImportRecord['exclusion']>),
    reviews: JSON.parse(textAt(row, 14)) as ImportRecord['reviews'],
    tried: JSON.parse(textAt(row, 15)) as ImportRecord['tried'],
  });
}

function stored(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** The WHERE of a filtered list, and what it takes. `instr` finds the text as typed, wherever it stands in the path. */
function conditionsOf(filter: ImportFilter): { readonly where: string; readonly parameters: Parameter[] } {
  const conditions = ['1'];
  const parameters: Parameter[] = [];
  if (filter.state === 'attention') conditions.push('needs_attention = 1');
  else if (filter.state !== undefined) {
    conditions.push('state = ?');
    parameters.push(filter.state);
  }
  if (filter.watchId !== undefined) {
    conditions.push('watch_id = ?');
    parameters.push(filter.watchId);
  }
  if (filter.text !== undefined && filter.text !== '') {
    conditions.push('instr(lower(path), lower(?)) > 0');
    parameters.push(filter.text);
  }
  return { where: conditions.join(' AND '), parameters };
}

/** The import log: one record per try of a file, never changed but to say that a later try replaced it. */
export type Imports = {
  add(record: NewImportRecord): number;
  ofBytes(sha256: string): ImportRecord | undefined;
  get(id: number): ImportRecord | undefined;
  list(filter: ImportFilter, page: Page): { readonly total: number; readonly rows: readonly ImportRecord[] };
  counts(): ImportCounts;
  attention(): number;
  supersede(oldId: number, newId: number): void;
  lastAt(): string | undefined;
};

export function imports(connection: Connection): Imports {
  const one = (row: Row | undefined): ImportRecord | undefined =>
    row === undefined ? undefined : recordOf(row);
  const count = (where: string, ...parameters: Parameter[]): number => {
    const row = connection.row(`SELECT count(*) FROM import WHERE ${where}`, ...parameters);
    return row === undefined ? 0 : numberAt(row, 0);
  };
  return {
    add: (record) =>
      connection.insert(
        `INSERT INTO import (at, path, watch_id, bytes, sha256, state, format, format_version, articles_found,
           articles_new, same_bytes_as, error, exclusion, reviews, tried, needs_attention)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      ),
    ofBytes: (sha256) =>
      one(connection.row(`${SELECT} WHERE sha256 = ? AND state = 'imported' ORDER BY id LIMIT 1`, sha256)),
    get: (id) => one(connection.row(`${SELECT} WHERE id = ?`, id)),
    list: (filter, page) => {
      const { where, parameters } = conditionsOf(filter);
      const rows = connection.rows(
        `${SELECT} WHERE ${where} ORDER BY id DESC LIMIT ? OFFSET ?`,
        ...parameters,
        page.limit,
        page.offset,
      );
      return { total: count(where, ...parameters), rows: rows.map(recordOf) };
    },
    counts: () => {
      const counts = { imported: 0, duplicate: 0, excluded: 0, failed: 0, attention: 0, all: 0 };
      const rows = connection.rows('SELECT state, count(*), sum(needs_attention) FROM import GROUP BY state');
      for (const row of rows) {
        counts[textAt(row, 0) as ImportState] = numberAt(row, 1);
        counts.attention += numberAt(row, 2);
        counts.all += numberAt(row, 1);
      }
      return counts;
    },
    attention: () => count('needs_attention = 1'),
    supersede: (oldId, newId) =>
      connection.run('UPDATE import SET superseded_by = ?, needs_attention = 0 WHERE id = ?', newId, oldId),
    lastAt: () => {
      const row = connection.row('SELECT at FROM import ORDER BY id DESC LIMIT 1');
      return row === undefined ? undefined : textAt(row, 0);
    },
  };
}
