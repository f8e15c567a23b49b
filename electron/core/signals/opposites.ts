/** Two words of which one says what the other denies: an axis with its two ends. */
type End = { readonly axis: string; readonly sign: 1 | -1 };

/** What is so or not so. */
const STATES: readonly (readonly [so: string, not: string])[] = [
  ['safe', 'unsafe dangerous'],
  ['guilty', 'innocent'],
  ['legal lawful', 'illegal unlawful'],
  ['true', 'false untrue'],
  ['fit', 'unfit'],
  ['able', 'unable'],
  ['possible', 'impossible'],
  ['likely', 'unlikely'],
  ['fair', 'unfair'],
  ['stable', 'unstable'],
  ['constitutional', 'unconstitutional'],
  ['necessary', 'unnecessary'],
  ['acceptable', 'unacceptable'],
  ['adequate sufficient', 'inadequate insufficient'],
  ['open', 'closed shut'],
  ['within inside', 'outside'],
  ['support supports supported supporting', 'oppose opposes opposed opposing'],
  ['accept accepts accepted accepting', 'reject rejects rejected rejecting'],
];
/** What moves: that it went up and down is news and no contradiction; that it will do both is one. */
const MOVES: readonly (readonly [up: string, down: string])[] = [
  [
    'rise rises increase increases grow grows strengthen strengthens',
    'fall falls decrease decreases decline declines drop drops shrink shrinks weaken weakens',
  ],
];

/** Whether a word stands for an axis and both its ends. */
export const isAxis = (word: string): boolean => word.startsWith('~');

function endsOf(pairs: typeof STATES): ReadonlyMap<string, End> {
  return new Map(
    pairs.flatMap(([one, other]) => {
      const axis = `~${one.split(' ')[0] ?? ''}`;
      const ends = (words: string, sign: End['sign']) =>
        words.split(' ').map((word): readonly [string, End] => [word, { axis, sign }]);
      return [...ends(one, 1), ...ends(other, -1)];
    }),
  );
}

const STATE_ENDS = endsOf(STATES);
const MOVE_ENDS = endsOf(MOVES);

/** The axis a word is an end of; moves only where something is said of what is to come. */
export function endOf(word: string, isToCome: boolean): End | undefined {
  return STATE_ENDS.get(word) ?? (isToCome ? MOVE_ENDS.get(word) : undefined);
}
