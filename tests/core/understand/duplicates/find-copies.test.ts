import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparableText } from '#core/ports.ts';
import { findCopies } from '#core/understand/duplicates/find-copies.ts';
import { fingerprintsOf } from '#core/understand/duplicates/fingerprints.ts';
import { rememberDuplicates } from '#core/understand/duplicates/memory.ts';

const DAY = 86_400;
const MONDAY = 1_788_825_600;

const PARAGRAPHS = [
  'MARREN (Altaria Press) - Engineers opened two of the five sluice gates of the Marren Dam on Monday after seepage was found along its eastern flank, the water ministry said.',
  'Minister Ilka Brandt told reporters that 4,200 people in three villages below the dam had been asked to leave their homes by Tuesday evening as a precaution.',
  '"There is no crack and no reason for panic, but we will not wait for one," Brandt said after visiting the control room with the provincial governor, Tomas Riel.',
  'The operator, Veska Hydro, lowered the reservoir by 1.8 metres over the weekend. A person close to the company said that sensors had reported rising pressure since August.',
  'Farmers along the Osk river complained that nobody had warned them before the gates were opened. About 300 hectares of maize stood under water on Monday afternoon.',
  'The dam was finished in 1974 and supplies a tenth of the electricity of the province. It was last inspected by independent engineers nine years ago.',
];

function anArticle(change: Partial<ComparableText> = {}): ComparableText {
  const text = { headline: 'Gates opened at Marren Dam after seepage', body: PARAGRAPHS.join('\n\n') };
  return { ...text, published: MONDAY, ...change };
}

const NONE = { numbers: 0, dates: 0, names: 0 };

function copiesOf(text: ComparableText, ...kept: readonly ComparableText[]): ReturnType<typeof findCopies> {
  const memory = rememberDuplicates();
  kept.forEach((other, id) => memory.add(id, other, fingerprintsOf(other)));
  return findCopies(text, fingerprintsOf(text), memory);
}

const NOTICE = (day: string, low: string, high: string, sum: string): string =>
  `The central bank of Altaria said it offered ${sum} million crowns of help to the money market on ${day}. ` +
  `It bought bills at rates of ${low} to ${high} percent. The shortage had been put at ${sum} million crowns ` +
  'in the early forecast of the bank, which it revised once in the course of the morning session.';

describe('findCopies', () => {
  it('knows the same text under another headline from another outlet', () => {
    const pickup = anArticle({
      headline: 'Thousands told to leave as dam leaks',
      published: MONDAY + 5 * 3600,
    });
    expect(copiesOf(pickup, anArticle())).toEqual([
      { articleId: 0, reason: 'identical', kept: 1, replaced: NONE },
    ]);
  });

  it('knows a text whose last paragraphs were cut, whichever of the two came first', () => {
    const short = anArticle({ body: PARAGRAPHS.slice(0, 3).join('\n\n') });
    expect(copiesOf(short, anArticle())).toEqual([
      { articleId: 0, reason: 'shortened', kept: 1, replaced: NONE },
    ]);
    expect(copiesOf(anArticle(), short)).toEqual([
      { articleId: 0, reason: 'shortened', kept: 1, replaced: NONE },
    ]);
  });

  it('knows a text in which one figure was corrected', () => {
    const corrected = anArticle({ body: PARAGRAPHS.join('\n\n').replace('4,200', '4,800') });
    expect(copiesOf(corrected, anArticle())).toMatchObject([{ articleId: 0, reason: 'corrected' }]);
  });

  it('knows a text with moved paragraphs, and undated ones', () => {
    const { headline, body } = anArticle({
      body: [...PARAGRAPHS.slice(0, 1), ...PARAGRAPHS.slice(1).toReversed()].join('\n\n'),
    });
    expect(copiesOf({ headline, body }, anArticle())).toHaveLength(1);
  });

  it('keeps the next notice of a series apart, on the same day and on another', () => {
    const monday = anArticle({
      body: NOTICE('Monday', '9.75', '9.875', '350'),
      headline: 'Money market help',
    });
    const tuesday = { ...monday, body: NOTICE('Tuesday', '10.25', '10.5', '120'), published: MONDAY + DAY };
    const again = { ...monday, body: NOTICE('Monday', '9.125', '9.25', '1,200') };
    expect(copiesOf(tuesday, monday)).toEqual([]);
    expect(copiesOf(again, monday, tuesday)).toEqual([]);
  });

  it('keeps an independent report of the same event apart, and one that reuses background', () => {
    const independent = anArticle({
      headline: 'Villages emptied below leaking Marren Dam',
      body:
        'Buses carried families out of the valley of the Osk through the night after water seeped from the Marren Dam. ' +
        'Ilka Brandt, the water minister, spoke of a precaution. In Lower Tessen, 71-year-old Mara Holm locked her door ' +
        'and took the cat. "They told us at supper," she said. Veska Hydro, which runs the dam, gave no comment. ' +
        'Some 4,200 people live in the three villages.',
    });
    const later = anArticle({
      headline: 'Prosecutors search Veska Hydro',
      published: MONDAY + 3 * DAY,
      body: `Prosecutors searched four offices of Veska Hydro on Thursday and took away maintenance logs of the past decade, the attorney general told parliament in a heated session that ended without a vote.\n\nShe named no suspects. Opposition leader Per Anders demanded that the chief executive step down at once.\n\n${PARAGRAPHS[5] ?? ''}`,
    });
    expect(copiesOf(independent, anArticle())).toEqual([]);
    expect(copiesOf(later, anArticle())).toEqual([]);
  });

  it('counts a text that comes back months later only when nothing was changed', () => {
    const months = { published: MONDAY + 90 * DAY };
    expect(copiesOf(anArticle(months), anArticle())).toHaveLength(1);
    expect(
      copiesOf(anArticle({ ...months, body: PARAGRAPHS.slice(0, 4).join('\n\n') }), anArticle()),
    ).toEqual([]);
  });

  it('compares bare headlines by themselves, and never with texts', () => {
    const bare = { headline: 'Gates opened at Marren Dam after seepage', body: '', published: MONDAY };
    expect(copiesOf(bare, { ...bare, published: MONDAY + 3600 })).toMatchObject([
      { reason: 'same headline, no text' },
    ]);
    expect(copiesOf(bare, { ...bare, published: MONDAY + 3 * DAY })).toEqual([]);
    expect(copiesOf(bare, anArticle())).toEqual([]);
  });

  it('compares texts of scripts without spaces', () => {
    const body =
      '官员周一表示，在东侧发现渗漏之后，工程师打开了大坝五个闸门中的两个，下游三个村庄的居民已被要求离开家园。';
    expect(copiesOf({ headline: '开闸', body }, { headline: '渗漏', body })).toHaveLength(1);
  });

  it('finds every text to be a copy of itself, the same way each time', () => {
    const word = fc.stringMatching(/^[A-Za-zéß]{2,9}$/);
    const text = fc.array(word, { minLength: 12, maxLength: 200 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (body) => {
        const article = { headline: '', body };
        expect(fingerprintsOf({ ...article })).toEqual(fingerprintsOf(article));
        expect(copiesOf({ ...article }, article)).toHaveLength(1);
      }),
    );
  });

  it('looks among the newest articles only, and remembers no others', () => {
    const memory = rememberDuplicates(3);
    const text = (at: number): ComparableText => ({
      headline: '',
      body: PARAGRAPHS.join(' ').replace(/\b(\w{5,})\b/gu, `$1${'abcdefghij'.charAt(at)}`),
    });
    const prints = (at: number): readonly number[] => fingerprintsOf(text(at));
    for (let at = 0; at < 10; at++) {
      memory.add(at, text(at), prints(at));
      for (let other = 0; other <= at; other++) {
        const isNear = at - other < 3;
        expect(findCopies(text(other), prints(other), memory).map(({ articleId }) => articleId)).toEqual(
          isNear ? [other] : [],
        );
        expect(memory.text(other) !== undefined).toBe(isNear);
      }
    }
  });

  it('bounds its work on hostile text', () => {
    const hostile = [
      'x'.repeat(1_000_000),
      'a '.repeat(500_000),
      '1.'.repeat(500_000),
      '\n'.repeat(1_000_000),
    ];
    for (const body of hostile) {
      const text = { headline: '', body };
      expect(fingerprintsOf(text).length).toBeLessThanOrEqual(96);
      expect(copiesOf({ headline: '', body: `${body} end` }, text)).toBeDefined();
    }
  });
});
