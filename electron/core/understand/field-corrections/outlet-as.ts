import type { Outlet } from '../../domain/article.ts';
import type { OutletEntry } from '../../domain/outlet-entry.ts';
import { outletNamed } from '../outlet-registry.ts';

/** The outlet an analyst names: as the list of outlets has it, or by that name alone. */
export function outletAs(name: string, outlets: readonly OutletEntry[]): Outlet {
  const entry = outletNamed(name, undefined, outlets);
  if (entry === undefined) return { name };
  const { country, mediaType } = entry;
  return {
    name: entry.name,
    ...(country !== undefined && { country }),
    ...(mediaType !== undefined && { mediaType }),
  };
}
