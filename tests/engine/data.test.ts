import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { DataFormat, DataRequest } from '../../electron/core/domain/data-export.ts';
import { TABLE_FORMATS } from '../../electron/core/domain/data-export.ts';
import { aDesk } from './a-desk.ts';

const CSV = [
  'Schlagzeile;Volltext;Datum;Blatt;Autor',
  '"=cmd|dam";"The dam above Marren seeps, the ministry said on Monday.";2026-09-08;Kestrel Daily;Ida Moss',
  '"Ferry ""runs"", late";"The ferry to Ansel runs again, said Bram Eskil, its captain.";2026-09-09;Harrow Post;',
  '"-Strike ends";"Workers go back, a union leader said. “We won,” said Bram Eskil.";2026-09-11;Harrow Post;Tor Vale',
].join('\n');

async function aFilledDesk() {
  const desk = await aDesk();
  await desk.must('watches.add', { path: desk.incoming, defaults: {} });
  await desk.settle(desk.write('a.csv', CSV));
  expect(desk.library.info().volume.articles).toBe(3);
  return desk;
}
const ALL = { filters: [] };
const strictly = (bytes: Uint8Array): string[][] =>
  parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), { bom: true, record_delimiter: '\r\n' });

/** Rows of a file, without its titles, counted by somebody who is not ours where there is one. */
function rowsIn(bytes: Uint8Array, format: DataFormat): number {
  if (format === 'json')
    return (JSON.parse(new TextDecoder().decode(bytes)) as { rows: unknown[] }).rows.length;
  if (format !== 'xlsx') return strictly(bytes).length - 1;
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return (sheet.match(/<row /gu)?.length ?? 0) - 1;
}

describe('data for other programs', () => {
  test('has every row of the list it is of, in every format, and says how many', async () => {
    const { must } = await aFilledDesk();
    const statements = await must('attribution.statements', { selection: ALL, offset: 0, limit: 1 });
    const stories = await must('stories.list', { selection: ALL, offset: 0, limit: 1 });
    const timeline = await must('coverage.timeline', { selection: ALL, by: 'outlet', bin: 'day' });
    const expected: readonly (readonly [DataRequest, number])[] = [
      [{ list: 'articles', selection: ALL, order: 'newest' }, 3],
      [{ list: 'articles', selection: { query: 'dam', filters: [] }, order: 'oldest' }, 1],
      [{ list: 'statements', selection: ALL }, statements.total],
      [{ list: 'stories', selection: ALL }, stories.total],
      [
        { list: 'coverage', selection: ALL, by: 'outlet', bin: 'day', isComparing: false },
        timeline.bins.length * (timeline.series.length + 1),
      ],
      [
        { list: 'coverage', selection: ALL, by: 'outlet', bin: 'day', isComparing: true },
        timeline.bins.length * timeline.series.length,
      ],
    ];
    expect(statements.total).toBeGreaterThan(1);
    for (const [data, rows] of expected)
      for (const format of TABLE_FORMATS) {
        const written = await must('data.bytes', { data, format });
        expect([data.list, format, written.rows]).toEqual([data.list, format, rows]);
        expect([data.list, format, rowsIn(written.bytes, format)]).toEqual([data.list, format, rows]);
      }
  });

  test('stands in the order of the list, and no cell of it is a formula', async () => {
    const { must } = await aFilledDesk();
    const list = await must('articles.list', { selection: ALL, order: 'oldest', offset: 0, limit: 9 });
    const { bytes } = await must('data.bytes', {
      data: { list: 'articles', selection: ALL, order: 'oldest' },
      format: 'csv',
    });
    const [head, ...rows] = strictly(bytes);
    expect(rows.map((row) => Number(row[0]))).toEqual(list.map(({ id }) => id));
    const headline = head?.indexOf('Headline') ?? -1;
    expect(rows.map((row) => row[headline])).toEqual(["'=cmd|dam", 'Ferry "runs", late', "'-Strike ends"]);
    expect(rows.every((row) => /^[0-9a-f]{64}$/u.test(row[head?.indexOf('SHA-256') ?? -1] ?? ''))).toBe(true);
  });

  test('adds up: the articles of a chart are those of its selection', async () => {
    const { must } = await aFilledDesk();
    const { bytes } = await must('data.bytes', {
      data: { list: 'coverage', selection: ALL, by: 'outlet', bin: 'day', isComparing: true },
      format: 'csv',
    });
    const [head, ...rows] = strictly(bytes);
    const at = head?.indexOf('Articles') ?? -1;
    expect(rows.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(3);
    // Nothing was imported for the 10th: that is no zero.
    const silent = rows.filter((row) => row[0]?.startsWith('2026-09-10')).map((row) => row[at]);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter((cell) => cell !== '')).toEqual([]);
  });

  test('is a reference for each article where programs that keep references ask for it', async () => {
    const { must, ask } = await aFilledDesk();
    const data: DataRequest = { list: 'articles', selection: ALL, order: 'newest' };
    const ris = await must('data.bytes', { data, format: 'ris' });
    const bib = await must('data.bytes', { data, format: 'bib' });
    expect([ris.rows, bib.rows]).toEqual([3, 3]);
    expect(new TextDecoder().decode(ris.bytes).match(/^TY {2}- NEWS\r$/gmu)).toHaveLength(3);
    expect(new TextDecoder().decode(bib.bytes)).toContain('author = {Moss, Ida}');
    expect(
      await ask('data.bytes', { data: { list: 'stories', selection: ALL }, format: 'ris' }),
    ).toMatchObject({
      error: { kind: 'not-cited' },
    });
  });

  test('says what is wrong with a query, and writes the same bytes again', async () => {
    const { must, ask } = await aFilledDesk();
    expect(
      await ask('data.bytes', {
        data: { list: 'articles', selection: { query: '(dam', filters: [] }, order: 'newest' },
        format: 'csv',
      }),
    ).toMatchObject({ ok: false });
    const data: DataRequest = { list: 'articles', selection: ALL, order: 'newest' };
    for (const format of TABLE_FORMATS) {
      const [one, other] = [
        await must('data.bytes', { data, format }),
        await must('data.bytes', { data, format }),
      ];
      expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    }
  });

  test('can be rows the window has laid out itself', async () => {
    const { must } = await aFilledDesk();
    const shown = {
      title: 'Import log',
      fileName: 'import-log-failed',
      columns: [
        { title: 'File', width: 20 },
        { title: 'Bytes', width: 9 },
      ],
      rows: [
        ['a.csv', 5],
        ['b.csv', undefined],
      ],
      about: [{ label: 'Files', text: 'failed' }],
    };
    const written = await must('data.bytes', { data: { list: 'rows', shown }, format: 'json' });
    expect(written).toMatchObject({ fileName: 'import-log-failed.json', rows: 2 });
    expect(JSON.parse(new TextDecoder().decode(written.bytes))).toMatchObject({
      schema: 'sourceline-data/1',
      rows: [{ file: 'a.csv', bytes: 5 }, { file: 'b.csv' }],
    });
  });
});
