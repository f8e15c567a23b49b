import type { Volume } from '../../core/domain/selection.ts';
import { numberAt, type Row } from '../sql/row.ts';

/**
 * Two columns: articles, and articles with each duplicate group counted once *within what is counted*. Only groups of
 * two and more need telling apart, which keeps this as cheap as a plain count.
 */
export const VOLUME_COLUMNS = `
  count(*), coalesce(sum(1 - article.has_copies), 0)
    + count(DISTINCT CASE WHEN article.has_copies THEN article.duplicate_group END)`;

/** Reads VOLUME_COLUMNS, which begin at `column`. */
export function volumeAt(row: Row, column: number): Volume {
  return { articles: numberAt(row, column), unique: numberAt(row, column + 1) };
}
