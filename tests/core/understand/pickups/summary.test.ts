import { describe, expect, it } from 'vitest';
import type { PickupSummary } from '#core/domain/pickup.ts';
import { readBytes } from '#core/read.ts';
import { compareCopies, type ComparedCopy } from '#core/understand/pickups/summary.ts';

const HEADLINE = 'Marwen: “I did not see the 2024 report”';
const PARAGRAPHS = [
  'VENNES (Ostra) — Public works minister Ilse Marwen said on Wednesday she had never been shown a 2024 inspection report that warned of blocked drains inside Marren Dam.',
  '“I did not see the 2024 report, and I should have been shown it,” Marwen told parliament.',
  'A ministry official, who asked not to be named, said a summary had reached her office in March 2025.',
  'Seepage forced 9,400 people out of Haverwick in September. The dam was finished in 1974 and supplies a tenth of the electricity of the province.',
];

async function read(paragraphs: readonly string[], headline = HEADLINE): Promise<ComparedCopy> {
  const bytes = new TextEncoder().encode([headline, ...paragraphs].join('\n\n'));
  const [article] = (await readBytes(bytes, 'a.txt', { defaults: {} })).articles;
  if (article === undefined) throw new Error('No article was read');
  return article;
}

async function summaryOf(paragraphs: readonly string[], headline?: string): Promise<PickupSummary> {
  return compareCopies(await read(PARAGRAPHS), await read(paragraphs, headline)).summary;
}

const said = async (paragraphs: readonly string[], lost: PickupSummary['dropped']) => {
  const { body } = await read(paragraphs);
  return lost.map(({ quotedSource, what, isOnlyOne, content }) => [
    quotedSource,
    what,
    isOnlyOne,
    content.map(([start, end]) => body.slice(start, end)).join(' '),
  ]);
};

describe('what was done to a copy on the way', () => {
  it('was nothing', async () => {
    expect(await summaryOf(PARAGRAPHS)).toMatchObject({
      kept: 1,
      cuts: 0,
      additions: 0,
      moves: 0,
      headline: 'same',
      isCreditOther: false,
      dropped: [],
      added: [],
    });
  });

  it('was nothing but the credit', async () => {
    const [first = '', ...rest] = PARAGRAPHS;
    const without = [first.replace('VENNES (Ostra) — ', ''), ...rest];
    expect(await summaryOf(without)).toMatchObject({ isCreditOther: true, cuts: 0, dropped: [] });
    expect(await summaryOf([...without, 'Source: Ostra'])).toMatchObject({
      isCreditOther: true,
      additions: 0,
    });
    expect(await summaryOf([...without, 'Readers are angry.'])).toMatchObject({
      isCreditOther: true,
      additions: 1,
    });
  });

  it('was a new headline', async () => {
    expect(await summaryOf(PARAGRAPHS, 'Minister denies seeing dam warning')).toMatchObject({
      kept: 1,
      headline: 'other',
    });
  });

  it('took a paragraph out, and with it the only statement of its quoted source', async () => {
    const shorter = PARAGRAPHS.filter((_, at) => at !== 2);
    const { kept, cuts, dropped, added } = await summaryOf(shorter);
    expect(cuts).toBe(1);
    // 19 of the 88 words of the lead copy's body, dateline and figures counted as words.
    expect(kept).toBeCloseTo((88 - 19) / 88, 5);
    expect(added).toEqual([]);
    expect(await said(PARAGRAPHS, dropped)).toEqual([
      [
        expect.stringMatching(/official/u),
        'words',
        true,
        expect.stringContaining('a summary had reached her office'),
      ],
    ]);
  });

  it('took the attribution away and left the words', async () => {
    const bare = PARAGRAPHS.map((text) =>
      text.replace('A ministry official, who asked not to be named, said a summary', 'A summary'),
    );
    const { dropped } = await summaryOf(bare);
    expect(await said(PARAGRAPHS, dropped)).toEqual([
      [
        expect.stringMatching(/official/u),
        'attribution',
        true,
        expect.stringContaining('a summary had reached her office'),
      ],
    ]);
  });

  it('added a statement', async () => {
    const longer = [...PARAGRAPHS, 'Haverwick’s mayor, Bram Tolle, said the town was waiting for an answer.'];
    const { additions, added, dropped } = await summaryOf(longer);
    expect(additions).toBe(1);
    expect(dropped).toEqual([]);
    expect(await said(longer, added)).toEqual([
      ['Bram Tolle', 'words', true, 'the town was waiting for an answer'],
    ]);
  });

  it('put a statement in other words, which is no other statement', async () => {
    const reworded = PARAGRAPHS.map((text) =>
      text.replace(
        'said a summary had reached her office in March 2025',
        'said a summary reached her office in March last year',
      ),
    );
    const { dropped, added } = await summaryOf(reworded);
    expect([dropped, added]).toEqual([[], []]);
  });

  it('moved paragraphs, which loses nothing', async () => {
    const [one = '', two = '', three = '', four = ''] = PARAGRAPHS;
    expect(await summaryOf([one, four, two, three])).toMatchObject({
      kept: 1,
      moves: 1,
      cuts: 0,
      dropped: [],
    });
  });
});
