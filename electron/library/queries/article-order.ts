import type { ArticleColumns } from '../counting/article-columns.ts';

/** Newest first, undated last; of two at one time the more exact, then the later arrival. */
export function isNewer({ wall, granule, ids }: ArticleColumns, one: number, other: number): boolean {
  const byWall = (wall[one] ?? 0) - (wall[other] ?? 0);
  // Both -Infinity where neither is dated: their difference is no number.
  if (byWall > 0 || byWall < 0) return byWall > 0;
  const byGranule = (granule[one] ?? 0) - (granule[other] ?? 0);
  return byGranule === 0 ? (ids[one] ?? 0) > (ids[other] ?? 0) : byGranule > 0;
}

/** Oldest first, but undated last here too, in the order of arrival. */
export function isOlder(columns: ArticleColumns, one: number, other: number): boolean {
  const isDated = (place: number): boolean => columns.wall[place] !== Number.NEGATIVE_INFINITY;
  if (isDated(one) !== isDated(other)) return isDated(one);
  return isDated(one) ? isNewer(columns, other, one) : (columns.ids[one] ?? 0) < (columns.ids[other] ?? 0);
}
