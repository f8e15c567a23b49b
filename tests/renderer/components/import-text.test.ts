import { expect, test } from 'vitest';
import type { ImportRecord } from '#core/domain/import-record.ts';
import { importRows } from '../../../renderer/components/import/import-rows.ts';
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

test('the log leaves the window with a row for each record, its reason and every item that was refused', () => {
  const record: ImportRecord = { ...RECORDS[0]!, watchId: 9 };
  const words = { zone: 'UTC', watches: [{ id: 9, name: 'A, B' }], formatName: () => 'Saved web page' };
  const { columns, rows } = importRows([record, byName('september-clippings.zip')], words);
  const cell = (row: number, title: string) => rows[row]?.[columns.findIndex((one) => one.title === title)];
  expect(rows).toHaveLength(2);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(cell(0, 'Time')).toBe('2026-09-28T07:14');
  expect(cell(0, 'Articles found')).toBe(12);
  expect(cell(0, 'Watch')).toBe('A, B');
  expect(cell(0, 'Format name')).toBe('Saved web page');
  expect(cell(1, 'Items refused')).toContain('scans/page-04.pdf: ');
  expect(cell(1, 'Items refused')).toContain('board/minutes.docx: This file is protected by a password.');
});

test('a running import is never shown as whole', () => {
  expect(donePart({ files: 4, done: 1, isRunning: true })).toBe(0.25);
  expect(donePart({ files: 4, done: 4, isRunning: true })).toBeLessThan(1);
  expect(donePart({ files: 4, done: 4, isRunning: false })).toBe(1);
  expect(donePart({ files: 0, done: 0, isRunning: true })).toBe(0);
});
