import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '#core/domain/attribution.ts';
import type { DifferencePiece, TextDifference } from '#core/domain/pickup.ts';
import { differenceOf } from '#core/understand/pickups/difference.ts';
import { folded, unitsOf } from '#core/understand/pickups/text-units.ts';

const PARAGRAPHS = [
  'Public works minister Ilse Marwen said on Wednesday she had never been shown a 2024 inspection report that warned of blocked drains inside Marren Dam.',
  '“I did not see the report, and I should have been shown it,” she told parliament. Deputies jeered. The speaker closed the session early.',
  'A ministry official, who asked not to be named, said a summary had reached her office in March 2025.',
  'The operator, Orrin Valley Power, said it had acted on every recommendation addressed to it.',
  'Haverwick’s mayor, Bram Tolle, said 9,400 people were waiting for an answer.',
];

function bodyOf(...places: readonly number[]): string {
  return places.map((place) => PARAGRAPHS[place] ?? '').join('\n\n');
}

function compare(lead: string, pickup: string): TextDifference {
  return differenceOf({ body: lead }, { body: pickup });
}

function piecesOf(difference: TextDifference): readonly DifferencePiece[] {
  return difference.body.flatMap((row) => row.pieces);
}

/** What each piece slices out of its text, with its kind. */
function told(lead: string, pickup: string): readonly (readonly [string, string])[] {
  return piecesOf(compare(lead, pickup)).flatMap((piece) =>
    piece.kind === 'same'
      ? []
      : [[piece.kind, 'lead' in piece ? lead.slice(...piece.lead) : pickup.slice(...piece.pickup)] as const],
  );
}

const plain = (text: string): string => folded(text).replace(/\s+/gu, '');
const words = (text: string): number => unitsOf(text).words.filter(({ isWord }) => isWord).length;

/** Everything a difference claims holds to the letter. */
function mustHold(lead: string, pickup: string): void {
  const difference = compare(lead, pickup);
  const pieces = piecesOf(difference);
  const spans = (side: 'lead' | 'pickup'): readonly Span[] =>
    pieces.flatMap((piece) => (side in piece ? [(piece as Record<typeof side, Span>)[side]] : []));
  for (const [side, text] of [
    ['lead', lead],
    ['pickup', pickup],
  ] as const) {
    let end = 0;
    for (const [start, to] of spans(side)) {
      expect(text.slice(end, start).trim()).toBe('');
      expect(to).toBeGreaterThan(start);
      end = to;
    }
    expect(text.slice(end).trim()).toBe('');
  }
  const ends = new Map<number, { away: string; here: string }>();
  const counted = { kept: 0, moved: 0, cut: 0, added: 0 };
  for (const piece of pieces) {
    if (piece.kind === 'same') {
      expect(plain(lead.slice(...piece.lead))).toBe(plain(pickup.slice(...piece.pickup)));
      counted.kept += words(lead.slice(...piece.lead));
    } else if (piece.kind === 'cut') {
      counted.cut += words(lead.slice(...piece.lead));
    } else if (piece.kind === 'added') {
      counted.added += words(pickup.slice(...piece.pickup));
    } else {
      const move = ends.get(piece.move) ?? { away: '', here: '' };
      ends.set(piece.move, move);
      if (piece.kind === 'moved-away') move.away += plain(lead.slice(...piece.lead));
      else move.here += plain(pickup.slice(...piece.pickup));
      if (piece.kind === 'moved-away') counted.moved += words(lead.slice(...piece.lead));
    }
  }
  for (const { away, here } of ends.values()) expect(away).toBe(here);
  const { ofLead, ofPickup, ...rest } = difference.words;
  expect(rest).toEqual(counted);
  expect(rest.kept + rest.moved + rest.cut).toBe(ofLead);
  expect(rest.kept + rest.moved + rest.added).toBe(ofPickup);
}

describe('differenceOf', () => {
  it('finds nothing between a text and itself, nor where only marks and blanks are set otherwise', () => {
    const lead = bodyOf(0, 1, 2, 3);
    expect(told(lead, lead)).toEqual([]);
    expect(
      told(lead, lead.replace(/[“”]/gu, '"').replace('’', "'").replaceAll(' said ', '\nsaid  ')),
    ).toEqual([]);
  });

  it('tells words cut, added and replaced inside a sentence', () => {
    const lead = bodyOf(0, 1);
    const pickup = lead
      .replace('on Wednesday', 'last night')
      .replace('inspection report', 'inspection report, first published by The Harrow Post,')
      .replace('she had never', 'she never');
    expect(told(lead, pickup)).toEqual([
      ['cut', 'on Wednesday'],
      ['added', 'last night'],
      ['cut', 'had'],
      ['added', ', first published by The Harrow Post,'],
    ]);
  });

  it('tells a paragraph cut, and one added', () => {
    expect(told(bodyOf(0, 1, 2, 3), bodyOf(0, 1, 3))).toEqual([['cut', PARAGRAPHS[2]]]);
    expect(told(bodyOf(0, 1, 3), bodyOf(0, 1, 2, 3))).toEqual([['added', PARAGRAPHS[2]]]);
  });

  it('tells a paragraph that was moved, its sentences together, and one that was edited on the way', () => {
    const moved = piecesOf(compare(bodyOf(0, 3, 2, 1), bodyOf(1, 0, 3, 2)));
    expect(moved.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'moved-here', pickup: [0, PARAGRAPHS[1]?.length], move: 1 },
      { kind: 'moved-away', lead: [bodyOf(0, 3, 2).length + 2, bodyOf(0, 3, 2, 1).length], move: 1 },
    ]);
    const edited = bodyOf(4, 0, 1, 2, 3).replace('9,400 people', 'more than 9,000 people');
    expect(told(bodyOf(0, 1, 2, 3, 4), edited)).toEqual([
      ['moved-here', 'Haverwick’s mayor, Bram Tolle, said'],
      ['added', 'more than 9,000'],
      ['moved-here', 'people were waiting for an answer.'],
      ['moved-away', 'Haverwick’s mayor, Bram Tolle, said'],
      ['cut', '9,400'],
      ['moved-away', 'people were waiting for an answer.'],
    ]);
  });

  it('follows sentences that were joined, parted, and put into other paragraphs', () => {
    const lead = bodyOf(0, 1, 3);
    expect(told(lead, lead.replaceAll('\n\n', ' '))).toEqual([]);
    const parted = lead.replace(', and I should have been shown it', '. I should have been shown it');
    expect(told(lead, parted)).toEqual([
      ['cut', ', and'],
      ['added', '.'],
    ]);
  });

  it('takes no short stock sentence elsewhere for a moved one', () => {
    const lead = `${bodyOf(0)} He declined. ${bodyOf(3)}`;
    expect(told(lead, `He declined. ${bodyOf(0)} ${bodyOf(3)}`)).toEqual([
      ['added', 'He declined.'],
      ['cut', 'He declined.'],
    ]);
  });

  it('lays paragraphs beside each other, one row each, and gives a cut one a row of its own', () => {
    const rows = compare(bodyOf(0, 1, 2, 3), bodyOf(0, 1, 3)).body;
    expect(rows.map(({ pieces }) => pieces.map(({ kind }) => kind))).toEqual([
      ['same'],
      ['same'],
      ['cut'],
      ['same'],
    ]);
  });

  it('compares headlines and standfirsts by their words', () => {
    const lead = { headline: 'Marwen: “I did not see it”', standfirst: 'A denial', body: 'x' };
    const found = differenceOf(lead, { headline: 'Marwen denies all', body: 'x' });
    expect(found.headline.map(({ kind }) => kind)).toEqual(['same', 'cut', 'added']);
    expect(found.standfirst).toEqual([{ kind: 'cut', lead: [0, 8] }]);
  });

  it('compares scripts without blanks', () => {
    const lead = '官员周一表示，工程师打开了两个闸门。居民已被要求离开家园。';
    expect(told(lead, lead.replace('两个', '三个'))).toEqual([
      ['cut', '两'],
      ['added', '三'],
    ]);
  });

  it('holds to the letter for any two texts made of the same stuff', () => {
    const sentence = fc.oneof(
      fc.constantFrom(...PARAGRAPHS.flatMap((text) => text.split(/(?<=\.) /u))),
      fc
        .array(fc.constantFrom('the', 'dam', 'gate', '4,200', 'Brandt', 'said', ',', '“', '"', '—', 'U.S.'), {
          minLength: 1,
          maxLength: 9,
        })
        .map((some) => `${some.join(' ')}.`),
      fc.string({ maxLength: 12 }),
    );
    const text = fc
      .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n', '  \n \n')), { maxLength: 14 })
      .map((some) => some.flat().join(''));
    fc.assert(fc.property(text, text, mustHold), { numRuns: 400 });
  });

  it('holds to the letter for a text with paragraphs cut, moved, added and words changed', () => {
    const place = fc.nat({ max: PARAGRAPHS.length - 1 });
    const order = fc.uniqueArray(place, { maxLength: PARAGRAPHS.length });
    const swap = fc.tuple(
      fc.constantFrom('said', 'report', 'the', '9,400', 'her'),
      fc.constantFrom('', 'X', 'told of'),
    );
    fc.assert(
      fc.property(order, order, fc.array(swap, { maxLength: 3 }), (one, other, swaps) => {
        const pickup = swaps.reduce((text, [from, to]) => text.replace(from, to), bodyOf(...other));
        mustHold(bodyOf(...one), pickup);
      }),
    );
  });

  it('ends on hostile text, and accounts for every word of it', () => {
    for (const body of ['a. A '.repeat(40_000), 'x'.repeat(300_000), `${'B a '.repeat(20_000)}. C`]) {
      const { words: counted } = compare(body, `${body.slice(1_000)} end. ${body.slice(0, 900)}`);
      expect(counted.kept + counted.moved + counted.cut).toBe(words(body));
    }
  });
});
