import type { Reply } from '../../contract/api.ts';
import type { IssuedChanges, IssuedFigures } from '../../core/domain/report-draft.ts';
import type { ReportSpec } from '../../core/domain/report.ts';
import { reportInSlices } from '../../core/report/build-report.ts';
import { htmlReport } from '../../core/report/html.ts';
import { issuedFigures } from '../../core/report/issued-figures.ts';
import { REPORT_OUTPUTS, type ReportOutput } from '../../core/report/index.ts';
import { PAGE_EXTENT, type Extent } from '../../core/report/limits.ts';
import type { ReportModel } from '../../core/report/model.ts';
import { sinceIssued } from '../../core/report/since-issued.ts';
import { err, ok } from '../../core/result.ts';
import type { Slices } from '../../core/ports.ts';
import type { EngineParts, EngineSlices } from '../engine-parts.ts';
import { shareTeller } from './share-teller.ts';

type Names = 'report.html' | 'report.bytes';

/** What is left of the bar for writing, once everything is read. */
const READ_SHARE = 0.8;

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

/** The four kinds of report, in every format core writes by itself; worked out in slices. */
export function reportRequests({ library, appVersion, tell }: EngineParts): Pick<EngineSlices, Names> {
  function* build(spec: ReportSpec, extent: Extent, isTold: true | undefined) {
    const told = shareTeller(tell, 'report', isTold);
    told(0);
    const earlier = earlierOf(spec, library);
    yield;
    const onshare = (share: number): void => told(share * READ_SHARE);
    return yield* reportInSlices(spec, library, appVersion, { extent, earlier, onshare });
  }
  return {
    *'report.html'({ spec, isTold }): Slices<Reply<'report.html'>> {
      const model = yield* build(spec, PAGE_EXTENT, isTold);
      if (!model.ok) return model;
      const { clips, fileName, title } = model.value;
      const figures = issuedFigures(model.value, library);
      return ok({ html: htmlReport(model.value), clips, fileName: `${fileName}.html`, title, figures });
    },

    *'report.bytes'({
      spec,
      format,
      isTold,
    }): Slices<Reply<'report.bytes'> | Promise<Reply<'report.bytes'>>> {
      const output = REPORT_OUTPUTS.find(({ id }) => id === format);
      if (output === undefined)
        return err({ kind: 'invalid-input', detail: `There is no format ${format}.` });
      const model = yield* build(spec, output.extent ?? PAGE_EXTENT, isTold);
      if (!model.ok) return model;
      // What was counted is taken down before anything else gets a turn at the library.
      const figures = issuedFigures(model.value, library);
      return written(output, model.value, figures);
    },
  };
}

async function written(
  output: ReportOutput,
  model: ReportModel,
  figures: IssuedFigures,
): Promise<Reply<'report.bytes'>> {
  const bytes = await output.write(model);
  return ok({ bytes, fileName: `${model.fileName}.${output.extension}`, title: model.title, figures });
}
