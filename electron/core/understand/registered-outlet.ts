import type { Outlet } from '../domain/article.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { OutletEntry } from '../domain/outlet-entry.ts';
import type { ReadTerms } from '../domain/read-terms.ts';
import { outletAt, outletNamed } from './outlet-registry.ts';

/** An outlet with what speaks for it. */
export type OutletWitness = { readonly value: Outlet; readonly evidence: Evidence };

/** The outlet that is printed, or else the one that publishes at the article's address, or else the watch's. */
export function registeredOutlet(
  printed: OutletWitness | undefined,
  url: string | undefined,
  { defaults, outlets }: ReadTerms,
): OutletWitness | undefined {
  if (printed !== undefined) return registered(printed, 'Printed as', url, outlets);
  const entry = url === undefined ? undefined : outletAt(url, outlets);
  if (url !== undefined && entry !== undefined) {
    return {
      value: withEntry({ name: entry.name }, entry),
      evidence: { from: 'registry', certainty: 'medium', note: `From the address ${url}` },
    };
  }
  if (defaults.outlet === undefined) return undefined;
  const evidence: Evidence = { from: 'watch-default', certainty: 'medium' };
  return registered({ value: { name: defaults.outlet }, evidence }, 'Given as', url, outlets);
}

/** An outlet under the name we show, with its country and media type; one nobody knows stays as it is. */
function registered(
  { value, evidence }: OutletWitness,
  wasSaid: string,
  url: string | undefined,
  outlets: readonly OutletEntry[] | undefined,
): OutletWitness {
  const entry = outletNamed(value.name, url, outlets);
  if (entry === undefined) return { value, evidence };
  const isNoted = entry.name === value.name || evidence.note?.startsWith(wasSaid) === true;
  const notes = [evidence.note, isNoted ? undefined : `${wasSaid} ${value.name}`].filter(Boolean);
  return {
    value: withEntry(value, entry),
    evidence: notes.length === 0 ? evidence : { ...evidence, note: notes.join('; ') },
  };
}

function withEntry(outlet: Outlet, { name, country, mediaType }: OutletEntry): Outlet {
  return {
    ...(country === undefined ? {} : { country }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...outlet,
    name,
  };
}
