import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../helpers/make-documents.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/articles');

/** With WRITE_FIXTURES=1 the files are written anew; otherwise they must be what their maker makes. */
test('the fixtures of word processors are what their maker makes', async () => {
  for (const [path, bytes] of await makeDocuments()) {
    const file = join(ROOT, path);
    if (process.env['WRITE_FIXTURES'] === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    expect(Buffer.compare(readFileSync(file), bytes), path).toBe(0);
  }
});
