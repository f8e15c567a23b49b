import type { OutletEntry, OutletRow } from '#core/domain/outlet-entry.ts';

/** The entry of `into` with every name and address of `from` added to its own. */
export function mergedEntry(from: OutletRow, into: OutletRow): OutletEntry {
  const { articles: _, isOwn: __, ...entry } = into;
  const aliases = [...into.aliases, from.name, ...from.aliases].filter((alias) => alias !== into.name);
  return {
    ...entry,
    aliases: [...new Set(aliases)],
    domains: [...new Set([...into.domains, ...from.domains])],
  };
}
