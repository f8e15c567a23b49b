import { utimesSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportRecord } from '#core/domain/import-record.ts';
import type { Reader } from '#core/import-ports.ts';
import { until } from '../helpers/until.ts';
import { ALL, article, CLOCK, desk, readingHere } from './desk.ts';

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

  describe('cancelled', () => {
    async function cancelled() {
      const { reader, release, reads } = held();
      const made = await desk(reader);
      const paths = ['a', 'b', 'c', 'd', 'e'].map((name) => made.write(`${name}.txt`, article(name)));
      made.importer.add(paths.map((path) => ({ path, defaults: {} })));
      await until('two are in hand', () => reads() === 2);
      made.importer.cancel();
      return { ...made, paths, release };
    }
    const states = (records: readonly ImportRecord[]) => records.map(({ state }) => state);

    test('finishes what is in hand, and what waited has a record that says so', async () => {
      const { importer, told, records, release } = await cancelled();
      expect(importer.progress()).toMatchObject({ files: 2, done: 0, isRunning: true });
      release();
      await importer.idle();
      expect(importer.progress()).toMatchObject({ files: 2, done: 2, isRunning: false });
      expect(told.every(({ done, isRunning, files }) => done < files || !isRunning || files === 2)).toBe(
        true,
      );
      expect(states(records())).toEqual(['imported', 'imported', 'cancelled', 'cancelled', 'cancelled']);
      expect(records()[2]?.exclusion).toEqual({ kind: 'cancelled' });
    });

    test('is not read when it is seen again, and is once it changes', async () => {
      const { library, take, write, paths, release } = await cancelled();
      release();
      const again = await take(...paths);
      expect(states(again).slice(2)).toEqual(['cancelled', 'cancelled', 'cancelled']);
      write('c.txt', article('c, with more to it'));
      expect(states(await take(...paths))).toEqual([
        'imported',
        'imported',
        'cancelled',
        'cancelled',
        'imported',
      ]);
      expect(library.importCounts()).toMatchObject({ cancelled: 2, imported: 3, all: 5 });
    });

    test('is read when it is asked for, and its record gives way', async () => {
      const { library, importer, records, add, release } = await cancelled();
      release();
      await importer.idle();
      const left = library.imports({ state: 'cancelled' }, ALL).rows;
      expect(states(await add(...left.map(({ id, path }) => ({ path, defaults: {}, retryOf: id }))))).toEqual(
        Array.from({ length: 5 }, () => 'imported'),
      );
      expect(records()).toHaveLength(5);
      expect(library.info().volume.articles).toBe(5);
    });

    test('asked for before it is let go it is read', async () => {
      const { library, importer, records, add, release, paths } = await cancelled();
      importer.add(paths.map((path) => ({ path, defaults: {} })));
      release();
      await add(...paths.map((path) => ({ path, defaults: {}, isAsked: true })));
      await importer.idle();
      expect(library.importCounts().cancelled).toBe(0);
      expect(new Set(records().map(({ path }) => path)).size).toBe(5);
      expect(library.info().volume.articles).toBe(5);
    });

    test('a file that only was touched is the one that is in already', async () => {
      const { library, importer, records, write, take, add } = await desk();
      const path = write('a.txt', article('Dam'));
      await take(path);
      utimesSync(path, 1_000, 1_000);
      await add({ path, defaults: {}, isCancelled: true });
      expect(states(records())).toEqual(['imported', 'cancelled']);
      await add({ path, defaults: {}, retryOf: 2 });
      expect(states(records())).toEqual(['imported']);
      importer.cancel();
      expect(library.importCounts()).toMatchObject({ all: 1, cancelled: 0 });
    });

    test('what is known, left out, gone or no file is told as it is, not as cancelled', async () => {
      const { write, add, take } = await desk();
      const known = write('known.txt', article('Known'));
      await take(known);
      const names = [known, write('~$note.docx', 'x'), write('b.txt', ''), `${known}.gone`, dirname(known)];
      const leftOut = { path: write('draft.txt', 'x'), defaults: {}, leftOutBy: 'draft*' };
      const given = [...names.map((path) => ({ path, defaults: {} })), leftOut];
      const found = await add(...given.map((file) => ({ ...file, isCancelled: true as const })));
      expect(found.map(({ path, state, exclusion }) => [basename(path), state, exclusion?.kind])).toEqual([
        ['known.txt', 'imported', undefined],
        ['~$note.docx', 'excluded', 'lock-file'],
        ['b.txt', 'cancelled', 'cancelled'],
        ['incoming', 'excluded', 'folder'],
        ['draft.txt', 'excluded', 'by-watch'],
      ]);
    });

    test('what is to be read once more keeps the record it has', async () => {
      const { reader, release, reads } = held();
      const { importer, records, write, add } = await desk(reader);
      const path = write('empty.txt', '');
      await add({ path, defaults: {} });
      const busy = ['a', 'b'].map((name) => ({ path: write(`${name}.txt`, article(name)), defaults: {} }));
      importer.add([...busy, { path, defaults: {}, retryOf: 1 }]);
      await until('two are in hand', () => reads() === 2);
      importer.cancel();
      release();
      await importer.idle();
      expect(states(records())).toEqual(['failed', 'imported', 'imported']);
    });
  });
});
