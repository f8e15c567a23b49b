import * as v from 'valibot';
import type { DeskApi } from '../contract/desk-api.ts';
import { id, nothing, selection } from './input-parts.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** A month, a day or a minute; whether there is such a one is for whoever keeps it to say. */
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2})?)?$/u));

/** What requests about event markers and saved filters accept. */
export const DESK_INPUTS = {
  'markers.list': nothing,
  'markers.save': v.strictObject({
    id: v.exactOptional(id),
    label: name,
    from: time,
    to: v.exactOptional(time),
    topicId: v.exactOptional(id),
    link: v.exactOptional(v.pipe(v.string(), v.trim(), v.url(), v.maxLength(2_000))),
  }),
  'markers.remove': v.strictObject({ id }),
  'filters.list': nothing,
  'filters.save': v.strictObject({ id: v.exactOptional(id), name, selection }),
  'filters.remove': v.strictObject({ id }),
} satisfies Record<keyof DeskApi, v.GenericSchema>;
