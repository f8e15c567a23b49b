import type { Connection } from '../sql/connection.ts';
import { issuedReports, type IssuedReports } from './issued-reports.ts';
import { reportDrafts, type ReportDrafts } from './report-drafts.ts';
import { reportSchedules, type ReportSchedules } from './report-schedules.ts';

/** The tables of reports in the making, written by themselves, and issued. */
export type ReportTables = {
  readonly drafts: ReportDrafts;
  readonly schedules: ReportSchedules;
  readonly issued: IssuedReports;
};

export function reportTables(connection: Connection): ReportTables {
  return {
    drafts: reportDrafts(connection),
    schedules: reportSchedules(connection),
    issued: issuedReports(connection),
  };
}
