import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryDecision, StoryDetail } from '#core/domain/story.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';
import { tokensOf } from '#core/understand/tokens/tokens.ts';
import { stemOf } from '#core/understand/stories/stem.ts';
import { aFolder, aLibrary, aNewArticle, change, keep, minute, NOW } from './a-library.ts';

/**
 * Each way by which an article gets to a story or leaves it is recorded: from the story it was first put into, the moves
 * on record lead to the one where it stands, and every word that is said to have decided stands in the texts.
 */
const EVENTS = ['Quennar reactor', 'Tessen reactor', 'Tessen ferry', 'Marren ferry'];
const DETAILS =
  'turbine cable pump valve rotor sensor boiler gauge filter pipe switch fuse casing magnet flange hatch'.split(
    ' ',
  );
const ACTS = 'inspected replaced questioned sealed repaired blamed'.split(' ');

/** A headline alone: short, so that stories of them come together and part often. */
function headlineOf([event, detail, act]: readonly [number, number, number]): NewArticle {
  const headline = `${EVENTS[event] ?? ''}: ${DETAILS[detail] ?? ''} ${ACTS[act] ?? ''}`;
  return articleOf(headline);
}

function articleOf(headline: string, copyOf?: number): NewArticle {
  const article = { headline, body: '', datePublished: minute('2026-09-01T10:00') };
  return aNewArticle(article, {
    storyTerms: articleTermsOf(article),
    ...(copyOf !== undefined && { tellsWith: copyOf }),
  });
}

const stems = (text: string): ReadonlySet<string> => new Set(tokensOf(text).map(({ form }) => stemOf(form)));

/** The kinds of records met on the way; every article is asked after. */
function recordsOf(library: Library, texts: readonly string[]): ReadonlySet<string> {
  const met = new Set<string>();
  const all = stems(texts.join('\n'));
  const said = (words: readonly string[], within: ReadonlySet<string>): void => {
    expect(words.filter((word) => word === '')).toEqual([]);
    for (const word of words.flatMap((one) => one.split(' ')))
      expect(within).toContain(stemOf(word.toLowerCase()));
  };
  for (const [at, text] of texts.entries()) {
    const id = library.article(at + 1)?.story?.id ?? 0;
    const story = library.story(id);
    const decision = story?.articles.find((article) => article.id === at + 1)?.decision;
    if (story === undefined || decision === undefined) throw new Error(`no record of article ${at + 1}`);
    met.add(decision.kind === 'joined' && decision.needed < 0.1 ? 'joined grown' : decision.kind);
    if (decision.kind === 'joined') said([decision.subject, ...decision.words], stems(text));
    let stands = decision.story;
    for (const event of story.events.filter(({ moved }) => moved.includes(at + 1))) {
      met.add(event.kind === 'merged' && event.needed < 0.1 ? 'taken in' : event.kind);
      stands = movedOn(stands, event);
      said(event.kind === 'merged' ? [event.subject, ...event.words] : event.words, all);
    }
    expect({ article: at + 1, stands }).toEqual({ article: at + 1, stands: id });
    expect(story.elsewhere.map((left) => [left.id, left.story, left.headline])).toEqual(
      leftOf(library, story),
    );
  }
  return met;
}

/** Those it was moved by that stand in another story, as the library tells of each alone. */
function leftOf(library: Library, story: StoryDetail): readonly unknown[] {
  const moved = [...new Set(story.events.flatMap((event) => event.moved))].toSorted((a, b) => a - b);
  return moved.flatMap((id) => {
    const article = library.article(id);
    return article?.story?.id === story.id ? [] : [[id, article?.story?.id, article?.headline]];
  });
}

function movedOn(stands: number, event: StoryDecision & { kind: 'merged' | 'split' }): number {
  expect(stands).toBe(event.kind === 'merged' ? event.from : event.story);
  return event.kind === 'merged' ? event.story : event.into;
}

const headlines = fc.array(fc.tuple(fc.nat(3), fc.nat(15), fc.nat(5)), { minLength: 30, maxLength: 70 });
const textOf = ({ article }: NewArticle): string => article.headline ?? '';

test('the record leads to the story where each article stands, closed in between and not', async () => {
  await fc.assert(
    fc.asyncProperty(headlines, async (drawn) => {
      const folder = aFolder();
      const articles = drawn.map(headlineOf);
      const library = await aLibrary(folder);
      keep(library, ...articles.slice(0, 20));
      library.close();
      const again = await aLibrary(folder);
      keep(again, ...articles.slice(20));
      recordsOf(again, articles.map(textOf));
      again.close();
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

/** Two events that a word brings together and what they have of their own parts again, and headlines that stood alone before. */
const NEWS: readonly string[] = [
  'beekeepers, florists, saxophonists debate reactor',
  // Two that a third brings together, and that a grown story takes in together.
  'carpenters regret reactor',
  'glaziers celebrate',
  'carpenters regret, glaziers celebrate',
  ...DETAILS.flatMap((detail, at) => [
    `Quennar reactor: ${detail} ${ACTS[at % ACTS.length] ?? ''} by engineers`,
    `${detail} of Quennar reactor ${ACTS[(at + 2) % ACTS.length] ?? ''}`,
  ]),
  'astronomers, plumbers, sopranos debate reactor',
  ...DETAILS.flatMap((detail, at) => [
    `Phone: parents distracted, ${detail} study`,
    ...(at < 12 ? [`Spritz speed reading on phone ${ACTS[at % ACTS.length] ?? ''} ${detail}`] : []),
  ]),
];

test('every way into a story and out of it is on record, and corrections that are undone change none of it', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  const articles = [...NEWS.map((headline) => articleOf(headline)), articleOf('Quennar reactor: a copy', 2)];
  keep(library, ...articles);
  const texts = articles.map(textOf);
  const met = recordsOf(library, texts);
  const ways = ['started', 'copy', 'joined', 'joined grown', 'merged', 'split', 'taken in'];
  expect([...met].toSorted()).toEqual(ways.toSorted());

  const [grown = 0, phone = 0] = [5, NEWS.length].map((id) => library.article(id)?.story?.id ?? 0);
  const placed = (): readonly (number | undefined)[] =>
    texts.map((_, at) => library.article(at + 1)?.story?.id);
  const before = placed();
  const [one = 0, two = 0] = library.storyArticles(grown);
  const [last = 0] = library.storyArticles(phone);
  const corrections = [
    { action: 'split', leaving: [one], staying: [two] },
    { action: 'pin', article: last, beside: [two] },
    { action: 'merge', into: [two], from: [one] },
    { action: 'rename', of: [two], title: 'The reactor' },
  ] as const;
  const made = corrections.map((each) =>
    change(library, () => library.correctStory({ at: NOW, change: each, was: ['One', 'Two'] })),
  );
  const corrected = placed();
  const page = library.story(grown);
  expect(page?.corrections.map((each) => each.change)).toEqual(corrections);
  expect(page?.articles.find(({ id }) => id === last)).toMatchObject({ isPinned: true, isCorrected: true });
  expect(page?.articles.find(({ id }) => id === two)).toMatchObject({ isPinned: false, isCorrected: false });
  for (const { id } of made.slice(1)) change(library, () => library.undoStoryCorrection(id, NOW));
  const alone = library.story(library.article(one)?.story?.id ?? 0);
  expect(alone?.articles).toMatchObject([{ id: one, isCorrected: true }]);
  expect(alone?.corrections).toMatchObject([{ change: { action: 'split', leaving: [one] } }]);
  change(library, () => library.undoStoryCorrection(made[0]?.id ?? 0, NOW));
  expect(placed()).toEqual(before);
  expect(corrected).not.toEqual(before);
  recordsOf(library, texts);
});
