import { expect, test } from 'vitest';
import { unnamedAs } from '#core/understand/attributions/quoted-sources/unnamed.ts';

test.each([
  ['official', 'ministry official', 'diplomat', 'senior government source', 'official briefed on the talks'],
  [
    'person',
    'one of them',
    'man who was there',
    'company spokesman',
    'interviewee',
    'resident of the valley',
  ],
  [
    'people',
    'officials',
    'some of his admirers',
    'six in 10',
    '52 percent of voters',
    'two ministry officials',
  ],
  ['document', 'report', 'exit polls', 'letter to the council', 'early results of exit polls'],
  ['medium', 'local newspaper', 'media'],
  ['body', 'company', 'police', 'government'],
])('an unnamed %s', (sort, ...names) => {
  for (const name of names) expect([name, unnamedAs(name)]).toEqual([name, `unnamed ${sort}`]);
});

test('a pronoun nobody stands behind does not tell who', () => {
  for (const name of ['he', 'we', 'it', 'that']) expect(unnamedAs(name)).toBe('not told who');
});

test('names are left alone, and so is what may be one', () => {
  for (const name of [
    'Ida Moss',
    'State Department official',
    'official in the Transport Ministry',
    'weather service',
    'danah boyd',
    '@valleynews',
    'al-shabab',
    '',
  ])
    expect([name, unnamedAs(name)]).toEqual([name, undefined]);
});
