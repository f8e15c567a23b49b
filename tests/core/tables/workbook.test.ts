import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Table } from '../../../electron/core/domain/table.ts';
import { workbook } from '../../../electron/core/tables/workbook.ts';

const partsOf = (tables: readonly Table[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(workbook('A title', tables))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const sheetOf = (table: Partial<Table>): string =>
  partsOf([{ title: 'T', columns: [{ title: 'C', width: 9, kind: 'moment' }], rows: [], ...table }])[
    'xl/worksheets/sheet1.xml'
  ] ?? '';

test('a time is a date to sort by, and text where it is less exact or before the calendar', () => {
  const sheet = sheetOf({ rows: [['2026-09-08T06:00'], ['2026-09-08'], ['2026-09'], ['1850-01-01']] });
  // 8 September 2026 is day 46273 of a workbook's calendar; six in the morning a quarter of a day later.
  expect(sheet).toContain('<c r="A2" s="3"><v>46273.25</v></c>');
  expect(sheet).toContain('<c r="A3" s="2"><v>46273</v></c>');
  expect(sheet).toContain('>2026-09</t>');
  expect(sheet).toContain('>1850-01-01</t>');
});

test('what looks like a formula is text, and a number a number', () => {
  const columns = [
    { title: 'A', width: 9 },
    { title: 'B', width: 9 },
  ];
  const sheet = sheetOf({ columns, rows: [['=HYPERLINK("x")', -5]] });
  expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t>');
  expect(sheet).toContain('<c r="B2" s="5"><v>-5</v></c>');
  expect(sheet).not.toContain('<f');
});

test('a cell that holds more than Excel takes says that it was cut, and no character is cut in half', () => {
  const sheet = sheetOf({ rows: [['😀'.repeat(20_000)]] });
  const text = /<t xml:space="preserve">(😀[^<]*)</u.exec(sheet)?.[1] ?? '';
  expect(text.length).toBeLessThanOrEqual(32_767);
  expect(text).toMatch(/^(😀)+ \[…\] \(cut: /u);
});

test('a table of more rows than a sheet holds goes on in the next', () => {
  const rows = Array.from({ length: 5 }, (_, at) => [at + 1]);
  const table = { title: 'Long', columns: [{ title: 'C', width: 9 }], rows };
  const parts = unzipSync(workbook('A title', [table], 2));
  const sheets = [1, 2, 3, 4].map((number) => parts[`xl/worksheets/sheet${number}.xml`]);
  const values = sheets.map((bytes) =>
    [...(bytes === undefined ? '' : strFromU8(bytes)).matchAll(/<v>(\d)<\/v>/gu)].map(([, value]) => value),
  );
  expect(values).toEqual([['1', '2'], ['3', '4'], ['5'], []]);
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Long (3)"');
});

test('sheets have names Excel takes, each its own, and titles to filter by', () => {
  const columns = [{ title: 'C', width: 9 }];
  const parts = partsOf([
    { title: 'A/B: *what?* of a title that is far too long', columns, rows: [[1]] },
    { title: 'a b   what  of a title that is far too long', columns, rows: [] },
  ]);
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/gu)].map(
    ([, name]) => name ?? '',
  );
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:A2"/>');
});

test('the title of a figure stands over the figure, and words too long for a line have as many as they need', () => {
  const sheet = sheetOf({
    columns: [
      { title: 'Articles', width: 10 },
      { title: 'How', width: 20, kind: 'prose' },
    ],
    rows: [
      [3, 'short'],
      [4, 'words that take three lines of twenty letters each'],
    ],
  });
  expect(sheet).toMatch(/<c r="A1" s="6"[^>]*><is><t[^>]*>Articles</u);
  expect(sheet).toMatch(/<c r="B1" s="1"[^>]*><is><t[^>]*>How</u);
  expect(sheet).toContain('<row r="2"><c r="A2" s="5">');
  expect(sheet).toContain('<row r="3" ht="40.5" customHeight="1"><c r="A3" s="5">');
});

test('a table prints on as many pages beside each other as it can be read on, each with titles and the first column', () => {
  const columns = Array.from({ length: 10 }, (_, at) => ({ title: `C${at}`, width: 40 }));
  const parts = partsOf([
    { title: 'Wide', columns, rows: [] },
    { title: 'Narrow', columns: columns.slice(0, 4), rows: [] },
  ]);
  expect(parts['xl/worksheets/sheet1.xml']).toContain('fitToWidth="3" fitToHeight="0"');
  expect(parts['xl/worksheets/sheet2.xml']).toContain('fitToWidth="1" fitToHeight="0"');
  const titles = [...(parts['xl/workbook.xml'] ?? '').matchAll(/Print_Titles"[^>]*>([^<]*)</gu)].map(
    ([, of]) => of,
  );
  expect(titles).toEqual(['&#39;Wide&#39;!$A:$A,&#39;Wide&#39;!$1:$1', '&#39;Narrow&#39;!$1:$1']);
});
