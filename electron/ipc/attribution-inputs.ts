import * as v from 'valibot';
import type { AttributionApi } from '../contract/attribution-api.ts';
import { QUOTED_SOURCE_KINDS } from '../core/domain/attribution.ts';
import { STATEMENT_DIMENSIONS } from '../core/domain/statement-count.ts';
import { id, limit, nothing, offset, selection, statementFilter, text } from './input-parts.ts';

const binSize = v.picklist(['hour', 'day', 'week', 'month']);
const spans = v.pipe(v.array(v.strictTuple([id, id])), v.minLength(1), v.maxLength(200));
const statementChange = v.variant('action', [
  v.strictObject({ action: v.literal('reject') }),
  v.strictObject({
    action: v.literal('attribute'),
    to: v.pipe(text, v.trim(), v.minLength(1), v.maxLength(300)),
    kind: v.picklist(QUOTED_SOURCE_KINDS),
  }),
  v.strictObject({ action: v.literal('manner'), kind: v.picklist(['direct', 'indirect', 'mixed']) }),
  v.strictObject({ action: v.literal('content'), content: spans }),
]);

/** What requests for who is quoted accept. */
export const ATTRIBUTION_INPUTS = {
  'attribution.quotedSources': v.strictObject({ selection, filter: v.exactOptional(statementFilter) }),
  'attribution.statements': v.strictObject({
    selection,
    filter: v.exactOptional(statementFilter),
    order: v.exactOptional(v.picklist(['newest', 'oldest'])),
    offset,
    limit,
  }),
  'attribution.counts': v.strictObject({
    selection,
    filter: v.exactOptional(statementFilter),
    by: v.picklist(STATEMENT_DIMENSIONS),
    andBy: v.exactOptional(v.picklist(STATEMENT_DIMENSIONS)),
    bin: v.exactOptional(binSize),
  }),
  'attribution.lanes': v.strictObject({
    selection,
    filter: v.exactOptional(statementFilter),
    names: v.pipe(v.array(text), v.maxLength(2_000)),
    bin: binSize,
  }),
  'attribution.around': v.strictObject({
    selection,
    filter: v.exactOptional(statementFilter),
    articleId: id,
    position: id,
  }),
  'attribution.correct': v.strictObject({
    articleId: id,
    position: id,
    change: statementChange,
    why: v.exactOptional(text),
  }),
  'attribution.statementCorrections': nothing,
  'attribution.undoStatement': v.strictObject({ id }),
  'attribution.detail': v.strictObject({ name: text }),
  'attribution.about': v.strictObject({ name: text }),
  'attribution.suggestions': nothing,
  'attribution.corrections': nothing,
  'attribution.merge': v.strictObject({ from: text, into: text, why: v.exactOptional(text) }),
  'attribution.rename': v.strictObject({ name: text, to: text, why: v.exactOptional(text) }),
  'attribution.split': v.strictObject({ name: text, to: text, why: v.exactOptional(text) }),
  'attribution.rekind': v.strictObject({
    name: text,
    kind: v.picklist(QUOTED_SOURCE_KINDS),
    why: v.exactOptional(text),
  }),
  'attribution.keepApart': v.strictObject({
    names: v.tuple([text, text]),
    why: v.exactOptional(text),
  }),
  'attribution.undo': v.strictObject({ id }),
} satisfies Record<keyof AttributionApi, v.GenericSchema>;
