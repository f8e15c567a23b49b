import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryChange } from '#core/domain/story.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';
import { aFolder, aLibrary, aNewArticle, change, keep, minute, NOW, quoting } from './a-library.ts';

const PLACES = ['Marren', 'Tessen', 'Haverwick', 'Skarra'];
const EVENTS = ['dam seepage', 'dockers strike', 'ferry fire', 'budget vote'];
const REST =
  'minister engineers villages union ships families gates report owners buses harbour council'.split(' ');

/** A report of an event, told with some words of its own. */
function report(event: number, own: readonly number[], day: number, copyOf?: number): NewArticle {
  const [place = '', subject = ''] = [PLACES[event % 4], EVENTS[event % 4]];
  const words = own.map((at) => REST[at % REST.length]).join(' ');
  const headline = `${place} ${subject} ${REST[(own[0] ?? 0) % REST.length] ?? ''}`;
  const body = `People of ${place} spoke of the ${subject} on a day of ${words}. The ${subject} in ${place} went on, said ${place} ${words}.`;
  const article = {
    headline,
    body,
    datePublished: minute(`2026-09-${String(1 + (day % 9)).padStart(2, '0')}T10:00`),
  };
  return aNewArticle(article, {
    storyTerms: articleTermsOf(article),
    ...(copyOf !== undefined && { tellsWith: copyOf }),
  });
}

const drawn = fc.array(
  fc.record({
    event: fc.nat(3),
    own: fc.array(fc.nat(11), { minLength: 2, maxLength: 6 }),
    day: fc.nat(8),
    copyOf: fc.option(fc.nat(30), { nil: undefined, freq: 6 }),
  }),
  { minLength: 2, maxLength: 24 },
);
type Drawn = { event: number; own: number[]; day: number; copyOf: number | undefined };

/** The eighth merges two stories, and the seventh goes along. */
const ONE_BEFORE_MOVES_ALONG: Drawn[] = [
  { event: 0, own: [2, 7, 2, 9, 4, 3], day: 4, copyOf: 0 },
  { event: 2, own: [4, 10], day: 5, copyOf: undefined },
  { event: 0, own: [7, 10], day: 4, copyOf: undefined },
  { event: 0, own: [10, 8, 3], day: 5, copyOf: 1 },
  { event: 3, own: [7, 1, 8, 10, 7], day: 5, copyOf: undefined },
  { event: 2, own: [8, 5, 1, 1, 4], day: 1, copyOf: 24 },
  { event: 1, own: [4, 11, 10, 3, 6, 2], day: 7, copyOf: 4 },
  { event: 0, own: [9, 9, 5, 9], day: 3, copyOf: 18 },
  { event: 2, own: [10, 1], day: 7, copyOf: 7 },
  { event: 1, own: [7, 1, 5, 5], day: 4, copyOf: 24 },
  { event: 2, own: [6, 5], day: 8, copyOf: 10 },
  { event: 3, own: [8, 2, 1, 5], day: 4, copyOf: undefined },
  { event: 1, own: [11, 1, 3, 7, 8, 6], day: 2, copyOf: 12 },
  { event: 0, own: [6, 4, 5], day: 5, copyOf: undefined },
];

const articleOf = ({ event, own, day, copyOf }: Drawn, place: number): NewArticle =>
  report(event, own, day, copyOf === undefined || place === 0 ? undefined : 1 + (copyOf % place));
const storiesOf = (library: Library, count: number): (number | undefined)[] =>
  Array.from({ length: count }, (_, place) => library.article(place + 1)?.story?.id);
const findings = (library: Library) => library.verify().filter((line) => !line.includes('ENOENT'));

describe('stories of a library', () => {
  test('are the same whether articles come one by one, in batches, or with the library closed in between', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), async (items, cuts) => {
        const articles = items.map(articleOf);
        const one = await aLibrary();
        for (const article of articles) keep(one, article);
        const folder = aFolder();
        let other = await aLibrary(folder);
        let next = 0;
        for (let round = 0; next < articles.length; round += 1) {
          const size = 1 + (cuts[round % cuts.length] ?? 0);
          keep(other, ...articles.slice(next, next + size));
          next += size;
          if (round % 2 === 0) continue;
          other.close();
          other = await aLibrary(folder);
        }
        expect(storiesOf(other, articles.length)).toEqual(storiesOf(one, articles.length));
        expect(findings(other)).toEqual([]);
        one.close();
        other.close();
      }),
      { numRuns: 6, endOnFailure: true, examples: [[ONE_BEFORE_MOVES_ALONG, [5, 2]]] },
    );
  });

  test('are the same when they are opened in slices, and articles come and go in between', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(3), fc.nat(20), async (items, slices, gone) => {
        const articles = items.map(articleOf);
        const half = Math.ceil(articles.length / 2);
        const run = async (isInSlices: boolean) => {
          const folder = aFolder();
          const before = await aLibrary(folder);
          keep(before, ...articles.slice(0, half));
          before.close();
          const library = await aLibrary(folder);
          const opening = library.readyToFile();
          for (let slice = 0; isInSlices && slice < slices; slice += 1) opening.next();
          change(library, () => library.removeArticle(1 + (gone % half)));
          for (let slice = 0; isInSlices && slice < slices; slice += 1) opening.next();
          keep(library, ...articles.slice(half));
          expect(findings(library)).toEqual([]);
          const stories = storiesOf(library, articles.length + 1);
          library.close();
          return stories;
        };
        expect(await run(true)).toEqual(await run(false));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test('are as they were when a transaction fails half way', async () => {
    const library = await aLibrary();
    keep(library, report(0, [1, 2], 0), report(1, [3, 4], 0));
    const failing = (): unknown =>
      library.transaction(() => {
        library.addArticle(report(0, [5, 6], 1));
        library.addArticle(report(2, [5, 6], 1));
        throw new Error('a bug');
      });
    expect(failing).toThrow('a bug');
    keep(library, report(0, [5, 6], 1), report(2, [7, 8], 1));
    expect(storiesOf(library, 4)).toEqual([1, 2, 1, 3]);
    expect(findings(library)).toEqual([]);
  });

  test('go on without an article that was taken out', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, report(0, [1, 2], 0), report(1, [3, 4], 0), report(0, [2, 5], 1));
    change(library, () => library.removeArticle(1));
    change(library, () => library.removeArticle(2));
    keep(library, report(0, [1, 6], 2), report(1, [3, 4], 2));
    expect(library.article(4)?.story?.id).toBe(library.article(3)?.story?.id);
    expect(findings(library)).toEqual([]);
  });
});

test('a story is told with its articles, why they are in it, and what was corrected', async () => {
  const library = await aLibrary();
  const said = { outlet: { name: 'Post' }, attributions: [quoting('Ilse Marwen')] };
  const [first, second] = [report(0, [1, 2], 0), report(0, [1, 3], 1)];
  keep(library, { ...first, article: { ...first.article, ...said } }, second, report(1, [4, 5], 0));
  const rename = { action: 'rename', of: [1, 2], title: 'The dam' } as const;
  change(library, () => library.correctStory({ at: NOW, change: rename, was: ['One'] }));
  expect(library.story(1)).toMatchObject({
    id: 1,
    title: 'The dam',
    isTitleGiven: true,
    volume: { articles: 2, unique: 2 },
    first: '2026-09-01T10:00',
    last: '2026-09-02T10:00',
    outlets: [{ name: 'Post', articles: 1 }],
    quotedSources: [{ name: 'Ilse Marwen', statements: 1 }],
    articles: [
      { id: 1, outlet: 'Post', decision: { kind: 'started', reason: 'nothing alike' }, isCorrected: false },
      { id: 2, decision: { kind: 'joined', story: 1 }, isPinned: false },
    ],
    corrections: [{ change: rename, was: ['One'] }],
  });
  const { decision } = library.story(1)?.articles[1] ?? {};
  expect(decision?.kind === 'joined' && decision.words).toContain('Marren');
  expect(library.story(99)).toBeUndefined();
  expect(library.storyArticles(1)).toEqual([1, 2]);
});

describe('corrections of stories', () => {
  const idsOf = (places: readonly number[], count: number): number[] => [
    ...new Set(places.map((place) => 1 + (place % count))),
  ];
  const changes = fc.array(
    fc.record({
      action: fc.constantFrom('merge' as const, 'split' as const, 'pin' as const, 'rename' as const),
      some: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
      others: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  type Asked = { action: 'merge' | 'split' | 'pin' | 'rename'; some: number[]; others: number[] };
  const changeOf = ({ action, some, others }: Asked, count: number): StoryChange => {
    const [one, other] = [idsOf(some, count), idsOf(others, count)];
    if (action === 'merge') return { action, into: one, from: other };
    if (action === 'split') return { action, leaving: one, staying: other.filter((id) => !one.includes(id)) };
    if (action === 'pin') return { action, article: one[0] ?? 1, beside: other };
    return { action, of: one, title: 'Another title' };
  };
  const told = (library: Library, count: number) =>
    Array.from({ length: count }, (_, place) => library.article(place + 1)?.story);

  test('leave no trace once undone, in whatever order, and hold for the articles they name', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, changes, fc.infiniteStream(fc.nat(100)), async (items, asked, order) => {
        const library = await aLibrary();
        const articles = items.map(articleOf);
        keep(library, ...articles);
        const before = told(library, articles.length);
        const made = asked.map((one) =>
          change(library, () =>
            library.correctStory({ at: NOW, change: changeOf(one, articles.length), was: [] }),
          ),
        );
        const last = made.at(-1)?.change;
        if (last?.action === 'merge') {
          const stories = new Set([...last.into, ...last.from].map((id) => library.article(id)?.story?.id));
          expect(stories.size).toBe(1);
        }
        if (last?.action === 'split') {
          const gone = new Set(last.leaving.map((id) => library.article(id)?.story?.id));
          expect(gone.size).toBe(1);
          for (const id of last.staying) expect(gone).not.toContain(library.article(id)?.story?.id);
        }
        expect(findings(library)).toEqual([]);
        const waiting = [...made];
        while (waiting.length > 0) {
          const [at = 0] = order.take(1);
          const [undone] = waiting.splice(at % waiting.length, 1);
          if (undone !== undefined) change(library, () => library.undoStoryCorrection(undone.id, NOW));
          expect(findings(library)).toEqual([]);
        }
        expect(told(library, articles.length)).toEqual(before);
        library.close();
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test('hold for articles that come later, and after the library was closed', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    keep(library, report(0, [1, 2], 0), report(1, [3, 4], 0), report(2, [5, 6], 0));
    const merge = change(library, () =>
      library.correctStory({
        at: NOW,
        change: { action: 'merge', into: [1], from: [2] },
        was: ['One', 'Two'],
      }),
    );
    keep(library, report(1, [3, 5], 1), report(0, [1, 5], 1));
    expect(storiesOf(library, 5)).toEqual([1, 1, 3, 1, 1]);
    library.close();
    const again = await aLibrary(folder);
    keep(again, report(1, [4, 6], 2));
    expect(storiesOf(again, 6)).toEqual([1, 1, 3, 1, 1, 1]);
    change(again, () => again.undoStoryCorrection(merge.id, NOW));
    expect(storiesOf(again, 6)).toEqual([1, 2, 3, 2, 1, 2]);
    expect(again.storyCorrections()).toMatchObject([{ id: merge.id, was: ['One', 'Two'], undoneAt: NOW }]);
  });

  test('an article that comes after a split goes with the part it is like', async () => {
    const library = await aLibrary();
    keep(
      library,
      report(0, [1, 2, 3], 0),
      report(0, [1, 2, 4], 0),
      report(0, [7, 8, 9], 0),
      report(0, [7, 8, 10], 0),
    );
    expect(storiesOf(library, 4)).toEqual([1, 1, 1, 1]);
    change(library, () =>
      library.correctStory({
        at: NOW,
        change: { action: 'split', leaving: [3, 4], staying: [1, 2] },
        was: ['One'],
      }),
    );
    keep(library, report(0, [7, 8, 9], 1), report(0, [1, 2, 3], 1));
    const stories = storiesOf(library, 6);
    expect(stories[4]).toBe(stories[2]);
    expect(stories[5]).toBe(stories[0]);
    expect(stories[2]).not.toBe(stories[0]);
  });

  test('a story keeps the title it was given, when articles come and go', async () => {
    const library = await aLibrary();
    keep(library, report(0, [1, 2], 0), report(0, [1, 3], 0));
    change(library, () =>
      library.correctStory({
        at: NOW,
        change: { action: 'rename', of: [1, 2], title: 'The dam' },
        was: ['One'],
      }),
    );
    keep(library, report(0, [1, 4], 1));
    change(library, () => library.removeArticle(1));
    expect(library.article(3)?.story).toEqual({ id: 1, title: 'The dam', articles: 2 });
  });
});
