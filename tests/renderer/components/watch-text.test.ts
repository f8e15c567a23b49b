import { expect, test } from 'vitest';
import type { ColumnMapping } from '#core/domain/columns.ts';
import { columnDoubts, withMeaning } from '../../../renderer/components/watch/column-text.ts';
import { defaultsText, withTopic } from '../../../renderer/components/watch/defaults-text.ts';
import { filesText } from '../../../renderer/components/watch/watch-text.ts';

const MAPPING: ColumnMapping = { headers: ['Title', 'Text'], meanings: ['headline', 'body'] };

test('a table without text or with two headlines is doubted', () => {
  expect(columnDoubts(MAPPING)).toEqual([]);
  expect(columnDoubts(withMeaning(MAPPING, 1, 'headline'))).toEqual([
    'No column holds the text.',
    'Headline is given to more than one column.',
  ]);
});

test('columns that are not kept are never doubled', () => {
  expect(
    columnDoubts({ headers: ['a', 'b', 'c', 'd'], meanings: ['headline', 'body', 'ignored', 'ignored'] }),
  ).toEqual([]);
});

test('a watch says which files it takes only when not all', () => {
  const all = { isRecursive: true, include: [], exclude: [], isPolling: false };
  expect(filesText(all)).toBe('');
  expect(filesText({ ...all, isRecursive: false, include: ['*.html'], isPolling: true })).toBe(
    'without the folders inside · only *.html · looked at from time to time',
  );
});

test('a topic is filed under once, and the last one taken away leaves nothing', () => {
  const filed = withTopic(withTopic({}, 3, true), 3, true);
  expect(filed).toEqual({ topics: [3] });
  expect(withTopic(filed, 3, false)).toEqual({});
});

test('what a watch gives is said in a line', () => {
  expect(defaultsText({ outlet: 'Kestrel Daily', zone: 'Asia/Ho_Chi_Minh', topics: [1, 2] })).toBe(
    'Outlet Kestrel Daily · Ho Chi Minh · 2\u00a0topics',
  );
});
