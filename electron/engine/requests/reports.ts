import type { IssuedChanges } from '../../core/domain/report-draft.ts';
import type { ReportSpec } from '../../core/domain/report.ts';
import { buildReport } from '../../core/report/build-report.ts';
import { htmlReport } from '../../core/report/html.ts';
import { issuedFigures } from '../../core/report/issued-figures.ts';
import { REPORT_OUTPUTS } from '../../core/report/index.ts';
import { PAGE_EXTENT, WHOLE_EXTENT, type Extent } from '../../core/report/limits.ts';
import { sinceIssued } from '../../core/report/since-issued.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'report.html' | 'report.bytes';

/** Reports that left before and are counted anew, the newest of them. */
const MOST_EARLIER = 5;

/**
 * Reports of the same query and filters that would count something else today, one for each stretch of time: changes to
 * our own earlier figures.
 */
function earlierOf(
  { kind, selection }: ReportSpec,
  library: EngineParts['library'],
): readonly IssuedChanges[] {
  const same = (other: ReportSpec): boolean =>
    other.kind === kind &&
    other.selection.query === selection.query &&
    JSON.stringify(other.selection.filters) === JSON.stringify(selection.filters);
  const newest = new Map(
    library
      .issuedReports()
      .filter(({ spec }) => same(spec))
      .toReversed()
      .map((issued) => [JSON.stringify(issued.spec.selection.range), issued] as const),
  );
  return [...newest.values()]
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, MOST_EARLIER)
    .flatMap((issued) => {
      const changes = sinceIssued(issued, library);
      return changes.ok && changes.value.groups.length > 0 ? [changes.value] : [];
    });
}

/** The four kinds of report, in every format core writes by itself. */
export function reportRequests({ library, appVersion }: EngineParts): Pick<EngineHandlers, Names> {
  const build = (spec: ReportSpec, extent: Extent) =>
    buildReport(spec, library, appVersion, { extent, earlier: earlierOf(spec, library) });
  return {
    'report.html'({ spec }) {
      const model = build(spec, PAGE_EXTENT);
      if (!model.ok) return model;
      const { clips, fileName, title } = model.value;
      const figures = issuedFigures(model.value, library);
      return ok({ html: htmlReport(model.value), clips, fileName: `${fileName}.html`, title, figures });
    },

    async 'report.bytes'({ spec, format }) {
      const output = REPORT_OUTPUTS.find(({ id }) => id === format);
      if (output === undefined)
        return err({ kind: 'invalid-input', detail: `There is no format ${format}.` });
      const model = build(spec, output.isWhole === true ? WHOLE_EXTENT : PAGE_EXTENT);
      if (!model.ok) return model;
      const { fileName, title } = model.value;
      // What was counted is taken down before anything else gets a turn at the library.
      const figures = issuedFigures(model.value, library);
      const bytes = await output.write(model.value);
      return ok({ bytes, fileName: `${fileName}.${output.extension}`, title, figures });
    },
  };
}
