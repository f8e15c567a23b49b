import { describe, expect, test } from 'vitest';
import type { Reader } from '#core/import-ports.ts';
import { until } from '../helpers/until.ts';
import { article, CLOCK, desk, readingHere } from './desk.ts';

describe('a file the watch leaves out', () => {
  test('has one record, and is taken once its watch lets it in', async () => {
    const { write, add } = await desk();
    const file = { path: write('a.txt', article('Draft')), defaults: {} };
    await add({ ...file, leftOutBy: '*.txt' });
    expect(await add({ ...file, leftOutBy: '*' })).toMatchObject([
      { state: 'excluded', exclusion: { kind: 'by-watch', pattern: '*.txt' } },
    ]);
    expect((await add(file)).map(({ state }) => state)).toEqual(['excluded', 'imported']);
    expect(await add({ ...file, leftOutBy: '*.txt' })).toHaveLength(2);
  });
});

describe('a file the analyst leaves out', () => {
  const ignore = { why: 'advertisement', at: CLOCK.now() };

  test('is not read when it comes again, by its path or by its bytes elsewhere', async () => {
    const { library, write, take } = await desk();
    const path = write('ad.txt', '');
    await take(path);
    const text = article('Buy a dam');
    write('ad.txt', text);
    library.transaction(() => library.ignore({ ...ignore, path }, 1));
    const records = await take(path);
    expect(records.map(({ state }) => state)).toEqual(['excluded']);
    expect(records[0]?.exclusion).toEqual({ kind: 'by-analyst', why: 'advertisement' });
    expect(await take(path)).toHaveLength(1);
    const copy = write('copy.txt', text);
    const [imported] = (await take(copy)).slice(-1);
    library.transaction(() =>
      library.ignore({ ...ignore, path: copy, ...(imported?.sha256 && { sha256: imported.sha256 }) }, 1),
    );
    const again = await take(write('third.txt', text));
    expect(again.at(-1)).toMatchObject({ state: 'excluded', exclusion: { kind: 'by-analyst' } });
    expect(await take(write('third.txt', text))).toHaveLength(again.length);
  });

  test('a record that is retried after the word was taken back goes its way', async () => {
    const { library, write, take, add } = await desk();
    const path = write('ad.txt', article('News after all'));
    library.transaction(() => library.ignore({ ...ignore, path }, 1));
    await take(path);
    library.transaction(() => library.unignore(path, undefined, CLOCK.now()));
    expect((await add({ path, defaults: {}, retryOf: 1 })).map(({ state }) => state)).toEqual(['imported']);
  });
});

describe('files that are not finished, or belong to a program', () => {
  test.each([
    ['news.html.crdownload', 'temporary-file'],
    ['news.html.part', 'temporary-file'],
    ['news.opdownload', 'temporary-file'],
    ['~$report.docx', 'lock-file'],
    ['.~lock.report.odt#', 'lock-file'],
    ['report.docx~', 'temporary-file'],
    ['#draft.txt#', 'temporary-file'],
    ['~WRL0001.tmp', 'temporary-file'],
    ['.DS_Store', 'hidden-file'],
  ])('%s is left alone: %s', async (name, kind) => {
    const { write, take } = await desk();
    expect(await take(write(name, 'x'))).toMatchObject([{ state: 'excluded', exclusion: { kind } }]);
  });

  test('under its final name it is taken', async () => {
    const { write, take } = await desk();
    await take(write('a.txt.crdownload', article('Dam')));
    expect((await take(write('a.txt', article('Dam')))).map(({ state }) => state)).toEqual([
      'excluded',
      'imported',
    ]);
  });

  test('who chooses a format for one by hand has it read', async () => {
    const { write, add } = await desk();
    const path = write('notes.js', article('Not a script'));
    await add({ path, defaults: {} });
    expect(await add({ path, defaults: {}, retryOf: 1, format: 'text' })).toMatchObject([
      { state: 'imported', chosenFormat: 'text' },
    ]);
  });
});

describe('a session', () => {
  function held() {
    let release: () => void = () => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    let reads = 0;
    const reader: Reader = {
      ...readingHere,
      async read(bytes, name, terms) {
        reads += 1;
        await isReleased;
        return readingHere.read(bytes, name, terms);
      },
    };
    return { reader, release, reads: () => reads };
  }

  test('paused finishes what is in hand, holds the rest, and goes on', async () => {
    const { reader, release, reads } = held();
    const { importer, write } = await desk(reader);
    const paths = ['a', 'b', 'c', 'd'].map((name) => write(`${name}.txt`, article(name)));
    importer.add(paths.map((path) => ({ path, defaults: {} })));
    await until('two are in hand', () => reads() === 2);
    importer.pause(true);
    release();
    await until('they are kept', () => importer.progress().done === 2);
    expect(importer.progress()).toMatchObject({ files: 4, done: 2, isPaused: true, isRunning: true });
    expect(reads()).toBe(2);
    importer.pause(false);
    await importer.idle();
    expect(importer.progress()).toMatchObject({ files: 4, done: 4, isPaused: false, isRunning: false });
  });

  test('cancelled keeps what is done, tells what it left, and never counts that as done', async () => {
    const { reader, release, reads } = held();
    const { library, importer, told, write } = await desk(reader);
    const paths = ['a', 'b', 'c', 'd', 'e'].map((name) => write(`${name}.txt`, article(name)));
    importer.add(paths.map((path) => ({ path, defaults: {} })));
    await until('two are in hand', () => reads() === 2);
    importer.cancel();
    expect(importer.progress()).toMatchObject({ files: 2, done: 0, cancelled: 3, isRunning: true });
    release();
    await importer.idle();
    expect(importer.progress()).toMatchObject({ files: 2, done: 2, cancelled: 3, isRunning: false });
    expect(told.every(({ done, isRunning, files }) => done < files || !isRunning || files === 2)).toBe(true);
    expect(library.importCounts().all).toBe(2);
    importer.add([{ path: write('f.txt', article('f')), defaults: {} }]);
    await importer.idle();
    expect(importer.progress()).toMatchObject({ files: 1, cancelled: 3 });
    importer.add(paths.map((path) => ({ path, defaults: {} })));
    await importer.idle();
    expect(library.info().volume.articles).toBe(6);
    expect(importer.progress().cancelled).toBeUndefined();
  });
});
