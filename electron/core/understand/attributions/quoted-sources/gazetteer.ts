import type { QuotedSourceKind } from '../../../domain/attribution.ts';
import GAZETTEER from '../../../../../resources/gazetteer.json' with { type: 'json' };

/** A body the gazetteer lists, under the name we show. */
export type ListedBody = {
  readonly name: string;
  readonly kind: QuotedSourceKind;
  readonly country?: string;
};

type Entry = {
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly aliases?: readonly string[];
};

/** Dots and the kind of apostrophe tell no names apart; nor do capitals, which headlines set as they like. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll('.', '')
    .replaceAll('’', "'")
    .replaceAll('defense', 'defence');
}

function listed(): ReadonlyMap<string, ListedBody> {
  const found = new Map<string, ListedBody>();
  const add = (body: ListedBody, names: readonly string[]): void => {
    for (const name of names) found.set(nameKey(name), body);
  };
  const { states, bodies }: { states: readonly State[]; bodies: readonly Entry[] } = GAZETTEER;
  for (const { code, name, aliases } of states)
    add({ name, kind: 'government', country: code }, [name, ...(aliases ?? [])]);
  for (const { name, kind, country, aliases } of bodies)
    add({ name, kind: kind as QuotedSourceKind, ...(country ? { country } : {}) }, [
      name,
      ...(aliases ?? []),
    ]);
  return found;
}

type State = {
  readonly code: string;
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly capitals: readonly string[];
  readonly aliases?: readonly string[];
};

const LISTED = listed();

/** The body a name stands for wherever it is printed. */
export function bodyNamed(name: string): ListedBody | undefined {
  return LISTED.get(nameKey(name));
}
