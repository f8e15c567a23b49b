import type { ChangeReason, IssuedChanges } from '../domain/report-draft.ts';
import { assertNever } from '../result.ts';
import type { LocalWords } from './local-words.ts';

function reason(why: ChangeReason): string {
  switch (why) {
    case 'came':
      return 'came in since';
    case 'deleted':
      return 'deleted';
    case 'corrected':
      return 'corrected by hand';
    case 'revised':
      return 'in a new version';
    case 'topic':
      return 'by a new query of a topic';
    case 'other':
      return 'by tags, stories, names or the time zone';
    default:
      return assertNever(why);
  }
}

/** What a report that left before would count today, in a sentence: “Briefing of 7 Sep counted 11 articles; today 12: 1 more, came in since.” */
export function earlierWords(
  { issued, now, groups, corrected, revised, topics }: IssuedChanges,
  words: LocalWords,
): string {
  const { count, counted } = words;
  const parts = groups.map(
    ({ change, why, articles }) =>
      `${count(articles.length)} ${change === 'added' ? 'more' : 'fewer'}, ${reason(why)}`,
  );
  const still = [
    ...(corrected.length > 0
      ? [
          `${counted(corrected.length, 'article that was counted is', 'articles that were counted are')} corrected by hand since`,
        ]
      : []),
    ...(revised.length > 0 ? [`${counted(revised.length, 'is', 'are')} in a new version`] : []),
    ...topics.map(({ name, from, to }) =>
      to === undefined ? `topic ${name} is gone` : `topic ${name} went from version ${from} to ${to}`,
    ),
  ];
  const isSame = now.articles === issued.volume.articles && parts.length === 0;
  const figures = isSame
    ? `${count(issued.volume.articles)} articles, today as well`
    : `${words.volume(issued.volume)}; today ${words.volume(now)}${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`;
  return `${issued.title}, written ${issued.at.slice(0, 10)}, counted ${figures}.${still.length === 0 ? '' : ` ${still.join('; ')}.`}`;
}
