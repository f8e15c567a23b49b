import { describe, expect, test } from 'vitest';
import { readBytes } from '../../electron/core/read.ts';
import { WRAPPINGS } from './generated/wrappings.ts';
import { type MixedFile, mixedFiles } from './mixed-files.ts';

const files = [...mixedFiles({ count: 400, seed: 5 })];

test('a mixed folder is the same for the same seed, and has files of every kind', () => {
  expect([...mixedFiles({ count: 400, seed: 5 })]).toEqual(files);
  const kinds = new Set(files.map(({ kind }) => kind));
  for (const { name } of WRAPPINGS) expect(kinds).toContain(name);
  for (const kind of ['plain', 'duplicate', 'empty', 'binary', 'lock file']) expect(kinds).toContain(kind);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
});

const oneOfEach = new Map<string, MixedFile>(files.map((file) => [file.kind, file]));

describe('each kind of file reads back as it was made', () => {
  test.each([...oneOfEach.values()].filter(({ state }) => state === 'imported'))('$kind', async (file) => {
    const found = await readBytes(file.bytes, file.name, { defaults: {} });
    expect(found.refusals).toEqual([]);
    expect(found.articles).toHaveLength(file.articles);
    for (const { headline, body } of found.articles) {
      expect(headline).toMatch(/\w/);
      expect(body.length).toBeGreaterThan(100);
    }
  });
});
