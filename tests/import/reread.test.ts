import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FileYield, Reader } from '#core/import-ports.ts';
import { until } from '../helpers/until.ts';
import { ALL, desk, readingHere } from './desk.ts';

type Reading = { readonly headline: string; readonly body: string };

/** A reader that gets better: what it makes of every file is what `readings` says now. */
function learning() {
  let readings: readonly Reading[] = [];
  let version = 1;
  const reader: Reader = {
    ...readingHere,
    read: () => {
      const yields: FileYield = {
        format: 'html',
        formatVersion: version,
        articles: readings.map((reading) => ({
          ...reading,
          format: 'html',
          formatVersion: version,
          wordCount: 1,
          authors: [],
          evidence: {},
          mendings: [],
          attributions: [],
        })),
        refusals: readings.length === 0 ? [{ kind: 'no-text', format: 'html' }] : [],
        tried: [`Read by version ${version}`],
      };
      return Promise.resolve(yields);
    },
    close: () => Promise.resolve(),
  };
  return {
    reader,
    now(next: readonly Reading[]) {
      readings = next;
      version += 1;
    },
  };
}

const ferry = { headline: 'Ferry runs', body: 'The ferry runs again after nine days of strike.' };
const dam = { headline: 'Dam seeps', body: 'Cookie notice. The dam seeps.' };
const betterDam = { headline: 'Dam seeps', body: 'The dam seeps.' };
const strike = { headline: 'Strike ends', body: 'The crews of Osterlo voted to end the strike.' };

test('kept bytes are read anew: articles keep number and marks, lost ones go, found ones come', async () => {
  const { reader, now } = learning();
  const { library, write, take, add } = await desk(reader);
  now([dam, ferry, { headline: 'Menu', body: 'Home News Sport' }]);
  const path = write('a.html', 'bytes');
  const [record] = await take(path);
  library.transaction(() => library.markArticle(1, { isStarred: true }));
  rmSync(path);
  now([ferry, betterDam, strike]);
  const records = await add({ path, defaults: {}, rereadOf: record?.id ?? 0 });
  expect(records).toMatchObject([
    { state: 'imported', articlesFound: 3, articlesNew: 1, formatVersion: 3, rereadOf: record?.id },
  ]);
  expect(library.article(1)).toMatchObject({ ...betterDam, isStarred: true, versions: [{ version: 1 }] });
  expect(library.article(2)).toMatchObject(ferry);
  expect(library.info().volume.articles).toBe(3);
  expect(library.volume({ query: 'cookie OR menu', filters: [] })).toMatchObject({ value: { articles: 0 } });
  expect(library.outdatedImports(new Map([['html', 3]]))).toEqual([]);
  expect(library.verify()).toEqual([]);
  now([ferry, betterDam, strike]);
  await add({ path, defaults: {}, rereadOf: records[0]?.id ?? 0 });
  expect(library.info().volume.articles).toBe(3);
  expect(library.importCounts().all).toBe(1);
});

test('a reader that finds nothing any more takes nothing away, and says so', async () => {
  const { reader, now } = learning();
  const { library, write, take, add } = await desk(reader);
  now([dam]);
  const path = write('a.html', 'bytes');
  await take(path);
  now([]);
  const records = await add({ path, defaults: {}, rereadOf: 1 });
  expect(records).toMatchObject([{ state: 'failed', error: { kind: 'no-text' } }]);
  expect(records[0]?.tried).toContain('What was read before stays in the library');
  expect(library.article(1)).toMatchObject(dam);
  now([betterDam]);
  const retried = await add({ path, defaults: {}, rereadOf: 1, retryOf: records[0]?.id ?? 0 });
  expect(retried).toMatchObject([{ state: 'imported', articlesFound: 1, articlesNew: 0 }]);
  expect(library.article(1)).toMatchObject(betterDam);
});

test('a version that is not the current one is renewed where it stands', async () => {
  const { reader, now } = learning();
  const { library, write, take, add } = await desk(reader);
  now([dam]);
  const path = write('a.html', 'one');
  await take(path);
  now([{ ...betterDam, body: 'The dam seeps. It holds, all the same.' }]);
  await take(write('a.html', 'another'));
  expect(library.article(1)?.versions).toHaveLength(2);
  now([betterDam]);
  await add({ path, defaults: {}, rereadOf: 1 });
  expect(library.version(1, 1)).toMatchObject(betterDam);
  expect(library.article(1)?.body).toContain('It holds');
  expect(library.info().volume.articles).toBe(1);
});

test('an original that is gone fails with a reason', async () => {
  const { reader, now } = learning();
  const { library, write, take, add } = await desk(reader, (real) => ({
    ...real,
    readOriginal: () => ({ ok: false, error: { kind: 'gone', path: '/originals' } }),
  }));
  now([dam]);
  const path = write('a.html', 'bytes');
  await take(path);
  expect(await add({ path, defaults: {}, rereadOf: 1 })).toMatchObject([
    { state: 'failed', error: { kind: 'unreadable', cause: 'vanished' } },
  ]);
  expect(library.info().volume.articles).toBe(1);
});

test('a large file is read again in pieces: at every moment each article is whole, and a stop in the middle is made good', async () => {
  const { reader, now } = learning();
  const before = Array.from({ length: 260 }, (_, at) => ({
    headline: `Headline ${at}`,
    body: `Menu. Text number ${at} of the export.`,
  }));
  // The better reader finds ten more, no menu, and that one was no article.
  const after = Array.from({ length: 270 }, (_, at) => ({
    headline: `Headline ${at}`,
    body: `Text number ${at} of the export.`,
  })).filter((_, at) => at !== 7);
  let refused = Number.POSITIVE_INFINITY;
  let commits = 0;
  const { library, importer, trouble, write, take } = await desk(reader, (real) => ({
    ...real,
    transaction: (work) => {
      commits += 1;
      return commits === refused
        ? { ok: false, error: { kind: 'disk-full', path: 'there' } }
        : real.transaction(work);
    },
  }));
  now(before);
  const path = write('export.html', 'rows');
  await take(path);
  library.transaction(() => library.markArticle(200, { isStarred: true }));
  now(after);
  refused = commits + 2;
  importer.add([{ path, defaults: {}, rereadOf: 1 }]);
  await until('the second piece is refused', () => trouble.length === 1);
  expect(library.imports({}, ALL).rows).toMatchObject([{ id: 1, formatVersion: 2, articlesNew: 260 }]);
  expect(library.articlesOf(1)).toHaveLength(260);
  const kept = Array.from({ length: 260 }, (_, at) => library.article(at + 1)?.body ?? '');
  expect(kept.filter((body) => body.startsWith('Text'))).toHaveLength(120);
  expect(kept.filter((body) => body.startsWith('Menu. Text'))).toHaveLength(140);
  expect(library.outdatedImports(new Map([['html', 3]]))).toMatchObject([{ id: 1 }]);

  await importer.close();
  const afterStop = await desk(reader, () => library);
  const [record, ...others] = await afterStop.add({ path, defaults: {}, rereadOf: 1 });
  expect(others).toEqual([]);
  expect(record).toMatchObject({ rereadOf: 1, formatVersion: 3, articlesFound: 269, articlesNew: 10 });
  expect(library.articlesOf(record?.id ?? 0).map(({ position }) => position)).toEqual(
    after.map((_, at) => at),
  );
  expect(library.article(200)).toMatchObject({ ...after[198], isStarred: true });
  expect(library.article(8)).toBeUndefined();
  expect(library.info().volume.articles).toBe(269);
  expect(library.verify()).toEqual([]);
  expect(library.importCounts().all).toBe(1);
});
