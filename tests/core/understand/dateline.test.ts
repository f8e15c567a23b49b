import { describe, expect, test } from 'vitest';
import { findDateline, withYearOf } from '../../../electron/core/understand/dateline.ts';

const TEXT = 'The harbour stays shut, the authority said.';

type Want = {
  readonly text: string;
  readonly place?: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly date?: string;
};

const datelines: readonly (readonly [string, Want])[] = [
  ['LONDON, March 3 (Reuters) - ', { text: 'LONDON, March 3 (Reuters)', place: 'LONDON', agency: 'Reuters' }],
  ['WASHINGTON (AP) — ', { text: 'WASHINGTON (AP)', place: 'WASHINGTON', agency: 'AP' }],
  [
    'PARIS/BERLIN, 3 March (AFP) – ',
    { text: 'PARIS/BERLIN, 3 March (AFP)', place: 'PARIS/BERLIN', agency: 'AFP' },
  ],
  [
    'OSTERLO (Kestrel Daily / Ostra – 16 September 2026) – ',
    {
      text: 'OSTERLO (Kestrel Daily / Ostra – 16 September 2026)',
      place: 'OSTERLO',
      outlet: 'Kestrel Daily',
      agency: 'Ostra',
      date: '2026-09-16',
    },
  ],
  [
    'OSTERLO (Ostra / Kestrel Daily) - ',
    { text: 'OSTERLO (Ostra / Kestrel Daily)', place: 'OSTERLO', outlet: 'Kestrel Daily', agency: 'Ostra' },
  ],
  [
    'OSTERLO (Vennegram / Cassel Press) - ',
    {
      text: 'OSTERLO (Vennegram / Cassel Press)',
      place: 'OSTERLO',
      outlet: 'Vennegram',
      agency: 'Cassel Press',
    },
  ],
  ['OSTERLO (Ostra) — ', { text: 'OSTERLO (Ostra)', place: 'OSTERLO', agency: 'Ostra' }],
  [
    'OSTERLO (The Harrow Post) — ',
    { text: 'OSTERLO (The Harrow Post)', place: 'OSTERLO', outlet: 'The Harrow Post' },
  ],
  ['BEIRUT — ', { text: 'BEIRUT', place: 'BEIRUT' }],
  [
    'WASHINGTON, D.C. (UPI) -- ',
    { text: 'WASHINGTON, D.C. (UPI)', place: 'WASHINGTON, D.C.', agency: 'UPI' },
  ],
  ['Washington, D.C. (AP) — ', { text: 'Washington, D.C. (AP)', place: 'Washington, D.C.', agency: 'AP' }],
  [
    'RAMALLAH, West Bank (AP) — ',
    { text: 'RAMALLAH, West Bank (AP)', place: 'RAMALLAH, West Bank', agency: 'AP' },
  ],
  ['Berlin (dpa) - ', { text: 'Berlin (dpa)', place: 'Berlin', agency: 'dpa' }],
  [
    'MOSCOW, September 2. /TASS/. ',
    { text: 'MOSCOW, September 2. /TASS/.', place: 'MOSCOW', agency: 'TASS' },
  ],
  [
    'NEW YORK, Sept. 16, 2026 /PRNewswire/ -- ',
    {
      text: 'NEW YORK, Sept. 16, 2026 /PRNewswire/',
      place: 'NEW YORK',
      agency: 'PR Newswire',
      date: '2026-09-16',
    },
  ],
  ['(Reuters) - ', { text: '(Reuters)', agency: 'Reuters' }],
  ['ISLAMABAD: ', { text: 'ISLAMABAD', place: 'ISLAMABAD' }],
  [
    'SAINT-DENIS, France (AFP) - ',
    { text: 'SAINT-DENIS, France (AFP)', place: 'SAINT-DENIS, France', agency: 'AFP' },
  ],
];

test.each(datelines)('%s', (printed, want) => {
  const found = findDateline(printed + TEXT);
  const { span, ...dateline } = found?.dateline ?? { span: [0, 0] };
  expect(dateline).toEqual(want);
  expect((printed + TEXT).slice(...(span as [number, number]))).toBe(want.text);
});

describe('what only looks like a dateline', () => {
  test.each([
    'The US (and its allies) said on Monday that the harbour would stay shut.',
    'UPDATE: The harbour stays shut, the authority said.',
    'EXCLUSIVE — The harbour stays shut.',
    'NATO (founded in 1949) said that it would help.',
    'Jane Smith (Labour) – who sits for Harrow – said no.',
    'A State Department official (who asked not to be named) said no.',
    'I - and I mean it - will not open the harbour.',
    'Ms Brandt said the port (the largest in the north) would open.',
  ])('%s', (text) => {
    expect(findDateline(text)).toBeUndefined();
  });
});

test('an agency nobody knows is only believed with medium certainty', () => {
  expect(findDateline(`OSTERLO (Ostra) — ${TEXT}`)?.credits.agencyCertainty).toBe('medium');
  expect(findDateline(`OSTERLO (AP) — ${TEXT}`)?.credits.agencyCertainty).toBe('high');
});

describe('the year of a dateline that prints none', () => {
  const dateline = findDateline(`LONDON, March 3 (Reuters) - ${TEXT}`)?.dateline;

  test('comes from the article where the two are near', () => {
    const published = { value: '2026-03-04T08:00', zone: 'Z', precision: 'minute' } as const;
    expect(dateline && withYearOf(dateline, published).date).toBe('2026-03-03');
  });

  test('stays unknown where they are not, and without a date', () => {
    const published = { value: '2026-12-01', zone: 'unknown', precision: 'day' } as const;
    expect(dateline && withYearOf(dateline, published).date).toBeUndefined();
    expect(dateline && withYearOf(dateline, undefined).date).toBeUndefined();
  });
});
