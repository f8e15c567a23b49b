import { expect, test } from 'vitest';
import type { ArticleNote } from '#core/domain/article-note.ts';
import { notePlace, placeNote } from '#core/domain/note-places.ts';

const BODY =
  'The dam at Marren seeps again, the ministry said. The dam was built in 1961. Nobody has to leave.';

function noteOn(words: string, body = BODY): ArticleNote {
  const start = body.indexOf(words);
  const place = notePlace({ body }, 'body', [start, start + words.length]);
  if (place === undefined) throw new Error(`${words} is not there`);
  return { id: 1, changeId: 1, at: '', changedAt: '', articleId: 1, place };
}
const wordsIn = (body: string, note: ArticleNote): string | undefined => {
  const { found } = placeNote({ body }, note);
  return found && body.slice(...found.span);
};

test('words that stand where they stood are in their place', () => {
  expect(placeNote({ body: BODY }, noteOn('seeps again'))).toMatchObject({ state: 'in-place' });
});

test('a text that moved has its passage found by its words, however its blanks and marks are read now', () => {
  const note = noteOn('the ministry said. The dam was built');
  const moved = `Marren.\n\n${BODY.replace('said. The', 'said.\n\nThe')}`;
  expect(placeNote({ body: moved }, note).state).toBe('moved');
  expect(wordsIn(moved, note)).toBe('the ministry said.\n\nThe dam was built');
});

test('words that moved to another field are found there', () => {
  const note = noteOn('The dam was built in 1961.');
  const placed = placeNote({ standfirst: 'The dam was built in 1961.', body: 'Other.' }, note);
  expect(placed).toMatchObject({ state: 'moved', found: { field: 'standfirst' } });
});

test('short words that stand in many places are told by what stands around them', () => {
  const second = noteOn('dam was').place;
  if (second === undefined) throw new Error();
  const [start] = second.span;
  const note = {
    ...noteOn('dam'),
    place: notePlace({ body: BODY }, 'body', [start, start + 3]),
  } as ArticleNote;
  const moved = `Now. ${BODY}`;
  expect(placeNote({ body: moved }, note).found?.span[0]).toBe(moved.indexOf('dam was'));
});

test('short words elsewhere, with other words around them, are not taken for the passage', () => {
  expect(placeNote({ body: 'A ferry sank. Its dam is not meant.' }, noteOn('dam')).state).toBe('gone');
});

test('words that are no longer there are said to be gone, and kept', () => {
  expect(placeNote({ body: 'Nothing of it.' }, noteOn('seeps again, the ministry'))).toMatchObject({
    state: 'gone',
    place: { words: 'seeps again, the ministry' },
  });
});

test('a passage without words is none', () => {
  expect(notePlace({ body: '  a' }, 'body', [0, 2])).toBeUndefined();
  expect(notePlace({ body: 'a' }, 'headline', [0, 1])).toBeUndefined();
});
