import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LibraryKey } from '#core/domain/library-key.ts';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { KEY_FILE_NAME } from '../../electron/library/encryption/key-file.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { mixedFiles } from '../helpers/mixed-files.ts';
import { readingHere } from '../import/desk.ts';
import { aFolder, aLibrary, aNewArticle, keep, NOW, SQL_JS_FOLDER } from '../library/a-library.ts';
import { afterPowerCut, recordedCalls } from '../library/recorded-calls.ts';
import { aKey, aSealedFolder, expectNowhere } from '../library/sealed-folder.ts';
import { killedAt, withWorkingChild } from './killed.ts';
import { hashOf, keepBatch, textOf } from './kept-text.ts';
import { aKeptLibrary, articlesOf, expectKept, soundAfter } from './sound.ts';
import { met } from './tell.ts';

/** Of each fault; `npm run test:faults` and `npm run bench crash` set more. */
const KILLS = Number(process.env['SOURCELINE_KILLS'] ?? 2);
const CUTS = Number(process.env['SOURCELINE_CUTS'] ?? 8);
const DAMAGES = Number(process.env['SOURCELINE_DAMAGES'] ?? 4);
const CONVERSIONS = Number(process.env['SOURCELINE_KILLS'] ?? 3);
/** Lines said by a library that is converted to and fro: "begun", then two each way. */
const [AMID_THE_FIRST, AFTER_ONE, THERE_AND_BACK] = [2, 3, 5];
/** Stand in the text of every article, in their names, and in what comes in. */
const WORDS = ['measurement', 'Marren', 'Article'];
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } };

withWorkingChild();

/** The same numbers in every run (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('an encrypted library', () => {
  test('killed while articles are kept', { timeout: 60_000 + KILLS * 60_000 }, async () => {
    const { folder, key } = await aSealedFolder();
    let kept = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('keeping', { folder, lines: 2 + (kill % 3), within: 60 });
      expectNowhere(folder, WORDS);
      const library = await soundAfter(folder, key);
      kept = expectKept(library, Number(said.at(-1)));
      library.close();
    }
    met('kill while keeping, encrypted', KILLS, `${kept} articles, no word in clear`);
  });

  test('killed while files are imported', { timeout: 60_000 + KILLS * 60_000 }, async () => {
    const { folder, key } = await aSealedFolder();
    const incoming = aFolder();
    const files = [...mixedFiles({ count: 60 + KILLS * 60, seed: 5 })];
    for (const { name, bytes } of files) writeFileSync(join(incoming, name), bytes);
    const words = files.map(({ name }) => name).filter((name) => name.length > 12);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('importing', { folder, beside: incoming, lines: 2, within: 500 });
      expectNowhere(folder, words.slice(0, 30));
      const library = await soundAfter(folder, key);
      const acknowledged = Math.max(...said.map(Number).filter(Number.isFinite));
      for (let id = 1; id <= acknowledged; id += 1) expect(library.import(id)?.id).toBe(id);
      library.close();
    }
    met('kill while importing, encrypted', KILLS, `${files.length} files, no name in clear`);
  });

  test('killed while it is compacted', { timeout: 60_000 + KILLS * 60_000 }, async () => {
    const { folder, key } = await aSealedFolder();
    const first = await aLibrary(folder, { key });
    for (let batch = 0; batch < 3; batch += 1) keepBatch(first);
    first.close();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killedAt('compacting', { folder, lines: 1, within: 400 });
      expectNowhere(folder, WORDS);
      const library = await soundAfter(folder, key);
      expect(expectKept(library, 60)).toBe(60);
      library.close();
    }
    met('kill while compacting, encrypted', KILLS, '60 articles each time');
  });

  test(
    'killed on the way from clear to encrypted and back',
    { timeout: 60_000 + CONVERSIONS * 60_000 },
    async () => {
      const folder = await aKeptLibrary(1);
      const { keyFile, libraryKey } = await aKey();
      const beside = join(aFolder(), 'key.json');
      writeFileSync(beside, JSON.stringify({ keyFile, id: libraryKey.id, key: [...libraryKey.key] }));
      const found = { clear: 0, encrypted: 0, midway: 0 };
      const done = new Set<string>();
      for (let kill = 0; kill < CONVERSIONS; kill += 1) {
        const lines = [AMID_THE_FIRST, AFTER_ONE, THERE_AND_BACK][kill % 3] ?? AMID_THE_FIRST;
        const said = await killedAt('converting', { folder, beside, lines, within: 900 });
        for (const line of said) done.add(line);
        if (existsSync(join(folder, 'library.convert-ready'))) found.midway += 1;
        // Goes on, if it was amid the swap, before any key is asked for.
        const opened = await openLibrary(folder, OPTIONS);
        if (opened.ok) opened.value.close();
        else expect(opened.error.kind).toBe('locked');
        const key = existsSync(join(folder, KEY_FILE_NAME)) ? libraryKey : undefined;
        found[key === undefined ? 'clear' : 'encrypted'] += 1;
        const left = readdirSync(folder).filter((name) => /conver/.test(name));
        expect(left).toEqual([]);
        if (key !== undefined) expectNowhere(folder, WORDS);
        const library = await soundAfter(folder, key);
        expect(expectKept(library, 20)).toBe(20);
        library.close();
      }
      expect([...done]).toEqual(expect.arrayContaining(['clear', 'encrypted']));
      met(
        'kill while converting',
        CONVERSIONS,
        `in clear ${found.clear}, encrypted ${found.encrypted}, amid the swap ${found.midway}`,
      );
    },
  );

  test('after a power cut at any moment', { timeout: 60_000 + CUTS * 60_000 }, async () => {
    const { calls, acts } = recordedCalls();
    const sealed = await aSealedFolder();
    const { key } = sealed;
    const library = await aLibrary(sealed.folder, { calls, key });
    acts.push({ kind: 'mark', mark: 0 });
    for (let batch = 1; batch <= 16; batch += 1) {
      const body = `${'words of it '.repeat(200)} ${batch}`;
      keep(library, ...[1, 2, 3].map((place) => aNewArticle({ headline: `Batch ${batch} ${place}`, body })));
      acts.push({ kind: 'mark', mark: batch });
    }
    const recorded = [...acts];
    const chance = seeded(20190902);
    const first = recorded.findIndex((act) => act.kind === 'mark');
    for (let trial = 0; trial < CUTS; trial += 1) {
      const cut = first + 1 + Math.floor(chance() * (recorded.length - first - 1));
      const acknowledged = recorded
        .slice(0, cut)
        .reduce((last, act) => (act.kind === 'mark' ? act.mark : last), 0);
      const { folder } = await aSealedFolder(join(aFolder(), '.'));
      for (const [file, bytes] of afterPowerCut(recorded, cut, chance))
        writeFileSync(join(folder, basename(file)), bytes);
      const after = await aLibrary(folder, { key });
      const articles = articlesOf(after);
      expect(articles).toBeGreaterThanOrEqual(acknowledged * 3);
      expect(articles % 3).toBe(0);
      expect(after.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
      after.close();
    }
    met('power cut, encrypted', CUTS, 'no batch half there');
  });

  test('with changed bits and cut files', { timeout: 60_000 + DAMAGES * 60_000 }, async () => {
    const { folder, key } = await aSealedFolder();
    const first = await aLibrary(folder, { key });
    for (let batch = 0; batch < 2; batch += 1) keepBatch(first);
    first.close();
    const chance = seeded(7);
    const sound = readFileSync(join(folder, 'library.db'));
    for (let trial = 0; trial < DAMAGES; trial += 1) {
      const at = Math.floor(chance() * sound.length);
      const bytes = trial % 2 === 0 ? Buffer.from(sound) : sound.subarray(0, at);
      if (trial % 2 === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
      writeFileSync(join(folder, 'library.db'), bytes);
      expect(await isToldDamaged(folder, key)).toBe(true);
      await rebuilt(folder, key);
      const library = await soundAfter(folder, key);
      expect(articlesOf(library)).toBe(40);
      expect(library.article(7)?.body).toBe(textOf(7).trim());
      const original = library.readOriginal(hashOf(textOf(7)));
      expect(original.ok && hashOf(original.value)).toBe(hashOf(textOf(7)));
      library.close();
      expectNowhere(folder, WORDS);
      for (const name of readdirSync(folder).filter((each) => each.startsWith('library.before-rebuild')))
        rmSync(join(folder, name));
    }
    met('changed bits and cut files, encrypted', DAMAGES, 'told, and made anew from originals');
  });
});

async function isToldDamaged(folder: string, key: LibraryKey): Promise<boolean> {
  const opened = await openLibrary(folder, { ...OPTIONS, key });
  if (!opened.ok) return opened.error.kind === 'damaged';
  const steps = opened.value.verifySteps(true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  opened.value.close();
  return step.value.isDamaged;
}

async function rebuilt(folder: string, key: LibraryKey): Promise<void> {
  const opened = await openRebuilding(folder, { ...OPTIONS, key });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const how = { reader: readingHere, readers: 4, onprogress: () => undefined, isStopped: () => false };
  expect(await rebuildArticles(opened.value, how)).toMatchObject({ ok: true, value: { isFinished: true } });
}
