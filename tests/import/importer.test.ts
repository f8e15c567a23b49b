import { createHash } from 'node:crypto';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileYield, Reader } from '#core/import-ports.ts';
import { readBytes } from '#core/read.ts';
import { until } from '../helpers/until.ts';
import { ALL, article, CLOCK, desk, readingHere } from './desk.ts';

test('a good file becomes articles, its bytes are kept, and the record says so', async () => {
  const { library, write, take } = await desk();
  const text = article('Reservoir lowered by four metres');
  const [record] = await take(write('a.txt', text));
  expect(record).toMatchObject({ state: 'imported', articlesFound: 1, articlesNew: 1, reviews: [] });
  const original = library.readOriginal(record?.sha256 ?? '');
  expect(original.ok && new TextDecoder().decode(original.value)).toBe(text);
  expect(library.info().volume.articles).toBe(1);
});

test('the same bytes under another name are a duplicate that names the first file', async () => {
  const { library, write, take } = await desk();
  const first = write('a.txt', article('One headline'));
  const records = await take(first, write('b.txt', article('One headline')));
  expect(records.map(({ state }) => state)).toEqual(['imported', 'duplicate']);
  expect(records[1]?.sameBytesAs).toBe(first);
  expect(library.info().volume.articles).toBe(1);
});

test('the same article in other bytes is a duplicate; the same text of another outlet is a pickup', async () => {
  const { library, write, take } = await desk();
  const records = await take(
    write('a.txt', article('Dam wall shifts')),
    write('b.txt', article('Dam wall shifts').replaceAll('\n', '\r\n')),
    write('c.txt', article('Dam wall shifts', 'The Harrow Post')),
  );
  expect(records.map(({ state }) => state)).toEqual(['imported', 'duplicate', 'imported']);
  expect(library.info().volume).toEqual({ articles: 2, unique: 1 });
});

test('bad files get their reasons and never stop the others', async () => {
  const { library, write, take } = await desk();
  const records = await take(
    write(
      'binary.txt',
      new Uint8Array(512).map((_, index) => (index * 7) % 256),
    ),
    write('empty.txt', ''),
    join(dirname(write('x.txt', article('X'))), 'vanished.txt'),
    write('.hidden', 'x'),
    write('good.txt', article('Good news')),
  );
  expect(records.map(({ state, error, exclusion }) => [state, error?.kind ?? exclusion?.kind])).toEqual([
    ['failed', 'binary'],
    ['failed', 'empty'],
    ['failed', 'unreadable'],
    ['excluded', 'hidden-file'],
    ['imported', undefined],
  ]);
  expect(library.info().volume.articles).toBe(1);
});

test('a file that fails again for the same reason is no news; one that fails otherwise is told so', async () => {
  const { write, take } = await desk();
  const empty = write('empty.txt', '');
  const gone = join(dirname(empty), 'gone.txt');
  await take(empty, gone);
  expect(await take(empty, gone)).toHaveLength(2);
  write('gone.txt', '');
  expect(await take(gone)).toMatchObject([
    { path: empty, error: { kind: 'empty' } },
    { path: gone, error: { kind: 'empty' } },
  ]);
});

test('a file that failed and is good later has one record, and nothing of it wants attention', async () => {
  const { library, write, take } = await desk();
  const path = write('slow.txt', '');
  await take(path);
  write('slow.txt', article('Dam seeps'));
  expect(await take(path)).toMatchObject([{ state: 'imported' }]);
  expect(library.importCounts()).toMatchObject({ all: 1, failed: 0, attention: 0 });
});

test('a retry of a record that was retried meanwhile leaves one record', async () => {
  const { write, add } = await desk();
  const file = { path: write('slow.txt', ''), defaults: {} };
  await add(file);
  await add({ ...file, retryOf: 1 });
  expect(await add({ ...file, retryOf: 1 })).toHaveLength(1);
});

test('a file that is known is not taken again, and touching it is no news', async () => {
  const { write, take } = await desk();
  const file = write('a.txt', article('Known'));
  await take(file);
  expect(await take(file)).toHaveLength(1);
  utimesSync(file, new Date(), new Date(Date.now() + 5_000));
  expect(await take(file)).toHaveLength(1);
});

test('a file that a person names gets its record even when it is known', async () => {
  const { library, importer, write, take } = await desk();
  const file = write('a.txt', article('Known'));
  await take(file);
  importer.add([{ path: file, defaults: {}, isAsked: true }]);
  await importer.idle();
  expect(
    library
      .imports({}, ALL)
      .rows.map(({ state }) => state)
      .sort(),
  ).toEqual(['duplicate', 'imported']);
});

test('a retried file leaves its old record, which no longer needs attention', async () => {
  const { library, importer, write, take } = await desk();
  const file = write('late.txt', '');
  const [failed] = await take(file);
  writeFileSync(file, article('Filled later'));
  importer.add([{ path: file, defaults: {}, ...(failed !== undefined && { retryOf: failed.id }) }]);
  await importer.idle();
  expect(library.importCounts().attention).toBe(0);
  expect(library.info().volume.articles).toBe(1);
});

test('articles are filed under the topics they match', async () => {
  const { library, write, take } = await desk();
  const topic = library.transaction(() =>
    library.saveTopic({ name: 'Dam', query: 'dam NOT ferry', colour: 1, at: CLOCK.now() }),
  );
  if (!topic.ok) throw new Error(topic.error.kind);
  await take(write('a.txt', article('Dam holds')), write('b.txt', article('Dam and ferry')));
  const found = library.volume({
    filters: [{ field: 'topic', value: String(topic.value.id), exclude: false }],
  });
  expect(found.ok && found.value.articles).toBe(1);
});

test('when the disk refuses, nothing is acknowledged, the trouble is told, and the files come in later', async () => {
  let isFull = true;
  const { library, importer, trouble, write } = await desk(readingHere, (real) => ({
    ...real,
    transaction: (work) =>
      isFull ? { ok: false, error: { kind: 'disk-full', path: 'there' } } : real.transaction(work),
  }));
  importer.add([{ path: write('a.txt', article('Waits')), defaults: {} }]);
  await until('the trouble is told', () => trouble.length > 0);
  expect(library.info().volume.articles).toBe(0);
  expect(importer.progress()).toMatchObject({ done: 0, isRunning: true });
  isFull = false;
  await importer.idle();
  expect(library.info().volume.articles).toBe(1);
});

test('a file that changes while it is in hand is taken once more', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let reads = 0;
  const slow: Reader = {
    ...readingHere,
    async read(bytes, fileName, defaults): Promise<FileYield> {
      reads += 1;
      if (reads === 1) await held;
      return readBytes(bytes, fileName, defaults);
    },
  };
  const { library, importer, write } = await desk(slow);
  const file = write('a.txt', article('First version'));
  importer.add([{ path: file, defaults: {} }]);
  await until('it is in hand', () => reads === 1);
  write('a.txt', article('Second version, longer'));
  importer.add([{ path: file, defaults: {} }]);
  release();
  await until('both are in', () => library.article(1)?.versions.length === 2);
  expect(library.article(1)?.headline).toBe('Second version, longer');
  expect(readFileSync(file, 'utf8')).toContain('Second');
});

test('files are kept in the order they were added, whatever finishes first', async () => {
  const slowFirst: Reader = {
    ...readingHere,
    async read(bytes, fileName, defaults) {
      if (fileName === 'a.txt') await new Promise((resolve) => setTimeout(resolve, 100));
      return readBytes(bytes, fileName, defaults);
    },
  };
  const { write, take } = await desk(slowFirst);
  const records = await take(write('a.txt', article('A')), write('b.txt', article('B')));
  expect(records.map(({ path }) => path.slice(-5))).toEqual(['a.txt', 'b.txt']);
});

test('a large file is kept in pieces: others may ask in between, and a stop in the middle is made good', async () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    headline: `Headline ${at}`,
    body: `Text number ${at} of the export.`,
    format: 'csv',
    formatVersion: 1,
    wordCount: 6,
    authors: [],
    evidence: {},
    mendings: [],
    attributions: [],
  }));
  const reader: Reader = {
    ...readingHere,
    read: () =>
      Promise.resolve({ format: 'csv', formatVersion: 1, articles: many, refusals: [], tried: ['Read'] }),
  };
  let commits = 0;
  const { library, importer, trouble, write } = await desk(reader, (real) => ({
    ...real,
    transaction: (work) => {
      commits += 1;
      return commits === 3
        ? { ok: false, error: { kind: 'disk-full', path: 'there' } }
        : real.transaction(work);
    },
  }));
  const path = write('export.csv', 'rows');
  importer.add([{ path, defaults: {} }]);
  await until('the third piece is refused', () => trouble.length === 1);
  expect(library.imports({}, ALL).rows).toMatchObject([
    {
      state: 'imported',
      articlesFound: 300,
      articlesNew: 240,
      reviews: [{ kind: 'expected-more', expected: 300, found: 240 }],
    },
  ]);
  expect(library.importCounts().attention).toBe(1);
  expect(importer.progress()).toMatchObject({ done: 0, articlesNew: 240, isRunning: true });
  const afterStop = await desk(reader, () => library);
  afterStop.importer.add([{ path, defaults: {} }]);
  await afterStop.importer.idle();
  expect(library.imports({}, ALL).rows).toMatchObject([
    { articlesFound: 300, articlesNew: 300, reviews: [{ kind: 'no-date' }, { kind: 'no-outlet' }] },
  ]);
  expect(library.info().volume.articles).toBe(300);
  expect(library.importOf(library.import(1)?.sha256 ?? '')?.id).toBe(1);
  await importer.idle();
  expect(library.imports({}, ALL).rows).toMatchObject([{ id: 1, articlesNew: 300 }]);
  expect(library.verify()).toEqual([]);
});

test('files are read on while the bytes of the first are on their way to the disk, and kept in their order', async () => {
  const held: (() => void)[] = [];
  const staged: string[] = [];
  const first = createHash('sha256').update(article('one')).digest('hex');
  const { importer, library, records, write } = await desk(readingHere, (real) => ({
    ...real,
    async stageOriginal(sha256, bytes) {
      staged.push(sha256);
      if (sha256 === first) await new Promise<void>((resolve) => held.push(resolve));
      await real.stageOriginal(sha256, bytes);
    },
  }));
  const paths = ['one', 'two', 'three', 'four', 'five'].map((name) => write(`${name}.txt`, article(name)));
  importer.add(paths.map((path) => ({ path, defaults: {} })));
  await until('all are read', () => staged.length === paths.length);
  expect(library.info().volume.articles).toBe(0);
  held[0]?.();
  await importer.idle();
  expect(records().map(({ path }) => path)).toEqual(paths);
  expect(library.info().volume.articles).toBe(5);
});
