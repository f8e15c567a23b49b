import type { IssuedFigures } from '../domain/report-draft.ts';
import type { Library } from '../ports.ts';
import type { ReportModel } from './model.ts';

/** What a report counts, as it is remembered when it leaves. */
export function issuedFigures(
  { counted, volume }: Pick<ReportModel, 'counted' | 'volume'>,
  library: Pick<Library, 'mark' | 'topics'>,
): IssuedFigures {
  return {
    volume,
    articles: counted,
    upTo: library.mark().upTo,
    topics: library.topics().map(({ id, name, version }) => ({ id, name, version })),
  };
}
