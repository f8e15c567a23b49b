import type { CountedArticle } from '../domain/clip-facts.ts';
import { OUTLET_TIERS, type OutletTier } from '../domain/outlet-entry.ts';
import type { PickedClip, ReportLook, ReportSpec } from '../domain/report.ts';
import { written } from '../domain/rich-text.ts';
import type { Topic } from '../domain/topic.ts';
import type { Library, Slices } from '../ports.ts';
import { citation } from './citation.ts';
import type { ClipBook, Registry } from './clip-book.ts';
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
  readonly registry: Registry;
  readonly library: ClipReading & Pick<Library, 'article' | 'matches' | 'facets'>;
};

type Heading = Pick<ClipSection, 'list' | 'name'> & {
  readonly topic?: Topic;
  /** Of the selection, newest first: what the heading's figure counts. */
  readonly counted?: readonly CountedArticle[];
};

/** The clips under their headings, and the lists that the figures beside these lead to. */
export function* clipSections(parts: SectionParts): Slices<{
  readonly sections: readonly ClipSection[];
  readonly lists: readonly ArticleList[];
  readonly missing: number;
}> {
  const { spec, book, words } = parts;
  const groups =
    spec.picked === undefined ? yield* countedGroups(parts) : yield* pickedGroups(parts, spec.picked);
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
    title: topic === undefined ? name : words.say.annex.topic(name),
    articles: counted?.map(({ id }) => id) ?? clips.map(({ clip }) => clip.id),
  }));
  const missing = (spec.picked ?? []).filter(({ article }) => book.get(article) === undefined).length;
  return { sections, lists, missing };
}

/** Texts that are searched for the topic's words before somebody else gets a turn. */
const CLIPS_AT_ONCE = 20;

type Group = { readonly heading: Heading; readonly clips: readonly TopicClip[]; readonly rest: number };

/** One clip of each duplicate group, newest first, as many as the kind of report prints. */
function* countedGroups(parts: SectionParts): Slices<readonly Group[]> {
  const { spec, counted, book } = parts;
  const limit = LIMITS[spec.kind].clips;
  const groups: Group[] = [];
  for (const heading of headings(parts)) {
    const all = onePerGroup(heading.counted ?? [], counted.isRepresentative);
    const shown = book.of(all.slice(0, limit).map(({ id }) => id));
    const clips = shown.map((clip) => topicClip(clip, heading.topic?.query ?? spec.selection.query, parts));
    groups.push({ heading, clips, rest: all.length - clips.length });
    yield;
  }
  return groups;
}

function headings(parts: SectionParts): readonly Heading[] {
  const { spec, counted, words } = parts;
  switch (spec.clipOrder) {
    case 'tier':
      return byTier(parts);
    case 'date':
      return byDay(parts);
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
  return [{ list: 'all', name: words.say.annex.allArticles, counted: counted.articles }];
}

function inTopic(id: number, { library, spec, counted }: SectionParts): readonly CountedArticle[] {
  return must(library.countedArticles(narrowed(spec.selection, 'topic', [id]))).filter((article) =>
    counted.has(article.id),
  );
}

/** Outlets of a tier, counted by the library; the first tier first, then those that have none. */
function byTier({
  spec: { selection },
  library,
  registry,
  counted,
  words,
}: SectionParts): readonly Heading[] {
  const outlets = must(library.facets(selection, 'outlet')).map(({ value }) => value);
  const tierOf = (outlet: string | null): OutletTier | undefined =>
    outlet === null ? undefined : registry.get(outlet)?.tier;
  return [...OUTLET_TIERS, undefined].flatMap((tier): readonly Heading[] => {
    const own = outlets.filter((outlet) => tierOf(outlet) === tier);
    if (own.length === 0) return [];
    const articles = must(library.countedArticles(narrowed(selection, 'outlet', own)));
    return [{ ...tierHeading(tier, words), counted: articles.filter(({ id }) => counted.has(id)) }];
  });
}

function byDay({ counted: { articles }, library, words }: SectionParts): readonly Heading[] {
  const published = library.publishedOf(articles.map(({ id }) => id));
  const found = new Map<string, Heading & { readonly counted: CountedArticle[] }>();
  for (const [at, article] of articles.entries()) {
    const heading = dayHeading(published[at], words);
    const known = found.get(heading.list) ?? { ...heading, counted: [] };
    found.set(heading.list, known);
    known.counted.push(article);
  }
  return [...found.values()];
}

function tierHeading(tier: Clip['tier'], { say }: LocalWords): Heading {
  return tier === undefined
    ? { list: 'tier-none', name: say.annex.noTier }
    : { list: `tier-${tier}`, name: say.clips.tierName(tier) };
}

function dayHeading(published: string | undefined, words: LocalWords): Heading {
  const day = published?.slice(0, 10);
  if (day === undefined) return { list: 'day-none', name: words.say.annex.noDate };
  return { list: `day-${day}`, name: day.length === 10 ? words.day(day) : words.date(day) };
}

/** Picked clips in the analyst's order, under the analyst's headings; one without a heading stands with its topic. */
function* pickedGroups(parts: SectionParts, picked: readonly PickedClip[]): Slices<readonly Group[]> {
  const { spec, book, words, topics } = parts;
  book.of(picked.map(({ article }) => article));
  const found = new Map<string, { readonly heading: Heading; readonly clips: TopicClip[] }>();
  const named = new Map<string, number>();
  const headingOf = (clip: Clip, given: string | undefined): Heading => {
    if (spec.clipOrder === 'tier') return tierHeading(clip.tier, words);
    if (spec.clipOrder === 'date') return dayHeading(clip.published, words);
    const name = given?.trim();
    if (name !== undefined && name !== '') {
      const number = named.get(name) ?? named.size + 1;
      named.set(name, number);
      return { list: `heading-${number}`, name };
    }
    const topic = topics.find(({ id }) => clip.topics.some((each) => each.id === id));
    if (topic === undefined) return { list: 'picked', name: words.say.sections.clips };
    const list = `topic-${topic.id}`;
    // A heading is worked out for its first clip: it counts the whole selection.
    return found.get(list)?.heading ?? { list, name: topic.name, topic, counted: inTopic(topic.id, parts) };
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
    if (group.clips.length % CLIPS_AT_ONCE === 0) yield;
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
