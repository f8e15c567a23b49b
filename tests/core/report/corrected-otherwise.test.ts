import { expect, test } from 'vitest';
import { british } from '#core/report/words.ts';
import { correctedOtherwise, type ChangesReader } from '#core/report/corrected-otherwise.ts';

const AT = '2026-09-08T10:00:00.000Z';
const made = (id: number, more: object) => ({ id, at: AT, ...more });
const NOTHING: ChangesReader = {
  statementCorrections: () => [],
  quotedSourceCorrections: () => [],
  storyCorrections: () => [],
  leadChoices: () => [],
  copyCorrections: () => [],
};

test('a report names each change of the analyst that its articles stand under, with its reason, and no other', () => {
  const statement = (id: number, articleId: number) =>
    made(id, {
      articleId,
      change: { action: 'attribute', to: 'Bram Eskil', kind: 'person' },
      was: {},
      words: { source: ['he'], cue: ['said'], content: ['the dam holds'] },
      why: 'he is named above',
    });
  const library = {
    statementCorrections: () => [statement(1, 1), statement(2, 9), { ...statement(3, 1), undoneAt: AT }],
    quotedSourceCorrections: () => [
      made(1, { change: { action: 'merge', from: 'Eskil', to: 'Bram Eskil' }, was: 'Eskil' }),
    ],
    storyCorrections: () => [
      made(1, { change: { action: 'rename', of: [2], title: 'The dam' }, was: ['Dam seeps'] }),
      made(2, { change: { action: 'rename', of: [8], title: 'Ferry' }, was: ['Boat'] }),
    ],
    leadChoices: () => [made(1, { articleId: 2 }), made(2, { articleId: 8 })],
    copyCorrections: () => [
      made(1, { articleId: 9, isCopy: false, others: [1, 2], why: 'their own' }),
      made(2, { articleId: 8, isCopy: true, others: [9] }),
    ],
  } as unknown as ChangesReader;
  expect(correctedOtherwise(library, (id) => id < 3, british.say).replaceAll('\u00a0', ' ')).toBe(
    [
      '1 statement corrected by the analyst: No. 1, “the dam holds”: said by Bram Eskil, because: he is named above.',
      '1 change to who is who, for the whole library: Eskil is Bram Eskil.',
      '1 change to stories of these articles: called The dam, was Dam seeps.',
      '1 lead copy chosen by the analyst: No. 2.',
      '1 word of the analyst on copies: No. 9 is no copy of No. 1, No. 2, because: their own.',
    ].join(' '),
  );
  expect(correctedOtherwise(NOTHING, () => true, british.say)).toBe('');
});
