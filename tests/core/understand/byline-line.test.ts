import { describe, expect, test } from 'vitest';
import { readBylineLine } from '../../../electron/core/understand/byline-line.ts';

const person = (name: string) => ({ name, kind: 'person' });

test.each([
  ['By Jonas Weller and Mira Castellan', [person('Jonas Weller'), person('Mira Castellan')]],
  [
    'By Jonas Weller, Mira Castellan and Ardo Venn',
    [person('Jonas Weller'), person('Mira Castellan'), person('Ardo Venn')],
  ],
  [
    'Petra Lindqvist (@plindq) 6 minutes ago Mon 02nd September 2019 | 05:10 AM',
    [{ ...person('Petra Lindqvist'), handle: '@plindq' }],
  ],
  ['Jane Roe, Political Correspondent', [{ ...person('Jane Roe'), role: 'Political Correspondent' }]],
  ['By Jane Roe, Associated Press', [person('Jane Roe'), { name: 'Associated Press', kind: 'agency' }]],
  ['By Norvik Newswire', [{ name: 'Norvik Newswire', kind: 'agency' }]],
  ['By Staff Reporters', [{ name: 'Staff Reporters', kind: 'group' }]],
  ['By Dan Jervis-Bardy and I Wayan Juna', [person('Dan Jervis-Bardy'), person('I Wayan Juna')]],
  ['Von Jörg Müller', [person('Jörg Müller')]],
  ['By Jane Roe in London', [person('Jane Roe')]],
])('%s', (line, authors) => {
  expect(readBylineLine(line)?.authors).toEqual(authors);
});

test('a relative time beside an absolute one yields only the absolute one', () => {
  expect(readBylineLine('Jo Doe 6 minutes ago Mon 02nd September 2019 | 05:10 AM')).toMatchObject({
    published: { value: '2019-09-02T05:10', zone: 'unknown', precision: 'minute' },
    hasRelativeTime: true,
  });
  expect(readBylineLine('2 hours ago')).toEqual({ authors: [], hasRelativeTime: true, isBareName: false });
});

test('printed and updated dates are told apart', () => {
  expect(readBylineLine('Published: 3 March 2026 Last modified: 5 March 2026')).toMatchObject({
    published: { value: '2026-03-03' },
    modified: { value: '2026-03-05' },
  });
  expect(readBylineLine('Updated 5 March 2026')).not.toHaveProperty('published');
});

test.each([
  ['Port & Rail Weekly | 17 September 2026', 'Port & Rail Weekly', []],
  ['Radio Ardan | Friday, 25 September 2026 | 19:02', 'Radio Ardan', []],
  ['By Nell Harker, Lowmoor Gazette', 'Lowmoor Gazette', [person('Nell Harker')]],
])('%s names its outlet', (line, outlet, authors) => {
  expect(readBylineLine(line)).toMatchObject({ outlet, authors, isBareName: false });
});

describe('lines of the text', () => {
  test.each([
    'By Friday the harbour will open again, the authority said, and ships may return.',
    'On 3 March 2026 the harbour opened again.',
    'The harbour stays shut',
    'Port authority: no opening before Friday',
    '"We will not open," she said.',
  ])('%s', (line) => {
    expect(readBylineLine(line)).toBeUndefined();
  });
});
