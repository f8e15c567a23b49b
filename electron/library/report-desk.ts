import type { DeskBook } from '../core/desk-ports.ts';
import type { ReportDesk } from '../core/report-ports.ts';
import type { LibraryParts } from './library-parts.ts';

type Writing = <P extends unknown[], T>(write: (...parameters: P) => T) => (...parameters: P) => T;

/** What the library keeps of reports, and of what the analyst puts beside the articles. */
export function reportDesk(
  {
    reports: { drafts, schedules, issued, book },
    versions,
    acts,
  }: Pick<LibraryParts, 'reports' | 'versions' | 'acts'>,
  writing: Writing,
): ReportDesk & DeskBook {
  return {
    reportDrafts: () => drafts.rows(),
    reportDraft: (id) => drafts.get(id),
    saveReportDraft: writing((draft) => drafts.save(draft)),
    removeReportDraft: writing((id, at, erasedBefore) => drafts.remove(id, at, erasedBefore)),
    restoreReportDraft: writing((id) => drafts.restore(id)),
    reportSchedules: () => schedules.all(),
    saveReportSchedule: writing((rule) => schedules.save(rule)),
    removeReportSchedule: writing((id) => schedules.remove(id)),
    keepReportRun: writing((id, run) => schedules.keepRun(id, run)),
    issuedReports: (draftId) => issued.list(draftId),
    issuedReport: (id) => issued.get(id),
    revisedSince: (at) => versions.revisedSince(at),
    rereadSince: (at) => versions.rereadSince(at),
    deletedSince: (at) => acts.deletedSince(at),
    addIssuedReport: writing((report) => issued.add(report)),
    eventMarkers: () => book.eventMarkers(),
    saveEventMarker: writing((marker) => book.saveEventMarker(marker)),
    removeEventMarker: writing((id) => book.removeEventMarker(id)),
    savedFilters: () => book.savedFilters(),
    saveFilter: writing((filter) => book.saveFilter(filter)),
    removeFilter: writing((id) => book.removeFilter(id)),
  };
}
