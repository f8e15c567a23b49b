import { describe, expect, test } from 'vitest';
import { CORRECTION_KINDS } from '#core/domain/history.ts';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { CLOCK, readingHere } from '../import/desk.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

const TEXT =
  'The dam at Marren seeps again, the ministry said. Nobody has to leave, Bram Eskil said on Monday.';
const CSV = [
  'Headline;Text;Date;Outlet',
  `"Moss: the dam is safe";"${TEXT}";2026-09-01;Post`,
  `"The dam at Marren seeps";"${TEXT}";2026-09-02;Courier`,
].join('\n');
const LIST = { selection: { filters: [] }, order: 'oldest', offset: 0, limit: 50 } as const;
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: CLOCK };

/** Two copies, and one correction of each kind, with its reason. */
async function corrected() {
  const desk = await aDesk();
  const { must, write, importer } = desk;
  await must('imports.addFiles', { paths: [write('two.csv', CSV)] });
  await importer.idle();
  const [dam = 0, copy = 0] = (await must('articles.list', LIST)).map(({ id }) => id);
  await must('articles.correct', { id: dam, field: 'outlet', text: 'Kestrel Daily', why: 'masthead' });
  await must('attribution.correct', {
    articleId: dam,
    position: 0,
    change: { action: 'reject' },
    why: 'a title',
  });
  await must('attribution.rename', { name: 'Bram Eskil', to: 'Bram Eskil-Ruun', why: 'full name' });
  const story = (await must('articles.get', { id: dam })).article.story;
  await must('stories.rename', { id: story?.id ?? 0, title: 'The dam', why: 'clearer' });
  await must('pickups.chooseLead', { articleId: copy, why: 'theirs' });
  await must('pickups.part', { articleId: copy, why: 'their own words' });
  return { ...desk, dam, copy };
}

/** What is shown and counted of it. */
async function shown({ must }: Awaited<ReturnType<typeof corrected>>, dam: number) {
  const { article } = await must('articles.get', { id: dam });
  return {
    outlet: article.outlet?.name,
    statements: article.attributions.map(({ quotedSource, content }) => [quotedSource?.name, content]),
    story: article.story?.title,
    leads: article.duplicates.map(({ id, isLeadCopy }) => [id, isLeadCopy]),
    facets: await must('articles.facets', { selection: { filters: [] }, field: 'outlet' }),
  };
}

describe('the history of changes', () => {
  test('has each kind with what was, what is, when and why, of the library and of one article', async () => {
    const desk = await corrected();
    const { must, dam, copy } = desk;
    const whole = await must('history.list', {});
    expect(whole.map(({ of, act, at }) => [of.kind, act, at, of.correction.why])).toEqual([
      ['field', 'made', '2026-09-28T09:14:00.000Z', 'masthead'],
      ['statement', 'made', '2026-09-28T09:14:00.000Z', 'a title'],
      ['quoted-source', 'made', '2026-09-28T09:14:00.000Z', 'full name'],
      ['story', 'made', '2026-09-28T09:14:00.000Z', 'clearer'],
      ['lead', 'made', '2026-09-28T09:14:00.000Z', 'theirs'],
      ['copy', 'made', '2026-09-28T09:14:00.000Z', 'their own words'],
    ]);
    expect(whole[0]?.of).toMatchObject({
      correction: { from: { outlet: { name: 'Post' } }, to: { outlet: { name: 'Kestrel Daily' } } },
    });
    const kindsOf = async (articleId: number) =>
      (await must('history.list', { articleId })).map(({ of }) => of.kind);
    expect(await kindsOf(dam)).toEqual(['field', 'statement', 'story', 'copy']);
    expect(await kindsOf(copy)).toContain('lead');
  });

  test('goes back and forth for every kind, and all that hangs on it follows', async () => {
    const desk = await corrected();
    const { must, ask, dam } = desk;
    const made = await shown(desk, dam);
    const entries = await must('history.list', {});
    for (const { of, ref } of entries.toReversed()) await must('history.undo', { kind: of.kind, id: ref });
    const undone = await shown(desk, dam);
    expect(undone.outlet).toBe('Post');
    expect(undone).not.toEqual(made);
    for (const kind of CORRECTION_KINDS)
      expect(await ask('history.undo', { kind, id: 1 })).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      });
    for (const { of, ref } of entries) await must('history.redo', { kind: of.kind, id: ref });
    expect(await shown(desk, dam)).toEqual(made);
    for (const kind of CORRECTION_KINDS)
      expect(await ask('history.redo', { kind, id: 1 })).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      });
    expect((await must('history.list', {})).map(({ act }) => act)).toEqual([
      ...Array.from({ length: 6 }, () => 'made'),
      ...Array.from({ length: 6 }, () => 'undone'),
      ...Array.from({ length: 6 }, () => 'redone'),
    ]);
    expect(desk.library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  });

  test('names an article that was taken out and brought back, and why', async () => {
    const { must, dam, copy } = await corrected();
    const { deleted } = await must('articles.delete', { ids: [dam], why: 'twice' });
    await must('deleted.restore', { ids: deleted });
    const told = (await must('history.list', {})).filter(({ of }) => of.kind === 'exclusion');
    expect(told.map(({ act, of }) => [act, of.correction])).toEqual([
      ['made', { headline: 'Moss: the dam is safe', why: 'twice' }],
      ['undone', { headline: 'Moss: the dam is safe', why: 'twice' }],
    ]);
    const [gone = 0] = (await must('articles.delete', { ids: [copy], why: 'advert' })).deleted;
    await must('deleted.erase', { ids: [gone] });
    const erased = (await must('history.list', {})).filter(({ of }) => of.kind === 'exclusion').at(-1);
    expect(erased?.of.correction).toEqual({ why: 'advert' });
    // Its corrections came back with it, under its new number.
    const [again = 0] = (await must('articles.list', LIST)).map(({ id }) => id);
    expect((await must('history.list', { articleId: again })).some(({ of }) => of.kind === 'field')).toBe(
      true,
    );
  });

  test('takes what was left out in again, and out once more: articles, and files', async () => {
    const { must, ask, dam, write, importer, library } = await corrected();
    const count = async () => (await must('articles.list', LIST)).length;
    const last = async () => (await must('history.list', {})).at(-1);
    await must('articles.delete', { ids: [dam], why: 'advert' });
    const { ref = 0 } = (await last()) ?? {};
    expect(await count()).toBe(1);
    await must('history.undo', { kind: 'exclusion', id: ref });
    expect(await count()).toBe(2);
    const came = await last();
    expect(came).toMatchObject({ act: 'undone', headline: 'Moss: the dam is safe' });
    const { articleId: again = 0 } = came ?? {};
    // The number of an article that is gone is not given again.
    expect(again).toBeGreaterThan(2);
    await must('history.redo', { kind: 'exclusion', id: ref });
    expect(await count()).toBe(1);
    expect((await last())?.of.correction).toEqual({ headline: 'Moss: the dam is safe', why: 'advert' });
    expect((await ask('history.redo', { kind: 'exclusion', id: ref })).ok).toBe(false);

    const path = write('late.csv', CSV.replaceAll('Marren', 'Osk'));
    await must('imports.addFiles', { paths: [path] });
    await importer.idle();
    const { id = 0 } = (await must('imports.list', { offset: 0, limit: 1 })).rows[0] ?? {};
    await must('imports.ignore', { id, why: 'not ours' });
    const ignored = { kind: 'ignored-file', correction: { path, why: 'not ours' } };
    expect(await last()).toMatchObject({ act: 'made', ref: id, of: ignored });
    const file = { kind: 'ignored-file', id } as const;
    expect((await ask('history.redo', file)).ok).toBe(false);
    await must('history.undo', file);
    await importer.idle();
    expect(library.ignored(path, undefined)).toBeUndefined();
    expect(await last()).toMatchObject({ act: 'undone', ref: id, of: ignored });
    await must('history.redo', file);
    expect(library.ignored(path, undefined)).toEqual({ why: 'not ours' });
    expect(await last()).toMatchObject({ act: 'redone', ref: id, of: ignored });
  });

  test('is the same after closing and after a rebuilding, and what was taken back can still be made again', async () => {
    const desk = await corrected();
    const { must, library } = desk;
    await must('history.undo', { kind: 'story', id: 1 });
    const before = library.history();
    const { folder } = library.info();
    library.close();
    const rebuilding = await openRebuilding(folder, OPTIONS);
    if (!rebuilding.ok) throw new Error(rebuilding.error.kind);
    await rebuildArticles(rebuilding.value, {
      reader: readingHere,
      readers: 1,
      onprogress: () => undefined,
      isStopped: () => false,
    });
    const opened = await openLibrary(folder, OPTIONS);
    if (!opened.ok) throw new Error(opened.error.kind);
    const again = opened.value;
    expect(again.history()).toEqual(before);
    again.transaction(() => again.redoCorrection('story', 1, CLOCK.now()));
    expect(again.storyCorrections()).toMatchObject([{ change: { title: 'The dam' } }]);
    expect(again.storyCorrections()[0]?.undoneAt).toBeUndefined();
    expect(again.history().at(-1)).toMatchObject({ act: 'redone', of: { kind: 'story' } });
    again.close();
  });
});
