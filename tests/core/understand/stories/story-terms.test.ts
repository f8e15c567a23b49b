import { expect, test } from 'vitest';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';

const readOf = (body: string): readonly string[] =>
  articleTermsOf({ headline: 'Villages emptied', body }).map(({ read }) => read);

test('where and for whom a text was written is none of what it tells, unless it says so again', () => {
  const told = 'water seeped from the Marren Dam, the minister said.';
  const read = readOf(`OSTERLO (Harrow Post – 8 September 2026) – Families left as ${told}`);
  expect(read).toContain('Marren');
  for (const word of ['OSTERLO', 'Harrow', 'Post', 'september', '2026']) expect(read).not.toContain(word);
  expect(readOf(`OSTERLO, Sept 8 (Reuters) - Families left Osterlo as ${told}`)).toContain('Osterlo');
  expect(readOf(`Families left Osterlo as ${told}`)).toContain('Osterlo');
});
