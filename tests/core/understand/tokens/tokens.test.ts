import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND, tokensOf } from '#core/understand/tokens/tokens.ts';

const forms = (text: string): readonly string[] => tokensOf(text).map(({ form }) => form);

describe('tokensOf', () => {
  it('reads figures alike, written out or with separators', () => {
    expect(forms('three of 4,200')).toEqual(['3', 'of', '4200']);
  });

  it.each(['April 6', '6 April', '06 Apr', '6th April', 'April 6th'])('reads %s as one date', (text) => {
    expect(tokensOf(text)).toMatchObject([{ form: '4-6', kind: KIND.date }]);
  });

  it('takes may and march for months only beside a day', () => {
    expect(forms('May 3')).toEqual(['5-3']);
    expect(tokensOf('they may march')).toMatchObject([{ kind: 0 }, { kind: 0 }, { kind: 0 }]);
  });

  it('tells names, weekdays and sentence starts', () => {
    expect(tokensOf('On Monday Brandt left. U.S. troops')).toMatchObject([
      { form: 'on', startsSentence: true },
      { form: 'monday', kind: KIND.date },
      { form: 'brandt', kind: KIND.name, startsSentence: false },
      { form: 'left' },
      { form: 'us', kind: KIND.name, startsSentence: true },
      { form: 'troops', kind: KIND.word },
    ]);
  });

  it('never throws and keeps to its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(tokensOf(text, 20).length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
