import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  NOTHING_KEPT,
  type KeptBook,
  type KeptMember,
  type KeptStory,
} from '#core/understand/stories/kept-book.ts';
import { bytesOfTerms, termsOfBytes } from '#core/understand/stories/packed-terms.ts';
import { openStoryBook, type ArrivingArticle, type StoryBook } from '#core/understand/stories/story-book.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';

const NAMES = ['Marren', 'Tessen', 'Haverwick'];
/** Two events of one place, with few words in common: what is taken for one at first is parted later. */
const SIDES = [
  'dam seepage engineers gates flank reservoir inspector drains spillway turbine'.split(' '),
  'dockers strike union terminal cranes wages ballot pickets shipping quay'.split(' '),
];

const items = fc.array(
  fc.record({
    name: fc.nat(2),
    side: fc.nat(1),
    words: fc.array(fc.nat(9), { minLength: 3, maxLength: 9 }),
    day: fc.option(fc.nat(12), { nil: undefined }),
    isHeadline: fc.boolean(),
    copyOf: fc.option(fc.nat(120), { nil: undefined, freq: 12 }),
    gone: fc.option(fc.nat(120), { nil: undefined, freq: 12 }),
    isClosedBefore: fc.boolean(),
  }),
  { minLength: 2, maxLength: 120, size: 'max' },
);

const PART = 7;
/** Articles a book takes up at a time. */
const A_SLICE = 16;

/** Keeps what a library keeps of a book, as bytes. */
function aShelf() {
  const members = new Map<number, Omit<KeptMember, 'terms'> & { bytes: Uint8Array }>();
  const stories = new Map<number, KeptStory>();
  let next = { place: 0, story: 0 };
  const told = () =>
    [...members.values()]
      .toSorted((a, b) => a.place - b.place)
      .map(({ bytes, ...rest }) => ({ ...rest, terms: termsOfBytes(bytes) }));
  const kept = (): KeptBook => ({
    ...NOTHING_KEPT,
    nextPlace: next.place,
    nextStory: next.story,
    /** Read part by part, as it is by then. */
    *open(place) {
      const seen = new Set<number>();
      for (let from = Math.max(0, place); from < next.place; from += PART) {
        const members = told().filter((one) => one.place >= from && one.place < from + PART);
        const fresh = new Set(members.map(({ story }) => story).filter((story) => !seen.has(story)));
        for (const story of fresh) seen.add(story);
        const before = told().filter((one) => one.place < place && fresh.has(one.story));
        yield {
          stories: [...stories.values()].filter(({ id }) => fresh.has(id)),
          members: [...before, ...members],
        };
      }
    },
  });
  const keepStory = ({
    id,
    nextLook,
    apart,
    isGone,
  }: {
    id: number;
    nextLook: number;
    apart: ReadonlySet<number>;
    isGone: boolean;
  }) => {
    if (isGone) stories.delete(id);
    else stories.set(id, { id, nextLook, apart: [...apart] });
  };
  return {
    kept,
    storyOf: (article: number) => members.get(article)?.story,
    place(book: StoryBook, article: Parameters<StoryBook['place']>[0], id: number) {
      const placed = book.place(article);
      const { member, changed } = placed;
      book.named(placed, id);
      members.set(id, {
        article: id,
        place: member.place,
        published: member.published,
        isHeadline: member.isHeadline,
        story: member.story.id,
        bytes: bytesOfTerms(member.terms),
      });
      for (const story of changed) {
        keepStory(story);
        for (const { article: one } of story.isGone ? [] : story.members) {
          const known = members.get(one);
          if (known !== undefined) members.set(one, { ...known, story: story.id });
        }
      }
      next = book.next();
    },
    remove(book: StoryBook | undefined, id: number) {
      const before = members.get(id)?.story;
      book?.remove(id);
      members.delete(id);
      if (before !== undefined && ![...members.values()].some((one) => one.story === before))
        stories.delete(before);
    },
    all: () => [...members].map(([id, { story }]) => [id, story] as const),
    stories: () => [...stories.values()].toSorted((a, b) => a.id - b.id),
  };
}

type Drawn = {
  name: number;
  side: number;
  words: number[];
  day: number | undefined;
  isHeadline: boolean;
};

function arriving({ name, side, words, day, isHeadline }: Drawn): ArrivingArticle {
  const told = words.map((at) => SIDES[side]?.[at]).join(' ');
  const place = NAMES[name] ?? '';
  const text = { headline: `Council of ${place}`, body: `${told} in ${place} and ${place} ${told}` };
  const published = day === undefined ? undefined : day * 86_400;
  return { terms: articleTermsOf(text), published, isHeadline };
}

test('a book goes on where it was closed: the same articles make the same stories', () => {
  fc.assert(
    fc.property(items, (drawn) => {
      const run = (isEverClosed: boolean) => {
        const shelf = aShelf();
        let book = openStoryBook(shelf.kept());
        for (const [id, item] of drawn.entries()) {
          const { copyOf, gone, isClosedBefore } = item;
          if (isEverClosed && isClosedBefore) book = openStoryBook(shelf.kept());
          const original = copyOf === undefined ? undefined : shelf.storyOf(copyOf % (id + 1));
          shelf.place(book, { ...arriving(item), copyOf: original }, id);
          if (gone !== undefined) shelf.remove(book, gone % (id + 1));
        }
        return shelf.all();
      };
      expect(run(true)).toEqual(run(false));
    }),
    { numRuns: 50 },
  );
});

test('a book that is taken up in slices, while articles are taken out, is that of one opened afterwards', () => {
  const half = fc.record({
    drawn: items,
    /** Slices before each article that goes while the book is being opened: one about to be taken up, or another. */
    going: fc.array(
      fc.record({
        ahead: fc.integer({ min: -6, max: 6 }),
        anywhere: fc.option(fc.nat(120)),
        slices: fc.nat(2),
      }),
      { maxLength: 8 },
    ),
    more: items,
  });
  fc.assert(
    fc.property(half, ({ drawn, going, more }) => {
      const aBook = () => {
        const shelf = aShelf();
        const before = openStoryBook(shelf.kept());
        for (const [id, item] of drawn.entries()) shelf.place(before, arriving(item), id);
        return shelf;
      };
      const goOn = (shelf: ReturnType<typeof aShelf>, book: StoryBook) => {
        for (const [at, item] of more.entries()) shelf.place(book, arriving(item), drawn.length + at);
        return { articles: shelf.all(), stories: shelf.stories() };
      };
      const [shelf, other] = [aBook(), aBook()];
      const inSlices = openStoryBook(shelf.kept());
      let opened = 0;
      for (const { ahead, anywhere, slices } of going) {
        let isMore = true;
        for (let slice = 0; slice < slices && isMore; slice += 1) isMore = inSlices.openMore();
        if (!isMore) break;
        opened += slices;
        const article = (anywhere ?? Math.max(0, opened * A_SLICE + ahead)) % drawn.length;
        shelf.remove(inSlices, article);
        other.remove(undefined, article);
      }
      expect(goOn(shelf, inSlices)).toEqual(goOn(other, openStoryBook(other.kept())));
    }),
    { numRuns: 40, endOnFailure: true },
  );
});
