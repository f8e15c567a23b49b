import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathInside } from '../../electron/shell/path-inside.ts';

const FOLDER = join('/', 'app', 'renderer');

test('a page path names a file of the folder', () => {
  expect(pathInside(FOLDER, '/assets/index.js')).toBe(join(FOLDER, 'assets', 'index.js'));
});

test.each(['/../secret', '/assets/../../secret', '/..', '/\0', '/'])('%j names nothing', (pathname) => {
  expect(pathInside(FOLDER, pathname)).toBeUndefined();
});

test('no path leaves the folder', () => {
  const part = fc.constantFrom('..', '.', 'a', '', '%2e%2e', '\\..', '...');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const found = pathInside(FOLDER, `/${parts.join('/')}`);
      expect(found === undefined || found.startsWith(`${FOLDER}/`)).toBe(true);
    }),
  );
});
