import { counted } from '#core/domain/figures.ts';
import type { StoryArticle, StoryCorrection, StoryDecision, StoryDetail } from '#core/domain/story.ts';
import { assertNever } from '#core/result.ts';
import { plainDay } from '#core/domain/date-words.ts';
import { timeOf } from '../date-text.ts';

const list = (words: readonly string[]): string => words.filter((word) => word !== '').join(', ');
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
      return `It is about “${decision.subject}” too, and shares ${list(decision.words)}: likeness ${share(decision.likeness)}, ${share(decision.needed)} needed.`;
    case 'copy':
      return 'It is a copy of an article of this story.';
    case 'merged':
      return `${counted(decision.moved.length, 'article')} of another story came in: both are about “${decision.subject}” and share ${list(decision.words)}; likeness ${share(decision.likeness)}, ${share(decision.needed)} needed.`;
    case 'split':
      return `${counted(decision.moved.length, 'article')} went to a story of their own: what parts them is ${list(decision.words)}; likeness across ${share(decision.between)}, inside ${share(decision.within)}.`;
    default:
      return assertNever(decision);
  }
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
    ...moves.map(decisionText),
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
