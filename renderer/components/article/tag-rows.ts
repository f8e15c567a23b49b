import type { RowsShown } from '#core/domain/data-export.ts';
import type { TagRow } from '#core/domain/tag.ts';

/** Tags as rows for other programs, in the order of the list. */
export function tagRows(tags: readonly TagRow[]): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: [
      { title: 'Tag', width: 40 },
      { title: 'Articles', width: 10 },
    ],
    rows: tags.map(({ name, articles }) => [name, articles]),
  };
}
