import * as v from 'valibot';
import type { ReportDeskApi } from '../contract/report-desk-api.ts';
import { SCHEDULE_DAYS, SCHEDULE_PERIODS } from '../core/domain/report-schedule.ts';
import { id, nothing, path, text, wall } from './input-parts.ts';
import { ownFormats, reportSpec } from './report-inputs.ts';

/** Every format a report leaves in. */
export const reportFormat = v.picklist([...ownFormats, 'pdf']);

const name = v.pipe(text, v.trim(), v.minLength(1), v.maxLength(200));
const range = v.strictObject({ from: wall, to: wall });
const volume = v.strictObject({ articles: id, unique: id });
const run = v.strictObject({
  at: text,
  moment: wall,
  range,
  isLate: v.boolean(),
  missed: id,
  articles: v.exactOptional(id),
  paths: v.pipe(v.array(path), v.maxLength(20)),
  failure: v.exactOptional(text),
});
const figures = v.strictObject({
  volume,
  articles: v.array(id),
  upTo: id,
  topics: v.array(v.strictObject({ id, name: text, version: id })),
});

/** What requests about drafts, schedules and issued reports accept. */
export const REPORT_DESK_INPUTS = {
  'reports.drafts': nothing,
  'reports.draft': v.strictObject({ id }),
  'reports.saveDraft': v.strictObject({
    id: v.exactOptional(id),
    name: v.exactOptional(name),
    isTemplate: v.boolean(),
    spec: reportSpec,
  }),
  'reports.removeDraft': v.strictObject({ id }),
  'reports.restoreDraft': v.strictObject({ id }),
  'reports.clips': v.strictObject({ articles: v.pipe(v.array(id), v.maxLength(10_000)) }),
  'reports.licences': v.strictObject({ spec: reportSpec }),
  'reports.schedules': nothing,
  'reports.saveSchedule': v.strictObject({
    id: v.exactOptional(id),
    draftId: id,
    days: v.picklist(SCHEDULE_DAYS),
    weekday: v.pipe(id, v.minValue(1), v.maxValue(7)),
    time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/u)),
    period: v.picklist(SCHEDULE_PERIODS),
    folder: path,
    formats: v.pipe(v.array(reportFormat), v.minLength(1), v.maxLength(20)),
    isPaused: v.boolean(),
  }),
  'reports.removeSchedule': v.strictObject({ id }),
  'reports.due': v.strictObject({ id: v.exactOptional(id) }),
  'reports.keepRun': v.strictObject({ id, run }),
  'reports.issue': v.strictObject({
    draftId: v.exactOptional(id),
    title: text,
    format: reportFormat,
    path,
    bytes: id,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
    isScheduled: v.boolean(),
    spec: reportSpec,
    figures,
  }),
  'reports.issued': v.strictObject({ draftId: id }),
  'reports.changes': v.strictObject({ id }),
} satisfies Record<keyof ReportDeskApi, v.GenericSchema>;
