import type { ReportLook, ReportSpec } from '../domain/report.ts';

/** What a report looks like when nothing else is asked for. */
export const PLAIN_LOOK: ReportLook = { paper: 'A4', locale: 'en-GB', citation: 'house' };

/** The look asked for; lines of space alone are not there. */
export function lookOf({ look = PLAIN_LOOK }: Pick<ReportSpec, 'look'>): ReportLook {
  const kept = Object.entries(look).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  return { ...PLAIN_LOOK, ...(Object.fromEntries(kept) as Partial<ReportLook>) };
}
