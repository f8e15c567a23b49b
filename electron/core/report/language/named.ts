import type { NOBODY_NAMED } from '../../domain/attribution.ts';
import type { FORMAT_LABELS } from '../../domain/format-labels.ts';
import type { Unnamed } from '../../domain/quoted-source.ts';

/** Words for quoted sources the articles do not name. */
export type UnnamedWords = Readonly<Record<Unnamed | typeof NOBODY_NAMED, string>>;
export type FormatWords = Readonly<Record<keyof typeof FORMAT_LABELS, string>>;

/** Looks a word up; what is none of ours stays as it is. */
export function lookedUp(words: Readonly<Record<string, string>>): (key: string) => string {
  const known = new Map(Object.entries(words));
  return (key) => known.get(key) ?? key;
}

/** Names of languages by their BCP 47 codes; the code where the name is not known. */
export function languageNames(names: Readonly<Record<string, string>>): (code: string) => string {
  const known = new Map(Object.entries(names));
  return (code) => known.get(code.split('-')[0]?.toLowerCase() ?? '') ?? code;
}
