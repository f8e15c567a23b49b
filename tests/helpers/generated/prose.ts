import type { AttributionForm, AttributionKind, QuotedSourceKind } from '#core/domain/attribution.ts';
import { type SeededRandom, zipfRanks } from './seeded-random.ts';
import { capitalised, type Vocabulary } from './vocabulary.ts';

/** Somebody who can be quoted: how the text calls them, and who that is. */
export type Quotable = {
  readonly mention: string;
  readonly name: string;
  readonly kind: QuotedSourceKind;
  readonly form: AttributionForm;
};

/** A stretch of a sentence, and the part it plays in the sentence's statement, if any. */
export type Piece = { readonly text: string; readonly role?: 'source' | 'cue' | 'content' };

/** A sentence, and whose statement it is when it is one. */
export type Sentence = {
  readonly pieces: readonly Piece[];
  readonly said?: { readonly by: Quotable; readonly kind: AttributionKind };
};

/** `#` is a made-up word, `%` a number, `@` a place; the rest is English, which makes up half of any text. */
const CLAUSES = [
  'the # of the # in @ was # by the # after % # had been #',
  'it is not clear why the # was # or who will # it',
  'about % of the # have been # since the # of @ was #',
  'there were more # in @ than at any time in the last % years',
  'the # and the # are to be # before the end of the year',
  'they had been # for % days when the # was #',
  'a # that was # in @ will not be # until the # has been #',
  'no # may be # without a # from the # of @',
  'the first # was # on the road to @, where % # live',
  'this is the # of a # that would have # most of the #',
  'what the # will do about the # has yet to be #',
  'its # had # to % from % in a week',
  'he was # with a # from @ and two of his #',
  'the # in the # of @ has been # and # again',
  'under the # the # can be # for up to % months',
  'many of them were # at the # near @, a # of % people',
] as const;

const QUOTES = [
  'we were # to # it, and it was not #',
  'this is no # for a # of that #',
  'there is a # behind every #, and we have seen %',
  'nobody in @ will # this #',
  'it was # when we # there, and it is # now',
  'I have never # such a # in my #',
] as const;

const CUES = ['said', 'told reporters', 'added', 'warned'] as const;
const THAT_CUES = ['said that', 'confirmed that', 'denied that', 'warned that', 'said'] as const;

export type Prose = {
  headline(topic: string | undefined): string;
  /** A sentence that attributes nothing; with a topic it names it. */
  plain(topic?: string): Sentence;
  statement(): Sentence;
};

export function proseOf(vocabulary: Vocabulary, random: SeededRandom): Prose {
  const quotable = quotables(vocabulary);
  const rank = zipfRanks(quotable.length, 1.05, random);
  const fill = (frame: string) =>
    frame.replace(/[#%@]/g, (slot) => {
      if (slot === '#') return vocabulary.word();
      return slot === '@' ? random.pick(vocabulary.places) : String(2 + random.below(998));
    });
  const clause = () => fill(random.pick(CLAUSES));
  return {
    headline: (topic) =>
      capitalised(
        fill(random.pick(['# of # in @ # as % # are #', '# # after # in @', '@ # # over # of #'])) +
          (topic === undefined ? '' : ` at ${topic}`),
      ),
    plain: (topic) => ({
      pieces: [{ text: `${capitalised(clause())}${topic === undefined ? '' : `, as ${topic} has shown`}.` }],
    }),
    statement: () => {
      const by = quotable[rank()];
      if (by === undefined) throw new Error('Nobody to quote');
      const quote = fill(random.pick(QUOTES));
      return random.pick(STATEMENTS)({ by, clause: clause(), quote, random });
    },
  };
}

type Said = {
  readonly by: Quotable;
  readonly clause: string;
  readonly quote: string;
  readonly random: SeededRandom;
};

const STATEMENTS: readonly ((said: Said) => Sentence)[] = [
  ({ by, quote, random }) => ({
    said: { by, kind: 'direct' },
    pieces: [
      { text: '“' },
      { text: capitalised(quote), role: 'content' },
      { text: ',” ' },
      { text: by.mention, role: 'source' },
      { text: ' ' },
      { text: random.pick(CUES), role: 'cue' },
      { text: '.' },
    ],
  }),
  ({ by, clause, random }) => ({
    said: { by, kind: 'indirect' },
    pieces: [
      { text: capitalised(by.mention), role: 'source' },
      { text: ' ' },
      { text: random.pick(THAT_CUES), role: 'cue' },
      { text: ' ' },
      { text: clause, role: 'content' },
      { text: '.' },
    ],
  }),
  ({ by, clause }) => ({
    said: { by, kind: 'indirect' },
    pieces: [
      { text: capitalised(clause), role: 'content' },
      { text: ', ' },
      { text: 'according to', role: 'cue' },
      { text: ' ' },
      { text: by.mention, role: 'source' },
      { text: '.' },
    ],
  }),
  ({ by, clause, quote }) => ({
    said: { by, kind: 'mixed' },
    pieces: [
      { text: capitalised(by.mention), role: 'source' },
      { text: ' ' },
      { text: 'said', role: 'cue' },
      { text: ' ' },
      { text: `${clause} and “${quote}”`, role: 'content' },
      { text: '.' },
    ],
  }),
];

/** Most quoted first; people, bodies and the nameless take turns, so that each form is among the most quoted. */
function quotables({ people, bodies, places }: Vocabulary): readonly Quotable[] {
  const named = people.map((name): Quotable => ({ mention: name, name, kind: 'person', form: 'named' }));
  const others: readonly Quotable[] = [
    ...bodies.map((name): Quotable => ({ mention: `the ${name}`, name, kind: 'body', form: 'named' })),
    ...places.slice(0, 10).flatMap((place): readonly Quotable[] => [
      { mention: `an official in ${place}`, name: `official in ${place}`, kind: 'person', form: 'unnamed' },
      {
        mention: `residents of ${place}`,
        name: `residents of ${place}`,
        kind: 'group',
        form: 'collective',
      },
    ]),
  ];
  return named.flatMap((person, i) => [person, ...others.slice(i, i + 1)]);
}
