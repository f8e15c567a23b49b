import type { LocalWords } from './local-words.ts';
import { plain, richMarkdown } from './md-text.ts';
import type { ClipSection, ReportModel, TopicClip } from './model.ts';
import { statusWords, writtenBy } from './words.ts';

/** The facts of a clip in one line. */
export function clipFacts({ clip }: Pick<TopicClip, 'clip'>, words: LocalWords): readonly string[] {
  const { clips: say, names } = words.say;
  const facts = [
    clip.outlet ?? say.noOutlet,
    clip.tier === undefined ? undefined : say.tier(clip.tier),
    clip.mediaType && names.mediaTypes[clip.mediaType],
    clip.origin && say.origin(clip.origin),
    writtenBy(clip, words.say),
    words.date(clip.published),
    clip.page === undefined ? undefined : say.page(clip.page),
    clip.pickups > 0 ? say.pickups(clip.pickups) : undefined,
    statusWords(clip, words.say),
  ];
  return facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : fact));
}

/** The clips under one heading. */
export function clipSection(
  { name, volume, clips, rest }: ClipSection,
  { isPicked }: ReportModel,
  words: LocalWords,
): readonly string[] {
  const { clips: say } = words.say;
  const rule = isPicked ? say.picked(clips.length) : say.onePerGroup;
  return [
    `## ${plain(name)}`,
    `${words.volume(volume)}${say.semicolon} ${rule}.`,
    ...clips.map((clip) => clipOf(clip, words)),
    ...(rest > 0 ? [say.moreInTable(rest)] : []),
  ];
}

function clipOf({ clip, passages, note, citation }: TopicClip, words: LocalWords): string {
  const facts = [
    ...clipFacts({ clip }, words),
    ...(clip.url === undefined ? [] : [clip.url]),
    words.say.clips.no(clip.id),
  ];
  const parts = [
    `### ${plain(clip.headline)}`,
    facts.map(plain).join(' · '),
    note === undefined ? '' : richMarkdown(note, words.say),
    passages.map(({ text }) => `> ${plain(text)}`).join('\n>\n'),
    citation === undefined ? '' : plain(citation),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
