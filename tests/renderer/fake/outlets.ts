import type { OutletEntry, OutletRow } from '#core/domain/outlet-entry.ts';

const shipped = (name: string, rest: Omit<OutletEntry, 'name' | 'aliases'> & { aliases?: readonly string[] }): OutletRow => ({
  name,
  aliases: [],
  isOwn: false,
  articles: 0,
  ...rest,
}); // prettier-ignore

/** Outlets of the fake library and of its registry, by name; the long tail shows that the list is virtual. */
const SHIPPED: readonly OutletRow[] = [
  shipped('Capital Ledger', { domains: ['capital-ledger.example'], country: 'GB', mediaType: 'newspaper' }),
  ...Array.from({ length: 240 }, (_, i) =>
    shipped(`Daily Number ${String(i + 1).padStart(3, '0')}`, {
      domains: [`daily-${String(i + 1)}.example`],
      country: ['DE', 'FR', 'SE', 'PK'][i % 4] ?? 'DE',
      mediaType: i % 3 === 0 ? 'online' : 'newspaper',
    }),
  ),
  shipped('Kestrel Daily', {
    aliases: ['Kestrel', 'The Kestrel Daily', 'KESTREL DAILY (Online)'],
    domains: ['kestrel.example', 'kestreldaily.example'],
    country: 'SE',
    mediaType: 'newspaper',
  }),
  shipped('Lowmoor Gazette', { domains: [], country: 'GB', mediaType: 'newspaper' }),
  shipped('Ostra', { domains: ['ostra.example'], country: 'SE', mediaType: 'agency' }),
  shipped('Port & Rail Weekly', { domains: ['portrail.example'], mediaType: 'trade' }),
  shipped('Radio Ardan', { aliases: ['Ardan 1'], domains: ['ardan.example'], mediaType: 'broadcaster' }),
  shipped('Sable Evening News', {
    domains: ['sable-evening.example'],
    country: 'IE',
    mediaType: 'newspaper',
  }),
  shipped('Skarra Dagspost', { domains: ['skarra.example'], country: 'SE', mediaType: 'newspaper' }),
  shipped('The Harrow Post', { domains: ['harrowpost.example'], country: 'GB', mediaType: 'newspaper' }),
  shipped('The Orrin Courier', { domains: ['orrin.example'], country: 'GB', mediaType: 'newspaper' }),
];

export const OUTLET_ROWS: readonly OutletRow[] = [
  ...SHIPPED,
  { name: 'Vennes Tribune', aliases: ['Tribune of Vennes'], domains: [], isOwn: true, articles: 0 },
];

/** The list after the analyst's entry was kept. */
export function withOutlet(
  rows: readonly OutletRow[],
  entry: OutletEntry,
  formerName: string | undefined,
): readonly OutletRow[] {
  const others = rows.filter(
    ({ name }) => name !== entry.name && name !== formerName && !entry.aliases.includes(name),
  );
  return [...others, { ...entry, isOwn: true, articles: 0 }].sort((a, b) => a.name.localeCompare(b.name));
}

/** The list after the analyst's entry was taken back. */
export function withoutOwn(rows: readonly OutletRow[], name: string): readonly OutletRow[] {
  const old = SHIPPED.find((row) => row.name === name);
  const others = rows.filter((row) => row.name !== name);
  return old ? [...others, old].sort((a, b) => a.name.localeCompare(b.name)) : others;
}
