import type { DeskBook } from '../../core/desk-ports.ts';
import type { Connection } from '../sql/connection.ts';
import { deskBook } from './desk-book.ts';
import { issuedReports, type IssuedReports } from './issued-reports.ts';
import { reportDrafts, type ReportDrafts } from './report-drafts.ts';
import { reportSchedules, type ReportSchedules } from './report-schedules.ts';

/** The tables of reports in the making, written by themselves, and issued; and of what stands beside the articles. */
export type ReportTables = {
  readonly drafts: ReportDrafts;
  readonly schedules: ReportSchedules;
  readonly issued: IssuedReports;
  readonly book: DeskBook;
};

export function reportTables(connection: Connection): ReportTables {
  return {
    drafts: reportDrafts(connection),
    schedules: reportSchedules(connection),
    issued: issuedReports(connection),
    book: deskBook(connection),
  };
}
