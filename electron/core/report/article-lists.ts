import type { Facet } from '../domain/library-info.ts';
import type { ArticleList, Clip, ClipSection } from './model.ts';
import { onePerGroup } from './read-clips.ts';

type Part = 'outlet' | 'origin' | 'language';

const ids = (clips: readonly Clip[]): readonly number[] => clips.map(({ id }) => id);

/** The name of the list behind a row of a table. */
export function facetListId(part: Part, row: number): string {
  return `${part}-${row + 1}`;
}

function ofFacets(part: Part, facets: readonly Facet[], annex: readonly Clip[]): readonly ArticleList[] {
  const byValue = new Map<string | null, Clip[]>();
  for (const clip of annex) {
    const value = clip[part] ?? null;
    const clips = byValue.get(value) ?? [];
    byValue.set(value, clips);
    clips.push(clip);
  }
  return facets.map(({ value, label }, row) => ({
    id: facetListId(part, row),
    title: `${part.slice(0, 1).toUpperCase()}${part.slice(1)}: ${label}`,
    articles: ids(byValue.get(value) ?? []),
  }));
}

/** Every list of articles the figures of a report lead to, by number. */
export function articleLists(parts: {
  readonly annex: readonly Clip[];
  readonly sections: readonly ClipSection[];
  readonly stories: readonly ArticleList[];
  readonly outlets: readonly Facet[];
  readonly origins: readonly Facet[];
  readonly languages: readonly Facet[];
}): readonly ArticleList[] {
  const { annex, sections } = parts;
  const topics = sections.flatMap(({ list, name, topic }) => {
    const id = Number(list.replace('topic-', ''));
    if (topic === undefined) return [];
    const clips = annex.filter((clip) => clip.topics.some((each) => each.id === id));
    return [{ id: list, title: `Topic: ${name}`, articles: ids(clips) }];
  });
  const byGroup = new Map<number, Clip[]>();
  for (const clip of annex) byGroup.set(clip.group, [...(byGroup.get(clip.group) ?? []), clip]);
  const groups = annex
    .filter(({ isLeadCopy, pickups }) => isLeadCopy && pickups > 0)
    .map((lead) => ({
      id: `group-${lead.group}`,
      title: `Copies of “${lead.headline}”`,
      articles: ids(byGroup.get(lead.group) ?? []),
    }));
  return [
    { id: 'unique', title: 'Unique: one article of each duplicate group', articles: ids(onePerGroup(annex)) },
    ...topics,
    ...parts.stories,
    ...ofFacets('outlet', parts.outlets, annex),
    ...ofFacets('origin', parts.origins, annex),
    ...ofFacets('language', parts.languages, annex),
    ...groups,
  ];
}
