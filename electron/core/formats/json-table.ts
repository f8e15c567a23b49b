import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { err, ok, type Result } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { findItems, isObject, unwrap } from './tables/json-items.ts';
import { isArticleLike, rowsOfItems, type PlacedItem } from './tables/json-rows.ts';
import { salvageItems } from './tables/json-salvage.ts';
import { readTable } from './tables/read-tables.ts';

/** Lists of articles in JSON as news services, databases and scripts write them: an object for each article. */
export const jsonTable: ArticleFormat = {
  id: 'json-table',
  label: FORMAT_LABELS['json-table'],
  version: 2,
  extensions: ['json'],
  // JSON of any other format we know says what it is, and is claimed by that format with more certainty.
  recognises: (head) => (/^\uFEFF?\s*(?:\[\s*[[{\]]|\{\s*["}])/.test(head.text) ? 0.45 : 0),
  parse: ({ text, defaults }) => {
    const found = itemsOf(text.replace(/^\uFEFF/, ''));
    if (!found.ok) return found;
    const placed: PlacedItem[] = [];
    const refusals: ImportError[] = [];
    for (const [index, item] of found.value.entries()) {
      const where = `item ${index + 1}`;
      if (isObject(item)) placed.push({ where, value: item });
      else refusals.push({ kind: 'malformed', format: 'json-table', where });
    }
    const table = readTable(rowsOfItems(placed), 'json-table', defaults);
    return ok({ ...table, refusals: [...table.refusals, ...refusals] });
  },
};

/** The items of the file; of a broken one, what can be read of its list. */
function itemsOf(text: string): Result<readonly unknown[], ImportError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    const left = salvageItems(text);
    const isWorthIt = left?.some((item) => isObject(item) && isArticleLike(unwrap(item))) === true;
    return isWorthIt ? ok(left) : err({ kind: 'malformed', format: 'json-table', where: placeOf(fault) });
  }
  const items = findItems(value, isArticleLike);
  return items === undefined ? err({ kind: 'no-article-boundary', format: 'json-table' }) : ok(items);
}

/** Where parsing stopped, without the piece of the text some engines print beside it. */
function placeOf(fault: unknown): string {
  const position = fault instanceof SyntaxError ? /position (\d+)/.exec(fault.message)?.[1] : undefined;
  return position === undefined ? 'its end, which comes too early' : `character ${position}`;
}
