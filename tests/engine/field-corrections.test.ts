import { describe, expect, test } from 'vitest';
import type { CorrectableField } from '#core/domain/field-correction.ts';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { CLOCK, readingHere } from '../import/desk.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

const ALL = { filters: [] };
const LIST = { selection: ALL, order: 'oldest', offset: 0, limit: 50 } as const;
const TEXT =
  'The dam at Marren seeps again, the ministry said. Nobody has to leave, Bram Eskil said on Monday.';
const CSV = [
  'Headline;Text;Date;Outlet',
  `"Moss: the dam is safe";"${TEXT}";2026-09-01;Post`,
  '"Ferry runs";"The ferry runs again between the quays, and the port said so in Ansel.";2026-09-02;Post',
].join('\n');

async function twoArticles() {
  const desk = await aDesk();
  const { must, write, importer } = desk;
  const path = write('two.csv', CSV);
  await must('imports.addFiles', { paths: [path] });
  await importer.idle();
  const [dam, ferry] = (await must('articles.list', LIST)).map(({ id }) => id);
  const correct = (field: CorrectableField, text: string, why?: string) =>
    must('articles.correct', { id: dam!, field, text, ...(why !== undefined && { why }) });
  const outlets = async () =>
    Object.fromEntries(
      (await must('articles.facets', { selection: ALL, field: 'outlet' })).map(
        ({ value, volume }): [string, number] => [value ?? 'none', volume.articles],
      ),
    );
  const found = async (query: string) =>
    (await must('articles.volume', { selection: { ...ALL, query } })).articles;
  const shown = async () => (await must('articles.get', { id: dam! })).article;
  return { ...desk, path, dam: dam!, ferry: ferry!, correct, outlets, found, shown };
}

describe('a field that is corrected', () => {
  test('is what is listed, counted, searched and filed by, and is as it was read when that is undone', async () => {
    const { must, correct, outlets, found, shown, library, dam } = await twoArticles();
    await must('topics.save', { name: 'Weirs', query: 'headline:weir' });
    await correct('outlet', 'Kestrel Daily', 'the export names the publisher');
    const headline = await correct('headline', 'The weir is safe, Moss says');
    await correct('datePublished', '2026-08-30 07:50');
    await correct('authors', 'Ana Corvel');
    expect(await outlets()).toEqual({ 'Kestrel Daily': 1, Post: 1 });
    expect(await found('headline:weir')).toBe(1);
    expect(await found('headline:"the dam is safe"')).toBe(0);
    expect(await found('author:Corvel date:2026-08')).toBe(1);
    expect((await shown()).topics).toMatchObject([{ name: 'Weirs' }]);
    expect(await shown()).toMatchObject({
      outlet: { name: 'Kestrel Daily' },
      evidence: { outlet: { from: 'correction', note: 'the export names the publisher' } },
      fieldCorrections: [
        { field: 'outlet', from: { outlet: { name: 'Post' } }, state: 'in-force' },
        { field: 'headline', state: 'in-force' },
        { field: 'datePublished', state: 'in-force' },
        { field: 'authors', state: 'in-force' },
      ],
    });
    // Statements of the headline are found in the headline that is shown.
    const { attributions, headline: text = '' } = await shown();
    const inHeadline = attributions.filter(({ field }) => field === 'headline');
    expect(inHeadline.map(({ content: [span] }) => text.slice(...span!))).toEqual(['The weir is safe']);
    expect(await must('articles.version', { id: dam, version: 1 })).toMatchObject({
      headline: 'Moss: the dam is safe',
      outlet: { name: 'Post' },
    });
    await must('articles.undoCorrection', { id: headline.id });
    expect(await found('headline:weir')).toBe(0);
    expect((await shown()).topics).toEqual([]);
    expect(await shown()).toMatchObject({
      headline: 'Moss: the dam is safe',
      outlet: { name: 'Kestrel Daily' },
    });
    expect(library.verify()).toEqual([]);
  });

  test('is told once, and not when it is no value or stands so already', async () => {
    const { ask, correct, dam } = await twoArticles();
    const tried = (text: string) => ask('articles.correct', { id: dam, field: 'datePublished', text });
    expect(await tried('yesterday')).toMatchObject({ ok: false, error: { kind: 'not-a-value' } });
    expect(await tried('2026-09-01')).toMatchObject({ ok: false, error: { kind: 'nothing-to-change' } });
    const { id } = await correct('section', 'Water');
    expect(await ask('articles.undoCorrection', { id })).toMatchObject({ ok: true });
    expect(await ask('articles.undoCorrection', { id })).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('holds when the file is read again, and says when reading gives something else than it did', async () => {
    const { must, correct, shown, importer, write, path, outlets } = await twoArticles();
    await correct('outlet', 'Kestrel Daily');
    const [record] = (await must('imports.list', { offset: 0, limit: 10 })).rows;
    await must('imports.reread', { ids: [record!.id] });
    await importer.idle();
    expect(await outlets()).toEqual({ 'Kestrel Daily': 1, Post: 1 });
    expect((await shown()).fieldCorrections[0]).not.toHaveProperty('readNow');
    // The same bytes are no second article, whatever the first is called now.
    await must('imports.addFiles', { paths: [write('again.csv', `${CSV}\n`)] });
    await importer.idle();
    expect((await must('articles.list', LIST)).length).toBe(2);
    await correct('headline', 'The weir is safe');
    write('two.csv', CSV.replace('Moss: the dam is safe', 'Moss: the dam is sound'));
    await must('imports.addFiles', { paths: [path] });
    await importer.idle();
    const article = await shown();
    expect(article.versions.length).toBe(2);
    expect(article.headline).toBe('The weir is safe');
    expect(article.fieldCorrections.find(({ field }) => field === 'headline')).toMatchObject({
      state: 'in-force',
      readNow: { headline: 'Moss: the dam is sound' },
    });
  });

  test('follows its outlet when that is renamed, and what was read follows too', async () => {
    const { must, correct, shown, outlets } = await twoArticles();
    const { id } = await correct('outlet', 'Kestrel Daily');
    const entry = { aliases: [], domains: [] };
    await must('outlets.save', { entry: { name: 'The Kestrel', ...entry }, formerName: 'Kestrel Daily' });
    await must('outlets.save', { entry: { name: 'Morning Post', ...entry }, formerName: 'Post' });
    expect(await outlets()).toEqual({ 'The Kestrel': 1, 'Morning Post': 1 });
    expect((await shown()).evidence.outlet).toMatchObject({ from: 'correction' });
    await must('articles.undoCorrection', { id });
    expect(await outlets()).toEqual({ 'Morning Post': 2 });
  });

  test('comes back with a deleted article, and with the library when that is rebuilt', async () => {
    const { must, correct, dam, library } = await twoArticles();
    await correct('outlet', 'Kestrel Daily');
    await correct('headline', 'The weir is safe');
    const { deleted } = await must('articles.delete', { ids: [dam] });
    expect(library.fieldCorrections().map(({ articleId }) => articleId)).toEqual([undefined, undefined]);
    await must('deleted.restore', { ids: deleted });
    const facts = (of: typeof library) => {
      const rows = of.articles(ALL, 'oldest', { offset: 0, limit: 9 });
      return rows.ok && rows.value.map(({ id, headline, outlet }) => [id, headline, outlet]);
    };
    const before = facts(library);
    expect(before).toMatchObject([
      [expect.any(Number), 'The weir is safe', 'Kestrel Daily'],
      [expect.any(Number), 'Ferry runs', 'Post'],
    ]);
    const { folder } = library.info();
    library.close();
    const options = { sqlJsFolder: SQL_JS_FOLDER, clock: CLOCK };
    const rebuilding = await openRebuilding(folder, options);
    if (!rebuilding.ok) throw new Error(rebuilding.error.kind);
    await rebuildArticles(rebuilding.value, {
      reader: readingHere,
      readers: 1,
      onprogress: () => undefined,
      isStopped: () => false,
    });
    const again = await openLibrary(folder, options);
    if (!again.ok) throw new Error(again.error.kind);
    expect(facts(again.value)).toEqual(before);
    expect(again.value.verify()).toEqual([]);
    again.value.close();
  });

  test('leaves nothing behind when its article is erased', async () => {
    const { must, correct, dam, library } = await twoArticles();
    await correct('headline', 'Not to be found');
    const { deleted } = await must('articles.delete', { ids: [dam] });
    await must('deleted.erase', { ids: deleted });
    expect(library.fieldCorrections()).toEqual([]);
  });
});
