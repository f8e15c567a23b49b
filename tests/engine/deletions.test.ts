import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { article, CLOCK, readingHere } from '../import/desk.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

const PAGE = { offset: 0, limit: 50 };
const ALL = { selection: { filters: [] }, order: 'oldest', ...PAGE } as const;
const THREE = [
  'Schlagzeile;Volltext;Datum;Blatt',
  ...['Dam seeps', 'Ferry runs', 'Mill burns'].map(
    (headline, day) =>
      `"${headline}";"${headline}, and the ministry said so in the valley of Marren.";2026-09-0${day + 1};Post`,
  ),
].join('\n');

async function threeArticles() {
  const desk = await aDesk();
  const { must, write, importer } = desk;
  const path = write('three.csv', THREE);
  await must('imports.addFiles', { paths: [path] });
  await importer.idle();
  const headlines = async () => (await must('articles.list', ALL)).map(({ headline }) => headline);
  const idOf = async (headline: string) =>
    (await must('articles.list', ALL)).find((row) => row.headline === headline)!.id;
  const record = async () => (await must('imports.list', PAGE)).rows.find((row) => row.path === path)!;
  return { ...desk, path, headlines, idOf, record };
}

describe('a deleted article', () => {
  test('stays out when its file, its text or a copy of its bytes comes again, and the log says so', async () => {
    const { must, headlines, idOf, record, path, write, importer } = await threeArticles();
    await must('articles.delete', { ids: [await idOf('Ferry runs')], why: 'not ours' });
    expect(await headlines()).toEqual(['Dam seeps', 'Mill burns']);
    expect(await record()).toMatchObject({ articlesFound: 3, articlesDeleted: 1 });
    const alone = THREE.split('\n').filter((line) => !/Dam|Mill/u.test(line));
    const again = [path, write('copy.csv', THREE), write('alone.csv', alone.join('\n'))];
    await must('imports.addFiles', { paths: again });
    await importer.idle();
    expect(await headlines()).toEqual(['Dam seeps', 'Mill burns']);
    const { rows } = await must('imports.list', PAGE);
    expect(rows.find((row) => row.path === again[2])).toMatchObject({
      state: 'excluded',
      exclusion: { kind: 'deleted', articles: 1 },
    });
    expect(await must('deleted.list', PAGE)).toMatchObject({
      total: 1,
      rows: [{ headline: 'Ferry runs', by: 'analyst', why: 'not ours', path }],
    });
  });

  test('stays out when its file is read again and when the library is rebuilt', async () => {
    const { must, headlines, idOf, record, importer, library } = await threeArticles();
    await must('articles.delete', { ids: [await idOf('Dam seeps')] });
    await must('imports.reread', { ids: [(await record()).id] });
    await importer.idle();
    expect(await headlines()).toEqual(['Ferry runs', 'Mill burns']);
    await must('articles.tag', { ids: [await idOf('Mill burns')], tag: 'Fire', isOn: true });
    const { folder } = library.info();
    library.close();
    const options = { sqlJsFolder: SQL_JS_FOLDER, clock: CLOCK };
    const rebuilding = await openRebuilding(folder, options);
    if (!rebuilding.ok) throw new Error(rebuilding.error.kind);
    const rebuilt = await rebuildArticles(rebuilding.value, {
      reader: readingHere,
      readers: 1,
      onprogress: () => undefined,
      isStopped: () => false,
    });
    expect(rebuilt).toEqual({ ok: true, value: { isFinished: true, findings: [] } });
    const again = await openLibrary(folder, options);
    if (!again.ok) throw new Error(again.error.kind);
    const rows = again.value.articles({ filters: [] }, 'oldest', PAGE);
    expect(rows.ok && rows.value.map(({ headline, tags }) => [headline, tags])).toEqual([
      ['Ferry runs', undefined],
      ['Mill burns', ['Fire']],
    ]);
    expect(again.value.deletedArticles(PAGE).rows).toMatchObject([{ headline: 'Dam seeps' }]);
    expect(again.value.verify()).toEqual([]);
    again.value.close();
  });

  test('comes back as it was, marks, tags and versions with it', async () => {
    const { must, write, importer, headlines, idOf, record } = await threeArticles();
    const path = write('news.txt', article('Weir holds'));
    await must('imports.addFiles', { paths: [path] });
    await importer.idle();
    write('news.txt', article('Weir holds').replace('of the day', 'of the whole day'));
    await must('imports.addFiles', { paths: [path] });
    await importer.idle();
    const [weir, dam] = [await idOf('Weir holds'), await idOf('Dam seeps')];
    await must('articles.mark', { id: dam, isStarred: true, isRead: true });
    await must('articles.tag', { ids: [dam, weir], tag: 'Water', isOn: true });
    const { deleted } = await must('articles.delete', { ids: [weir, dam] });
    expect(await must('tags.list', undefined)).toEqual([]);
    expect(await headlines()).toEqual(['Ferry runs', 'Mill burns']);
    await must('imports.reread', { ids: [(await record()).id] });
    await importer.idle();
    await must('deleted.restore', { ids: deleted });
    expect(await headlines()).toEqual(['Dam seeps', 'Ferry runs', 'Mill burns', 'Weir holds']);
    expect(await must('tags.list', undefined)).toEqual([{ name: 'Water', articles: 2 }]);
    const { article: restored } = await must('articles.get', { id: await idOf('Dam seeps') });
    expect(restored).toMatchObject({
      isStarred: true,
      isRead: true,
      file: { importId: (await record()).id },
    });
    const { article: weirAgain } = await must('articles.get', { id: await idOf('Weir holds') });
    expect(weirAgain.versions).toHaveLength(2);
    expect(weirAgain.body).toContain('whole day');
    expect(await record()).not.toHaveProperty('articlesDeleted');
    expect((await must('deleted.list', PAGE)).total).toBe(0);
  });

  test('deleted for good leaves no word; its original goes when no other article came in it', async () => {
    const { must, ask, library, headlines, idOf, record, path } = await threeArticles();
    const { sha256 } = await record();
    const original = join(library.info().folder, 'originals', sha256!.slice(0, 2), `${sha256!.slice(2)}.gz`);
    const first = await must('articles.delete', { ids: [await idOf('Dam seeps')] });
    expect(await must('deleted.erase', { ids: first.deleted })).toEqual({ originals: 0 });
    expect(existsSync(original)).toBe(true);
    const [erased] = (await must('deleted.list', PAGE)).rows;
    expect(erased).toMatchObject({ isForGood: true, path });
    expect(erased).not.toHaveProperty('headline');
    const others = await must('articles.delete', {
      ids: [await idOf('Ferry runs'), await idOf('Mill burns')],
    });
    // The two others may still be restored.
    expect(existsSync(original)).toBe(true);
    expect(await must('deleted.erase', { ids: others.deleted })).toEqual({ originals: 1 });
    expect(existsSync(original)).toBe(false);
    expect(library.verify()).toEqual([]);
    await must('imports.addFiles', { paths: [path] });
    expect(await headlines()).toEqual([]);
    expect(await ask('deleted.erase', { ids: [99] })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

describe('tags', () => {
  test('are a filter, differ not by capitals, and become one when renamed to one that is there', async () => {
    const { must, idOf } = await threeArticles();
    const [dam, ferry] = [await idOf('Dam seeps'), await idOf('Ferry runs')];
    await must('articles.tag', { ids: [dam, ferry], tag: 'Water', isOn: true });
    await must('articles.tag', { ids: [dam], tag: 'WATER', isOn: true });
    await must('articles.tag', { ids: [ferry], tag: 'Boats', isOn: true });
    expect(await must('tags.list', undefined)).toEqual([
      { name: 'Boats', articles: 1 },
      { name: 'Water', articles: 2 },
    ]);
    const filters = [{ field: 'tag', value: 'Boats', exclude: false }] as const;
    expect(await must('articles.volume', { selection: { filters } })).toEqual({ articles: 1, unique: 1 });
    await must('tags.rename', { from: 'Boats', to: 'water' });
    expect(await must('tags.list', undefined)).toEqual([{ name: 'Water', articles: 2 }]);
    await must('articles.tag', { ids: [dam, ferry], tag: 'water', isOn: false });
    expect(await must('tags.list', undefined)).toEqual([]);
  });
});
