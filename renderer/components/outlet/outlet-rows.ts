import type { RowsShown } from '#core/domain/data-export.ts';
import type { OutletRow } from '#core/domain/outlet-entry.ts';
import { countryName, mediaText } from './outlet-text.ts';

/** Outlets as rows for other programs. */
export function outletRows(rows: readonly OutletRow[]): Pick<RowsShown, 'columns' | 'rows'> {
  return {
    columns: [
      { title: 'Outlet', width: 34 },
      { title: 'Country', width: 18 },
      { title: 'Kind', width: 14 },
      { title: 'Articles', width: 10 },
      { title: 'Other names', width: 40 },
      { title: 'Addresses', width: 40 },
      { title: 'Yours', width: 8 },
    ],
    rows: rows.map(({ name, country, mediaType, articles, aliases, domains, isOwn }) => [
      name,
      country === undefined ? undefined : countryName(country),
      mediaType === undefined ? undefined : mediaText(mediaType),
      articles,
      aliases.join('; '),
      domains.join('; '),
      isOwn,
    ]),
  };
}
