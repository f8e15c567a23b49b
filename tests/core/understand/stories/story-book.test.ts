import { describe, expect, it } from 'vitest';
import type { ArrivingItem } from '#core/understand/arriving-item.ts';
import { clusterStories } from '#core/understand/stories/cluster.ts';
import type { StoryDecision } from '#core/domain/story.ts';

const COMPANIES =
  'Aldrin Borve Cassel Dunmore Elstrom Farrow Gantry Holbek Ivarsen Jarrow Kelmar Lunden Marsk Norvel Oster Pryde Quarry Rostin Selden Tarvik Ulven Varga Westby Yarrow Zellin'.split(
    ' ',
  );

/** The form every company's notice has, its figures changing. */
function dividendNotice(company: string, at: number): ArrivingItem {
  return {
    id: company,
    title: `${company} Corp sets quarterly payout`,
    body: `Quarterly dividend ${10 + at} cents against ${9 + at} cents prior.\n\nPayable on the ${1 + (at % 27)}th of next month to holders of record. ${company} Corp of Port Ansel said the rate was regular.`,
    date: `2026-09-${String(1 + (at % 20)).padStart(2, '0')}`,
  };
}

function decisionsOf(items: readonly ArrivingItem[]): readonly StoryDecision[] {
  const decisions: StoryDecision[] = [];
  clusterStories(items, (decision) => decisions.push(decision));
  return decisions;
}

describe('openStoryBook', () => {
  it('keeps notices of one form and different subjects out of one story', () => {
    const found = clusterStories(COMPANIES.map(dividendNotice));
    const sizes = new Map<number, number>();
    for (const { story } of found) sizes.set(story, (sizes.get(story) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(12);
  });

  it('tells the subject and the words that put an article into a story', () => {
    const [first, second] = decisionsOf([
      {
        id: 1,
        title: 'Gates opened at Marren Dam after seepage',
        body: 'Engineers opened two gates of the Marren Dam on Monday after seepage was found along its flank.',
      },
      {
        id: 2,
        title: 'Villages below Marren Dam emptied',
        body: 'Families left the valley in buses as water seeped from the Marren Dam on Tuesday.',
      },
    ]);
    expect(first).toEqual({ kind: 'started', story: 0, reason: 'nothing alike' });
    expect(second).toMatchObject({ kind: 'joined', story: 0, needed: 0.14 });
    expect(second?.kind === 'joined' && ['Marren', 'Dam', 'dam']).toContain(
      second?.kind === 'joined' && second.subject,
    );
    const words = second?.kind === 'joined' ? second.words : [];
    expect(words.map((word) => word.toLowerCase())).toContain('dam');
  });

  it('replays to the same stories as it gives: decisions say all that was moved', () => {
    const items = COMPANIES.map(dividendNotice);
    const stories: number[] = [];
    const found = clusterStories(items, (decision) => {
      if (decision.kind === 'merged') for (const place of decision.moved) stories[place] = decision.story;
      else if (decision.kind === 'split') for (const place of decision.moved) stories[place] = decision.into;
      else stories.push(decision.story);
    });
    expect(found.map(({ story }) => story)).toEqual(stories);
    expect(new Set(stories).size).toBeGreaterThan(1);
  });
});
