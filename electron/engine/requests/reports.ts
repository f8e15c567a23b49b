import type { ReportSpec } from '../../core/domain/report.ts';
import { buildReport } from '../../core/report/build-report.ts';
import { htmlReport } from '../../core/report/html.ts';
import { issuedFigures } from '../../core/report/issued-figures.ts';
import { REPORT_OUTPUTS } from '../../core/report/index.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'report.html' | 'report.bytes';

/** Briefings and analyses, in every format core writes by itself. */
export function reportRequests({ library, appVersion }: EngineParts): Pick<EngineHandlers, Names> {
  const build = (spec: ReportSpec) => buildReport(spec, library, appVersion);
  return {
    'report.html'({ spec }) {
      const model = build(spec);
      if (!model.ok) return model;
      const { clips, fileName, title } = model.value;
      const figures = issuedFigures(model.value, library);
      return ok({ html: htmlReport(model.value), clips, fileName: `${fileName}.html`, title, figures });
    },

    async 'report.bytes'({ spec, format }) {
      const output = REPORT_OUTPUTS.find(({ id }) => id === format);
      if (output === undefined)
        return err({ kind: 'invalid-input', detail: `There is no format ${format}.` });
      const model = build(spec);
      if (!model.ok) return model;
      const { fileName, title } = model.value;
      // What was counted is taken down before anything else gets a turn at the library.
      const figures = issuedFigures(model.value, library);
      const bytes = await output.write(model.value);
      return ok({ bytes, fileName: `${fileName}.${output.extension}`, title, figures });
    },
  };
}
