import type { IssuedChanges } from '../domain/report-draft.ts';
import type { LocalWords } from './local-words.ts';

/** What a report that left before would count today, in a sentence: “Briefing of 7 Sep counted 11 articles; today 12: 1 more, came in since.” */
export function earlierWords(
  { issued, now, groups, corrected, revised, topics }: IssuedChanges,
  words: LocalWords,
): string {
  const { clips, corrections: say } = words.say;
  const parts = groups.map(({ change, why, articles }) =>
    change === 'added' ? say.more(articles.length, why) : say.fewer(articles.length, why),
  );
  const still = [
    ...(corrected.length > 0 ? [say.sinceCorrected(corrected.length)] : []),
    ...(revised.length > 0 ? [say.sinceRevised(revised.length)] : []),
    ...topics.map(({ name, from, to }) =>
      to === undefined ? say.topicGone(name) : say.topicChanged(name, from, to),
    ),
  ];
  const isSame = now.articles === issued.volume.articles && parts.length === 0;
  const figures = isSame
    ? say.sameToday(issued.volume.articles)
    : say.today(words.volume(issued.volume), words.volume(now), parts.join(`${clips.semicolon} `));
  return `${say.counted(issued.title, issued.at.slice(0, 10), figures)}${still.length === 0 ? '' : ` ${still.join(`${clips.semicolon} `)}.`}`;
}
