import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canBeLibrary, libraryNames, libraryToOpen, openLibraries } from '../../electron/shell/libraries.ts';
import { writeWholeFile } from '../../electron/shell/write-whole-file.ts';
import { scratchFolder } from '../helpers/scratch.ts';

function aLibraryIn(folder: string, name: string): string {
  const library = join(folder, name);
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'library.db'), '');
  return library;
}

test('the library used last comes first, once, and is there after a start', async () => {
  const path = join(scratchFolder(), 'profile', 'libraries.json');
  const libraries = openLibraries(path, writeWholeFile);
  for (const folder of ['/a', '/b', '/a']) await libraries.use(folder);
  expect(libraries.recent()).toEqual(['/a', '/b']);
  expect(openLibraries(path, writeWholeFile).recent()).toEqual(['/a', '/b']);
  for (let i = 0; i < 20; i += 1) await libraries.use(`/many/${String(i)}`);
  expect(libraries.recent()).toHaveLength(8);
});

test('libraries that are open when the app ends are told at the next start, without one that was closed before or is gone', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'libraries.json');
  const [press, radio, wire] = ['Press', 'Radio', 'Wire'].map((name) => aLibraryIn(folder, name));
  const libraries = openLibraries(path, writeWholeFile);
  for (const each of [press, radio, wire, join(folder, 'gone')]) await libraries.use(each ?? '');
  await libraries.leave(radio ?? '');
  expect(libraries.openLast()).toEqual([]);
  const next = openLibraries(path, writeWholeFile);
  expect(next.openLast()).toEqual([wire, press]);
  await next.use(wire ?? '');
  expect(openLibraries(path, writeWholeFile).openLast()).toEqual([wire]);
});

test('a list that cannot be understood counts as empty and is not touched', () => {
  const path = join(scratchFolder(), 'libraries.json');
  writeFileSync(path, '{"version":2}');
  expect(openLibraries(path, writeWholeFile).recent()).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe('{"version":2}');
});

test('opens what was named, else the last one that is there, else its own', () => {
  const folder = scratchFolder();
  const there = aLibraryIn(folder, 'there');
  expect(libraryToOpen('/named', [there], '/own')).toBe('/named');
  expect(libraryToOpen(undefined, [join(folder, 'gone'), there], '/own')).toBe(there);
  expect(libraryToOpen('', [join(folder, 'gone')], '/own')).toBe('/own');
});

test('a folder of other things does not become a library', () => {
  const folder = scratchFolder();
  const there = aLibraryIn(folder, 'there');
  mkdirSync(join(folder, 'empty'));
  expect([there, join(folder, 'empty'), folder, join(folder, 'gone')].map(canBeLibrary)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('libraries of the same name are told apart by where they lie', () => {
  expect(libraryNames(['/a/Desk', '/b/Desk', '/b/Works'])).toEqual(['Desk (/a)', 'Desk (/b)', 'Works']);
});
