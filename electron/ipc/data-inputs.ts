import * as v from 'valibot';
import { TIMELINE_BYS } from '../core/domain/coverage.ts';
import { DATA_FORMATS } from '../core/domain/data-export.ts';
import type { Value } from '../core/domain/table.ts';
import { fold, id, selection, statementFilter, text } from './input-parts.ts';

const value = (cell: unknown): cell is Value =>
  cell === undefined || ['string', 'number', 'boolean'].includes(typeof cell);
/** Rows are many: they are looked through by hand, which takes a tenth of the time. */
const rows = v.custom<readonly (readonly Value[])[]>(
  (given) => Array.isArray(given) && given.every((row) => Array.isArray(row) && row.every(value)),
  'rows of cells',
);
const column = v.strictObject({
  title: text,
  width: v.pipe(v.number(), v.minValue(1), v.maxValue(255)),
  kind: v.exactOptional(v.literal('moment')),
});
const shown = v.strictObject({
  title: v.pipe(text, v.maxLength(200)),
  fileName: v.pipe(v.string(), v.regex(/^[\p{L}\p{N} _-]{1,100}$/u)),
  columns: v.pipe(v.array(column), v.minLength(1), v.maxLength(1_000)),
  rows,
  about: v.pipe(v.array(v.strictObject({ label: text, text: v.string() })), v.maxLength(100)),
});
const data = v.variant('list', [
  v.strictObject({
    list: v.literal('articles'),
    selection,
    order: v.picklist(['newest', 'oldest', 'relevance']),
    upTo: v.exactOptional(id),
    fold: v.exactOptional(fold),
  }),
  v.strictObject({
    list: v.literal('coverage'),
    selection,
    by: v.picklist(TIMELINE_BYS),
    bin: v.picklist(['auto', 'hour', 'day', 'week', 'month']),
    isComparing: v.boolean(),
  }),
  v.strictObject({
    list: v.literal('statements'),
    selection,
    filter: v.exactOptional(statementFilter),
    order: v.exactOptional(v.picklist(['newest', 'oldest'])),
  }),
  v.strictObject({ list: v.literal('stories'), selection }),
  v.strictObject({ list: v.literal('notes'), selection }),
  v.strictObject({ list: v.literal('rows'), shown }),
]);
const asked = { data, format: v.picklist(DATA_FORMATS) };
const isTold = v.exactOptional(v.literal(true));

/** What requests for data accept. */
export const DATA_INPUTS = {
  'data.bytes': v.strictObject({ ...asked, isTold }),
  'shell.exportData': v.strictObject(asked),
};
