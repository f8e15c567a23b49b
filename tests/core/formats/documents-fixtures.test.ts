import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../helpers/make-documents.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/articles');

/** What a document holds: how its package is compressed is the affair of whichever packer is installed. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage ? unzipSync(bytes) : { whole: bytes };
}

/** Word processors name their relationships anew each time. */
function textOf(part: Uint8Array | undefined): string {
  return Buffer.from(part ?? [])
    .toString('latin1')
    .replace(/rId[\w-]+/g, 'rId');
}

/** With WRITE_FIXTURES=1 the files are written anew; otherwise they must be what their maker makes. */
test('the fixtures of word processors are what their maker makes', async () => {
  for (const [path, bytes] of await makeDocuments()) {
    const file = join(ROOT, path);
    if (process.env['WRITE_FIXTURES'] === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const [kept, made] = [partsOf(new Uint8Array(readFileSync(file))), partsOf(bytes)];
    expect(Object.keys(kept), path).toEqual(Object.keys(made));
    for (const [name, part] of Object.entries(made)) {
      expect(textOf(kept[name]), `${path}: ${name}`).toBe(textOf(part));
    }
  }
});
