import * as v from 'valibot';
import type { ApiName } from '../contract/api.ts';
import { DENSITIES, TEXT_SIZE } from '../contract/settings.ts';
import { MEDIA_TYPES } from '../core/domain/article.ts';
import { IMPORT_STATES } from '../core/domain/import-record.ts';
import { OUTLET_LICENCES, OUTLET_TIERS } from '../core/domain/outlet-entry.ts';
import { HIGHLIGHTS, NOTE_FIELDS } from '../core/domain/article-note.ts';
import { CORRECTABLE_FIELDS } from '../core/domain/field-correction.ts';
import { HISTORY_KINDS } from '../core/domain/history.ts';
import { MOST_RETENTION_DAYS } from '../core/domain/retention.ts';
import { COLUMN_MEANINGS } from '../core/domain/columns.ts';
import { TIMELINE_BYS } from '../core/domain/coverage.ts';
import {
  id,
  text,
  ids,
  tag,
  path,
  offset,
  limit,
  nothing,
  filterField,
  fold,
  selection,
} from './input-parts.ts';
import { ATTRIBUTION_INPUTS } from './attribution-inputs.ts';
import { DATA_INPUTS } from './data-inputs.ts';
import { DESK_INPUTS } from './desk-inputs.ts';
import { PROTECTION_INPUTS } from './protection-inputs.ts';
import { REPORT_DESK_INPUTS, reportFormat } from './report-desk-inputs.ts';
import { ownFormats, reportSpec } from './report-inputs.ts';
import { SIGNAL_INPUTS } from './signal-inputs.ts';
import { TOPIC_INPUTS } from './topic-inputs.ts';

const defaults = v.strictObject({
  outlet: v.exactOptional(text),
  origin: v.exactOptional(text),
  language: v.exactOptional(text),
  zone: v.exactOptional(text),
  topics: v.exactOptional(v.pipe(v.array(id), v.maxLength(500))),
  columns: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          headers: v.pipe(v.array(text), v.maxLength(500)),
          meanings: v.pipe(v.array(v.picklist(COLUMN_MEANINGS)), v.maxLength(500)),
        }),
      ),
      v.maxLength(100),
    ),
  ),
});
const globs = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(500))), v.maxLength(100));
const watchOptions = {
  isRecursive: v.exactOptional(v.boolean()),
  include: v.exactOptional(globs),
  exclude: v.exactOptional(globs),
  isPolling: v.exactOptional(v.boolean()),
};
const retention = v.strictObject({
  days: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_RETENTION_DAYS)),
  since: v.picklist(['published', 'arrived']),
  keepsStarred: v.boolean(),
  keepsTagged: v.boolean(),
  keptTopics: v.pipe(v.array(id), v.maxLength(500)),
});
const name = v.pipe(text, v.trim(), v.minLength(1), v.maxLength(200));
const outletEntry = v.strictObject({
  name,
  aliases: v.pipe(v.array(name), v.maxLength(200)),
  domains: v.pipe(v.array(name), v.maxLength(200)),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u))),
  mediaType: v.exactOptional(v.picklist(MEDIA_TYPES)),
  tier: v.exactOptional(v.picklist(OUTLET_TIERS)),
  licence: v.exactOptional(v.picklist(OUTLET_LICENCES)),
});
const order = v.picklist(['newest', 'oldest', 'relevance']);
const timelineBy = v.picklist(TIMELINE_BYS);
const timelineBin = v.picklist(['auto', 'hour', 'day', 'week', 'month']);
/** A mark as an answer gave it. */
const since = v.exactOptional(v.strictObject({ age: text, upTo: id, frame: v.exactOptional(text) }));
const importState = v.picklist([...IMPORT_STATES, 'attention']);

/** What each request accepts. Anything else never reaches a handler; a name without a schema does not compile. */
export const INPUTS = {
  'library.info': nothing,
  'library.setZone': v.strictObject({ zone: text }),
  'library.sizes': nothing,
  'library.sqlite': nothing,
  'library.lastCheck': nothing,
  'library.mend': v.strictObject({
    checks: v.pipe(
      v.array(v.picklist(['pages', 'tables', 'agreements', 'ledger', 'originals'])),
      v.maxLength(5),
    ),
    sound: v.strictObject({ findings: id, isDamaged: v.boolean() }),
  }),
  'library.host': nothing,
  'library.work': v.variant('kind', [
    v.strictObject({ kind: v.picklist(['verify', 'rebuild', 'compact']) }),
    v.strictObject({ kind: v.literal('copy'), folder: path }),
  ]),
  'library.backups': nothing,
  'library.setBackups': v.strictObject({
    isOn: v.exactOptional(v.boolean()),
    every: v.exactOptional(v.picklist(['day', 'week'])),
    keep: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
    mostBytes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 50))),
    folder: v.exactOptional(path),
  }),
  'library.backUp': v.strictObject({ to: v.picklist(['folder', 'file']) }),
  'library.restore': v.strictObject({ file: v.exactOptional(path) }),
  'library.stopWork': nothing,
  ...PROTECTION_INPUTS,
  'library.reopen': v.strictObject({ access: v.picklist(['write', 'read']) }),
  'watches.retention': v.strictObject({ id, rule: retention }),
  'watches.list': nothing,
  'watches.preview': v.strictObject({ path, defaults: v.exactOptional(defaults), ...watchOptions }),
  'watches.add': v.strictObject({
    path,
    name: v.exactOptional(text),
    defaults,
    retention: v.exactOptional(v.nullable(retention)),
    ...watchOptions,
  }),
  'watches.update': v.strictObject({
    id,
    name: v.exactOptional(text),
    path: v.exactOptional(path),
    defaults: v.exactOptional(defaults),
    isPaused: v.exactOptional(v.boolean()),
    retention: v.exactOptional(v.nullable(retention)),
    ...watchOptions,
  }),
  'watches.remove': v.strictObject({ id }),
  'imports.list': v.strictObject({
    state: v.exactOptional(importState),
    text: v.exactOptional(text),
    watchId: v.exactOptional(id),
    offset,
    limit,
  }),
  'imports.articles': v.strictObject({ id, offset, limit }),
  'imports.progress': nothing,
  'imports.retry': v.strictObject({
    ids: v.union([v.array(id), v.picklist(['failed', 'cancelled'])]),
    format: v.exactOptional(name),
  }),
  'imports.reread': v.strictObject({ ids: v.union([v.array(id), v.literal('outdated')]) }),
  'imports.outdated': nothing,
  'imports.ignore': v.strictObject({ id, why: v.pipe(text, v.trim(), v.minLength(1)) }),
  'statements.renewal': nothing,
  'statements.renew': nothing,
  'statements.pauseRenewal': v.strictObject({ isPaused: v.boolean() }),
  'statements.stopRenewal': nothing,
  'imports.pause': v.strictObject({ isPaused: v.boolean() }),
  'imports.formats': nothing,
  'imports.cancel': nothing,
  'imports.addFiles': v.strictObject({ paths: v.array(path) }),
  ...TOPIC_INPUTS,
  'query.complete': v.strictObject({ query: text, at: id }),
  'articles.volume': v.strictObject({ selection }),
  'articles.days': v.strictObject({ selection, order }),
  'articles.list': v.strictObject({
    selection,
    order,
    offset,
    limit,
    upTo: v.exactOptional(id),
    fold: v.exactOptional(fold),
  }),
  'articles.without': v.strictObject({ selection }),
  'articles.get': v.strictObject({ id, query: v.exactOptional(text) }),
  'articles.version': v.strictObject({ id, version: id }),
  'articles.changes': v.strictObject({ id, from: id, to: id }),
  'articles.mark': v.strictObject({
    id,
    isRead: v.exactOptional(v.boolean()),
    isStarred: v.exactOptional(v.boolean()),
  }),
  'articles.delete': v.strictObject({ ids, why: v.exactOptional(v.pipe(text, v.trim())) }),
  'articles.tag': v.strictObject({ ids, tag, isOn: v.boolean() }),
  'tags.list': nothing,
  'tags.rename': v.strictObject({ from: tag, to: tag }),
  'tags.remove': v.strictObject({ name: tag }),
  'deleted.list': v.strictObject({ offset, limit }),
  'deleted.explain': v.strictObject({ id, why: v.pipe(text, v.trim()) }),
  'deleted.restore': v.strictObject({ ids }),
  'deleted.erase': v.strictObject({ ids }),
  'articles.facets': v.strictObject({ selection, field: filterField }),
  'outlets.list': nothing,
  'outlets.save': v.strictObject({ entry: outletEntry, formerName: v.exactOptional(name) }),
  'outlets.remove': v.strictObject({ name }),
  'coverage.timeline': v.strictObject({
    selection,
    by: timelineBy,
    bin: timelineBin,
    most: v.exactOptional(limit),
  }),
  'articles.correct': v.strictObject({
    id,
    field: v.picklist(CORRECTABLE_FIELDS),
    text,
    why: v.exactOptional(text),
  }),
  'articles.undoCorrection': v.strictObject({ id }),
  'history.list': v.strictObject({ articleId: v.exactOptional(id) }),
  'history.undo': v.strictObject({ kind: v.picklist(HISTORY_KINDS), id }),
  'history.redo': v.strictObject({ kind: v.picklist(HISTORY_KINDS), id }),
  'notes.save': v.strictObject({
    articleId: id,
    id: v.exactOptional(id),
    place: v.exactOptional(v.strictObject({ field: v.picklist(NOTE_FIELDS), start: id, end: id })),
    highlight: v.exactOptional(v.picklist(HIGHLIGHTS)),
    text: v.exactOptional(text),
    tags: v.exactOptional(v.pipe(v.array(tag), v.maxLength(100))),
  }),
  'notes.remove': v.strictObject({ id }),
  'articles.corrections': nothing,
  ...ATTRIBUTION_INPUTS,
  ...SIGNAL_INPUTS,
  'pickups.chain': v.strictObject({ articleId: id }),
  'pickups.difference': v.strictObject({ leadId: id, pickupId: id }),
  'pickups.groups': v.strictObject({ storyId: v.exactOptional(id), offset, limit }),
  'pickups.chooseLead': v.strictObject({ articleId: id, why: v.exactOptional(text) }),
  'pickups.undoLead': v.strictObject({ id }),
  'pickups.leadChoices': nothing,
  'pickups.part': v.strictObject({ articleId: id, why: v.exactOptional(text) }),
  'pickups.join': v.strictObject({ articleId: id, copyOf: id, why: v.exactOptional(text) }),
  'stories.list': v.strictObject({ selection, offset, limit }),
  'stories.get': v.strictObject({ id }),
  'stories.merge': v.strictObject({ id, from: id, why: v.exactOptional(text) }),
  'stories.split': v.strictObject({ id, articles: v.array(id), why: v.exactOptional(text) }),
  'stories.pin': v.strictObject({ article: id, why: v.exactOptional(text) }),
  'stories.rename': v.strictObject({ id, title: text, why: v.exactOptional(text) }),
  'stories.undo': v.strictObject({ id }),
  'live.volume': v.strictObject({ selection, since }),
  'live.coverage': v.strictObject({
    selection,
    by: timelineBy,
    bin: timelineBin,
    most: v.exactOptional(limit),
    since,
  }),
  'live.topics': v.strictObject({ since }),
  'live.list': v.strictObject({
    selection,
    order,
    offsets: v.pipe(v.array(offset), v.maxLength(10)),
    limit,
    since,
    upTo: v.exactOptional(id),
    isStill: v.exactOptional(v.boolean()),
    fold: v.exactOptional(fold),
  }),
  ...REPORT_DESK_INPUTS,
  ...DATA_INPUTS,
  ...DESK_INPUTS,
  'report.html': v.strictObject({ spec: reportSpec, isTold: v.exactOptional(v.literal(true)) }),
  'report.bytes': v.strictObject({
    spec: reportSpec,
    format: v.picklist(ownFormats),
    isTold: v.exactOptional(v.literal(true)),
  }),
  'shell.chooseFolder': v.strictObject({ title: text }),
  'shell.showFile': v.strictObject({ path }),
  'shell.openFile': v.strictObject({ path }),
  'shell.addSamples': nothing,
  'shell.previewReport': v.strictObject({ spec: reportSpec }),
  'shell.exportReport': v.strictObject({
    spec: reportSpec,
    format: reportFormat,
    draftId: v.exactOptional(id),
  }),
  'shell.cancelExport': nothing,
  'shell.cancelData': nothing,
  'shell.runSchedule': v.strictObject({ id }),
  'shell.saveFile': v.strictObject({
    suggestedName: v.pipe(text, v.maxLength(200)),
    content: v.union([v.pipe(v.string(), v.maxLength(50_000_000)), v.instance(Uint8Array)]),
  }),
  'shell.copyDiagnostics': nothing,
  'settings.get': nothing,
  'settings.set': v.strictObject({
    theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
    isSingleKeyOn: v.exactOptional(v.boolean()),
    density: v.exactOptional(v.picklist(DENSITIES)),
    textSize: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(TEXT_SIZE.least), v.maxValue(TEXT_SIZE.most)),
    ),
    isFoldingCopies: v.exactOptional(v.boolean()),
  }),
  'app.licences': nothing,
  'app.versions': nothing,
  'updates.state': nothing,
  'updates.look': nothing,
  'updates.download': nothing,
  'updates.stop': nothing,
  'updates.show': nothing,
  'updates.setLooking': v.strictObject({ isLooking: v.boolean() }),
} satisfies Record<ApiName, v.GenericSchema>;
