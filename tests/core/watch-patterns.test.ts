import { describe, expect, test } from 'vitest';
import { leftOutBy } from '../../electron/core/watch-patterns.ts';

function taken(include: readonly string[], exclude: readonly string[], path: string) {
  const patterns = leftOutBy({ include, exclude });
  if (!patterns.ok) throw new Error(patterns.error.pattern);
  return patterns.value(path);
}

describe('the patterns of a watch', () => {
  test.each([
    [[], [], 'a.html', undefined],
    [['*.html'], [], 'deep/down/a.HTML', undefined],
    [['*.html'], [], 'a.pdf', 'not *.html'],
    [[], ['archive/**'], 'archive/2025/a.txt', 'archive/**'],
    [[], ['archive/**'], 'new/archive.txt', undefined],
    [['*.txt'], ['draft-*'], 'in/Draft-1.txt', 'draft-*'],
    [[], ['*.{bak,old}'], 'x.old', '*.{bak,old}'],
    [[], ['.*'], 'a/.hidden', '.*'],
    [[], ['in\\*.txt'.replace('\\', '/')], 'in\\a.txt', 'in/*.txt'],
  ])('only %o, never %o: %s → %s', (include, exclude, path, pattern) => {
    expect(taken(include, exclude, path)).toBe(pattern);
  });

  test.each(['[a', '{a,b', '*.(a', '/etc/*', '../up/*', 'C:/x', ' '])('%s is told as bad', (pattern) => {
    expect(leftOutBy({ include: [], exclude: [pattern] })).toEqual({
      ok: false,
      error: { kind: 'bad-glob', pattern },
    });
  });
});
