import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '#core/ports.ts';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { seededRandom } from '../helpers/generated/seeded-random.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { ALL, article, CLOCK, desk, readingHere } from '../import/desk.ts';
import { met } from './tell.ts';

/** `npm run bench crash` sets it to 200. */
const PLACES = Number(process.env['SOURCELINE_DAMAGES'] ?? 8);
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: CLOCK };

/** A library that was killed: with a journal, an older database, ledger and originals. Returns its folder and what it had. */
async function killedLibrary() {
  const { library, write, take } = await desk();
  await take(...Array.from({ length: 30 }, (_, number) => write(`${number}.txt`, article(`News ${number}`))));
  const inside = library.info().folder;
  const reading = await openLibrary(inside, { ...OPTIONS, access: 'read' });
  if (reading.ok) reading.value.close();
  library.transaction(() => {
    library.markArticle(3, { isStarred: true });
    const topic = library.saveTopic({ name: 'Dam', query: 'dam', colour: 1, at: CLOCK.now() });
    library.saveTopic({ ...topic, query: 'valley', at: CLOCK.now() });
    library.refileTopic(topic.id);
    library.ignore({ path: '/never.txt', why: 'a test', at: CLOCK.now() }, 1);
    library.saveOutlet({ name: 'Port Ansel Post', aliases: ['PAP'], domains: [] });
  });
  // Closed once, the pages are in the database; what comes after is in the journal.
  library.close();
  const opened = await openLibrary(inside, OPTIONS);
  if (!opened.ok) throw new Error(opened.error.kind);
  opened.value.transaction(() => opened.value.markArticle(5, { isRead: true }));
  opened.value.transaction(() => opened.value.markArticle(6, { isRead: true }));
  const kept = acknowledged(opened.value);
  const folder = `${inside}-killed`;
  cpSync(inside, folder, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  opened.value.close();
  return { folder, kept };
}

function acknowledged(library: Library) {
  const rows = library.articles({ filters: [] }, 'oldest', ALL);
  if (!rows.ok) throw new Error(rows.error.message);
  const ids = rows.value.map(({ id }) => id).sort((one, other) => one - other);
  return {
    articles: ids.map((id) => {
      const found = library.article(id);
      return [
        id,
        found?.headline,
        found?.body,
        found?.isStarred,
        found?.isRead,
        found?.file.path,
        found?.topics,
      ];
    }),
    imports: library.imports({ isWithReplaced: true }, ALL),
    topics: library.topics(),
    outlets: library.ownOutlets(),
    ignored: library.ignored('/never.txt', undefined),
  };
}

type Harm = 'bit' | 'cut';

/** Changes one bit of a file, or cuts it. Returns what was done. */
function harm(file: string, chance: () => number): Harm {
  const bytes = readFileSync(file);
  const at = Math.floor(chance() * bytes.length);
  const kind: Harm = chance() < 0.75 ? 'bit' : 'cut';
  if (kind === 'bit') bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  writeFileSync(file, kind === 'bit' ? bytes : bytes.subarray(0, at));
  return kind;
}

/** What the library says of itself: a sentence when it notices anything, at opening or when it is verified. */
async function noticed(folder: string): Promise<readonly string[]> {
  const opened = await openLibrary(folder, OPTIONS);
  if (!opened.ok) return [opened.error.kind];
  const steps = opened.value.verifySteps(true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  try {
    opened.value.close();
  } catch {
    // A damaged database may not even close.
  }
  return [...step.value.findings, ...step.value.repaired];
}

async function rebuilt(folder: string): Promise<void> {
  const opened = await openRebuilding(folder, OPTIONS);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const done = await rebuildArticles(opened.value, {
    reader: readingHere,
    readers: 4,
    onprogress: () => undefined,
    isStopped: () => false,
  });
  if (!done.ok || !done.value.isFinished) throw new Error(JSON.stringify(done));
}

async function read(folder: string): Promise<ReturnType<typeof acknowledged> | undefined> {
  const opened = await openLibrary(folder, OPTIONS);
  if (!opened.ok) return undefined;
  try {
    return acknowledged(opened.value);
  } catch {
    return undefined;
  } finally {
    try {
      opened.value.close();
    } catch {
      // As above.
    }
  }
}

function victims(folder: string): readonly string[] {
  const originals = readdirSync(join(folder, 'originals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const database = join(folder, 'library.db');
  const journal = `${database}-wal`;
  return [database, database, database, journal, join(folder, 'library.ledger'), originals[0] ?? database];
}

test(
  `a changed bit or a cut at ${PLACES} places is noticed, said, and nothing acknowledged is missing after rebuilding`,
  { timeout: 60_000 + PLACES * 60_000 },
  async () => {
    const { folder, kept } = await killedLibrary();
    const random = seededRandom(20190902);
    const chance = (): number => random.next();
    const counts: Record<string, number> = {};
    const add = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
    for (let place = 0; place < PLACES; place += 1) {
      const copy = `${folder}-${place}`;
      cpSync(folder, copy, { recursive: true });
      const files = victims(copy);
      const file = files[place % files.length] ?? '';
      expect(existsSync(file)).toBe(true);
      const name = file.includes('originals') ? 'original' : file.slice(copy.length + 1);
      const before = readFileSync(file);
      const kind = harm(file, chance);
      const told = await noticed(copy);
      if (told.length > 0) {
        add(`${name} ${kind}: noticed`);
        await rebuilt(copy);
      } else {
        // Nothing to notice is right only where nothing was hurt: what the journal holds beside its last commit, the
        // time in the head of an original, or a ledger that was written anew from the sound database.
        add(`${name} ${kind}: without effect`);
      }
      const after = await read(copy);
      expect(after, `${name} ${kind} of ${before.length}: ${told.join(' ')}`).toEqual(kept);
      rmSync(copy, { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true });
    met(
      'changed bit or cut file',
      PLACES,
      Object.entries(counts)
        .map(([what, times]) => `${what} ${times}`)
        .sort()
        .join(', '),
    );
  },
);
