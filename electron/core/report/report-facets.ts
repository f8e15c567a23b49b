import type { ReportSpec } from '../domain/report.ts';
import type { FacetPart } from './article-lists.ts';
import type { ClipBook, Registry } from './clip-book.ts';
import { must, over, type CountedSet } from './counted-set.ts';
import { bylineRows, facetRows, mediaTypeRows, tierRows, type Signed } from './facet-rows.ts';
import type { ReportWords } from './language/report-words.ts';
import type { Extent } from './limits.ts';
import type { Before, FacetRow } from './model.ts';
import type { ReportReader } from './report-reader.ts';

type FacetParts = {
  readonly spec: ReportSpec;
  readonly counted: CountedSet;
  readonly book: ClipBook;
  readonly registry: Registry;
  readonly before: Before | undefined;
  readonly library: ReportReader;
  readonly extent: Extent;
  readonly say: ReportWords;
};

/** The tables of outlets, bylines and the like, and the lists behind their rows. */
export function facetsOf({ spec, counted, book, registry, before, library, extent, say }: FacetParts) {
  const { selection } = spec;
  const all = { selection, before, say };
  const outlets = facetRows(all, 'outlet', library);
  const of = { ...all, now: outlets };
  const then = before && must(library.countedArticles(over(selection, before.range)));
  const isEveryRead = counted.articles.length <= extent.articles && (then?.length ?? 0) <= extent.articles;
  const signedThen = (): readonly Signed[] | undefined => {
    const groups = then && new Map(then.map(({ id, group }) => [id, group]));
    return (
      groups &&
      library
        .clipFacts([...groups.keys()])
        .map(({ id, authors }) => ({ id, authors, group: groups.get(id) ?? id }))
    );
  };
  const rows = {
    outlets,
    origins: facetRows(all, 'origin', library),
    languages: facetRows(all, 'language', library).map((row) =>
      row.value === null ? row : { ...row, label: say.names.language(row.value) },
    ),
    mediaTypes: mediaTypeRows(of, registry, library),
    tiers: tierRows(of, registry, library),
    bylines: isEveryRead
      ? bylineRows(book.of(counted.articles.map(({ id }) => id)), signedThen(), say)
      : undefined,
  };
  const lists: readonly (readonly [part: FacetPart, rows: readonly FacetRow[]])[] = [
    ['outlet', rows.outlets],
    ['origin', rows.origins],
    ['language', rows.languages],
    ['media-type', rows.mediaTypes],
    ['tier', rows.tiers],
    ['byline', rows.bylines ?? []],
  ];
  return { rows, lists };
}
