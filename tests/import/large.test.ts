import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import type { FileYield, Reader } from '#core/import-ports.ts';
import type { Library } from '#core/ports.ts';
import { until } from '../helpers/until.ts';
import { ALL, desk, readingHere } from './desk.ts';

/** Files of a few thousand bytes are large here. */
const SMALL = { above: 4_000, portions: { usual: 3_000, largest: 12_000 } };

const HEADER = 'Headline,Outlet,Date,Text\r\n';

function csv(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `Headline number ${at},Kestrel Daily,2026-09-08,"Text ${at} of the export,\r\nover two lines."\r\n`,
  );
  return HEADER + lines.join('');
}

function message(at: number, text = `The dam at Osterlo held on day ${at}, the ministry said.`): string {
  return `From desk@kestrel.example Tue Sep  8 10:00:00 2026\nFrom: desk@kestrel.example\nDate: Tue, 8 Sep 2026 10:00:00 +0000\nSubject: Report number ${at}\n\n${text}\n\n`;
}

const mbox = (mails: number): string => Array.from({ length: mails }, (_, at) => message(at)).join('');

const headlines = (library: Library): readonly (string | undefined)[] =>
  Array.from({ length: library.info().volume.articles }, (_, at) => library.article(at + 1)?.headline);

/** What is answered for a reader that took too long. */
const dead: FileYield = {
  articles: [],
  setAside: [],
  refusals: [{ kind: 'reader-stopped', cause: 'timeout', detail: '30 s' }],
  tried: [],
};

describe('a file too large to be held', () => {
  test.each([
    ['export.csv', csv(60), 60, 'csv', (at: number) => `Headline number ${at}`],
    ['desk.mbox', mbox(30), 30, 'mbox', (at: number) => `Report number ${at}`],
  ])(
    '%s is read in portions, every article once and in order',
    async (name, text, count, format, headline) => {
      const { library, write, take } = await desk(readingHere, undefined, SMALL);
      const [record] = await take(write(name, text));
      expect(record).toMatchObject({ state: 'imported', format, articlesFound: count, articlesNew: count });
      expect(record?.reviews.filter(({ kind }) => kind !== 'no-outlet')).toEqual([]);
      expect(record?.tried.join()).toMatch(/read in \d+ portions/);
      expect(headlines(library)).toEqual(Array.from({ length: count }, (_, at) => headline(at)));
      expect(library.verify()).toEqual([]);
    },
  );

  test('is read as it is when it is held', async () => {
    const text = csv(50);
    const [small, large] = [await desk(), await desk(readingHere, undefined, SMALL)];
    await small.take(small.write('export.csv', text));
    await large.take(large.write('export.csv', text));
    const all = (library: Library) =>
      library.articlesOf(1).map(({ id, version, position }) => [position, library.version(id, version)]);
    expect(all(large.library)).toEqual(all(small.library));
  });

  test('the same bytes elsewhere are a duplicate, and coming again are no news', async () => {
    const { write, take } = await desk(readingHere, undefined, SMALL);
    const first = write('a.csv', csv(50));
    const records = await take(first, write('b.csv', csv(50)), first);
    expect(records).toMatchObject([{ state: 'imported' }, { state: 'duplicate', sameBytesAs: first }]);
  });

  test('a broken row and a mail too large for a portion are refused by their place, and nothing else', async () => {
    const { library, write, take } = await desk(readingHere, undefined, SMALL);
    const broken = csv(60).replace('Headline number 40,', 'Headline number 40,surplus,cells,');
    const mails =
      message(0) + message(1, 'Long. '.repeat(4_000)) + mbox(20).slice(message(0).length + message(1).length);
    const [table, mail] = await take(write('a.csv', broken), write('b.mbox', mails));
    const line = 2 + 40 * 2;
    expect(table).toMatchObject({ articlesFound: 59 });
    expect(table?.reviews).toMatchObject([
      {
        kind: 'refused-items',
        refusals: [{ kind: 'malformed', where: expect.stringContaining(`line ${line}`) as string }],
      },
    ]);
    expect(mail?.articlesFound).toBe(19);
    expect(mail?.reviews).toMatchObject([
      { kind: 'no-outlet' },
      {
        kind: 'refused-items',
        refusals: [{ kind: 'in-member', member: 'item 2', error: { kind: 'too-large' } }],
      },
    ]);
    expect(headlines(library).filter((headline) => headline?.startsWith('Report'))).toHaveLength(19);
  });

  test('one that must be whole is refused with its size', async () => {
    const { write, take } = await desk(readingHere, undefined, SMALL);
    const page = `<!doctype html><html><head><title>Dam holds</title></head><body><p>${'The dam held. '.repeat(900)}</p></body></html>`;
    expect(await take(write('page.html', page))).toMatchObject([
      { state: 'failed', error: { kind: 'too-large' }, bytes: page.length },
    ]);
  });

  test('a stop in the middle loses and doubles nothing', async () => {
    let commits = 0;
    const { library, importer, trouble, write } = await desk(
      readingHere,
      (real) => ({
        ...real,
        transaction: (work) => {
          commits += 1;
          return commits === 3
            ? { ok: false, error: { kind: 'disk-full', path: 'there' } }
            : real.transaction(work);
        },
      }),
      SMALL,
    );
    const path = write('export.csv', csv(150));
    importer.add([{ path, defaults: {} }]);
    await until('a piece is refused', () => trouble.length === 1);
    const [half] = library.imports({}, ALL).rows;
    expect(half?.reviews).toMatchObject([{ kind: 'partly-read' }]);
    expect(half?.articlesNew).toBe(library.info().volume.articles);
    expect(half?.articlesNew).toBeGreaterThan(0);
    // The file is gone by then: its bytes are kept already.
    const after = await desk(readingHere, () => library, SMALL);
    after.importer.add([{ path, defaults: {} }]);
    await after.importer.idle();
    expect(library.imports({}, ALL).rows).toMatchObject([
      { articlesFound: 150, articlesNew: 150, reviews: [] },
    ]);
    expect(new Set(headlines(library)).size).toBe(150);
    expect(library.info().volume.articles).toBe(150);
    await importer.idle();
  });

  test('cancelled it keeps what it has, and is gone on with when it is asked for', async () => {
    const { library, importer, told, write } = await desk(readingHere, undefined, SMALL);
    const path = write('export.csv', csv(150));
    importer.add([{ path, defaults: {} }]);
    await until('some of it is in', () => (told.at(-1)?.articlesNew ?? 0) > 0);
    importer.cancel();
    await importer.idle();
    expect(importer.progress()).toMatchObject({ files: 0, isRunning: false });
    const kept = library.info().volume.articles;
    expect(kept).toBeLessThan(150);
    const left = () => library.imports({ state: 'cancelled' }, ALL).rows;
    expect(left()).toMatchObject([{ path, reviews: [{ kind: 'partly-read', isCancelled: true }] }]);
    expect(library.importCounts()).toMatchObject({ cancelled: 1, all: 1 });
    importer.add([{ path, defaults: {} }]);
    await importer.idle();
    expect(library.info().volume.articles).toBe(kept);
    importer.add([{ path, defaults: {}, retryOf: left()[0]?.id ?? 0 }]);
    await importer.idle();
    expect(library.imports({}, ALL).rows).toMatchObject([{ articlesNew: 150, reviews: [] }]);
    expect(library.importCounts()).toMatchObject({ cancelled: 0, all: 1 });
    expect(library.info().volume.articles).toBe(150);
  });

  test('a portion a reader dies of is tried again in smaller ones, and as little as can be is passed over', async () => {
    const busy: Reader = {
      ...readingHere,
      readPortion: (bytes, ...rest) => {
        const text = new TextDecoder().decode(bytes);
        const isTooMuch = bytes.length > 1_000 && text.includes('Headline number 20,');
        return isTooMuch || text.includes('Headline number 44,')
          ? Promise.resolve(dead)
          : readingHere.readPortion(bytes, ...rest);
      },
    };
    const { library, write, take } = await desk(busy, undefined, SMALL);
    const [record] = await take(write('export.csv', csv(80)));
    const held = headlines(library);
    const missing = Array.from({ length: 80 }, (_, at) => `Headline number ${at}`).filter(
      (headline) => !held.includes(headline),
    );
    expect(missing).toContain('Headline number 44');
    expect(missing.length).toBeLessThan(4);
    expect(held.length + missing.length).toBe(80);
    expect(record?.reviews).toMatchObject([
      { kind: 'refused-items', refusals: [{ kind: 'in-member', error: { kind: 'reader-stopped' } }] },
    ]);
  });

  test('of a ZIP only the entry a reader dies of is passed over', async () => {
    const entry = (at: number) =>
      `Headline: Report number ${at}\nDate: 2026-09-08\n\n${at === 33 ? 'Poison. ' : ''}${'The dam held. '.repeat(12)}`;
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${at}.txt`, strToU8(entry(at))] as const),
    );
    const busy: Reader = {
      ...readingHere,
      read: (bytes, ...rest) =>
        new TextDecoder().decode(bytes).includes('Poison.')
          ? Promise.resolve(dead)
          : readingHere.read(bytes, ...rest),
    };
    const { library, write, take } = await desk(busy, undefined, SMALL);
    const [record] = await take(write('export.zip', zipSync(files, { level: 0 })));
    expect(record).toMatchObject({ articlesFound: 59 });
    expect(record?.reviews).toContainEqual(expect.objectContaining({ kind: 'refused-items' }));
    expect(headlines(library)).not.toContain('Report number 33');
  });

  test('read again by a better reader its articles keep their numbers', async () => {
    let isBetter = false;
    const better = (article: ReadArticle): ReadArticle => ({
      ...article,
      body: `${article.body} Read better.`,
    });
    const reader: Reader = {
      ...readingHere,
      async readPortion(...asked) {
        const found = await readingHere.readPortion(...asked);
        if (!isBetter) return found;
        // The better reader leaves out one article.
        return {
          ...found,
          articles: found.articles.filter(({ headline }) => headline !== 'Headline number 5').map(better),
        };
      },
    };
    const { library, write, take, add } = await desk(reader, undefined, SMALL);
    const path = write('export.csv', csv(80));
    const [first] = await take(path);
    isBetter = true;
    writeFileSync(path, 'gone');
    const id = first?.id ?? 0;
    const records = await add({ path, defaults: {}, rereadOf: id });
    expect(records).toMatchObject([{ state: 'imported', rereadOf: id, articlesFound: 79, articlesNew: 0 }]);
    expect(library.info().volume.articles).toBe(79);
    expect(library.article(6)).toBeUndefined();
    expect(library.article(7)).toMatchObject({ headline: 'Headline number 6' });
    expect(library.article(80)?.body).toContain('Read better.');
    expect(library.articlesOf(records[0]?.id ?? 0).map(({ position }) => position)).toEqual(
      Array.from({ length: 79 }, (_, at) => at),
    );
    expect(library.verify()).toEqual([]);
  });
});
