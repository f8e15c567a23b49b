import { counted, inNumber } from '#core/domain/figures.ts';
import { listed } from '#core/domain/listed.ts';
import type { StoryArticle, StoryCorrection, StoryDecision, StoryDetail } from '#core/domain/story.ts';
import { assertNever } from '#core/result.ts';
import { plainDay } from '#core/domain/date-words.ts';
import { timeOf } from '../date-text.ts';

const YEAR = /^(?:19|20)\d\d$/u;

/** What is shared beside the subject: not two words again as a pair, and no year, which every text of its time has. */
function besides(subject: string, words: readonly string[]): readonly string[] {
  const told = [subject, ...words].map(plain);
  const isSaid = (word: string): boolean => word.split(' ').every((part) => told.includes(plain(part)));
  return words.filter(
    (word) =>
      word !== '' &&
      plain(word) !== plain(subject) &&
      !(word.includes(' ') && isSaid(word)) &&
      !YEAR.test(word),
  );
}
const plain = (word: string): string => word.toLowerCase();
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
          return 'The story most like it was about another subject, so it began one.';
        default:
          return assertNever(decision.reason);
      }
    case 'joined':
      return `Like the story, it is about “${decision.subject}”${also(decision, ' and mentions ')}: ${likeness(decision)}.`;
    case 'copy':
      return 'It is a copy of an article of this story.';
    case 'merged':
      return `${counted(decision.moved.length, 'article')} came in from another story: ${sharedBy(decision)}.`;
    case 'split':
      return `${counted(decision.moved.length, 'article')} went to a story of their own: ${partedBy(decision)}.`;
    default:
      return assertNever(decision);
  }
}

/** A merge or split as the page of a story tells it: what was split off may be this very story. */
export function eventText(event: Merge | Split, story: Pick<StoryDetail, 'articles'>): string {
  if (event.kind === 'merged' || !isHere(event, story)) return decisionText(event);
  return `${counted(event.moved.length, 'article')} of this story were split off another: ${partedBy(event)}.`;
}

/** Whether most of the articles that moved are in this story now. */
function isHere({ moved }: Split, { articles }: Pick<StoryDetail, 'articles'>): boolean {
  const here = new Set(articles.map(({ id }) => id));
  return moved.filter((id) => here.has(id)).length * 2 > moved.length;
}

type Merge = StoryDecision & { readonly kind: 'merged' };
type Split = StoryDecision & { readonly kind: 'split' };
type Shared = { readonly subject: string; readonly words: readonly string[] };

function also({ subject, words }: Shared, before: string): string {
  const others = besides(subject, words);
  return others.length === 0 ? '' : `${before}${listed(others)}`;
}
const likeness = (found: { readonly likeness: number; readonly needed: number }): string =>
  `likeness ${share(found.likeness)}, at least ${share(found.needed)} needed`;
const sharedBy = (merge: Merge): string =>
  `both are about “${merge.subject}”${also(merge, ' and mention ')}; ${likeness(merge)}`;

/** As many words tell the side that went as tell the side that stayed; those of the first stand first. */
function partedBy({ words, between, within }: Split): string {
  const half = words.length / 2;
  const told = Number.isInteger(half)
    ? `they speak of ${listed(words.slice(0, half))}, the others of ${listed(words.slice(half))}`
    : `what tells them from the others is ${listed(words)}`;
  return `${told}; likeness between the two ${share(between)}, within each ${share(within)}`;
}

/** The same as one of the articles that moved tells it. */
function movedText(move: Merge | Split): string {
  const others = move.moved.length - 1;
  const along = others === 0 ? '' : ` with ${counted(others, 'other', 'others')}`;
  return move.kind === 'merged'
    ? `Later its story was merged with another${along === '' ? '' : `, and it moved${along}`}: ${sharedBy(move)}.`
    : `Later it was split off its story${along}: ${partedBy(move)}.`;
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

/** The time a story spans, and how many of its articles have no date. */
export function datesText({
  first,
  last,
  articles,
  volume,
}: Pick<StoryDetail, 'first' | 'last' | 'articles' | 'volume'>): string {
  if (first === undefined || last === undefined) return 'No date is known.';
  const span =
    first === last
      ? `Published ${publishedText(first)}.`
      : `First ${publishedText(first)}, last ${publishedText(last)}.`;
  const undated = articles.filter(({ published }) => published === undefined).length;
  // Those without a date stand last: of a story too long to list whole they are not all known.
  if (undated === 0 || articles.length < volume.articles) return span;
  return `${span} ${inNumber(undated, '# article has no date.', '# articles have no date.')}`;
}

/** When an article was published, as exactly as is known. */
export function publishedText(published: string | undefined): string {
  if (published === undefined) return 'no date';
  if (published.length < 10) return published;
  const time = timeOf(published);
  return time === undefined ? plainDay(published) : `${plainDay(published)}, ${time}`;
}
