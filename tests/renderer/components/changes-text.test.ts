import { expect, test } from 'vitest';
import type { IssuedChanges } from '#core/domain/report-draft.ts';
import { changeGroups, changeRows, isUnchanged } from '../../../renderer/components/report/changes-text.ts';

const NOTHING: IssuedChanges = {
  issued: { volume: { articles: 4, unique: 4 } } as IssuedChanges['issued'],
  spec: { kind: 'briefing', selection: { filters: [] }, topics: [], text: 'extract' },
  now: { articles: 4, unique: 4 },
  ...{ groups: [], corrected: [], revised: [], reread: [], topics: [], acts: [], deleted: [] },
};

test('nothing has changed only where nothing of it is told', () => {
  expect(isUnchanged(NOTHING)).toBe(true);
  expect(isUnchanged({ ...NOTHING, reread: [1] })).toBe(false);
  expect(isUnchanged({ ...NOTHING, topics: [{ name: 'Dam', from: 1 }] })).toBe(false);
  // The same articles, other copies of one another.
  expect(isUnchanged({ ...NOTHING, now: { articles: 4, unique: 3 } })).toBe(false);
});

test('every article of every reason is a row, as many as are shown', () => {
  const changes: IssuedChanges = {
    ...NOTHING,
    groups: [
      { change: 'added', why: 'topic', articles: [5, 6] },
      { change: 'removed', why: 'deleted', articles: [2] },
    ],
    corrected: [1],
    topics: [{ name: 'Dam', from: 1, to: 2 }],
    deleted: [{ id: 2, headline: 'A hoax' }],
  };
  expect(changeGroups(changes).map(({ sign, text, articles }) => [sign, text, articles.length])).toEqual([
    ['+', 'counted now: a topic asks for something else', 2],
    ['−', 'deleted', 1],
    ['', 'counted as before, corrected by hand', 1],
  ]);
  const known = { 5: { id: 5, headline: 'Ferry', outlet: 'Ostra', published: '2026-09-07' } };
  expect(changeRows(changes, known).rows).toEqual([
    ['counted now', 'a topic asks for something else', 5, 'Ferry', 'Ostra', '2026-09-07'],
    ['counted now', 'a topic asks for something else', 6, 'Article 6', undefined, undefined],
    ['no longer counted', 'deleted', 2, 'A hoax', undefined, undefined],
    ['counted as before', 'corrected by hand', 1, 'Article 1', undefined, undefined],
    ['topic', 'Dam was version 1 and is 2', undefined, undefined, undefined, undefined],
  ]);
});
