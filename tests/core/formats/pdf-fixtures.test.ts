import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makePdfFixtures } from '../../helpers/make-pdf-fixtures.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/articles');

/** With WRITE_FIXTURES=1 the files are written anew; otherwise they must be what their maker makes. */
test.each([...makePdfFixtures()])('%s is what its maker makes', (path, bytes) => {
  const file = join(ROOT, path);
  if (process.env['WRITE_FIXTURES'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
});
