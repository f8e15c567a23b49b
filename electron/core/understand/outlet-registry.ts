import SHIPPED from '../../../resources/outlets.json';
import type { OutletEntry } from '../domain/outlet-entry.ts';
import { matchKey } from '../text/clean.ts';

/** Entries by every name they print, and by every domain they publish under. */
type Registry = {
  readonly byName: ReadonlyMap<string, Named>;
  readonly byDomain: ReadonlyMap<string, OutletEntry>;
};

type Named = { readonly entry: OutletEntry; readonly printed: string };

/** Names this short name an outlet only in their own case: "AS" is a newspaper, "as" is a word. */
const SHORT = 4;
const LONGEST_NAME = 120;
const ADDRESS = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;

const NONE: readonly OutletEntry[] = [];
const ownRegistries = new WeakMap<readonly OutletEntry[], Registry>();

/** The outlets we ship, as the analyst may look them through and lay their own over them. */
export const SHIPPED_OUTLETS: readonly OutletEntry[] = SHIPPED as readonly OutletEntry[];

let shippedRegistry: Registry | undefined;

/** Made when the first outlet is looked up: a start that looks none up does not wait for it. */
function shipped(): Registry {
  shippedRegistry ??= registryOf(SHIPPED_OUTLETS);
  return shippedRegistry;
}

/**
 * The entry a printed outlet name stands for. The analyst's entries come first; an article's address decides between
 * outlets that print the same name ("The Star" at thestar.com.my). Nothing is matched by likeness: an unknown name
 * has no entry.
 */
export function outletNamed(
  printed: string,
  url?: string,
  own: readonly OutletEntry[] = NONE,
): OutletEntry | undefined {
  const name = printed.trim();
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  const mine = ownRegistry(own);
  if (ADDRESS.test(name)) {
    const found = outletAt(name, own);
    if (found !== undefined) return found;
  }
  const byOwn = find(mine, name);
  if (byOwn !== undefined) return byOwn;
  const byAddress = url === undefined ? undefined : outletAt(url, own);
  if (byAddress !== undefined && plainName(byAddress.name) === matchKey(name)) return byAddress;
  return asOwn(find(shipped(), name), mine);
}

/** The outlet that publishes under the domain of an address, or under one above it. */
export function outletAt(url: string, own: readonly OutletEntry[] = NONE): OutletEntry | undefined {
  const mine = ownRegistry(own);
  for (let domain = domainOf(url); domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const found = mine.byDomain.get(domain) ?? asOwn(shipped().byDomain.get(domain), mine);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the analyst says of an outlet of ours, when there is such an entry. */
function asOwn(entry: OutletEntry | undefined, mine: Registry): OutletEntry | undefined {
  return entry === undefined ? undefined : (mine.byName.get(matchKey(entry.name))?.entry ?? entry);
}

function find(registry: Registry, name: string): OutletEntry | undefined {
  const key = matchKey(name);
  const found = registry.byName.get(key);
  if (found === undefined || key.length > SHORT) return found?.entry;
  return name === found.printed || name === name.toUpperCase() ? found.entry : undefined;
}

function ownRegistry(own: readonly OutletEntry[]): Registry {
  const known = ownRegistries.get(own);
  if (known !== undefined) return known;
  const registry = registryOf(own);
  ownRegistries.set(own, registry);
  return registry;
}

function registryOf(entries: readonly OutletEntry[]): Registry {
  const byName = new Map<string, Named>();
  const byDomain = new Map<string, OutletEntry>();
  // Names before aliases: no alias may hide the name of another.
  for (const entry of entries) add(byName, entry.name, entry);
  for (const entry of entries) {
    for (const alias of entry.aliases) add(byName, alias, entry);
    for (const domain of entry.domains) {
      const bare = domainOf(domain);
      if (bare !== '' && !byDomain.has(bare)) byDomain.set(bare, entry);
    }
  }
  return { byName, byDomain };
}

function add(byName: Map<string, Named>, printed: string, entry: OutletEntry): void {
  const key = matchKey(printed);
  if (key !== '' && !byName.has(key)) byName.set(key, { entry, printed: printed.trim() });
}

/** A name without the place we add to tell it from others of its name ("The Star (Malaysia)"). */
function plainName(name: string): string {
  return matchKey(name.replace(/\s*\([^)]*\)$/, ''));
}

function domainOf(url: string): string {
  const host = /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(url.trim())?.[1] ?? '';
  return host
    .toLowerCase()
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');
}
