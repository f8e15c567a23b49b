import { expect, test } from 'vitest';
import { isProgram } from '../../electron/shell/programs.ts';

test.each([
  'evil.exe',
  'C:\\in\\evil.EXE',
  '/in/evil.sh',
  'evil.exe.',
  'evil.exe . .',
  'evil.exe ',
  'evil.exe::$DATA',
  'evil.exe:news.txt',
  'news.txt:evil.exe',
  'news.txt:evil.cmd.',
  'report.pdf.lnk',
  'evil.desktop\u00a0',
])('%j could run, and is only shown', (path) => expect(isProgram(path)).toBe(true));

test.each([
  'news.html',
  '/in.exe/news.html',
  'C:\\tools.exe\\news.pdf',
  'exe',
  'news.exe.txt',
  '9:30 briefing.eml',
])('%j is opened', (path) => expect(isProgram(path)).toBe(false));
