import { expect, test } from 'vitest';
import type { ImportRecord } from '#core/domain/import-record.ts';
import { importCsv } from '../../../renderer/components/import/import-csv.ts';
import {
  articlesText,
  donePart,
  recordTime,
  stateMark,
} from '../../../renderer/components/import/import-text.ts';
import { RECORDS } from '../fake/imports.ts';

const byName = (name: string): ImportRecord => RECORDS.find(({ path }) => path.endsWith(name))!;

test('an imported file with something to look at says so, not “Imported”', () => {
  expect(stateMark(byName('capital-ledger-w39.html')).word).toBe('Needs review');
  expect(stateMark(byName('wire-0928-0911.xml')).word).toBe('Imported');
  expect(stateMark(byName('moved-away.html')).word).toBe('Failed');
});

test('articles are counted against what the file says it holds', () => {
  expect(articlesText(byName('capital-ledger-w39.html'))).toBe('86 of 87');
  expect(articlesText(byName('export_full.zip'))).toBe('–');
});

test('times stand on the clock of the library, with their day unless it is today', () => {
  expect(recordTime('2026-09-28T22:30:00Z', 'Europe/Stockholm', '2026-09-29')).toBe('00:30');
  expect(recordTime('2026-09-28T22:30:00Z', 'Europe/Stockholm', '2026-09-28')).toBe('29 Sep 00:30');
});

test('the CSV quotes what needs it, disarms formulas and starts with the mark for Excel', () => {
  const record: ImportRecord = { ...RECORDS[0]!, path: '/desk/=a "b", c.html', watchId: 9 };
  const words = { zone: 'UTC', watches: [{ id: 9, name: 'A, B' }], formatName: () => 'Saved web page' };
  const [head, row, end] = importCsv([record], words).split('\r\n');
  expect(head).toMatch(/^\uFEFFtime,file,path,/);
  expect(row).toContain(`2026-09-28 07:14,"'=a ""b"", c.html","/desk/=a ""b"", c.html",Imported,12,,9,0,`);
  expect(row).toContain('"A, B",html,Saved web page,4,');
  expect(end).toBe('');
});

test('the CSV names every item inside a file that was refused', () => {
  const words = { zone: 'UTC', watches: [], formatName: (id: string) => id };
  const [, row] = importCsv([byName('september-clippings.zip')], words).split('\r\n');
  expect(row).toContain('scans/page-04.pdf: ');
  expect(row).toContain('board/minutes.docx: This file is protected by a password.');
});

test('a running import is never shown as whole', () => {
  expect(donePart({ files: 4, done: 1, isRunning: true })).toBe(0.25);
  expect(donePart({ files: 4, done: 4, isRunning: true })).toBeLessThan(1);
  expect(donePart({ files: 4, done: 4, isRunning: false })).toBe(1);
  expect(donePart({ files: 0, done: 0, isRunning: true })).toBe(0);
});
