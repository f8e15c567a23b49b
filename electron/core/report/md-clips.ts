import type { LocalWords } from './local-words.ts';
import { plain, richMarkdown } from './md-text.ts';
import type { ClipSection, ReportModel, TopicClip } from './model.ts';
import { writtenBy } from './words.ts';

/** The facts of a clip in one line. */
export function clipFacts({ clip }: Pick<TopicClip, 'clip'>, words: LocalWords): readonly string[] {
  const facts = [
    clip.outlet ?? 'no outlet',
    clip.tier === undefined ? undefined : `tier ${clip.tier}`,
    clip.mediaType,
    clip.origin && `origin ${clip.origin}`,
    writtenBy(clip),
    words.date(clip.published),
    clip.page === undefined ? undefined : `p. ${clip.page}`,
    clip.pickups > 0 ? words.counted(clip.pickups, 'pickup') : undefined,
    clip.status,
  ];
  return facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : fact));
}

/** The clips under one heading. */
export function clipSection(
  { name, volume, clips, rest }: ClipSection,
  { isPicked }: ReportModel,
  words: LocalWords,
): readonly string[] {
  const rule = isPicked ? `${words.count(clips.length)} picked` : 'one per duplicate group, newest first';
  return [
    `## ${plain(name)}`,
    `${words.volume(volume)}; ${rule}.`,
    ...clips.map((clip) => clipOf(clip, words)),
    ...(rest > 0
      ? [
          `${words.counted(rest, 'more unique article is', 'more unique articles are')} in the table of articles.`,
        ]
      : []),
  ];
}

function clipOf({ clip, passages, note, citation }: TopicClip, words: LocalWords): string {
  const facts = [
    ...clipFacts({ clip }, words),
    ...(clip.url === undefined ? [] : [clip.url]),
    `No. ${clip.id}`,
  ];
  const parts = [
    `### ${plain(clip.headline)}`,
    facts.map(plain).join(' · '),
    note === undefined ? '' : richMarkdown(note),
    passages.map(({ text }) => `> ${plain(text)}`).join('\n>\n'),
    citation === undefined ? '' : plain(citation),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
