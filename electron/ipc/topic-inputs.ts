import * as v from 'valibot';
import type { TopicsApi } from '../contract/topics-api.ts';
import { ALERT_RHYTHMS } from '../core/domain/topic-alert.ts';
import { TOPIC_LIST_FORMATS } from '../core/query/topic-list.ts';
import { colour, id, limit, nothing, offset, selection, text } from './input-parts.ts';

/** What requests about topics accept. */
export const TOPIC_INPUTS = {
  'topics.list': nothing,
  'topics.save': v.strictObject({
    id: v.exactOptional(id),
    name: v.pipe(text, v.trim(), v.minLength(1), v.maxLength(200)),
    query: text,
    colour: v.exactOptional(colour),
  }),
  'topics.remove': v.strictObject({ id }),
  'topics.preview': v.strictObject({ query: text, was: v.exactOptional(text) }),
  'topics.test': v.strictObject({ query: text, selection, isFound: v.boolean(), offset, limit }),
  'topics.versions': v.strictObject({ id }),
  'topics.suggest': nothing,
  'topics.alertRules': nothing,
  'topics.setAlertRules': v.strictObject({
    rules: v.pipe(
      v.array(
        v.strictObject({
          topicId: id,
          everyArticles: v.exactOptional(v.pipe(id, v.minValue(1), v.maxValue(100_000))),
          onSpike: v.boolean(),
        }),
      ),
      v.maxLength(5_000),
    ),
    rhythm: v.picklist(ALERT_RHYTHMS),
  }),
  'topics.export': v.strictObject({ format: v.picklist(TOPIC_LIST_FORMATS) }),
  'topics.takeList': v.strictObject({
    text: v.pipe(v.string(), v.maxLength(5_000_000)),
    isKept: v.boolean(),
  }),
} satisfies Record<keyof TopicsApi | 'topics.list' | 'topics.save' | 'topics.remove', v.GenericSchema>;
