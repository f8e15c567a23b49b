import { expect, test } from 'vitest';
import { fileName, shownName } from '#core/domain/file-name.ts';

test('a name is shown in the order its letters have, on one line', () => {
  expect(shownName(fileName('/in/report\u202etxt.exe'))).toBe('reporttxt.exe');
  expect(shownName('line\n\tbreak.txt')).toBe('line break.txt');
  expect(shownName('Ünïcødé “quotes” – 新闻.txt')).toBe('Ünïcødé “quotes” – 新闻.txt');
});
