import { describe, expect, it } from 'vitest';
import type { StoryDecision } from '#core/domain/story.ts';
import { clusterStories } from '#core/understand/stories/cluster.ts';
import { divide } from '#core/understand/stories/divide.ts';
import { isLikeGrown } from '#core/understand/stories/left-beside.ts';
import { sharesEnough } from '#core/understand/stories/likeness.ts';
import { openStory, putMember, type OpenStory } from '#core/understand/stories/open-story.ts';
import { openTermBook } from '#core/understand/stories/term-book.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';

const DETAILS =
  'turbine cable pump valve rotor sensor boiler gauge filter pipe switch fuse casing magnet flange'.split(
    ' ',
  );
const ACTS = 'inspected replaced questioned sealed repaired'.split(' ');

/** Headlines of one event: all name the plant, each has two words of its own. */
const grown = (name: string, thing: string): readonly string[] =>
  DETAILS.flatMap((detail, at) => [
    `${name} ${thing}: ${detail} ${ACTS[at % ACTS.length] ?? ''} by engineers`,
    `${detail} of ${name} ${thing} ${ACTS[(at + 2) % ACTS.length] ?? ''}`,
  ]);

function decisionsOf(headlines: readonly string[]): readonly StoryDecision[] {
  const decisions: StoryDecision[] = [];
  clusterStories(
    headlines.map((title, id) => ({ id, title, body: '' })),
    (decision) => decisions.push(decision),
  );
  return decisions;
}

const CROWD = 'beekeepers, florists, saxophonists debate';
const STRAY = 'saxophonists debate reactor';

const storyOf = (headlines: readonly string[]): OpenStory => {
  const book = openTermBook();
  const story = openStory(1);
  for (const [place, headline] of headlines.entries()) {
    const terms = book.weighed(articleTermsOf({ headline, body: '' }), true);
    const member = { article: place, place, terms, strongest: terms.keys[0] ?? 0 };
    putMember(story, { ...member, published: undefined, isHeadline: true, story });
  }
  return story;
};

describe('a story of headlines that has grown', () => {
  it('takes in a headline that came before it and was like nothing, and says by which word', () => {
    const decisions = decisionsOf([STRAY, ...grown('Quennar', 'reactor')]);
    expect(decisions[0]).toMatchObject({ kind: 'started', story: 0 });
    const taken = decisions.find(
      (decision) => decision.kind === 'merged' && decision.moved.includes(0) && decision.needed < 0.1,
    );
    expect(taken).toMatchObject({ subject: 'reactor', words: ['reactor'], needed: 0.05 });
  });

  it('takes in one that comes later, and asks more while it is small', () => {
    const headlines = grown('Quennar', 'reactor');
    expect(decisionsOf([...headlines, STRAY]).at(-1)).toMatchObject({ kind: 'joined', needed: 0.05 });
    expect(decisionsOf([...headlines.slice(0, 6), STRAY]).at(-1)).toMatchObject({ kind: 'started' });
  });

  it('asks more of a headline that shares a commoner word, and that alone', () => {
    const headlines = grown('Quennar', 'reactor');
    const [name, thing] = ['Quennar', 'reactor'].map((word) =>
      decisionsOf([...headlines, `${CROWD} ${word}`]).at(-1),
    );
    expect(name).toMatchObject({ kind: 'joined', words: ['Quennar'] });
    expect(thing).toMatchObject({ kind: 'started' });
  });

  it('leaves alone what is about as like to another story', () => {
    const story = storyOf(grown('Quennar', 'reactor'));
    const article = { terms: { keys: new Int32Array(), marks: new Uint16Array() }, subjects: [] };
    const headline = { ...article, published: undefined, isHeadline: true, isForm: false };
    const likeness = { value: 0.1, terms: () => [] };
    expect(isLikeGrown(headline, story, likeness, 0.05)).toBe(true);
    expect(isLikeGrown(headline, story, likeness, 0.09)).toBe(false);
  });
});

describe('two stories of headlines', () => {
  const named = (words: string, count: number): OpenStory =>
    storyOf(
      DETAILS.concat(ACTS)
        .slice(0, count)
        .map((detail) => `${words} ${detail.toUpperCase()}-${count}`),
    );

  it('are one when they share the more words the more both have grown', () => {
    expect(sharesEnough(named('Brimstow', 2), named('Brimstow', 16))).toBe(true);
    expect(sharesEnough(named('Brimstow', 4), named('Brimstow', 16))).toBe(false);
    const shared = 'Brimstow, smelter';
    expect(sharesEnough(named(shared, 4), named(shared, 16))).toBe(true);
    expect(sharesEnough(named(shared, 15), named(shared, 16))).toBe(false);
    expect(sharesEnough(named('Brimstow, smelter, fumes', 15), named('fumes, Brimstow, smelter', 16))).toBe(
      true,
    );
  });
});

describe('dividing a story of headlines', () => {
  const parents = DETAILS.map((detail) => `Phone: parents distracted, ${detail} study`);
  const readers = ACTS.flatMap((act) => [
    `Spritz speed reading on phone ${act}`,
    `Spritz phone reading ${act}`,
  ]);

  it('parts two events that share a common word only', () => {
    const found = divide(storyOf([...parents, ...readers]));
    expect(found?.leaving.map(({ place }) => place)).toEqual(readers.map((_, at) => parents.length + at));
  });

  it('leaves one event in one story though it is told in two wordings', () => {
    const one = DETAILS.map((detail) => `Quennar reactor ${detail} leaking`);
    const other = DETAILS.map((detail) => `Quennar minister resigns over ${detail}`);
    expect(divide(storyOf([...one, ...other]))).toBeUndefined();
  });
});
