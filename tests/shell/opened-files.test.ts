import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesNamed } from '../../electron/shell/opened-files.ts';
import { scratchFolder } from '../helpers/scratch.ts';

test('of a command line the files that are there are opened: no switch, no folder, not the program itself', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'app'));
  for (const name of ['program', 'one.nitf', '--two.nitf']) writeFileSync(join(folder, name), '');
  const line = [join(folder, 'program'), 'app', '--two.nitf', 'one.nitf', join(folder, 'none.nitf')];
  expect(filesNamed(line, folder)).toEqual([join(folder, 'one.nitf')]);
});
