import type { Outlet } from '../domain/article.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { OutletEntry } from '../domain/outlet-entry.ts';
import type { ReadTerms } from '../domain/read-terms.ts';
import { outletAt, outletNamed } from './outlet-registry.ts';

/** An outlet with what speaks for it. */
export type OutletWitness = { readonly value: Outlet; readonly evidence: Evidence };

const FROM_ADDRESS = 'From the address';

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
      evidence: { from: 'registry', certainty: 'medium', note: `${FROM_ADDRESS} ${url}` },
    };
  }
  if (defaults.outlet === undefined) return undefined;
  const evidence: Evidence = { from: 'watch-default', certainty: 'medium' };
  return registered({ value: { name: defaults.outlet }, evidence }, 'Given as', url, outlets);
}

/** What an article's outlet is without the name it was filed under: the name its evidence says it had, looked up anew. */
export function outletAnew(
  filed: OutletWitness,
  url: string | undefined,
  outlets: readonly OutletEntry[],
): OutletWitness | undefined {
  const { note, ...evidence } = filed.evidence;
  const terms = { defaults: {}, outlets };
  if (note?.startsWith(FROM_ADDRESS) === true) return registeredOutlet(undefined, url, terms);
  const wasSaid = wasSaidOf(filed.evidence);
  const at = note?.lastIndexOf(`${wasSaid} `) ?? -1;
  const name = note === undefined || at < 0 ? filed.value.name : note.slice(at + wasSaid.length + 1);
  const rest = at < 0 ? note : note?.slice(0, at).replace(/; $/, '');
  const witness = {
    value: { ...filed.value, name },
    evidence: rest === undefined || rest === '' ? evidence : { ...evidence, note: rest },
  };
  return registered(witness, wasSaid, url, outlets);
}

/** The evidence of an outlet that is filed under another name from now on: it says which one it had at first. */
export function refiledEvidence({ value, evidence }: OutletWitness, name: string): Evidence {
  const wasSaid = wasSaidOf(evidence);
  const { note } = evidence;
  const isNoted = note !== undefined && (note.startsWith(FROM_ADDRESS) || note.includes(`${wasSaid} `));
  if (isNoted || value.name === name) return evidence;
  return { ...evidence, note: [note, `${wasSaid} ${value.name}`].filter(Boolean).join('; ') };
}

function wasSaidOf({ from }: Evidence): 'Printed as' | 'Given as' {
  return from === 'watch-default' ? 'Given as' : 'Printed as';
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
