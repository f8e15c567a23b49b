import type { Difference } from '../../../domain/signals.ts';
import { assertNever } from '../../../result.ts';
import { countedIn, type Figures, type Link } from '../nouns.ts';

const VOICES = 'the newest statement of each of the most quoted, a direct one where there is one';

/** Statements, how texts spread, and what happened in a story. */
export function statements(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    statements: (statements: number) => counted(statements, 'statement', 'statements'),
    partOf: (shown: number, all: number, link: Link) =>
      `${count(shown)} of ${link(counted(all, 'statement', 'statements'))}`,
    /** Which statement of each is printed. */
    voices: VOICES,
    moreOf: (rest: number, name: string) =>
      `${counted(rest, 'more statement', 'more statements')} of ${name} in annex C, repeats among them.`,
    firstQuoted: (when: string, voices: number) => `Quoted for the first time in ${when}: ${count(voices)}`,
    onOthers: 'quoted on other matters before',
    moreVoices: (rest: number) => `${counted(rest, 'more', 'more')} in the workbook`,
    as: (role: string) => `as ${role}`,
    again: (others: string) => `Said again, nearly alike: ${others}`,
    differs: (from: string, how: string) => `Differs from ${from}: ${how}`,
    difference: (difference: Difference): string => {
      switch (difference.kind) {
        case 'denial':
          return difference.how === 'contradicts' ? 'one contradicts the other' : 'one denies in part';
        case 'figure':
          return `${difference.how === 'updates' ? 'an update, ' : ''}figures: ${difference.was.join(', ')} against ${difference.is.join(', ')}`;
        default:
          return assertNever(difference);
      }
    },
    inTime: (total: string, quotedSource: string) => `${total} of ${quotedSource} in order of time`,
    noRepeats: 'none says nearly the same as another',
    folded: (printed: number, repeats: number) =>
      `${count(printed)} printed, ${counted(repeats, 'near-repeat', 'near-repeats')} folded into them`,
    notFolded: 'near-repeats are not folded: there are too many statements to compare',
    withRepeats: 'Near-repeats stand with the statement they repeat.',
    firstOf: (read: number, total: number) =>
      `The first ${count(read)} of ${count(total)} are printed: choose a shorter period for the others.`,
    firstPrinted: (read: number) =>
      `The first ${count(read)} are printed: choose a shorter period for the others.`,
    aliases: (names: readonly string[], more: number) =>
      `Also as ${names.join(', ')}${more > 0 ? ` and ${count(more)} more names` : ''}.`,
    roles: (roles: readonly string[]) => `Printed with: ${roles.join('; ')}.`,
    /** What became of a text in a story. */
    events: {
      first: 'first in this library',
      text: '',
      corrected: 'corrected',
      withdrawn: 'withdrawn',
      merged: 'stories put together',
      split: 'story parted',
    },
    noTime: { word: 'Stories', mail: 'By rule' },
    merged: (articles: number, words: string) =>
      `By its rules Sourceline put another story of ${String(articles)} ${articles === 1 ? 'article' : 'articles'} into this one${words === '' ? '' : `; words: ${words}`}`,
    split: (articles: number, words: string) =>
      `By its rules Sourceline parted ${String(articles)} ${articles === 1 ? 'article' : 'articles'} from this story${words === '' ? '' : `; words: ${words}`}`,
    otherHeadline: 'another headline',
    cuts: (cuts: number) => counted(cuts, 'cut', 'cuts'),
    additions: (additions: number) => counted(additions, 'addition', 'additions'),
    dropped: (statements: number) => `${counted(statements, 'statement', 'statements')} dropped`,
    unchanged: 'as it was',
    wordsKept: (share: string) => `${share} of the words kept`,
    compared: (copies: number) => `of ${count(copies)} compared`,
    spread: 'Texts with most pickups.',
    spreadRule:
      'After: until the first, half and the last of the pickups that tell the hour. Changed: how many pickups have another headline, cuts, additions; statements left out by all of them together.',
    about: (delay: string) => `about ${delay}`,
    units: { days: 'd', hours: 'h', minutes: 'min' },
    sameDay: 'same day',
    days: (days: number) => counted(days, 'day', 'days'),
    delayUnknown: 'delay not known',
  };
}
