import { expect, test } from 'vitest';
import { MEASURES } from '../../../electron/core/measures/index.ts';

const volume = (articles: number, unique: number) => ({ articles, unique });

/** A measure without its hand-worked example below fails here. */
const EXAMPLES: Readonly<Record<keyof typeof MEASURES, () => void>> = {
  articles: () => {
    expect(MEASURES.articles.of(volume(297, 182))).toBe(297);
  },
  unique: () => {
    expect(MEASURES.unique.of(volume(297, 182))).toBe(182);
  },
  share: () => {
    // 297 of 1,564 articles are 18.989… %; nothing has no share.
    expect(MEASURES.share.of(volume(297, 182), volume(1564, 900)).percent).toBeCloseTo(18.9898, 4);
    expect(MEASURES.share.of(volume(0, 0), volume(0, 0))).toEqual({ part: 0, whole: 0 });
  },
  shareOfVoice: () => {
    // A on 5, B on 2, one article on both: 6 on any; of unique ones 3 and 2 of 4.
    const topics = [
      { key: 'A', volume: volume(5, 3) },
      { key: 'B', volume: volume(2, 2) },
    ];
    const [a, b] = MEASURES.shareOfVoice.of(topics, volume(6, 4));
    expect(a?.raw).toEqual({ part: 5, whole: 6, percent: (5 / 6) * 100 });
    expect(b?.unique).toEqual({ part: 2, whole: 4, percent: 50 });
  },
  voiceShare: () => {
    // 21 + 14 + 7 statements: 50 %, 33.3 %, 16.7 %.
    const rows = [
      { name: 'Ilse Marwen', statements: 21 },
      { name: 'Bram Eskil', statements: 14 },
      { name: 'Ministry', statements: 7 },
    ];
    expect(MEASURES.voiceShare.of(rows).map(({ share }) => share.percent?.toFixed(1))).toEqual([
      '50.0',
      '33.3',
      '16.7',
    ]);
  },
  overTime: () => {
    // Worked in timeline.test.ts.
    expect(MEASURES.overTime.binFor('2026-09-01T00:00', '2026-09-30T00:00')).toBe('day');
  },
};

test.each(Object.entries(EXAMPLES))('%s, worked by hand', (_, example) => {
  example();
});

test('every measure prints its rule', () => {
  for (const { label, rule } of Object.values(MEASURES))
    expect([label, rule].every((text) => text.length > 3)).toBe(true);
});
