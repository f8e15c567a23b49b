import { expect, test } from 'vitest';
import type { FieldCorrection } from '#core/domain/field-correction.ts';
import { british } from '#core/report/words.ts';
import { correctedFields } from '#core/report/corrected-fields.ts';

const AT = '2026-09-28T07:14:00Z';
const outlet = (
  id: number,
  articleId: number,
  name: string,
  over: Partial<FieldCorrection> = {},
): FieldCorrection => ({
  ...{ id, at: AT, articleId, field: 'outlet', to: { outlet: { name } } },
  ...{ from: { outlet: { name: 'Post' } }, read: { outlet: { name: 'Post' } } },
  ...over,
});

test('lists what stands corrected among the articles counted, the last word on each field only', () => {
  const made = [
    outlet(1, 7, 'Kestrel'),
    outlet(2, 7, 'Kestrel Daily', { why: 'the masthead' }),
    outlet(3, 8, 'Ledger', { undoneAt: AT }),
    outlet(4, 9, 'Courier'),
    outlet(5, 7, '', { field: 'origin', to: {}, read: { origin: { name: 'Ostra' } } }),
  ];
  expect(correctedFields(made, (id) => id !== 9, british.say)).toBe(
    '2\u00a0fields of 1\u00a0article stand as the analyst corrected them. No. 7, outlet: Kestrel Daily, read as Post, because: the masthead; No. 7, origin: none, read as Ostra.',
  );
  expect(correctedFields(made, (id) => id === 8, british.say)).toBe(
    'No field of these articles was corrected by the analyst.',
  );
});
