import { describe, expect, test } from 'vitest';
import { fileNameOf } from '#core/report/report-title.ts';
import { fileNameFor } from '#core/text/file-name.ts';

/** Windows takes these for devices, also with an ending, blanks before it, and in any case. */
const DEVICES = ['CON', 'prn', 'Aux', 'NUL', 'COM1', 'com9', 'LPT1', 'lpt0', 'COM¹', 'CONIN$', 'clock$'];
const ENDINGS = ['', '.html', '.txt', '.tar.gz', ' .csv', '  '];

/** What Windows makes of a name: trailing dots and blanks are dropped, a device is told by what stands before the first dot. */
function isSafe(name: string): boolean {
  const first = (name.split('.')[0] ?? '').trim();
  return (
    name !== '' &&
    !/[<>:"/\\|?*]|\p{Cc}|[. ]$|^\./u.test(name) &&
    !/^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu.test(first)
  );
}

describe('a name for a file', () => {
  test.each(DEVICES.flatMap((device) => ENDINGS.map((ending) => `${device}${ending}`)))(
    '%j is no device',
    (name) => expect(isSafe(fileNameFor(name))).toBe(true),
  );

  test.each([
    '../../etc/passwd', '..\\..\\Windows\\win.ini', 'C:\\a.txt', '/etc/passwd', 'a:b', 'notes.txt:hidden', 'x.txt.', 'x.txt ...',
    ' . ', '', '...', '.ssh', 'a\u0000b.txt', 'a\nb', 'a\u202Etxt.exe', 'what?*|<>".csv', '\\\\?\\UNC\\x', 'x'.repeat(400) + '.html',
  ])('%j stays in its folder', (name) => expect(isSafe(fileNameFor(name))).toBe(true)); // prettier-ignore

  test('an honest name stays as it is, in any script', () => {
    for (const name of [
      'Dam: 2026'.replace(':', ''),
      'Überblick März.html',
      '报告.pdf',
      'console.txt',
      'auxiliary.csv',
    ])
      expect(fileNameFor(name)).toBe(name);
  });

  test('a report is never written to a device', () => {
    for (const title of [...DEVICES, 'a:b', 'x. ', '...'])
      for (const period of [undefined, { from: '2026-09-01', to: '2026-09-30' }])
        expect(isSafe(`${fileNameOf(title, period)}.html`)).toBe(true);
  });
});
