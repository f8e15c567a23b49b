import { formatName } from '../../core/domain/format-labels.ts';
import { quotedKindWords } from '../../core/domain/quoted-kind-words.ts';
import type { FilterField } from '../../core/domain/selection.ts';
import type { TopicColour } from '../../core/domain/topic.ts';
import { assertNever } from '../../core/result.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, type Row } from '../sql/row.ts';
import { kindOfNumber } from './quoted-kinds.ts';
import { STORY_TITLE } from './story-title.ts';

/** A value as filters write it, and its name on screen. */
type SeriesName = {
  readonly key: string | null;
  readonly label: string;
  readonly colour?: TopicColour;
};

export type NameOfSeries = (field: FilterField, id: number | undefined) => SeriesName;

const NOT_GIVEN: SeriesName = { key: null, label: 'Not given' };

/** The table of names behind a field whose filters are written with the name itself. */
const NAMED = {
  outlet: 'outlet',
  origin: 'origin',
  language: 'language',
  format: 'format',
  'quoted-source': 'quoted_source',
  tag: 'tag',
} as const;

type Named = keyof typeof NAMED;

/** Names by id, read together and kept: a timeline by quoted source has thousands. */
function namesById(connection: Connection, table: string): (id: number) => string {
  const names = new Map<number, string>();
  let last = 0;
  const readOn = (): void => {
    const sql = `SELECT json_group_array(json_array(id, name)) FROM ${table} WHERE id > ?`;
    const rows = JSON.parse(maybeTextAt(connection.row(sql, last) ?? [], 0) ?? '[]') as [number, string][];
    for (const [id, name] of rows) {
      names.set(id, name);
      last = Math.max(last, id);
    }
  };
  return (id) => {
    if (!names.has(id)) readOn();
    return names.get(id) ?? '';
  };
}

export type SeriesNames = {
  readonly nameOf: NameOfSeries;
  /** Names were changed or taken out, or a transaction was undone. */
  forget(): void;
};

export function seriesNames(connection: Connection): SeriesNames {
  const known = new Map<Named, (id: number) => string>();
  const named = (field: Named, id: number): string => {
    const names = known.get(field) ?? namesById(connection, NAMED[field]);
    known.set(field, names);
    return names(id);
  };
  return { nameOf: nameOf(connection, named), forget: () => known.clear() };
}

function nameOf(connection: Connection, named: (field: Named, id: number) => string): NameOfSeries {
  const nameRow = (sql: string, id: number): Row => connection.row(sql, id) ?? [];
  return (field, id) => {
    if (id === undefined) return NOT_GIVEN;
    switch (field) {
      case 'outlet':
      case 'origin':
      case 'language':
      case 'quoted-source':
      case 'tag': {
        const name = named(field, id);
        return { key: name, label: name };
      }
      case 'format': {
        const format = named(field, id);
        return { key: format, label: formatName(format) };
      }
      case 'quoted-kind': {
        const kind = kindOfNumber(id);
        return { key: kind, label: quotedKindWords(kind) };
      }
      case 'topic': {
        const row = nameRow('SELECT name, colour FROM topic WHERE id = ?', id);
        const colour = maybeNumberAt(row, 1) as TopicColour | undefined;
        return given({ key: String(id), label: maybeTextAt(row, 0) ?? '', colour });
      }
      case 'watch': {
        const name = maybeTextAt(nameRow('SELECT name FROM watch WHERE id = ?', id), 0);
        return { key: String(id), label: name ?? `Removed watch ${id}` };
      }
      case 'story':
        return { key: String(id), label: maybeTextAt(nameRow(STORY_TITLE, id), 0) ?? 'No headline' };
      case 'duplicate-group': {
        const row = nameRow(
          `SELECT headline FROM article
           LEFT JOIN duplicate_group ON duplicate_group.id = article.id
           JOIN article_text ON article_text.id = coalesce(lead_id, article.id)
           WHERE article.id = ?`,
          id,
        );
        return { key: String(id), label: maybeTextAt(row, 0) ?? 'No headline' };
      }
      default:
        return assertNever(field);
    }
  };
}
