import { expect, test } from 'vitest';
import { takeSignOff } from '../../../electron/core/understand/sign-off.ts';

const blocks = (...texts: readonly string[]) => texts.map((text) => ({ kind: 'paragraph', text }) as const);
const textsLeft = (...texts: readonly string[]) => takeSignOff(blocks(...texts)).rest.map(({ text }) => text);

test.each([
  'ends',
  '-ENDS-',
  '(Ende)',
  '###',
  '- 30 -',
  'AAP ta/lo',
  'dpa xy zq a1',
  'ab/de/dl/hmw',
  'str-ab/cd',
])('%s under a text is no part of it', (line) => {
  expect(textsLeft('The boats sail at six.', line)).toEqual(['The boats sail at six.']);
});

test.each([
  'Fine.',
  '30',
  'he/she/they said',
  'Either/or',
  'TCP/IP',
  'Ends of the earth',
  'AAP',
  'The end.',
  'Reuters reported it first',
])('%s may be text and stays', (line) => {
  expect(textsLeft('How are the boats?', line)).toEqual(['How are the boats?', line]);
});

test('a desk that signs below its own end mark is taken off whole, and names the agency; a sign-off alone stays', () => {
  const found = takeSignOff(blocks('The boats sail at six.', 'ends', 'AAP ta/lo'));
  expect(found.mendings.map(({ printed }) => printed)).toEqual(['ends', 'AAP ta/lo']);
  expect(found.credit?.agency).toBe('AAP');
  expect(textsLeft('ends')).toEqual(['ends']);
});
