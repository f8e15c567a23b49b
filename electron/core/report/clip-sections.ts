import type { ReportSpec } from '../domain/report.ts';
import type { Topic } from '../domain/topic.ts';
import type { Library } from '../ports.ts';
import type { Clip, ClipSection, TopicClip } from './model.ts';
import { fullPassages, matchingPassage } from './passage.ts';
import { onePerGroup, volumeOf } from './read-clips.ts';

type Reader = Pick<Library, 'article' | 'matches'>;

/** The topics a report is about: those asked for, else those selected, else every topic. */
export function topicsOf(spec: ReportSpec, all: readonly Topic[]): readonly Topic[] {
  const selected = spec.selection.filters.flatMap(({ field, value, exclude }) =>
    field === 'topic' && !exclude && value !== null ? [Number(value)] : [],
  );
  const ids = spec.topics.length > 0 ? spec.topics : selected;
  return ids.length === 0 ? all : ids.flatMap((id) => all.find((topic) => topic.id === id) ?? []);
}

function topicClip(
  clip: Clip,
  query: string | undefined,
  text: ReportSpec['text'],
  library: Reader,
): TopicClip {
  const body = library.article(clip.id)?.body ?? '';
  const found = query === undefined ? undefined : library.matches(clip.id, query);
  const spans =
    found?.ok === true ? found.value.flatMap(({ field, span }) => (field === 'body' ? [span] : [])) : [];
  return { clip, passages: text === 'full' ? fullPassages(body, spans) : matchingPassage(body, spans) };
}

/** The clip list by topic, each newest first and one per duplicate group; without any topic, one list of all. */
export function clipSections(
  spec: ReportSpec,
  topics: readonly Topic[],
  annex: readonly Clip[],
  library: Reader,
): readonly ClipSection[] {
  const clipsOf = (clips: readonly Clip[], query: string | undefined): readonly TopicClip[] =>
    onePerGroup(clips).map((clip) => topicClip(clip, query, spec.text, library));
  const sections = topics.flatMap(({ id, name, colour, query, version }): readonly ClipSection[] => {
    const clips = annex.filter((clip) => clip.topics.some((topic) => topic.id === id));
    if (clips.length === 0 && !spec.topics.includes(id)) return [];
    const topic = { colour, query, version };
    return [{ list: `topic-${id}`, name, topic, volume: volumeOf(clips), clips: clipsOf(clips, query) }];
  });
  if (sections.length > 0 || annex.length === 0) return sections;
  const query = spec.selection.query;
  return [{ list: 'all', name: 'Articles', volume: volumeOf(annex), clips: clipsOf(annex, query) }];
}
