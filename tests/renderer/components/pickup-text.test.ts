import { describe, expect, it } from 'vitest';
import type { Delay, PickupSummary } from '#core/domain/pickup.ts';
import { chainScale } from '../../../renderer/components/pickup/chain-scale.ts';
import {
  changedText,
  copyWordText,
  delayText,
  keptText,
  momentText,
  originText,
  ruleText,
} from '../../../renderer/components/pickup/pickup-text.ts';
import { shownRows } from '../../../renderer/components/pickup/shown-rows.ts';
import { compareCopies } from '#core/understand/pickups/summary.ts';

const minutes = (value: number, isAbout = false): Delay => ({ kind: 'minutes', minutes: value, isAbout });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a delay in words', () => {
  it.each<[Delay, string]>([
    [minutes(100), '1:40'],
    [minutes(-20, true), 'about 0:20 before'],
    [minutes(1_505), '1 day 1:05'],
    [{ kind: 'days', days: 0 }, 'same day, no hour'],
    [{ kind: 'days', days: 2 }, '2 days, no hour'],
    [{ kind: 'days', days: -1 }, '1 day before, no hour'],
    [{ kind: 'unknown', why: 'undated' }, 'no date'],
    [{ kind: 'unknown', why: 'lead-no-day' }, 'lead copy has no day'],
  ])('%j: %s', (delay, text) => {
    expect(plain(delayText(delay))).toBe(text);
  });

  it('says of a moment no more than is known', () => {
    expect(momentText({ published: '2026-09-16T18:20' })).toBe('16 Sep 2026, 18:20');
    expect(momentText({ published: '2026-09-16' })).toBe('16 Sep 2026, no hour given');
    expect(momentText({})).toBe('no date');
  });
});

it('says which articles were said to be copies, and of what', () => {
  const named = [
    { id: 2, outlet: 'Post', headline: 'Dam' },
    { id: 1, outlet: 'Courier', headline: 'Gates' },
    { id: 4, headline: 'Gates' },
  ];
  expect(copyWordText({ articleId: 2, isCopy: false, named })).toBe(
    'Post, “Dam”: not a copy of Courier and No outlet.',
  );
  expect(copyWordText({ isCopy: true, named: [] })).toBe(
    'An article that was deleted: a copy of articles that were deleted.',
  );
});

it('claims the earliest in this library, and no more', () => {
  expect(ruleText({ rule: 'earliest', origin: { kind: 'none' } })).toBe('the earliest in this library');
  const origin = { kind: 'agreed', name: 'Ostra', credits: 1, publishers: 0 } as const;
  expect(ruleText({ rule: 'credits-origin', origin })).toBe('the earliest that credits Ostra');
  expect(plain(originText(origin) ?? '')).toBe('1 copy credits Ostra.');
  expect(
    originText({
      kind: 'conflict',
      names: [
        { name: 'Ostra', articles: 2 },
        { name: 'Telmark', articles: 1 },
      ],
    }),
  ).toBe('Copies credit different agencies: Ostra (2) and Telmark (1).');
});

it('says what changed, the least of it too, and calls only a whole text whole', () => {
  const words = { ofLead: 9, ofPickup: 9, kept: 9, moved: 0, cut: 0, added: 0 };
  const summary: PickupSummary = {
    ...{ words, kept: 1, cuts: 0, additions: 0, moves: 0, headline: 'same', isCreditOther: false },
    ...{ dropped: [], added: [] },
  };
  const pickup = { relation: { kind: 'pickup' } } as const;
  expect(changedText({ ...pickup, summary })).toBe('nothing');
  expect(changedText({ ...pickup, summary: { ...summary, isCreditOther: true } })).toBe(
    'nothing but the credit line',
  );
  const lost = {
    ...{ position: 0, source: [], cue: [], content: [] },
    what: 'words',
    isOnlyOne: true,
  } as const;
  const cut = {
    ...summary,
    cuts: 1,
    headline: 'other' as const,
    dropped: [{ ...lost, quotedSource: 'Ilse Marwen' }],
  };
  expect(plain(changedText({ relation: { kind: 'correction', of: 1 }, summary: cut }))).toBe(
    'its own correction, new headline, 1 cut, without Ilse Marwen',
  );
  expect(
    [1, 0.9996, 0.624, undefined].map((kept) => plain(keptText(kept === undefined ? {} : { kept }))),
  ).toEqual(['100 %', '99 %', '62 %', '–']);
});

it('lays copies on a line of few ticks that holds them all, and the lead copy', () => {
  const scale = chainScale([minutes(21), minutes(225), minutes(-30), { kind: 'days', days: 0 }]);
  expect(scale.ticks.map(({ text }) => text)).toEqual(['−1 h', 'lead copy', '+1 h', '+2 h', '+3 h', '+4 h']);
  expect(scale.lead).toBeCloseTo(0.2);
  expect(scale.placeOf(minutes(225))).toBeCloseTo(0.95);
  expect(scale.placeOf({ kind: 'days', days: 0 })).toBeUndefined();
  for (const longest of [1, 59, 3_000, 90_000, 5_000_000]) {
    const { ticks, placeOf } = chainScale([minutes(longest)]);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(placeOf(minutes(longest))).toBeLessThanOrEqual(1);
  }
});

it('folds equal paragraphs, and leaves blanks where they stood', () => {
  const first = 'The dam seeps. Nobody was hurt at the northern end.';
  const bodies = [
    `${first}\n\n${first}\n\nIt holds, he said.`,
    `${first}\n\n${first}\n\nIt holds, she said.`,
  ] as const;
  const { difference } = compareCopies(
    ...(bodies.map((body) => ({ body, attributions: [] })) as unknown as Parameters<typeof compareCopies>),
  );
  const rows = shownRows(difference.body, ...bodies);
  expect(rows[0]).toEqual({ kind: 'same', paragraphs: [first, first] });
  const text = (pieces: readonly { readonly text: string }[]): string =>
    pieces.map((piece) => piece.text).join('');
  const [, changed] = rows;
  if (changed?.kind !== 'changed') throw new Error('nothing changed');
  expect([text(changed.lead), text(changed.pickup)]).toEqual(['It holds, he said.', 'It holds, she said.']);
  expect(text(changed.inline)).toBe('It holds, he she said.');
});
