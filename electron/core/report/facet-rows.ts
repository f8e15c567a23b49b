import type { MediaType } from '../domain/article.ts';
import type { Facet } from '../domain/library-info.ts';
import { OUTLET_TIERS } from '../domain/outlet-entry.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { FilterField, Selection, TimeRange, Volume } from '../domain/selection.ts';
import { wallMs, wallOfMs } from '../domain/wall-time.ts';
import type { Registry } from './clip-book.ts';
import { must, narrowed, over, volumeOf } from './counted-set.ts';
import type { ReportWords } from './language/report-words.ts';
import type { Before, Clip, FacetRow } from './model.ts';
import type { ReportReader } from './report-reader.ts';

const NONE: Volume = { articles: 0, unique: 0 };

/** The stretch of the same length just before, in wall-clock time; undefined for a period without an end or a beginning. */
export function rangeBefore(range: TimeRange | undefined): TimeRange | undefined {
  if (range === undefined || range.from.startsWith('0001') || range.to.startsWith('9999')) return undefined;
  const length = wallMs(range.to) - wallMs(range.from);
  return length <= 0 ? undefined : { from: wallOfMs(wallMs(range.from) - length), to: range.from };
}

/** What changes are measured against; undefined where no period before can be told, or the library has nothing in it. */
export function beforeOf(spec: ReportSpec, library: ReportReader): Before | undefined {
  const range = spec.before ?? rangeBefore(spec.selection.range);
  if (range === undefined) return undefined;
  const base = must(library.volume({ filters: [], range }));
  if (base.articles === 0) return undefined;
  return { range, base, volume: must(library.volume(over(spec.selection, range))) };
}

/** The values of a field within the selection, each with what it had in the period before. */
export function facetRows(
  { selection, before, say }: FacetsOf,
  field: FilterField,
  library: ReportReader,
): readonly FacetRow[] {
  const now = must(library.facets(selection, field)).map((facet) =>
    facet.value === null ? { ...facet, label: say.names.absent(facet.label) } : facet,
  );
  if (before === undefined) return now;
  const then = new Map(
    must(library.facets(over(selection, before.range), field)).map(({ value, volume }) => [value, volume]),
  );
  return now.map((facet) => ({ ...facet, before: then.get(facet.value) ?? NONE }));
}

/** What rows are counted of, and the language they are named in. */
export type FacetsOf = {
  readonly selection: Selection;
  readonly before: Before | undefined;
  readonly say: ReportWords;
};

type Parted = {
  readonly value: string | null;
  readonly label: string;
  readonly outlets: readonly (string | null)[];
};

/** Outlets put together by what the registry says of them, counted anew: copies in two outlets of a kind count once. */
function counted(
  selection: Selection,
  parts: readonly Parted[],
  before: Before | undefined,
  library: ReportReader,
): readonly FacetRow[] {
  const volume = (of: Selection, outlets: Parted['outlets']): Volume =>
    must(library.volume(narrowed(of, 'outlet', outlets)));
  return parts.map(({ value, label, outlets }) => ({
    value,
    label,
    volume: volume(selection, outlets),
    ...(before && { before: volume(over(selection, before.range), outlets) }),
  }));
}

function parted(
  outlets: readonly Facet[],
  keyOf: (outlet: string) => string | undefined,
  labelOf: (key: string) => string,
  { clips }: ReportWords,
): readonly Parted[] {
  const found = new Map<string | null, (string | null)[]>();
  for (const { value } of outlets) {
    const key = (value === null ? undefined : keyOf(value)) ?? null;
    const names = found.get(key) ?? [];
    found.set(key, names);
    names.push(value);
  }
  return [...found].map(([value, names]) => ({
    value,
    label: value === null ? clips.notGiven : labelOf(value),
    outlets: names,
  }));
}

type Grouping = FacetsOf & { readonly now: readonly Facet[] };

/** Outlets of both periods: one that had articles only before must count there. */
function outletsOf({ now, selection, before }: Grouping, library: ReportReader): readonly Facet[] {
  if (before === undefined) return now;
  const known = new Set(now.map(({ value }) => value));
  const then = must(library.facets(over(selection, before.range), 'outlet'));
  return [...now, ...then.filter(({ value }) => !known.has(value))];
}

const largestFirst = (one: FacetRow, other: FacetRow): number =>
  Number(one.value === null) - Number(other.value === null) ||
  other.volume.articles - one.volume.articles ||
  (one.label < other.label ? -1 : 1);

/** Coverage by kind of outlet, as the registry has it; none when it knows no kind of any. */
export function mediaTypeRows(of: Grouping, registry: Registry, library: ReportReader): readonly FacetRow[] {
  const parts = parted(
    outletsOf(of, library),
    (outlet) => registry.get(outlet)?.mediaType,
    (type) => of.say.names.mediaTypeNames[type as MediaType],
    of.say,
  );
  if (parts.every(({ value }) => value === null)) return [];
  return counted(of.selection, parts, of.before, library).toSorted(largestFirst);
}

/** Coverage by the client's tiers, the first tier first; none when no outlet has one. */
export function tierRows(of: Grouping, registry: Registry, library: ReportReader): readonly FacetRow[] {
  const tierOf = (outlet: string): string | undefined => registry.get(outlet)?.tier?.toString();
  const parts = parted(outletsOf(of, library), tierOf, of.say.clips.tierName, of.say);
  if (parts.every(({ value }) => value === null)) return [];
  const order = [...OUTLET_TIERS.map(String), null];
  return counted(of.selection, parts, of.before, library).toSorted(
    (one, other) => order.indexOf(one.value) - order.indexOf(other.value),
  );
}

/** An article by what its byline counts. */
export type Signed = Pick<Clip, 'id' | 'group' | 'authors'>;

/** By author parsed from the byline; an article of two counts for both. */
export function bylineRows(
  now: readonly Signed[],
  then: readonly Signed[] | undefined,
  { clips: { notGiven } }: ReportWords,
): readonly FacetRow[] {
  const byAuthor = (clips: readonly Signed[]): ReadonlyMap<string | null, Signed[]> => {
    const found = new Map<string | null, Signed[]>();
    for (const clip of clips) {
      for (const name of clip.authors.length === 0 ? [null] : new Set(clip.authors)) {
        const own = found.get(name) ?? [];
        found.set(name, own);
        own.push(clip);
      }
    }
    return found;
  };
  const earlier = then && byAuthor(then);
  return [...byAuthor(now)]
    .map(([value, clips]) => ({
      value,
      label: value ?? notGiven,
      volume: volumeOf(clips),
      ...(earlier && { before: volumeOf(earlier.get(value) ?? []) }),
    }))
    .toSorted(largestFirst);
}
