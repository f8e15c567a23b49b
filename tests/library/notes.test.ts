import { describe, expect, test } from 'vitest';
import type { Library } from '#core/ports.ts';
import { notePlace } from '#core/domain/note-places.ts';
import { aLibrary, aNewArticle, change, keep } from './a-library.ts';

const AT = '2026-05-01T08:00:00.000Z';
const BODY = 'The dam at Marren seeps again. Nobody has to leave.';

async function noted() {
  const library = await aLibrary();
  const [id = 0] = keep(library, aNewArticle({ body: BODY }));
  const place = notePlace({ body: BODY }, 'body', [8, 24]);
  if (place === undefined) throw new Error('no words there');
  return { library, id, place };
}

const tagsOf = (library: Library, id: number) => library.article(id)?.tags;
const found = (library: Library, query: string) => {
  const volume = library.volume({ query, filters: [] });
  return volume.ok ? volume.value.articles : undefined;
};

describe('notes on passages', () => {
  test('a change stands in the place of the one before, and each can be taken back and made again', async () => {
    const { library, id, place } = await noted();
    const first = change(library, () =>
      library.changeNote({ at: AT, articleId: id, place, to: { text: 'ask again', highlight: 'rose' } }),
    );
    const { noteId } = first;
    const second = change(library, () =>
      library.changeNote({ at: AT, noteId, articleId: id, place, to: { text: 'asked', tags: ['Done'] } }),
    );
    const gone = change(library, () => library.changeNote({ at: AT, noteId, articleId: id, place }));
    expect(library.article(id)?.notes).toEqual([]);
    change(library, () => library.undoNoteChange(gone.id, AT));
    expect(library.article(id)?.notes).toMatchObject([{ id: noteId, text: 'asked', tags: ['Done'], place }]);
    expect([found(library, 'note:asked'), found(library, 'has:highlight'), tagsOf(library, id)]).toEqual([
      1,
      0,
      ['Done'],
    ]);
    change(library, () => library.undoNoteChange(second.id, AT));
    expect(library.article(id)?.notes).toMatchObject([{ text: 'ask again', highlight: 'rose' }]);
    expect([found(library, 'note:asked'), found(library, 'has:highlight'), tagsOf(library, id)]).toEqual([
      0,
      1,
      [],
    ]);
    change(library, () => library.redoCorrection('note', second.id, AT));
    expect([found(library, 'tag:done'), library.tags()]).toEqual([1, [{ name: 'Done', articles: 1 }]]);
    expect(library.history(id).map(({ act, of }) => [of.kind, act])).toEqual([
      ['note', 'made'],
      ['note', 'made'],
      ['note', 'made'],
      ['note', 'undone'],
      ['note', 'undone'],
      ['note', 'redone'],
    ]);
    expect(library.verify().filter((line) => line.startsWith('Database'))).toEqual([]);
  });

  test('a tag on a passage is one of its article, and stays while either has it', async () => {
    const { library, id, place } = await noted();
    const { id: changeId } = change(library, () =>
      library.changeNote({ at: AT, articleId: id, place, to: { tags: ['Water'] } }),
    );
    change(library, () => library.tagArticles('water', [id], true));
    change(library, () => library.tagArticles('water', [id], false));
    expect(tagsOf(library, id)).toEqual(['Water']);
    change(library, () => library.tagArticles('water', [id], true));
    change(library, () => library.undoNoteChange(changeId, AT));
    expect(tagsOf(library, id)).toEqual(['Water']);
    change(library, () => library.redoCorrection('note', changeId, AT));
    change(library, () => library.renameTag('water', 'Flood'));
    expect([tagsOf(library, id), library.notes()[0]?.tags]).toEqual([['Flood'], ['Flood']]);
    change(library, () => library.removeTag('flood'));
    expect([tagsOf(library, id), library.tags()]).toEqual([[], []]);
  });

  test('a topic that asks for notes holds the articles that have them, also when they are read again', async () => {
    const { library, id, place } = await noted();
    const topic = change(library, () =>
      library.saveTopic({ name: 'Noted', query: 'has:note', colour: 1, at: AT }),
    );
    const filed = (): number | undefined => {
      const filters = [{ field: 'topic', value: String(topic.id), exclude: false }] as const;
      const volume = library.volume({ filters });
      return volume.ok ? volume.value.articles : undefined;
    };
    expect(filed()).toBe(0);
    change(library, () => library.changeNote({ at: AT, articleId: id, place, to: { text: 'ask' } }));
    expect(filed()).toBe(1);
    change(library, () => library.renewArticle({ id, version: 1 }, aNewArticle({ body: `New. ${BODY}` })));
    expect(filed()).toBe(1);
    expect(library.article(id)?.notes).toMatchObject([{ text: 'ask' }]);
  });
});
