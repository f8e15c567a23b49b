import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { finished } from '../../../electron/core/finished.ts';
import { jsonReport } from '../../../electron/core/report/json.ts';
import { tableInSlices } from '../../../electron/core/tables/write-table.ts';
import { aLibrary, aReport } from './a-library.ts';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join('resources/schemas', `${name}.schema.json`), 'utf8')) as object;
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const isReport = ajv.compile(schemaOf('report'));
const isData = ajv.compile(schemaOf('data'));

describe('the documented shape of', () => {
  test.each([
    ['a briefing', aReport()],
    [
      'an analysis',
      aReport({ kind: 'analysis', summary: [{ type: 'bullets', items: [[{ text: 'One', clip: 1 }]] }] }),
    ],
    [
      'a period',
      aReport({ selection: { filters: [], range: { from: '2026-09-08T00:00', to: '2026-09-09T00:00' } } }),
    ],
    ['an empty library', aReport({}, aLibrary([]))],
  ])('a report holds for %s', (_name, model) => {
    expect([isReport(JSON.parse(jsonReport(model))), isReport.errors]).toEqual([true, null]);
  });

  test('a report is not whatever comes', () => {
    const report = JSON.parse(jsonReport(aReport())) as Record<string, unknown>;
    expect(isReport({ ...report, volume: { articles: '6', unique: 4 } })).toBe(false);
    expect(isReport({ ...report, method: [] })).toBe(false);
    expect(isReport({ ...report, annex: [{ id: 1 }] })).toBe(false);
  });

  test('data holds for a table with every kind of cell', () => {
    const bytes = finished(
      tableInSlices(
        {
          title: 'T',
          fileName: 't',
          columns: ['Zone unknown', 'Share %', 'SHA-256', '中', 'Share %'].map((title) => ({
            title,
            width: 9,
          })),
          rows: [
            [true, 0.5, 'ab', undefined, '"'],
            [undefined, undefined, undefined, undefined, undefined],
          ],
          about: [{ label: 'Library', text: 'x' }],
        },
        'json',
      ),
    );
    const data = JSON.parse(new TextDecoder().decode(bytes)) as { rows: object[] };
    expect([isData(data), isData.errors]).toEqual([true, null]);
    expect(data.rows).toEqual([
      { zoneUnknown: true, sharePercent: 0.5, sha256: 'ab', sharePercent5: '"' },
      {},
    ]);
  });
});
