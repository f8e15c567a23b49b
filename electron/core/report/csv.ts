import { csvText } from '../tables/csv-text.ts';
import type { Value } from '../domain/table.ts';
import type { Clip, ReportModel } from './model.ts';

const COLUMNS = [
  'topics', 'published', 'zone unknown', 'outlet', 'origin', 'byline', 'headline', 'lead copy', 'pickups', 'status',
  'text', 'link', 'file', 'sha256',
] as const; // prettier-ignore

/** Every article of the report, a row each, as CSV with a mark for Excel. */
export function csvReport(model: ReportModel): string {
  return csvText([COLUMNS, ...model.annex.map(cells)], { isMarked: true });
}

function cells(clip: Clip): readonly Value[] {
  return [
    clip.topics.map(({ name }) => name).join('; '),
    clip.published,
    clip.isZoneUnknown ? 'yes' : '',
    clip.outlet,
    clip.origin,
    clip.byline,
    clip.headline,
    clip.isLeadCopy ? 'yes' : '',
    clip.pickups,
    clip.status,
    clip.text.join('\n\n'),
    clip.url,
    clip.path,
    clip.sha256,
  ];
}
