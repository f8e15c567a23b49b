import { expect, test } from 'vitest';
import type { ArticleChanges } from '#core/domain/library-article.ts';
import { changesText, versionText } from '../../../renderer/components/article/version-text.ts';

test('a version says when it arrived on the clock of the library', () => {
  expect(versionText({ version: 2, dateArrived: '2026-09-12T07:14:00Z' }, 3, 'Europe/Stockholm')).toBe(
    'Version 2 of 3 · 12 Sep 09:14',
  );
});

test('changes are counted in words, each way', () => {
  const changes: ArticleChanges = {
    from: 1,
    to: 2,
    fields: [
      {
        field: 'body',
        pieces: [
          { kind: 'same', text: 'The dam ' },
          { kind: 'removed', text: 'may burst' },
          { kind: 'added', text: 'holds' },
        ],
      },
    ],
  };
  expect(changesText(changes)).toBe(
    'From version 1 to version 2: 1\u00a0word added and 2\u00a0words removed.',
  );
  expect(changesText({ ...changes, fields: [] })).toBe('From version 1 to version 2: no word changed.');
});
