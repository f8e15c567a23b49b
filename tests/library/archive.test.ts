import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import type { ReportSpec } from '#core/domain/report.ts';
import type { Library } from '#core/ports.ts';
import { LIST_NAME } from '../../electron/library/archive/archive-list.ts';
import { markReady } from '../../electron/library/archive/finish-restore.ts';
import { restoreArchive } from '../../electron/library/archive/restore-archive.ts';
import { backupPath, backupsIn, beyondBudget, pruneBackups } from '../../electron/library/archive/rolling.ts';
import { writeArchive } from '../../electron/library/archive/write-archive.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  aWatch,
  change,
  keep,
  NOW,
  quoting,
  sha256,
  SQL_JS_FOLDER,
} from './a-library.ts';

const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, onprogress: () => undefined, isStopped: () => false };
const RESTORING = { ...OPTIONS, clock: { now: () => NOW } };
const SPEC: ReportSpec = {
  kind: 'briefing',
  title: 'Water',
  summary: [{ type: 'paragraph', runs: [{ text: 'The dam held.' }] }],
  selection: { query: 'dam', filters: [] },
  topics: [],
  text: 'extract',
  look: { paper: 'A4', locale: 'en-GB', citation: 'house' },
};

/** A library with something of all that an analyst makes. */
async function aFullLibrary(folder: string): Promise<Library> {
  const library = await aLibrary(folder);
  for (const text of ['one', 'two', 'three']) {
    const kept = library.keepOriginal(sha256(text), Buffer.from(text));
    if (!kept.ok) throw new Error(kept.error.kind);
  }
  const [first = 0, second = 0, third = 0] = change(library, () =>
    ['one', 'two', 'three'].map((text, place) => {
      const importId = library.addImport(anImport({ path: `/in/${text}.txt`, sha256: sha256(text) }));
      const article = { headline: `Dam ${text}`, attributions: [quoting(`Ida Moss ${place}`)] };
      return library.addArticle(aNewArticle(article, { importId, sha256: sha256(text) }));
    }),
  );
  change(library, () => {
    library.saveWatch(aWatch());
    const topic = library.saveTopic({ name: 'Dam', query: 'dam', colour: 1, at: NOW });
    library.refileTopic(topic.id);
    library.tagArticles('Water', [first], true);
    library.markArticle(second, { isStarred: true });
    library.addFieldCorrection({
      at: NOW,
      articleId: first,
      field: 'section',
      to: { section: 'Water' },
      from: {},
      read: {},
      why: 'as printed',
    });
    library.correctStatement(
      { articleId: second, position: 0 },
      { action: 'reject' },
      { at: NOW, why: 'no' },
    );
    library.correctQuotedSource({
      at: NOW,
      change: { action: 'rename', from: 'Ida Moss 2', to: 'Ida Moss' },
      was: 'Ida Moss 2',
    });
    library.correctStory({
      at: NOW,
      change: { action: 'rename', of: [third], title: 'The dam' },
      was: ['Dam three'],
      why: 'clearer',
    });
    library.chooseLead(first, { at: NOW, why: 'theirs' });
    library.ignore({ path: '/in/ads.txt', why: 'advertising', at: NOW }, 1);
    const draft = library.saveReportDraft({ spec: SPEC, isTemplate: false, changedAt: NOW });
    library.saveReportDraft({ spec: SPEC, name: 'Weekly', isTemplate: true, changedAt: NOW });
    library.saveReportSchedule({
      draftId: draft.id,
      days: 'daily',
      weekday: 1,
      time: '07:30',
      period: 'day-before',
      folder: '/out',
      formats: ['html'],
      isPaused: false,
    });
    library.changeNote({ at: NOW, articleId: first, to: { text: 'ask again', tags: ['Passage'] } });
    library.addIssuedReport({
      draftId: draft.id,
      at: NOW,
      title: 'Water',
      format: 'html',
      path: '/out/water.html',
      bytes: 4,
      sha256: sha256('file'),
      isScheduled: false,
      appVersion: '1',
      spec: SPEC,
      figures: {
        volume: { articles: 3, unique: 3 },
        articles: [third, second, first],
        upTo: third,
        topics: [],
      },
    });
  });
  return library;
}

/** All of it, as the library gives it back. */
function everything(library: Library) {
  const imports = library.imports({ isWithReplaced: true }, { offset: 0, limit: 100 });
  return {
    articles: [1, 2, 3].map((id) => library.article(id)),
    imports,
    originals: imports.rows.map(({ sha256: hash }) => {
      const read = hash === undefined ? undefined : library.readOriginal(hash);
      return read?.ok === true ? createHash('sha256').update(read.value).digest('hex') : hash;
    }),
    watches: library.watches(),
    topics: library.topics(),
    tags: library.tags(),
    fields: library.fieldCorrections(),
    notes: library.notes(),
    noteChanges: library.noteChanges(),
    statements: library.statementCorrections(),
    quotedSources: library.quotedSourceCorrections(),
    stories: library.storyCorrections(),
    leads: library.leadChoices(),
    ignored: library.ignored('/in/ads.txt', undefined),
    drafts: library.reportDrafts().map(({ id }) => library.reportDraft(id)),
    schedules: library.reportSchedules(),
    issued: library.issuedReports(),
  };
}

async function aBackup(folder: string): Promise<string> {
  const file = join(aFolder(), 'backup.tar');
  const written = await writeArchive(folder, file, OPTIONS);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return file;
}

describe('a backup', () => {
  test('of a library in use gives all of it back, in a new place', async () => {
    const folder = aFolder();
    const library = await aFullLibrary(folder);
    const was = everything(library);
    const file = await aBackup(folder);
    keep(library, aNewArticle({ headline: 'After it' }));
    library.close();

    const place = join(aFolder(), 'restored');
    expect(await restoreArchive(file, place, RESTORING)).toMatchObject({ ok: true, value: { files: 4 } });
    const restored = await aLibrary(place);
    expect(everything(restored)).toEqual(was);
    expect(restored.verify()).toEqual([]);
    expect(readdirSync(join(file, '..'))).toEqual(['backup.tar']);
  });

  test('takes the place of a library that went on, which is kept beside it', async () => {
    const folder = aFolder();
    const library = await aFullLibrary(folder);
    const was = everything(library);
    const file = await aBackup(folder);
    keep(library, aNewArticle({ headline: 'After it' }));
    library.close();
    // An original that has been damaged since is sound again, too.
    const [one] = readdirSync(join(folder, 'originals'), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    writeFileSync(join(one?.parentPath ?? '', one?.name ?? ''), 'not what it was');

    expect(await restoreArchive(file, folder, RESTORING)).toMatchObject({ ok: true });
    const restored = await aLibrary(folder);
    expect(everything(restored)).toEqual(was);
    expect(restored.verify()).toEqual([]);
    restored.close();
    const aside = aFolder();
    for (const suffix of ['.db', '.db-sums', '.ledger']) {
      const name = `library.before-restore.${NOW.replace(/\W/g, '-')}`;
      copyFileSync(join(folder, `${name}${suffix}`), join(aside, `library${suffix}`));
    }
    expect((await aLibrary(aside)).info().volume.articles).toBe(4);
  });

  test('that was not whole when a kill came changes nothing; one that was is gone on with', async () => {
    const folder = aFolder();
    const library = await aFullLibrary(folder);
    const file = await aBackup(folder);
    keep(library, aNewArticle());
    library.close();
    const place = aFolder();
    expect(await restoreArchive(file, place, RESTORING)).toMatchObject({ ok: true });
    mkdirSync(join(folder, 'library.restoring'));
    copyFileSync(join(place, 'library.db'), join(folder, 'library.restoring', 'library.db'));
    const first = await aLibrary(folder);
    expect(first.info().volume.articles).toBe(4);
    first.close();
    mkdirSync(join(folder, 'library.restoring'));
    copyFileSync(join(place, 'library.db'), join(folder, 'library.restoring', 'library.db'));
    markReady(folder, 'library.before-restore.then');
    const second = await aLibrary(folder);
    expect(second.info().volume.articles).toBe(3);
    expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([
      'library.before-restore.then.db',
      'library.before-restore.then.db-sums',
      'library.before-restore.then.ledger',
    ]);
  });

  test('cut short or changed anywhere is refused, and the library stays as it is', async () => {
    const folder = aFolder();
    const library = await aFullLibrary(folder);
    const was = everything(library);
    const file = await aBackup(folder);
    library.close();
    const bytes = readFileSync(file);
    const damaged = join(aFolder(), 'damaged.tar');
    for (let place = 0; place < 24; place += 1) {
      const at = Math.floor((bytes.length * (place + 0.5)) / 24);
      const harmed = Buffer.from(bytes);
      if (place % 3 === 0) writeFileSync(damaged, bytes.subarray(0, at));
      else {
        harmed[at] = (harmed[at] ?? 0) ^ (1 << (place % 8));
        writeFileSync(damaged, harmed);
      }
      const restored = await restoreArchive(damaged, folder, RESTORING);
      // Between the files of a tar there is filling that says nothing.
      if (!restored.ok) expect(restored.error.kind).toBe('damaged-backup');
      const after = await aLibrary(folder);
      expect(everything(after)).toEqual(was);
      expect(after.verify()).toEqual([]);
      after.close();
    }
    writeFileSync(damaged, 'a letter');
    expect(await restoreArchive(damaged, folder, RESTORING)).toMatchObject({
      ok: false,
      error: { kind: 'damaged-backup' },
    });
    rmSync(damaged);
    expect(await restoreArchive(damaged, folder, RESTORING)).toMatchObject({
      ok: false,
      error: { kind: 'gone' },
    });
  });

  test.each(['../evil.txt', '/tmp/evil.txt', 'originals/../../evil.txt', 'library.ledger', 'originals/a/..'])(
    'that holds %s is refused before anything of it is written there',
    async (name) => {
      const file = join(aFolder(), 'evil.tar');
      const archive = pack();
      archive.entry({ name }, 'evil');
      archive.entry({ name: LIST_NAME }, JSON.stringify({ version: 1, files: { [name]: sha256('evil') } }));
      archive.finalize();
      await pipeline(archive, createWriteStream(file));
      const place = join(aFolder(), 'inside', 'library');
      expect(await restoreArchive(file, place, RESTORING)).toMatchObject({
        ok: false,
        error: { kind: 'damaged-backup' },
      });
      expect(readdirSync(place)).toEqual([]);
      expect(readdirSync(join(place, '..'))).toEqual(['library']);
    },
  );

  test('is not restored into a library that somebody writes, nor half made when it is stopped', async () => {
    const folder = aFolder();
    const library = await aFullLibrary(folder);
    const file = await aBackup(folder);
    expect(await restoreArchive(file, folder, RESTORING)).toMatchObject({
      ok: false,
      error: { kind: 'in-use' },
    });
    library.close();
    expect(await restoreArchive(file, folder, { ...RESTORING, isStopped: () => true })).toMatchObject({
      ok: true,
      value: { isFinished: false },
    });
    const other = join(aFolder(), 'other.tar');
    expect(await writeArchive(folder, other, { ...OPTIONS, isStopped: () => true })).toMatchObject({
      ok: true,
      value: { isFinished: false },
    });
    expect(readdirSync(join(other, '..'))).toEqual([]);
    expect((await aLibrary(folder)).info().volume.articles).toBe(3);
  });
});

describe('rolling backups', () => {
  const at = (day: number) => `2026-09-0${day}T07:00:00.000Z`;

  test('keep to their number and their bytes, and never lose the newest', () => {
    const backups = [5, 4, 3, 2, 1].map((day) => ({ path: `${day}`, at: at(day), bytes: 10 }));
    const gone = (keep: number, mostBytes: number) =>
      beyondBudget(backups, { keep, mostBytes }).map(({ path }) => path);
    expect(gone(3, 1_000)).toEqual(['2', '1']);
    expect(gone(9, 25)).toEqual(['3', '2', '1']);
    expect(gone(9, 1)).toEqual(['4', '3', '2', '1']);
    expect(gone(5, 50)).toEqual([]);
  });

  test('take away only what they made themselves', () => {
    const into = aFolder();
    const made = [1, 2, 3].map((day) => backupPath(into, '/here/Library', at(day)));
    const others = [
      'Library.tar',
      'Library notes 2026.tar',
      'Other 2026-09-01T070000Z.tar',
      basename(backupPath(into, '/elsewhere/Library', at(1))),
      'Library 2026-09-01T070000Z.tar.bak',
    ];
    for (const file of [...made, ...others.map((name) => join(into, name))]) writeFileSync(file, '12345');
    expect(backupsIn(into, '/here/Library').map(({ at: made, bytes }) => [made, bytes])).toEqual([
      [at(3), 5],
      [at(2), 5],
      [at(1), 5],
    ]);
    pruneBackups(into, '/here/Library', { keep: 1, mostBytes: 1_000 });
    expect(readdirSync(into).sort()).toEqual([...others, basename(made[2] ?? '')].sort());
    expect(backupsIn(join(into, 'nowhere'), 'Library')).toEqual([]);
  });
});
