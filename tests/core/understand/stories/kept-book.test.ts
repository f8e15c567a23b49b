import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  NOTHING_KEPT,
  type KeptBook,
  type KeptMember,
  type KeptStory,
} from '#core/understand/stories/kept-book.ts';
import { bytesOfTerms, termsOfBytes } from '#core/understand/stories/packed-terms.ts';
import { openStoryBook, type StoryBook } from '#core/understand/stories/story-book.ts';
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

/** Keeps what a library keeps of a book, as bytes. */
function aShelf() {
  const members = new Map<number, Omit<KeptMember, 'told'> & { square: number; bytes: Uint8Array }>();
  const stories = new Map<number, KeptStory>();
  let next = { place: 0, story: 0 };
  const told = () =>
    [...members.values()]
      .toSorted((a, b) => a.place - b.place)
      .map(({ bytes, square, ...rest }) => ({ ...rest, told: { terms: termsOfBytes(bytes), square } }));
  const kept = (): KeptBook => ({
    ...NOTHING_KEPT,
    nextPlace: next.place,
    nextStory: next.story,
    open: (place) => {
      const open = new Set(told().flatMap((one) => (one.place >= place ? [one.story] : [])));
      return {
        stories: [...stories.values()].filter(({ id }) => open.has(id)),
        members: told().filter(({ story }) => open.has(story)),
      };
    },
  });
  const keepStory = ({
    id,
    nextLook,
    apart,
    squares,
    isGone,
  }: {
    id: number;
    nextLook: number;
    apart: ReadonlySet<number>;
    squares: KeptStory['squares'] & object;
    isGone: boolean;
  }) => {
    if (isGone) stories.delete(id);
    else stories.set(id, { id, nextLook, apart: [...apart], squares });
  };
  return {
    kept,
    storyOf: (article: number) => members.get(article)?.story,
    place(book: StoryBook, article: Parameters<StoryBook['place']>[0], id: number) {
      const { member, changed } = book.place(article);
      book.named(member, id);
      members.set(id, {
        article: id,
        place: member.place,
        published: member.published,
        isHeadline: member.isHeadline,
        story: member.story.id,
        square: member.square,
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
    remove(book: StoryBook, id: number) {
      const story = book.remove(id);
      members.delete(id);
      if (story !== undefined) keepStory(story);
    },
    all: () => [...members].map(([id, { story }]) => [id, story] as const),
  };
}

test('a book goes on where it was closed: the same articles make the same stories', () => {
  fc.assert(
    fc.property(items, (drawn) => {
      const run = (isEverClosed: boolean) => {
        const shelf = aShelf();
        let book = openStoryBook(shelf.kept());
        for (const [
          id,
          { name, side, words, day, isHeadline, copyOf, gone, isClosedBefore },
        ] of drawn.entries()) {
          if (isEverClosed && isClosedBefore) book = openStoryBook(shelf.kept());
          const told = words.map((at) => SIDES[side]?.[at]).join(' ');
          const place = NAMES[name] ?? '';
          const text = { headline: `Council of ${place}`, body: `${told} in ${place} and ${place} ${told}` };
          const terms = articleTermsOf(text);
          const published = day === undefined ? undefined : day * 86_400;
          const original = copyOf === undefined ? undefined : shelf.storyOf(copyOf % (id + 1));
          shelf.place(book, { terms, published, isHeadline, copyOf: original }, id);
          if (gone !== undefined) shelf.remove(book, gone % (id + 1));
        }
        return shelf.all();
      };
      expect(run(true)).toEqual(run(false));
    }),
    { numRuns: 50 },
  );
});
