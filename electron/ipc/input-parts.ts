import * as v from 'valibot';
import { ATTRIBUTION_FORMS, QUOTED_SOURCE_KINDS } from '../core/domain/attribution.ts';
import { FILTER_FIELDS } from '../core/domain/selection.ts';

/** A number the library gives. */
export const id = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What somebody typed. */
export const text = v.pipe(v.string(), v.maxLength(20_000));
/** Several of them. */
export const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(10_000));
/** The name of a tag. */
export const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
/** A path on this machine. */
export const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4_096));
/** Where a page begins. */
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** How much of a list is asked for. */
export const limit = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(5_000));
/** Wall-clock time to the minute. */
export const wall = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u));
/** One of the series colours. */
export const colour = v.picklist([1, 2, 3, 4, 5, 6, 7, 8]);
/** No input. */
export const nothing = v.undefined();

/** What a chip holds an article to. */
export const filterField = v.picklist(FILTER_FIELDS);
/** How a list is folded. */
export const fold = v.strictObject({
  open: v.pipe(v.array(id), v.maxLength(10_000)),
  shown: v.exactOptional(id),
});
/** Exactly which articles. */
export const selection = v.strictObject({
  query: v.exactOptional(text),
  range: v.exactOptional(v.strictObject({ from: wall, to: wall })),
  filters: v.pipe(
    v.array(v.strictObject({ field: filterField, value: v.nullable(text), exclude: v.boolean() })),
    v.maxLength(500),
  ),
});

/** Which statements of the articles selected. */
export const statementFilter = v.strictObject({
  quotedSource: v.exactOptional(text),
  sourceKind: v.exactOptional(v.picklist(QUOTED_SOURCE_KINDS)),
  quotedSources: v.exactOptional(v.pipe(v.array(text), v.maxLength(2_000))),
  about: v.exactOptional(text),
  form: v.exactOptional(v.picklist([...ATTRIBUTION_FORMS, 'any'])),
  manner: v.exactOptional(v.picklist(['direct', 'indirect', 'mixed'])),
  stance: v.exactOptional(v.picklist(['reporting', 'attitude', 'any'])),
});
