import type { ArticleList, Clip, FacetRow } from './model.ts';
import { assertNever } from '../result.ts';
import type { CountedSet } from './counted-set.ts';
import type { ReportWords } from './language/report-words.ts';

export type FacetPart = 'outlet' | 'origin' | 'language' | 'media-type' | 'tier' | 'byline';

/** The name of the list behind a row of a table. */
export function facetListId(part: FacetPart, row: number): string {
  return `${part}-${row + 1}`;
}

function valuesOf(clip: Clip, part: FacetPart): readonly (string | null)[] {
  switch (part) {
    case 'outlet':
    case 'origin':
    case 'language':
      return [clip[part] ?? null];
    case 'media-type':
      return [clip.mediaType ?? null];
    case 'tier':
      return [clip.tier?.toString() ?? null];
    case 'byline':
      return clip.authors.length === 0 ? [null] : [...new Set(clip.authors)];
    default:
      return assertNever(part);
  }
}

function ofFacets(
  part: FacetPart,
  rows: readonly FacetRow[],
  annex: readonly Clip[],
  { annex: { facets }, clips: { colon } }: ReportWords,
): readonly ArticleList[] {
  const byValue = new Map<string | null, number[]>();
  for (const clip of annex) {
    for (const value of valuesOf(clip, part)) {
      const ids = byValue.get(value) ?? [];
      byValue.set(value, ids);
      ids.push(clip.id);
    }
  }
  return rows.map(({ value, label, volume }, row) => {
    const articles = byValue.get(value) ?? [];
    const left = volume.articles - articles.length;
    const title = part === 'tier' && value !== null ? label : `${facets[part]}${colon} ${label}`;
    return { id: facetListId(part, row), title, articles, ...(left > 0 && { left }) };
  });
}

/** Every list of articles the figures of a report lead to, by number. */
export function articleLists(parts: {
  readonly counted: CountedSet;
  readonly annex: readonly Clip[];
  readonly named: readonly ArticleList[];
  readonly facets: readonly (readonly [part: FacetPart, rows: readonly FacetRow[]])[];
  readonly say: ReportWords;
}): readonly ArticleList[] {
  const { annex, counted, say } = parts;
  const inAnnex = new Set(annex.map(({ id }) => id));
  const cut = ({ id, title, articles }: ArticleList): ArticleList => {
    const held = articles.filter((article) => inAnnex.has(article));
    // Picked clips that are not counted stand behind the annex, and are no part of what a figure leaves out.
    const left = articles.filter((article) => !inAnnex.has(article) && counted.has(article)).length;
    return { id, title, articles: left === 0 ? articles : held, ...(left > 0 && { left }) };
  };
  const unique = counted.articles.filter(({ id }) => counted.isRepresentative(id)).map(({ id }) => id);
  const byGroup = new Map<number, number[]>();
  for (const { id, group } of counted.articles) {
    const ids = byGroup.get(group) ?? [];
    byGroup.set(group, ids);
    ids.push(id);
  }
  const groups = annex
    .filter(({ isLeadCopy, pickups }) => isLeadCopy && pickups > 0)
    .map((lead) => ({
      id: `group-${lead.group}`,
      title: say.annex.copies(lead.headline),
      articles: byGroup.get(lead.group) ?? [],
    }));
  return [{ id: 'unique', title: say.annex.unique, articles: unique }, ...parts.named].map(cut).concat(
    parts.facets.flatMap(([part, rows]) => ofFacets(part, rows, annex, say)),
    groups.map(cut),
  );
}
