import { describe, expect, it } from 'vitest';
import type { Comparison } from '#core/understand/duplicates/compare.ts';
import { judge } from '#core/understand/duplicates/judge.ts';

const NONE = { numbers: 0, dates: 0, names: 0 };

/** Two long texts alike but for a few words, printed on one day. */
function aComparison(change: Partial<Comparison> = {}): Comparison {
  return {
    kept: 0.96,
    keptOfLonger: 0.96,
    leadKept: 1,
    replaced: NONE,
    isOtherFigureInHeadline: false,
    isSameHeadline: false,
    facts: { numbers: 10, dates: 2, names: 10 },
    lost: NONE,
    shortLength: 300,
    longLength: 300,
    days: 0.2,
    ...change,
  };
}

describe('judge', () => {
  it.each<[string, Partial<Comparison>]>([
    ['edited', {}],
    ['shortened', { kept: 1, keptOfLonger: 0.4 }],
    ['corrected', { replaced: { numbers: 1, dates: 0, names: 0 } }],
    ['identical', { kept: 1, keptOfLonger: 1 }],
  ])('takes a copy for %s', (reason, change) => {
    expect(judge(aComparison(change), 0)).toEqual({ isCopy: true, reason });
  });

  it.each<[string, Partial<Comparison>]>([
    ['series: other figures, days apart', { days: 5, replaced: { numbers: 1, dates: 0, names: 0 } }],
    ['series: other date and figures', { replaced: { numbers: 2, dates: 1, names: 0 } }],
    ['series: most figures differ', { replaced: { numbers: 7, dates: 0, names: 0 } }],
    ['series: facts replaced', { kept: 0.7, replaced: { numbers: 3, dates: 0, names: 3 } }],
    ['too far apart', { days: 40 }],
    ['too little in common', { kept: 0.5 }],
    ['too short', { shortLength: 3 }],
  ])('refuses: %s', (reason, change) => {
    expect(judge(aComparison(change), 0)).toEqual({ isCopy: false, reason });
  });

  it('refuses reused background under another lead, and a form known to be a series', () => {
    const reused = aComparison({ kept: 0.75 });
    expect(judge(reused, 0).isCopy).toBe(true);
    expect(judge({ ...reused, leadKept: 0.1 }, 0).isCopy).toBe(false);
    expect(judge({ ...reused, kept: 0.7 }, 1).isCopy).toBe(false);
  });

  it('asks more of texts that lie days apart', () => {
    const edited = aComparison({ kept: 0.68 });
    expect(judge(edited, 0).isCopy).toBe(true);
    expect(judge({ ...edited, days: 8 }, 0).isCopy).toBe(false);
  });
});
