import { describe, expect, test } from 'vitest';
import type { Block } from '../../../electron/core/domain/article.ts';
import { takeDeskNotes } from '../../../electron/core/understand/desk-notes.ts';

const blocks = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));
const BODY = ['Port stays shut', 'OSTERLO (Ostra) – The port stays shut, the authority said.'];

describe('lines to editors', () => {
  test('an embargo gives its date and leaves the text', () => {
    const found = takeDeskNotes(blocks('EMBARGOED UNTIL 18:00 GMT, 12 September 2026', ...BODY));
    expect(found.dateEmbargoed).toEqual({ value: '2026-09-12T18:00', zone: 'Z', precision: 'minute' });
    expect(found.status).toBe('embargoed');
    expect(found.editorsNote).toBe('EMBARGOED UNTIL 18:00 GMT, 12 September 2026');
    expect(found.rest.map(({ text }) => text)).toEqual(BODY);
  });
  test.each([
    'Eds: Adds photo links.',
    'ATTENTION EDITORS – pictures to follow',
    'Note to editors: a fuller text will follow by 6 p.m.',
  ])('%j leaves the text and is kept', (line) => {
    const found = takeDeskNotes(blocks(BODY[0] ?? '', line, BODY[1] ?? ''));
    expect(found.editorsNote).toBe(line);
    expect(found.rest.map(({ text }) => text)).toEqual(BODY);
  });
  test('an embargo that is what the article is about stays', () => {
    const about =
      'Embargoed goods worth four million were found in the harbour, and nobody knows whose they are, customs officers in Osterlo said on Monday after a search that had taken the whole weekend and most of the night.';
    expect(takeDeskNotes(blocks(...BODY, about)).rest).toHaveLength(3);
  });
  test('a text of nothing else stays whole', () => {
    expect(takeDeskNotes(blocks('Eds: advisory only.')).rest).toHaveLength(1);
  });
});

describe('what became of the article', () => {
  test.each([
    ['(Corrects spelling of name in paragraph 3)', 'corrected'],
    ['Correction: the dam was built in 1962.', 'corrected'],
    [
      'This article was amended on 9 September. An earlier version of this story gave the wrong depth.',
      'corrected',
    ],
    ['In einer früheren Fassung hieß es, der Damm sei 1962 gebaut worden.', 'corrected'],
    ['(Adds quotes, background)', 'updated'],
    ['This story has been updated with a statement of the ministry.', 'updated'],
  ])('%j says so and stays in the text', (note, status) => {
    const found = takeDeskNotes(blocks(...BODY, note));
    expect(found).toMatchObject({ status, editorsNote: note });
    expect(found.rest).toHaveLength(3);
  });
  test('a correction of prices is none of the article', () => {
    expect(
      takeDeskNotes(blocks(...BODY, 'The correction in share prices went on, brokers said.')).status,
    ).toBeUndefined();
  });
});
