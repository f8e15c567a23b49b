import type { CountedArticle } from '../domain/clip-facts.ts';
import type { PickedClip, ReportLook, ReportSpec } from '../domain/report.ts';
import { written } from '../domain/rich-text.ts';
import type { Topic } from '../domain/topic.ts';
import type { Library } from '../ports.ts';
import { citation } from './citation.ts';
import type { ClipBook } from './clip-book.ts';
import { must, narrowed, onePerGroup, volumeOf, type CountedSet } from './counted-set.ts';
import type { ClipReading } from '../clip-ports.ts';
import { LIMITS } from './limits.ts';
import type { LocalWords } from './local-words.ts';
import type { ArticleList, Clip, ClipSection, TopicClip } from './model.ts';
import { fullPassages, matchingPassage } from './passage.ts';

/** The topics a report is about: those asked for, else those selected, else every topic. */
export function topicsOf(spec: ReportSpec, all: readonly Topic[]): readonly Topic[] {
  const selected = spec.selection.filters.flatMap(({ field, value, exclude }) =>
    field === 'topic' && !exclude && value !== null ? [Number(value)] : [],
  );
  const ids = spec.topics.length > 0 ? spec.topics : selected;
  return ids.length === 0 ? all : ids.flatMap((id) => all.find((topic) => topic.id === id) ?? []);
}

export type SectionParts = {
  readonly spec: ReportSpec;
  readonly look: ReportLook;
  readonly words: LocalWords;
  readonly topics: readonly Topic[];
  readonly counted: CountedSet;
  readonly book: ClipBook;
  readonly library: ClipReading & Pick<Library, 'article' | 'matches'>;
};

type Heading = Pick<ClipSection, 'list' | 'name'> & {
  readonly topic?: Topic;
  /** Of the selection, newest first: what the heading's figure counts. */
  readonly counted?: readonly CountedArticle[];
};

/** The clips under their headings, and the lists that the figures beside these lead to. */
export function clipSections(parts: SectionParts): {
  readonly sections: readonly ClipSection[];
  readonly lists: readonly ArticleList[];
  readonly missing: number;
} {
  const { spec, book } = parts;
  const groups = spec.picked === undefined ? countedGroups(parts) : pickedGroups(parts, spec.picked);
  const sections = groups.map(({ heading, clips, rest }): ClipSection => {
    const { list, name, topic } = heading;
    return {
      ...{ list, name, rest, clips },
      ...(topic && { topic: { colour: topic.colour, query: topic.query, version: topic.version } }),
      volume: volumeOf(heading.counted ?? clips.map(({ clip }) => clip)),
    };
  });
  const lists = groups.map(({ heading: { list, name, topic, counted }, clips }) => ({
    id: list,
    title: topic === undefined ? name : `Topic: ${name}`,
    articles: counted?.map(({ id }) => id) ?? clips.map(({ clip }) => clip.id),
  }));
  const missing = (spec.picked ?? []).filter(({ article }) => book.get(article) === undefined).length;
  return { sections, lists, missing };
}

type Group = { readonly heading: Heading; readonly clips: readonly TopicClip[]; readonly rest: number };

/** One clip of each duplicate group, newest first, as many as the kind of report prints. */
function countedGroups(parts: SectionParts): readonly Group[] {
  const { spec, counted, book } = parts;
  const limit = LIMITS[spec.kind].clips;
  return headings(parts).map((heading) => {
    const all = onePerGroup(heading.counted ?? [], counted.isRepresentative);
    const shown = book.of(all.slice(0, limit).map(({ id }) => id));
    const clips = shown.map((clip) => topicClip(clip, heading.topic?.query ?? spec.selection.query, parts));
    return { heading, clips, rest: all.length - clips.length };
  });
}

function headings(parts: SectionParts): readonly Heading[] {
  const { spec, counted } = parts;
  switch (spec.clipOrder) {
    case 'tier':
      return grouped(
        parts,
        (clip) => tierHeading(clip.tier),
        (a, b) => (a.list < b.list ? -1 : 1),
      );
    case 'date':
      return grouped(parts, (clip) => dayHeading(clip.published, parts.words));
    case 'topic':
    case 'picked':
    case undefined:
      break;
  }
  const named = parts.topics.flatMap((topic): readonly Heading[] => {
    const own = inTopic(topic.id, parts);
    if (own.length === 0 && !spec.topics.includes(topic.id)) return [];
    return [{ list: `topic-${topic.id}`, name: topic.name, topic, counted: own }];
  });
  if (named.length > 0 || counted.articles.length === 0) return named;
  return [{ list: 'all', name: 'Articles', counted: counted.articles }];
}

function inTopic(id: number, { library, spec, counted }: SectionParts): readonly CountedArticle[] {
  return must(library.countedArticles(narrowed(spec.selection, 'topic', [id]))).filter((article) =>
    counted.has(article.id),
  );
}

/** By what the facts of an article say: these are read of every article, as far as the annex holds them. */
function grouped(
  { counted, book }: SectionParts,
  headingOf: (clip: Clip) => Heading,
  order?: (a: Heading, b: Heading) => number,
): readonly Heading[] {
  const found = new Map<string, Heading & { readonly counted: CountedArticle[] }>();
  for (const article of counted.articles) {
    const clip = book.isRead(article.id) ? book.get(article.id) : undefined;
    if (clip === undefined) continue;
    const heading = headingOf(clip);
    const known = found.get(heading.list) ?? { ...heading, counted: [] };
    found.set(heading.list, known);
    known.counted.push(article);
  }
  return order === undefined ? [...found.values()] : [...found.values()].toSorted(order);
}

function tierHeading(tier: Clip['tier']): Heading {
  return tier === undefined
    ? { list: 'tier-none', name: 'Outlets without a tier' }
    : { list: `tier-${tier}`, name: `Tier ${tier}` };
}

function dayHeading(published: string | undefined, words: LocalWords): Heading {
  const day = published?.slice(0, 10);
  if (day === undefined) return { list: 'day-none', name: 'No date' };
  return { list: `day-${day}`, name: day.length === 10 ? words.day(day) : words.date(day) };
}

/** Picked clips in the analyst's order, under the analyst's headings; one without a heading stands with its topic. */
function pickedGroups(parts: SectionParts, picked: readonly PickedClip[]): readonly Group[] {
  const { spec, book, words, topics } = parts;
  book.of(picked.map(({ article }) => article));
  const found = new Map<string, { readonly heading: Heading; readonly clips: TopicClip[] }>();
  const named = new Map<string, number>();
  const headingOf = (clip: Clip, given: string | undefined): Heading => {
    if (spec.clipOrder === 'tier') return tierHeading(clip.tier);
    if (spec.clipOrder === 'date') return dayHeading(clip.published, words);
    const name = given?.trim();
    if (name !== undefined && name !== '') {
      const number = named.get(name) ?? named.size + 1;
      named.set(name, number);
      return { list: `heading-${number}`, name };
    }
    const topic = topics.find(({ id }) => clip.topics.some((each) => each.id === id));
    if (topic === undefined) return { list: 'picked', name: 'Clips' };
    return { list: `topic-${topic.id}`, name: topic.name, topic, counted: inTopic(topic.id, parts) };
  };
  for (const { article, heading, note } of picked) {
    const clip = book.get(article);
    if (clip === undefined) continue;
    const place = headingOf(clip, heading);
    const group = found.get(place.list) ?? { heading: place, clips: [] };
    found.set(place.list, group);
    const said = written(note);
    const made = topicClip(clip, place.topic?.query ?? spec.selection.query, parts);
    group.clips.push({ ...made, ...(said && { note: said }) });
  }
  const order = [...found.values()];
  const isByTier = spec.clipOrder === 'tier';
  return (isByTier ? order.toSorted((a, b) => (a.heading.list < b.heading.list ? -1 : 1)) : order).map(
    (group) => ({ ...group, rest: 0 }),
  );
}

function topicClip(clip: Clip, query: string | undefined, parts: SectionParts): TopicClip {
  const { library, look, words, book } = parts;
  const asked = query?.trim() === '' ? undefined : query;
  const found = asked === undefined ? undefined : library.matches(clip.id, asked);
  const spans =
    found?.ok === true ? found.value.flatMap(({ field, span }) => (field === 'body' ? [span] : [])) : [];
  const isFullText = book.mayLeaveWhole(clip);
  const needsBody = isFullText || spans.length > 0;
  const body = needsBody ? (library.article(clip.id)?.body ?? '') : clip.text.join('\n\n');
  return {
    clip,
    passages: isFullText ? fullPassages(body, spans) : matchingPassage(body, spans),
    ...(look.citation !== 'house' && { citation: citation(clip, look.citation, words) }),
    isFullText,
  };
}
