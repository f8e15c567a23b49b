import type { QuotedSourceKind } from '../../../domain/attribution.ts';
import GAZETTEER from '../../../../../resources/gazetteer.json' with { type: 'json' };

/** A body the gazetteer lists, under the name we show. */
export type ListedBody = {
  readonly name: string;
  readonly kind: QuotedSourceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
};

export type ListedState = {
  readonly code: string;
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly capitals: readonly string[];
  readonly aliases?: readonly string[];
};

type Entry = {
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly aliases?: readonly string[];
  /** Names that bodies of several countries share. */
  readonly shared?: readonly string[];
};

const DATA: {
  readonly states: readonly ListedState[];
  readonly needEvidence: readonly string[];
  readonly bodies: readonly Entry[];
} = GAZETTEER;

/** Dots and the kind of apostrophe tell no names apart; nor do capitals, which headlines set as they like. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll('.', '')
    .replaceAll('’', "'")
    .replaceAll('defense', 'defence');
}

const NEED_EVIDENCE: ReadonlySet<string> = new Set(DATA.needEvidence.map(nameKey));
/** Names, adjectives and capitals, each with its state: what tells which countries an article is about. */
export const STATE_WORDS = new Map<string, ListedState>();
const CAPITALS = new Map<string, ListedState>();
const LISTED = new Map<string, ListedBody>();
const SHARED = new Map<string, ListedBody[]>();

for (const state of DATA.states) {
  const names = [state.name, ...(state.aliases ?? [])];
  for (const word of [...names, ...state.adjectives, ...state.capitals])
    STATE_WORDS.set(nameKey(word), state);
  for (const capital of state.capitals) CAPITALS.set(nameKey(capital), state);
  for (const name of names)
    LISTED.set(nameKey(name), { name: state.name, kind: 'government', country: state.code });
}
for (const { name, kind, country, aliases = [], shared = [] } of DATA.bodies) {
  const body = { name, kind: kind as QuotedSourceKind, ...(country ? { country } : {}) };
  for (const each of [name, ...aliases]) LISTED.set(nameKey(each), body);
  for (const each of shared) SHARED.set(nameKey(each), [...(SHARED.get(nameKey(each)) ?? []), body]);
}
// "US" and "UK" stand before nouns where others have an adjective.
const ADJECTIVES = new Map<string, ListedState>([
  ...DATA.states.flatMap((state) => state.adjectives.map((word) => [nameKey(word), state] as const)),
  ...DATA.states.flatMap((state) =>
    state.code === 'US' || state.code === 'GB'
      ? (state.aliases ?? []).map((word) => [nameKey(word), state] as const)
      : [],
  ),
]);
/** How a country's bodies are called by us: "Russian …", "US …". */
const attributive = ({ code, name, adjectives: [adjective] }: ListedState): string => {
  if (code === 'US' || code === 'GB') return code === 'US' ? 'US' : 'UK';
  return adjective ?? name;
};

const TOPICS: Readonly<Record<string, string>> = {
  'foreign affairs': 'Foreign',
  'external affairs': 'Foreign',
  'internal affairs': 'Interior',
  'national defence': 'Defence',
};
const KIND_OF_LAST: readonly (readonly [RegExp, QuotedSourceKind])[] = [
  [/^(?:government|presidency|parliament|embassy|cabinet|senate|central bank|foreign office)$/, 'government'],
  [/^(?:army|military|navy|air force|armed forces|forces|troops)$/, 'military'],
  [/^(?:police|national police|federal police)$/, 'police'],
  [/^(?:supreme court|constitutional court|high court)$/, 'court'],
];

const titled = (words: string): string =>
  words.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());

/** "foreign ministry", "ministry of public works", "army": what a country has one of. */
function generic(key: string): { readonly rest: string; readonly kind: QuotedSourceKind } | undefined {
  const ministry = /^(?:(.+) (?:ministry)|ministry (?:of|for) (?:the )?(.+))$/.exec(key);
  const topic = ministry?.[1] ?? ministry?.[2];
  if (topic !== undefined) return { rest: `${TOPICS[topic] ?? titled(topic)} Ministry`, kind: 'government' };
  const kind = KIND_OF_LAST.find(([pattern]) => pattern.test(key))?.[1];
  return kind && { rest: key, kind };
}

function bodyOf(state: ListedState, key: string): ListedBody | undefined {
  const found = generic(key);
  if (found === undefined) return undefined;
  const name = `${attributive(state)} ${found.rest}`;
  return LISTED.get(nameKey(name)) ?? { name, kind: found.kind, country: state.code };
}

/** "Russian Foreign Ministry", "Russia's Foreign Ministry", "Ministry of Foreign Affairs of Russia". */
function patterned(key: string): ListedBody | undefined {
  const possessive = /^(.+?)'s? (.+)$/.exec(key);
  if (possessive) {
    const owner = STATE_WORDS.get(possessive[1] ?? '');
    if (owner && !ADJECTIVES.has(possessive[1] ?? '')) return bodyOf(owner, possessive[2] ?? '');
  }
  const words = key.split(' ');
  for (const size of [1, 2, 3]) {
    const state = ADJECTIVES.get(words.slice(0, size).join(' '));
    const body = state && words.length > size ? bodyOf(state, words.slice(size).join(' ')) : undefined;
    if (body) return body;
  }
  const of = / of (?:the )?(?=[^ ]+(?: [^ ]+)?$)/.exec(key);
  const state = of && STATE_WORDS.get(key.slice(of.index + of[0].length));
  return of && state ? bodyOf(state, key.slice(0, of.index)) : undefined;
}

/** Names come back again and again, in an article and from one to the next; so many answers are remembered. */
const MOST_REMEMBERED = 20_000;

/** The same answers, each worked out once as long as there is room. */
function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found.answer;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = answer(name);
    known.set(name, { answer: made });
    return made;
  };
}

/** The body a name stands for wherever it is printed; names that several share are left alone. */
export const bodyNamed = remembered(findBody);

function findBody(name: string): ListedBody | undefined {
  const key = nameKey(name);
  const listed = LISTED.get(key);
  if (listed !== undefined) return NEED_EVIDENCE.has(key) ? undefined : listed;
  return patterned(key);
}

/** States and capitals that are also people's names; they stand for a government only with evidence. */
export const mayBeSurname = (word: string): boolean => NEED_EVIDENCE.has(word);

/** What an article tells of countries: the words for each, and where it was filed. */
export type CountryEvidence = {
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly dateline: string | undefined;
  readonly isOfTheUnion: boolean;
};

/** The one country of the article: the dateline's, else the only one it names. */
export function soleCountry({ words, dateline }: CountryEvidence): string | undefined {
  if (dateline !== undefined) return dateline;
  const [first, ...others] = words.keys();
  return others.length === 0 ? first : undefined;
}

const UNION = LISTED.get('european union');

/** Who a name stands for in this article: capitals for governments, shared names by the country the article is about. */
export function bodyIn(name: string, evidence: CountryEvidence): ListedBody | undefined {
  const key = nameKey(name);
  if (key === 'brussels') return evidence.isOfTheUnion ? UNION : undefined;
  const named = bodyNamed(name);
  if (named !== undefined) return named;
  const isTold = (code: string): boolean =>
    evidence.dateline === code || [...(evidence.words.get(code) ?? [])].some((word) => word !== key);
  const capital = CAPITALS.get(key);
  if (capital && (!NEED_EVIDENCE.has(key) || isTold(capital.code)))
    return { name: capital.name, kind: 'government', country: capital.code };
  const state = LISTED.get(key);
  if (state?.country && isTold(state.country)) return { ...state, name: `${state.name} (country)` };
  const country = soleCountry(evidence);
  if (country === undefined) return undefined;
  const shared = SHARED.get(key)?.find((body) => body.country === country);
  if (shared) return shared;
  const home = DATA.states.find(({ code }) => code === country);
  return home && !SHARED.has(key) ? bodyOf(home, key) : undefined;
}

/** Whether the name is a capital that stands for a government: it is not shown under its own name. */
export function isMetonym(name: string): boolean {
  return CAPITALS.has(nameKey(name)) || nameKey(name) === 'brussels';
}

/** The country that a description names: "Russian Foreign Minister", "State Department official". */
export const countryIn = remembered(findCountry);

function findCountry(description: string): string | undefined {
  const words = nameKey(description)
    .replace(/'s\b/g, '')
    .split(/[\s,]+/);
  for (let at = 0; at < words.length; at += 1)
    for (const size of [3, 2, 1]) {
      const part = words.slice(at, at + size).join(' ');
      if (NEED_EVIDENCE.has(part)) continue;
      const country = LISTED.get(part)?.country ?? ADJECTIVES.get(part)?.code;
      if (country !== undefined) return country;
    }
  return undefined;
}
