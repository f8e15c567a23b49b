import type { ReportFormat, ReportSpec } from '../../core/domain/report.ts';
import { buildReport } from '../../core/report/build-report.ts';
import { htmlReport } from '../../core/report/html.ts';
import { REPORT_OUTPUTS } from '../../core/report/index.ts';
import { ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'report.html' | 'report.bytes';

/** Briefings and analyses, in every format core writes by itself. */
export function reportRequests({ library, clock, appVersion }: EngineParts): Pick<EngineHandlers, Names> {
  const build = (spec: ReportSpec) => buildReport(spec, library, clock, appVersion);
  return {
    'report.html'({ spec }) {
      const model = build(spec);
      return model.ok
        ? ok({ html: htmlReport(model.value), clips: model.value.clips, fileName: model.value.fileName })
        : model;
    },
    async 'report.bytes'({ spec, format }) {
      const model = build(spec);
      if (!model.ok) return model;
      return ok({ bytes: await write(format), fileName: model.value.fileName });
    },
  };
}
