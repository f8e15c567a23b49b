import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { TableMemo } from '../domain/columns.ts';
import type { ImportError } from '../domain/import-record.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { signsOf } from './tables/column-signs.ts';
import { guessColumns } from './tables/guess-columns.ts';
import { isObject } from './tables/json-items.ts';
import { rowsOfItems, type PlacedItem } from './tables/json-rows.ts';
import { readTable } from './tables/read-tables.ts';
import type { RowSet } from './tables/table.ts';

const EXTENSIONS = ['jsonl', 'ndjson', 'jsonlines', 'ldjson'];
/** No real export has more; files made to exhaust the memory do. */
const MOST_LINES = 1_500_000;
/** Lines between the articles of a bulk export that only say where they belong. */
const BULK_ACTIONS = new Set(['index', 'create', 'update', 'delete']);

/** JSON with an article on each line; a line that cannot be read is refused alone. */
export const jsonl: ArticleFormat = {
  id: 'jsonl',
  label: FORMAT_LABELS.jsonl,
  version: 2,
  extensions: EXTENSIONS,
  recognises: (head) => {
    const [first, second] = head.text.split(/\r\n?|\n/, 50).filter((line) => line.trim() !== '');
    if (first === undefined || !/^\uFEFF?\s*\{\s*"/.test(first)) return 0;
    if (hasExtension(head.fileName, EXTENSIONS)) return 0.9;
    return parsed(first) !== undefined && second?.trimStart().startsWith('{"') === true ? 0.8 : 0;
  },
  cutting: () => 'lines',
  parse: ({ text, defaults, portion }) => {
    const before = portion?.lines ?? 0;
    const items: PlacedItem[] = [];
    const refusals: ImportError[] = [];
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (line.trim() === '') continue;
      if (items.length >= MOST_LINES) {
        refusals.push({
          kind: 'malformed',
          format: 'jsonl',
          where: `line ${before + index + 1}, one of too many`,
        });
        break;
      }
      const value = parsed(line);
      const where = `line ${before + index + 1}`;
      if (value === undefined) refusals.push({ kind: 'malformed', format: 'jsonl', where });
      else if (!isBulkAction(value)) items.push({ where, value });
    }
    const memo = portion?.table;
    const rows = rowsOfItems(items, memo?.columns.mapping.headers);
    const table = readTable(rows, 'jsonl', defaults, memo && withNewFields(memo, rows));
    return ok({ ...table, refusals: [...table.refusals, ...refusals] });
  },
};

/** Fields that first come up in a later portion: each means what its name says, unless another column means that. */
function withNewFields(memo: TableMemo, { rows, headers = [] }: RowSet): TableMemo {
  const { mapping, ...columns } = memo.columns;
  const known = mapping.headers.length;
  if (headers.length === known) return memo;
  const guessed = guessColumns(headers, signsOf({ headers, rows }));
  const taken = new Set(mapping.meanings);
  const added = guessed.slice(known).map((meaning) => (taken.has(meaning) ? 'ignored' : meaning));
  return {
    ...memo,
    columns: { ...columns, mapping: { headers, meanings: [...mapping.meanings, ...added] } },
  };
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isBulkAction(value: Readonly<Record<string, unknown>>): boolean {
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && BULK_ACTIONS.has(key) && isObject(value[key]);
}
