import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileNameFor } from '#core/text/file-name.ts';
import { aDesk } from './a-desk.ts';

/** Names by which a member of an archive or an attachment would reach something else, were it ever written as a file. */
const NAMES = [
  ...['CON', 'nul.txt', 'COM1.html', 'LPT1.txt', 'aux .txt', 'PRN.tar.gz', 'CONIN$', 'COM¹.txt'],
  ...['dam.txt.', 'dam.txt ', 'dam.txt:stream.txt', 'dam.txt::$DATA', 'C:\\Windows\\win.txt', '\\\\server\\share\\x.txt'],
  ...['../../escaped.txt', '..\\..\\escaped.txt', '/etc/escaped.txt', '.escaped', 'a\u202Etxt.exe', '~/escaped.txt'],
]; // prettier-ignore

const story = (number: number): string =>
  `Dam number ${number} above Marren seeps\n\nMARREN (Harrow Post) - Dam number ${number} seeps, the ministry said on Monday ${number}.\n`;

const zip = (): Uint8Array =>
  zipSync(Object.fromEntries(NAMES.map((name, number) => [name, strToU8(story(number))])));

const mail = (): string =>
  [
    'From: desk@example.org\nTo: us@example.org\nSubject: Clips\nDate: Mon, 28 Sep 2026 08:00:00 +0000',
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="part"\n',
    ...NAMES.flatMap((name, number) => [
      `--part\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\n`,
      story(100 + number),
    ]),
    '--part--\n',
  ].join('\n');

/** Everything below a folder, by its path in it. */
const all = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('names of members are labels: what is kept is named by the library, and nothing stands elsewhere', async () => {
  const desk = await aDesk();
  const folder = dirname(desk.incoming);
  const above = readdirSync(dirname(folder));
  const clips = join(desk.incoming, 'clips.zip');
  writeFileSync(clips, zip());
  await desk.must('imports.addFiles', { paths: [clips, desk.write('clips.eml', mail())] });
  await desk.importer.idle();

  // All of them were read, each under its label.
  const { volume } = await desk.must('library.info', undefined);
  expect(volume.articles).toBeGreaterThanOrEqual(2 * NAMES.length);
  expect(all(desk.incoming)).toEqual(['clips.eml', 'clips.zip']);
  for (const path of all(join(folder, 'library')))
    expect(path).toMatch(/^(?:library\.[a-z-]+|originals(?:[\\/][0-9a-f]{2}(?:[\\/][0-9a-f.a-z]+)?)?)$/u);
  expect(readdirSync(folder).sort()).toEqual(['incoming', 'library']);
  const isStray = (name: string): boolean => /escaped|win\.txt|x\.txt|^con$|^nul|^com1|^lpt1/iu.test(name);
  expect(readdirSync(dirname(folder)).filter((name) => isStray(name) && !above.includes(name))).toEqual([]);
  for (const stray of [
    '/etc/escaped.txt',
    join(tmpdir(), 'escaped.txt'),
    join(folder, '..', '..', 'escaped.txt'),
  ])
    expect(existsSync(stray)).toBe(false);
});

test('a label that is offered as the name of a file goes through the one function that makes it safe', () => {
  for (const name of NAMES) {
    const safe = fileNameFor(name);
    expect(basename(safe)).toBe(safe);
    expect(safe).not.toMatch(/[\\/:]|[. ]$|^(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|$)/iu);
  }
});
