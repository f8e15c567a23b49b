import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataBytes } from '#core/data/data-bytes.ts';
import { placeNotes } from '#core/domain/note-places.ts';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { CLOCK, readingHere } from '../import/desk.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { aDesk } from './a-desk.ts';

const TEXT = 'The dam at Marren seeps again, the ministry said on Monday. Nobody has to leave.';
const CSV = [
  'Headline;Text;Date;Outlet',
  `"The dam seeps";"${TEXT}";2026-09-01;Post`,
  `"Ferry runs";"It runs.";2026-09-02;Post`,
].join('\n');
const ALL = { filters: [] } as const;
const LIST = { selection: ALL, order: 'oldest', offset: 0, limit: 50 } as const;
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: CLOCK };
const WORDS = 'seeps again';

async function noted() {
  const desk = await aDesk();
  const { must, write, importer, library } = desk;
  await must('imports.addFiles', { paths: [write('two.csv', CSV)] });
  await importer.idle();
  const [dam = 0, ferry = 0] = (await must('articles.list', LIST)).map(({ id }) => id);
  const body = library.article(dam)?.body ?? '';
  const start = body.indexOf(WORDS);
  const place = { field: 'body', start, end: start + WORDS.length } as const;
  const note = await must('notes.save', {
    articleId: dam,
    place,
    highlight: 'yellow',
    text: ' ask the ministry ',
    tags: ['Seepage', ' '],
  });
  const count = async (query: string): Promise<number> =>
    (await must('articles.volume', { selection: { query, filters: [] } })).articles;
  const notesOf = async (id: number) => (await must('articles.get', { id })).article.notes;
  return { ...desk, dam, ferry, note, place, count, notesOf };
}

describe('a note on a passage', () => {
  test('keeps the words it stands on, is found by query, and overlaps others', async () => {
    const { must, dam, place, count, notesOf } = await noted();
    expect(await notesOf(dam)).toMatchObject([
      { highlight: 'yellow', text: 'ask the ministry', tags: ['Seepage'], place: { words: WORDS } },
    ]);
    const wider = { ...place, start: place.start - 4, end: place.end - 2 };
    await must('notes.save', { articleId: dam, place: wider, highlight: 'blue' });
    expect(await notesOf(dam)).toHaveLength(2);
    expect(
      await Promise.all(
        ['note:ministry', 'tag:seepage', 'has:note', 'has:highlight', 'has:tag', 'note:weir'].map(count),
      ),
    ).toEqual([1, 1, 1, 1, 1, 0]);
  });

  test('is changed and taken off, and the history takes each back and makes it again', async () => {
    const { must, ask, dam, note, notesOf } = await noted();
    const { noteId: id } = note;
    expect(
      await ask('notes.save', {
        articleId: dam,
        id,
        highlight: 'yellow',
        text: 'ask the ministry',
        tags: ['Seepage'],
      }),
    ).toMatchObject({ ok: false, error: { kind: 'nothing-to-change' } });
    const changed = await must('notes.save', { articleId: dam, id, text: 'asked' });
    expect(changed).toMatchObject({ from: { text: 'ask the ministry' }, to: { text: 'asked' } });
    const removed = await must('notes.remove', { id });
    expect(await notesOf(dam)).toEqual([]);
    await must('history.undo', { kind: 'note', id: removed.id });
    expect(await notesOf(dam)).toMatchObject([{ text: 'asked', place: { words: WORDS } }]);
    await must('history.redo', { kind: 'note', id: removed.id });
    expect(await notesOf(dam)).toEqual([]);
    expect(await ask('notes.remove', { id })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  test('refuses a passage without words, another article’s note, and nothing at all', async () => {
    const { ask, dam, ferry, note } = await noted();
    const asked = [
      { articleId: dam, place: { field: 'headline', start: 900, end: 950 }, text: 'x' },
      { articleId: ferry, id: note.noteId, text: 'x' },
      { articleId: dam, text: '  ' },
    ] as const;
    for (const input of asked) expect((await ask('notes.save', input)).ok).toBe(false);
  });

  test('goes with its article and comes back with it, and with the library when that is rebuilt', async () => {
    const { must, dam, library, count, notesOf } = await noted();
    const { deleted } = await must('articles.delete', { ids: [dam] });
    expect(library.notes()).toEqual([]);
    expect(await count('has:note')).toBe(0);
    const { restored } = await must('deleted.restore', { ids: deleted });
    const [id = 0] = restored;
    expect(await notesOf(id)).toMatchObject([{ text: 'ask the ministry', tags: ['Seepage'] }]);
    expect(await count('tag:seepage')).toBe(1);
    const before = [library.notes(), library.noteChanges(), library.tags(), library.history()];
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
    const again = await openLibrary(folder, OPTIONS);
    if (!again.ok) throw new Error(again.error.kind);
    const { value } = again;
    expect([value.notes(), value.noteChanges(), value.tags(), value.history()]).toEqual(before);
    expect(value.verify()).toEqual([]);
    value.close();
  });

  test('leaves nothing behind when its article is erased', async () => {
    const { must, dam, library } = await noted();
    const { deleted } = await must('articles.delete', { ids: [dam] });
    await must('deleted.erase', { ids: deleted });
    expect(library.noteChanges()).toEqual([]);
    const { folder } = library.info();
    expect(readFileSync(join(folder, 'library.db')).includes('ask the ministry')).toBe(false);
  });

  test('is written out with its words and where they stand now, and beside its article', async () => {
    const { must, dam, ferry, library } = await noted();
    await must('notes.save', { articleId: ferry, text: '=1+1' });
    const written = (list: 'notes' | 'articles'): string => {
      const data =
        list === 'notes' ? { list, selection: ALL } : { list, selection: ALL, order: 'oldest' as const };
      const made = dataBytes(library, { data, format: 'csv' }, CLOCK.now());
      if (!made.ok) throw new Error('not written');
      expect(made.value.rows).toBe(2);
      return new TextDecoder().decode(made.value.bytes);
    };
    expect(written('notes')).toContain(
      'ask the ministry,yellow,Seepage,seeps again,where it was marked,body,18,29',
    );
    expect(written('notes')).toContain("'=1+1");
    expect(written('articles')).toContain('“seeps again” (yellow): ask the ministry #Seepage');
    expect(placeNotes(library.article(dam) ?? {}, library.notes([dam]))[0]?.state).toBe('in-place');
  });
});
