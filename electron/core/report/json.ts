import type { ReportModel } from './model.ts';

/** Version of the shape below; it changes when a field changes its meaning. */
const SCHEMA = 'sourceline-report/2';

/** The whole model as JSON: `schema`, then the fields of ReportModel by name. Times are wall-clock in `zone`. */
export function jsonReport(model: ReportModel): string {
  return `${JSON.stringify({ schema: SCHEMA, ...model }, undefined, 2)}\n`;
}
