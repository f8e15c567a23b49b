import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { restoreArchive } from '../../electron/library/archive/restore-archive.ts';
import { writeArchive } from '../../electron/library/archive/write-archive.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { mixedFiles } from '../helpers/mixed-files.ts';
import { readingHere } from '../import/desk.ts';
import { aFirstLibrary } from '../library/a-first-library.ts';
import { aFolder, aLibrary, change, NOW, SQL_JS_FOLDER } from '../library/a-library.ts';
import { killedAt, startWork, withWorkingChild } from './killed.ts';
import { A_BATCH, hashOf, keepBatch, textOf } from './kept-text.ts';
import { aKeptLibrary, articlesOf, expectKept, soundAfter } from './sound.ts';
import { met } from './tell.ts';
import { WORKS } from './works.ts';

/** Of each work; `npm run test:faults` sets it to 20, `npm run bench crash` to 200. */
const KILLS = Number(process.env['SOURCELINE_KILLS'] ?? 1);
const PATIENCE = 60_000 + KILLS * 60_000;
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW } };
const UNHURRIED = { ...OPTIONS, onprogress: () => undefined, isStopped: () => false };

withWorkingChild();

/** What was said last that begins with this word; 0 when nothing was. */
function lastOf(said: readonly string[], word: string): number {
  return Number(said.findLast((line) => line.startsWith(`${word} `))?.split(' ')[1] ?? 0);
}

async function rebuilt(folder: string): Promise<void> {
  const opened = await openRebuilding(folder, OPTIONS);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const done = await rebuildArticles(opened.value, { reader: readingHere, readers: 4, ...UNHURRIED });
  expect(done).toMatchObject({ ok: true, value: { isFinished: true } });
}

describe(`kill -9, ${KILLS} times in each work`, () => {
  test('keeping', { timeout: PATIENCE }, async () => {
    const folder = aFolder();
    let kept = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('keeping', { folder, lines: 2 + (kill % 3), within: 40 });
      const library = await soundAfter(folder);
      kept = expectKept(library, Number(said.at(-1)));
      library.close();
    }
    expect(kept).toBeGreaterThanOrEqual(KILLS * A_BATCH);
    met('kill while keeping', KILLS, `${kept} articles, none doubled`);
  });

  test('importing', { timeout: PATIENCE }, async () => {
    const folder = aFolder();
    const incoming = aFolder();
    const files = [...mixedFiles({ count: 60 + KILLS * 60, seed: 5 })];
    for (const { name, bytes } of files) writeFileSync(join(incoming, name), bytes);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('importing', { folder, beside: incoming, lines: 2, within: 500 });
      const library = await soundAfter(folder);
      const acknowledged = Math.max(...said.map(Number).filter(Number.isFinite));
      for (let id = 1; id <= acknowledged; id += 1) expect(library.import(id)?.id).toBe(id);
      const records = library.imports({}, { offset: 0, limit: 100_000 }).rows;
      expect(new Set(records.map(({ path }) => path)).size).toBe(records.length);
      expect(records.reduce((sum, { articlesNew }) => sum + articlesNew, 0)).toBe(articlesOf(library));
      library.close();
    }
    const last = startWork('importing', folder, incoming);
    await expect.poll(() => last.said().at(-1), { timeout: PATIENCE }).toBe('end');
    await last.kill();
    const library = await soundAfter(folder);
    const expected = files.reduce(
      (sum, { state, articles }) => sum + (state === 'imported' ? articles : 0),
      0,
    );
    expect(articlesOf(library)).toBe(expected);
    expect(library.importCounts().all).toBe(files.length);
    met('kill while importing', KILLS, `${files.length} files, ${expected} articles, each once`);
  });

  test('indexing', { timeout: PATIENCE }, async () => {
    const folder = await aKeptLibrary(4);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('indexing', { folder, lines: 2, within: 400 });
      const library = await soundAfter(folder);
      const [topic] = library.topics();
      if (topic === undefined) throw new Error('There is no topic');
      const at = said.findLastIndex((line) => line.startsWith('topic '));
      // The next may have been durable before it could say so.
      if (said.slice(at + 1).length > 0) expect(said.at(at)).toBe(`topic ${topic.query}`);
      const filter = { field: 'topic', value: String(topic.id), exclude: false } as const;
      const found = library.volume({ query: topic.query, filters: [] });
      expect(found.ok).toBe(true);
      expect(library.volume({ filters: [filter] })).toEqual(found);
      expect(library.volume({ query: topic.query, filters: [filter] })).toEqual(found);
      expectKept(library, 0);
      library.close();
    }
    met('kill while indexing', KILLS, 'topics hold what their queries find');
  });

  test('migrating', { timeout: PATIENCE }, async () => {
    const base = await aFirstLibrary(300);
    const before = { copied: 0, migrating: 0, done: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const folder = join(aFolder(), 'library');
      cpSync(base, folder, { recursive: true });
      const said = await killedAt('migrating', { folder, lines: 1, within: 900 });
      if (said.includes('end')) before.done += 1;
      else if (existsSync(join(folder, 'library.migrating-from-1'))) before.migrating += 1;
      else before.copied += 1;
      const library = await aLibrary(folder);
      expect(articlesOf(library)).toBe(301);
      for (let id = 2; id <= 301; id += 1) expect(library.article(id)?.headline).toBe(`Dam number ${id}`);
      expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
      library.close();
      const kept = join(folder, 'library.of-version-1');
      expect(readFileSync(join(kept, 'library.db')).readUInt32BE(60)).toBe(1);
      expect(readdirSync(folder).filter((name) => /migrating|part/.test(name))).toEqual([]);
      if (kill === 0) {
        const back = await aLibrary(kept);
        expect(articlesOf(back)).toBe(301);
        back.close();
      }
    }
    met(
      'kill while migrating',
      KILLS,
      `before the copy ${before.copied}, amid the steps ${before.migrating}, after ${before.done}`,
    );
  });

  test('correcting', { timeout: PATIENCE }, async () => {
    const folder = await aKeptLibrary(4);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('correcting', { folder, lines: 8, within: 300 });
      const library = await soundAfter(folder);
      const fields = library.fieldCorrections();
      expect(fields.length).toBeGreaterThanOrEqual(lastOf(said, 'field'));
      const undone = lastOf(said, 'undone');
      if (undone > 0) expect(fields.find(({ id }) => id === undone)?.undoneAt).toBeDefined();
      expect(library.statementCorrections().length).toBeGreaterThanOrEqual(lastOf(said, 'statement'));
      expect(library.quotedSourceCorrections().length).toBeGreaterThanOrEqual(lastOf(said, 'quoted'));
      expect(library.storyCorrections().length).toBeGreaterThanOrEqual(lastOf(said, 'story'));
      expect(library.leadChoices().length).toBeGreaterThanOrEqual(lastOf(said, 'lead'));
      const deleted = library.deletedArticles({ offset: 0, limit: 1_000 });
      const gone = lastOf(said, 'deleted');
      if (gone > 0) expect(deleted.rows.some(({ id }) => id === gone)).toBe(true);
      expect(articlesOf(library)).toBe(80 - deleted.rows.length);
      const inForce = new Map(
        fields.filter(({ undoneAt }) => undoneAt === undefined).map((one) => [one.articleId, one.to.section]),
      );
      for (const [id, section] of inForce) expect(library.article(id ?? 0)?.section).toBe(section);
      library.close();
    }
    met(
      'kill while correcting',
      KILLS,
      'fields, statements, quoted sources, stories, lead copies, deletions',
    );
  });

  test('reporting', { timeout: PATIENCE }, async () => {
    const folder = await aKeptLibrary(4);
    const out = join(aFolder(), 'out');
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('reporting', { folder, beside: out, lines: 3, within: 400 });
      const library = await soundAfter(folder);
      const issued = library.issuedReports();
      expect(issued.length).toBeGreaterThanOrEqual(lastOf(said, 'issued'));
      expect(library.reportDrafts().length).toBeGreaterThanOrEqual(lastOf(said, 'draft'));
      for (const { path, sha256 } of issued) expect(hashOf(readFileSync(path))).toBe(sha256);
      // A report that nobody took down yet is there whole or not at all.
      for (const name of readdirSync(out).filter((each) => each.endsWith('.html')))
        expect(readFileSync(join(out, name), 'utf8').trimEnd().endsWith('</html>')).toBe(true);
      library.close();
    }
    met('kill while a report is written', KILLS, `${readdirSync(out).length} files, none half`);
  });

  test('backing up', { timeout: PATIENCE }, async () => {
    const folder = await aKeptLibrary(3);
    const out = join(aFolder(), 'out');
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await killedAt('backing-up', { folder, beside: out, lines: 3, within: 400 });
      const library = await soundAfter(folder);
      expectKept(library, lastOf(said, 'kept'));
      library.close();
      // The newest that has its name is whole, whether or not it could be told.
      const newest = readdirSync(out)
        .filter((name) => name.endsWith('.tar') && !name.startsWith('.'))
        .sort()
        .at(-1);
      const told = said.findLast((line) => line.startsWith('backup '))?.split(' ') ?? [];
      if (newest === undefined) throw new Error('No backup was finished');
      expect(newest >= basename(told[1] ?? '')).toBe(true);
      const place = join(aFolder(), 'restored');
      expect(await restoreArchive(join(out, newest), place, UNHURRIED)).toMatchObject({ ok: true });
      const restored = await soundAfter(place);
      expectKept(restored, Number(told[2] ?? 0));
      restored.close();
    }
    met('kill while backing up', KILLS, 'each finished backup restored and verified');
  });

  test('restoring', { timeout: PATIENCE }, async () => {
    const folder = await aKeptLibrary(3);
    const file = join(aFolder(), 'backup.tar');
    expect(await writeArchive(folder, file, UNHURRIED)).toMatchObject({ ok: true });
    const seen = { before: 0, after: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const more = await aLibrary(folder);
      const articles = keepBatch(more);
      more.close();
      await killedAt('restoring', { folder, beside: file, lines: 1, within: 500 });
      const library = await soundAfter(folder);
      const found = expectKept(library, 60);
      expect([60, articles]).toContain(found);
      seen[found === 60 ? 'after' : 'before'] += 1;
      library.close();
      for (const name of readdirSync(folder).filter((each) => each.startsWith('library.before-restore')))
        rmSync(join(folder, name));
    }
    met('kill while restoring', KILLS, `the library of before ${seen.before}, the backup ${seen.after}`);
  });

  test('compacting', { timeout: PATIENCE }, async () => {
    const folder = await aKeptLibrary(4);
    const first = await aLibrary(folder);
    change(first, () => {
      for (let id = 41; id <= 80; id += 1) first.deleteArticle(id, { at: NOW, by: 'analyst' }, false);
    });
    first.close();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killedAt('compacting', { folder, lines: 1, within: 400 });
      const library = await soundAfter(folder);
      expect(articlesOf(library)).toBe(40);
      const id = 1 + (kill % 40);
      expect(library.article(id)?.body).toBe(textOf(id));
      library.close();
    }
    met('kill while compacting', KILLS, '40 articles each time');
  });

  test('rebuilding', { timeout: PATIENCE }, async () => {
    const folder = await aKeptLibrary(2);
    const first = await aLibrary(folder);
    change(first, () => first.markArticle(3, { isStarred: true }));
    first.close();
    const seen = { atOnce: 0, again: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killedAt('rebuilding', { folder, lines: 1, within: 900 });
      const opened = await openLibrary(folder, OPTIONS);
      seen[opened.ok ? 'atOnce' : 'again'] += 1;
      if (opened.ok) opened.value.close();
      // Between the two databases there is neither: it says so, and one button goes on.
      else await rebuilt(folder);
      const library = await soundAfter(folder);
      expect(articlesOf(library)).toBe(40);
      expect(library.article(3)).toMatchObject({ isStarred: true, body: textOf(3) });
      library.close();
      for (const name of readdirSync(folder).filter((each) => each.startsWith('library.before-rebuild')))
        rmSync(join(folder, name));
    }
    met('kill while rebuilding', KILLS, `opened at once ${seen.atOnce}, after going on ${seen.again}`);
  });

  test('leaves no work out', () => {
    expect(Object.keys(WORKS)).toHaveLength(11);
  });
});

test(
  'a reader beside a busy writer sees a sound state, no older than when it opened',
  { timeout: 120_000 },
  async () => {
    const folder = aFolder();
    const worker = startWork('keeping', folder);
    await worker.lines(2);
    for (let round = 0; round < 4; round += 1) {
      const acknowledged = Number(worker.said().at(-1));
      const reader = await aLibrary(folder);
      expect(reader.info()).toMatchObject({
        isReadOnly: true,
        holder: expect.stringContaining(String(worker.child.pid)) as string,
      });
      expectKept(reader, acknowledged);
      expect(reader.verify()).toEqual([]);
      reader.close();
    }
    await worker.kill();
  },
);
