import { counted } from '#core/domain/figures.ts';
import type { StoryArticle, StoryCorrection, StoryDecision, StoryDetail } from '#core/domain/story.ts';
import { assertNever } from '#core/result.ts';
import { plainDay } from '#core/domain/date-words.ts';
import { timeOf } from '../date-text.ts';

const list = (words: readonly string[]): string => words.filter((word) => word !== '').join(', ');
const YEAR = /^(?:19|20)\d\d$/u;

/** What is shared beside the subject: not two words again as a pair, and no year where there is anything else. */
function besides(subject: string, words: readonly string[]): string {
  const told = [subject, ...words];
  const isSaid = (word: string): boolean => word.split(' ').every((part) => told.includes(part));
  const others = words.filter((word) => word !== subject && !(word.includes(' ') && isSaid(word)));
  const telling = others.filter((word) => !YEAR.test(word));
  return list(telling.length === 0 ? others : telling);
}
function likeness({
  likeness: found,
  needed,
}: {
  readonly likeness: number;
  readonly needed: number;
}): string {
  return `likeness ${share(found)}, ${share(needed)} needed`;
}
const share = (value: number): string => value.toFixed(2);

/** Why the rules put an article where it is. */
export function decisionText(decision: StoryDecision): string {
  switch (decision.kind) {
    case 'started':
      switch (decision.reason) {
        case 'no words':
          return 'It has no words to compare, so it stands alone until something joins it.';
        case 'nothing alike':
          return 'No story was like it when it came, so it began one.';
        case 'other subject':
          return 'The nearest story was like it but about another subject, so it began one.';
        default:
          return assertNever(decision.reason);
      }
    case 'joined':
      return `It is about “${decision.subject}” too${also(decision, ', and shares ')}: ${likeness(decision)}.`;
    case 'copy':
      return 'It is a copy of an article of this story.';
    case 'merged':
      return `${counted(decision.moved.length, 'article')} of another story came in: ${sharedBy(decision)}.`;
    case 'split':
      return `${counted(decision.moved.length, 'article')} went to a story of their own: what parts them is ${list(decision.words)}; likeness across ${share(decision.between)}, inside ${share(decision.within)}.`;
    default:
      return assertNever(decision);
  }
}

type Merge = StoryDecision & { readonly kind: 'merged' };
type Split = StoryDecision & { readonly kind: 'split' };

function also(
  { subject, words }: { readonly subject: string; readonly words: readonly string[] },
  before: string,
): string {
  const others = besides(subject, words);
  return others === '' ? '' : `${before}${others}`;
}
const sharedBy = (merge: Merge): string =>
  `both are about “${merge.subject}”${also(merge, ' and share ')}; ${likeness(merge)}`;

/** The same as one of the articles that moved tells it. */
function movedText(move: Merge | Split): string {
  const others = move.moved.length - 1;
  const along = others === 0 ? '' : ` with ${counted(others, 'other', 'others')}`;
  return move.kind === 'merged'
    ? `Then its story was merged into another${along}: ${sharedBy(move)}.`
    : `Then it was parted from its story${along}: what parts them is ${list(move.words)}; likeness across ${share(move.between)}, inside ${share(move.within)}.`;
}

/** Why an article is in the story, the analyst's word first. */
export function whyHere(article: StoryArticle, story: Pick<StoryDetail, 'events'>): string {
  const moves = story.events.filter(({ moved }) => moved.includes(article.id));
  const said = [
    article.isPinned ? 'You pinned it here.' : undefined,
    article.isCorrected
      ? 'It is here because of a correction of yours. The rules had put it into another story:'
      : undefined,
    article.decision === undefined
      ? 'It was placed by an earlier version, which kept no reasons.'
      : decisionText(article.decision),
    ...moves.map(movedText),
  ];
  return said.filter((sentence) => sentence !== undefined).join(' ');
}

/** A correction in a sentence. */
export function correctionText({ change, was }: StoryCorrection): string {
  const [title = 'a story', other = 'another'] = was;
  switch (change.action) {
    case 'merge':
      return `Merged “${other}” into “${title}”`;
    case 'split':
      return `Split ${counted(change.leaving.length, 'article')} off “${title}”`;
    case 'pin':
      return `Pinned an article to “${title}”`;
    case 'rename':
      return `Renamed “${title}” to “${change.title}”`;
    default:
      return assertNever(change);
  }
}

/** When an article was published, as exactly as is known. */
export function publishedText(published: string | undefined): string {
  if (published === undefined) return 'no date';
  if (published.length < 10) return published;
  const time = timeOf(published);
  return time === undefined ? plainDay(published) : `${plainDay(published)}, ${time}`;
}
