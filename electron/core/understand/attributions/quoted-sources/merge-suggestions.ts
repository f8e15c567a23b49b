import type { MergeSuggestion } from '../../../domain/quoted-source.ts';

/** A quoted source as the library knows it, to be compared with the others. */
export type KnownSource = {
  readonly name: string;
  readonly isPerson: boolean;
  readonly statements: number;
  readonly roles: readonly string[];
};

type Because = MergeSuggestion['because'];

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim();

/** What transliterations of one name share: consonants, doubled ones once, letters for one sound as one. */
const skeleton = (text: string): string =>
  fold(text)
    .replace(/ff|v|w/g, 'f')
    .replace(/ck|k|q/g, 'c')
    .replace(/ph/g, 'f')
    .replace(/sch|sh/g, 's')
    .replace(/[aeiouyjh]/g, '')
    .replace(/(.)\1+/g, '$1');

const LINKS = new Set(['of', 'the', 'for', 'and', 'on']);

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !LINKS.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Given names agree when one is the initial of the other, or is missing in the middle. */
function isShortenedOf(short: readonly string[], long: readonly string[]): boolean {
  const [first = '', longFirst = ''] = [short[0], long[0]];
  if (first === longFirst) return short.length < long.length;
  return first.length === 1 && longFirst.startsWith(first);
}

function sameRole(a: KnownSource, b: KnownSource): string | undefined {
  const roles = new Set(b.roles.map((role) => role.toLowerCase()));
  return a.roles.find((role) => roles.has(role.toLowerCase()));
}

function persons(a: KnownSource, b: KnownSource): readonly [Because, string] | undefined {
  const [one, other] = [fold(a.name).split(' '), fold(b.name).split(' ')];
  const [short, long] = one.join(' ').length <= other.join(' ').length ? [one, other] : [other, one];
  const role = sameRole(a, b);
  const also = role === undefined ? '' : `; both printed as ${role}`;
  if (short.join(' ') === long.join(' ')) return ['spelling', `The same letters but for accents${also}`];
  if (short.at(-1) === long.at(-1)) {
    if (short.length === 1) return ['shorter-name', `The same surname, once without a given name${also}`];
    const givens = [short.slice(0, -1), long.slice(0, -1)] as const;
    if (isShortenedOf(...givens) || isShortenedOf(givens[1], givens[0]))
      return ['initials', `The same surname, given names that agree${also}`];
    if (skeleton(a.name) === skeleton(b.name)) return ['spelling', `Two spellings that sound alike${also}`];
    return role === undefined ? undefined : ['same-role', `The same surname, both printed as ${role}`];
  }
  const isAlike = short.length > 1 && short.length === long.length && skeleton(a.name) === skeleton(b.name);
  return isAlike ? ['spelling', `Two spellings that sound alike${also}`] : undefined;
}

const bodyWords = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !LINKS.has(word))
    .sort()
    .join(' ');

function bodies(a: KnownSource, b: KnownSource): readonly [Because, string] | undefined {
  if (bodyWords(a.name) === bodyWords(b.name)) return ['spelling', 'The same words in another order'];
  const [short, long] = a.name.length <= b.name.length ? [a, b] : [b, a];
  const isAcronym = /^\p{Lu}{3,8}$/u.test(short.name) && initialsOf(long.name) === short.name;
  return isAcronym ? ['initials', `The letters of ${short.name} begin its words`] : undefined;
}

/** Keys under which two names that may be one meet, so that not every name is held against every other. */
function keysOf({ name, isPerson }: KnownSource): readonly string[] {
  if (isPerson) return [`p ${fold(name).split(' ').at(-1) ?? ''}`, `s ${skeleton(name)}`];
  return [`b ${bodyWords(name)}`, `i ${/^\p{Lu}{3,8}$/u.test(name) ? name : initialsOf(name)}`];
}

/** More names than this under one key say nothing about any two of them. */
const MOST_ALIKE = 40;

/** Pairs that may be one quoted source, most statements first; what was said to be two is not offered again. */
export function suggestMerges(
  known: readonly KnownSource[],
  isKeptApart: (one: string, other: string) => boolean,
): readonly MergeSuggestion[] {
  const groups = new Map<string, KnownSource[]>();
  for (const each of known.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    for (const key of keysOf(each)) groups.set(key, [...(groups.get(key) ?? []), each]);
  const found = new Map<string, MergeSuggestion>();
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > MOST_ALIKE) continue;
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        const alike = a.isPerson && b.isPerson ? persons(a, b) : bodies(a, b);
        if (alike === undefined || a.isPerson !== b.isPerson || isKeptApart(a.name, b.name)) continue;
        const [because, evidence] = alike;
        found.set(JSON.stringify([a.name, b.name]), {
          names: [a.name, b.name],
          because,
          evidence,
          statements: [a.statements, b.statements],
        });
      }
    }
  }
  const weight = ({ statements: [a, b] }: MergeSuggestion): number => a + b;
  return [...found.values()].sort(
    (a, b) => weight(b) - weight(a) || (a.names.join('\n') < b.names.join('\n') ? -1 : 1),
  );
}
