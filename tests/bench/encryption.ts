/**
 * What encryption costs: the same articles kept, opened, searched and counted in a library in clear and in an encrypted
 * one, by turns in the same run, as ratios. usage: encryption.ts SQL-JS-FOLDER [ARTICLES]   (npm run bench encryption 10000)
 * Processor time with BENCH_CPU=1.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import type { LibraryKey } from '../../electron/core/domain/library-key.ts';
import type { Library } from '../../electron/core/ports.ts';
import { convertLibrary } from '../../electron/library/encryption/convert.ts';
import {
  KEY_FILE_NAME,
  newKeyFile,
  unwrap,
  writeKeyFile,
} from '../../electron/library/encryption/key-file.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { now, timesOf } from './library/clock.ts';
import { articlesOf, inBatches, keeper, saveTopics } from './library/fill.ts';

const [, , sqlJsFolder = '', articles = '10000'] = argv;
const COUNT = Number(articles);
const BATCH = 50;
const OPENINGS = 7;
const ASKED = 15;
const PASSPHRASE = 'seven quiet herons';
const clock = { now: () => '2026-09-08T10:00:00.000Z' };

type Kind = 'clear' | 'encrypted';
type Place = { readonly folder: string; readonly key: LibraryKey | undefined };

async function opened({ folder, key }: Place): Promise<Library> {
  const library = await openLibrary(folder, { sqlJsFolder, clock, key });
  if (!library.ok) throw new Error(JSON.stringify(library.error));
  return library.value;
}

/** The same is asked again: pages come from the file each time SQLite's own memory of them is too small. */
const QUESTIONS: Readonly<Record<string, (library: Library, round: number) => unknown>> = {
  'search, newest 50': (library, round) =>
    library.articles({ filters: [], query: `reporters OR dam${round}` }, 'newest', { offset: 0, limit: 50 }),
  'search, phrase': (library, round) =>
    library.articles({ filters: [], query: `"the first" AND (agency OR x${round})` }, 'newest', {
      offset: 0,
      limit: 50,
    }),
  'timeline by topic and day': (library) => library.buckets({ filters: [] }, 'topic', 'day'),
  'one article': (library, round) => library.article(1 + ((round * 997) % COUNT)),
};

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

const base = mkdtempSync(join(tmpdir(), 'encryption-bench-'));
try {
  const began = now();
  const { keyFile, libraryKey } = await newKeyFile(PASSPHRASE, false);
  const afterKey = now();
  const again = await unwrap(keyFile, { passphrase: PASSPHRASE }, '');
  if (!again.ok) throw new Error('not unwrapped');
  stdout.write(`passphrase to key (scrypt): ${(afterKey - began) | 0} and ${(now() - afterKey) | 0} ms\n`);

  const places: Record<Kind, Place> = {
    clear: { folder: mkdtempSync(join(base, 'clear-')), key: undefined },
    encrypted: { folder: mkdtempSync(join(base, 'encrypted-')), key: libraryKey },
  };
  writeKeyFile(join(places.encrypted.folder, KEY_FILE_NAME), keyFile);
  const figures: Record<string, Record<Kind, number>> = {};
  const note = (what: string, kind: Kind, value: number): void => {
    figures[what] = { ...(figures[what] ?? { clear: Number.NaN, encrypted: Number.NaN }), [kind]: value };
  };
  const kinds: readonly Kind[] = ['clear', 'encrypted'];

  const libraries = { clear: await opened(places.clear), encrypted: await opened(places.encrypted) };
  const keep = { clear: keeper(libraries.clear), encrypted: keeper(libraries.encrypted) };
  for (const kind of kinds) saveTopics(libraries[kind]);
  const spent: Record<Kind, number[]> = { clear: [], encrypted: [] };
  for (const batch of inBatches(articlesOf(COUNT), BATCH)) {
    for (const kind of kinds) spent[kind].push(keep[kind](batch));
  }
  for (const kind of kinds) {
    note('keep, articles/s', kind, COUNT / (spent[kind].reduce((sum, each) => sum + each, 0) / 1000));
    note('batch of 50, p99 ms', kind, timesOf(spent[kind]).p99);
    libraries[kind].close();
    note('bytes on disk', kind, bytesIn(places[kind].folder));
  }

  const openings: Record<Kind, number[]> = { clear: [], encrypted: [] };
  for (let run = 0; run <= OPENINGS; run += 1) {
    for (const kind of kinds) {
      const start = now();
      const library = await opened(places[kind]);
      library.articles({ filters: [] }, 'newest', { offset: 0, limit: 50 });
      if (run > 0) openings[kind].push(now() - start);
      library.close();
    }
  }
  for (const kind of kinds) note('open and first page, ms', kind, timesOf(openings[kind]).median);

  // Asked once of a library that was just opened, every page comes from its file; asked again, most are in memory.
  for (const [what, ask] of Object.entries(QUESTIONS)) {
    const times: Record<Kind, number[]> = { clear: [], encrypted: [] };
    for (let run = 0; run <= OPENINGS; run += 1) {
      for (const kind of run % 2 === 0 ? kinds : [...kinds].reverse()) {
        const library = await opened(places[kind]);
        const start = now();
        ask(library, run);
        if (run > 0) times[kind].push(now() - start);
        library.close();
      }
    }
    for (const kind of kinds) note(`${what}, after opening, ms`, kind, timesOf(times[kind]).median);
  }
  const asking = { clear: await opened(places.clear), encrypted: await opened(places.encrypted) };
  for (const [what, ask] of Object.entries(QUESTIONS)) {
    const times: Record<Kind, number[]> = { clear: [], encrypted: [] };
    for (let round = 0; round < ASKED; round += 1) {
      for (const kind of round % 2 === 0 ? kinds : [...kinds].reverse()) {
        const start = now();
        ask(asking[kind], round);
        times[kind].push(now() - start);
      }
    }
    for (const kind of kinds) note(`${what}, again, ms`, kind, timesOf(times[kind].slice(2)).median);
  }
  for (const kind of kinds) {
    const start = now();
    asking[kind].verify();
    note('verify, ms', kind, now() - start);
    asking[kind].close();
  }

  for (const [what, { clear, encrypted }] of Object.entries(figures)) {
    const ratio = what.includes('articles/s') ? clear / encrypted : encrypted / clear;
    const print = (value: number): string =>
      (value >= 100 ? value.toFixed(0) : value.toFixed(2)).padStart(12);
    stdout.write(`${what.padEnd(44)}${print(clear)}${print(encrypted)}   ${ratio.toFixed(2)}x\n`);
  }

  const start = now();
  const to = { keyFile, key: libraryKey };
  const done = await convertLibrary(places.clear.folder, {
    sqlJsFolder,
    clock,
    to,
    onprogress: () => undefined,
    isStopped: () => false,
  });
  stdout.write(`encrypt what is there: ${done.ok ? (now() - start) | 0 : JSON.stringify(done.error)} ms\n`);
} finally {
  rmSync(base, { recursive: true, force: true });
}
