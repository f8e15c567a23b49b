import type { AttributionForm, QuotedSource } from '../../../domain/attribution.ts';
import { bodyIn, countryIn, isMetonym, type CountryEvidence, type ListedBody } from './gazetteer.ts';
import { kindOfSource } from './kind-of-source.ts';
import {
  COMPANY_NOUNS,
  FEMALE_WORDS,
  GOVERNMENT_WORDS,
  MALE_WORDS,
  OFFICIAL_NOUNS,
} from '../lexicon/who-words.ts';
import type { Mention, MentionKind } from './mention.ts';
import { fullBodyOf, fullNameOf, type NamedPerson, type Roster } from './roster.ts';

/** One person or body of the article, as far as its mentions have told. */
export type Entity = {
  readonly quotedSource: { readonly name: string; readonly kind: MentionKind };
  readonly listed?: ListedBody;
  /** Office as printed when the person was first given one. */
  title?: string;
  readonly form: AttributionForm;
  readonly isPlural: boolean;
  /** Known by a name and not by a description only. */
  readonly isProper: boolean;
  readonly words: readonly string[];
  readonly roles: Set<string>;
  gender?: 'he' | 'she';
};

/** A place in the text where an entity is the subject or is quoted. */
type Sighting = {
  readonly entity: Entity;
  readonly at: number;
  readonly sentence: number;
  readonly isQuoted: boolean;
};

/** A pronoun or "the official" looks back no further than this many sentences. */
const REACH = 4;
/** "the ministry" may look back further: bodies are named once and then only described. */
const BODY_REACH = 40;

function formOf(mention: Mention): AttributionForm {
  if (mention.kind === 'document') return 'document';
  if (mention.kind === 'media') return 'media';
  if (mention.type === 'proper') return 'named';
  if (mention.kind === 'body') return mention.hasProperModifier ? 'named' : 'unnamed';
  return mention.kind === 'group' || mention.isPlural ? 'collective' : 'unnamed';
}

function genderOf(words: readonly string[]): 'he' | 'she' | undefined {
  if (words.some((word) => MALE_WORDS.has(word))) return 'he';
  return words.some((word) => FEMALE_WORDS.has(word)) ? 'she' : undefined;
}

/** Keeps who is who in one article, in reading order. */
export class Cast {
  private readonly entities = new Map<string, Entity>();
  private readonly sightings: Sighting[] = [];

  constructor(
    private readonly roster: Roster,
    private readonly countries: CountryEvidence,
  ) {}

  see(entity: Entity, at: number, sentence: number, isQuoted: boolean): void {
    this.sightings.push({ entity, at, sentence, isQuoted });
  }

  /** The entity a name or a full description stands for, made on first sight. */
  named(mention: Mention): Entity {
    const isBody = mention.kind === 'body' && mention.type === 'proper';
    const mayBePerson = !isBody || (mention.words.length === 1 && !mention.isDefinite);
    const person = mayBePerson ? this.personOf(mention) : undefined;
    const body = person || mention.type !== 'proper' ? undefined : this.bodyOf(mention);
    const printed = body?.name ?? mention.name;
    const listed = person || !isNameOfBody(mention) ? undefined : bodyIn(printed, this.countries);
    if (listed) return this.listedBody(listed, mention, printed, body?.words);
    const name = person?.name ?? printed;
    const kind = (person && 'person') ?? (body && 'body') ?? mention.kind;
    const form: AttributionForm = person || body ? 'named' : formOf(mention);
    const key = `${kind}:${name.toLowerCase()}`;
    const found = this.entities.get(key);
    const roles = [...mention.roles, ...(person?.roles ?? [])];
    if (found) {
      for (const role of roles) found.roles.add(role);
      const gender = genderOf(roles);
      if (gender) found.gender ??= gender;
      const title = mention.title ?? person?.title;
      if (title !== undefined) found.title ??= title;
      return found;
    }
    const gender = genderOf([...roles, ...mention.words]);
    const entity: Entity = {
      quotedSource: { name, kind },
      form,
      isPlural: mention.isPlural,
      isProper: mention.type === 'proper',
      words: body?.words ?? mention.words,
      roles: new Set(roles),
      ...(gender ? { gender } : {}),
    };
    const title = mention.title ?? person?.title;
    if (title !== undefined) entity.title = title;
    this.entities.set(key, entity);
    return entity;
  }

  /** A body of the gazetteer: all its names in the article are one, shown as it was first printed. */
  private listedBody(
    listed: ListedBody,
    mention: Mention,
    printed: string,
    words: readonly string[] = mention.words,
  ): Entity {
    const key = `listed:${listed.name}`;
    const known = this.entities.get(key);
    if (known) return known;
    const isOther =
      isMetonym(printed) || listed.name.endsWith('(country)') || bodyIn(printed, NO_COUNTRIES) === undefined;
    const entity: Entity = {
      quotedSource: { name: isOther ? listed.name : printed, kind: 'body' },
      listed,
      form: 'named',
      isPlural: mention.isPlural,
      isProper: true,
      words,
      roles: new Set(),
    };
    this.entities.set(key, entity);
    return entity;
  }

  /** A surname at a sentence's head may look like a common noun in a capital ("Sanders said"). */
  private personOf(mention: Mention): NamedPerson | undefined {
    const mayBeName = mention.type === 'proper' || /^\p{Lu}\S+$/u.test(mention.name);
    return mayBeName ? fullNameOf(this.roster, mention.words) : undefined;
  }

  private bodyOf(mention: Mention): { name: string; words: readonly string[] } | undefined {
    return mention.kind === 'person' ? undefined : fullBodyOf(this.roster, mention.words, mention.name);
  }

  private latest(
    sentence: number,
    at: number,
    reach: number,
    fits: (sighting: Sighting) => boolean,
  ): Sighting | undefined {
    return this.sightings.findLast(
      (sighting) => sighting.at < at && sentence - sighting.sentence <= reach && fits(sighting),
    );
  }

  /** Who he, she, it or they is: who was quoted in the sentence before, else the nearest subject that fits. */
  behindPronoun(word: string, sentence: number, at: number, isReporting: boolean): Entity | undefined {
    const fits = ({ entity }: Sighting): boolean => fitsPronoun(word, entity);
    const quoted = isReporting
      ? this.latest(sentence - 1, at, 0, (s) => s.isQuoted && s.sentence === sentence - 1 && fits(s))
      : undefined;
    const sameSentence = this.latest(sentence, at, 0, fits);
    const found = (sameSentence ?? quoted ?? this.latest(sentence, at, REACH, fits))?.entity;
    if (found && (word === 'he' || word === 'she')) found.gender ??= word;
    return found;
  }

  /** Who "the diplomat", "the ministry", "the company" is. */
  behindDescription(mention: Mention, sentence: number, at: number): Entity | undefined {
    const noun = mention.words[0] ?? '';
    if (mention.kind === 'person') return this.behindRole(noun, sentence, at);
    if (mention.kind === 'body' || COMPANY_NOUNS.has(noun))
      return this.behindBody(mention, noun, sentence, at);
    return undefined;
  }

  private behindRole(noun: string, sentence: number, at: number): Entity | undefined {
    const isPerson = ({ entity }: Sighting): boolean => entity.quotedSource.kind === 'person';
    const same = this.latest(sentence, at, BODY_REACH, (s) => isPerson(s) && s.entity.roles.has(noun));
    if (same) return same.entity;
    const isOfficial = (s: Sighting): boolean => [...s.entity.roles].some((role) => OFFICIAL_NOUNS.has(role));
    if (OFFICIAL_NOUNS.has(noun))
      return this.latest(sentence, at, BODY_REACH, (s) => s.isQuoted && isPerson(s) && isOfficial(s))?.entity;
    const listed = this.roster.people.find(({ roles }) => roles.includes(noun));
    return (
      listed &&
      this.named({
        type: 'proper',
        name: listed.name,
        words: listed.name.toLowerCase().split(' '),
        kind: 'person',
        isPlural: false,
        isDefinite: false,
        hasProperModifier: true,
        roles: listed.roles,
      })
    );
  }

  private behindBody(mention: Mention, noun: string, sentence: number, at: number): Entity | undefined {
    // "The foreign ministry" is not the Energy Ministry named before.
    const wanted = mention.name.toLowerCase().split(/\s+/);
    const hasAll = (words: readonly string[]): boolean => wanted.every((word) => words.includes(word));
    const isBody = ({ entity }: Sighting): boolean =>
      entity.quotedSource.kind === 'body' && entity.form === 'named' && entity.isProper;
    const same = this.latest(sentence, at, BODY_REACH, (s) => isBody(s) && hasAll(s.entity.words));
    if (same) return same.entity;
    const listed =
      this.roster.bodies.findLast(({ words, at: place }) => place < at && hasAll(words)) ??
      this.roster.bodies.find(({ words }) => hasAll(words));
    if (listed)
      return this.named({
        type: 'proper',
        name: listed.name,
        words: listed.words,
        kind: 'body',
        isPlural: false,
        isDefinite: false,
        hasProperModifier: true,
        roles: [],
      });
    const listedHere = wanted.length > 1 ? bodyIn(mention.name, this.countries) : undefined;
    if (listedHere) return this.listedBody(listedHere, mention, mention.name);
    if (!COMPANY_NOUNS.has(noun)) return undefined;
    return this.latest(
      sentence,
      at,
      BODY_REACH,
      (s) => isBody(s) && !s.entity.words.some((word) => GOVERNMENT_WORDS.has(word)),
    )?.entity;
  }
}

/** "Israeli army" names a body as well as "Israel Defense Forces" does. */
function isNameOfBody({ type, kind, roles, hasProperModifier }: Mention): boolean {
  if (type === 'proper') return kind !== 'person' || roles.length === 0;
  return kind === 'body' && hasProperModifier;
}

const NO_COUNTRIES: CountryEvidence = { words: new Map(), dateline: undefined, isOfTheUnion: false };

/** Who an entity is, as it is told: with the office it was given and the country that office or the gazetteer names. */
export function quotedSourceOf(
  { quotedSource: { name, kind }, listed, form, words, title }: Entity,
  role = title,
): QuotedSource {
  if (listed) {
    const { country } = listed;
    return { name, kind: listed.kind, ...(country ? { country } : {}) };
  }
  const country = countryIn(kind === 'person' && form === 'named' ? (role ?? '') : name);
  return {
    name,
    kind: kindOfSource(kind, form, name, words[0] ?? ''),
    ...(role ? { role } : {}),
    ...(country ? { country } : {}),
  };
}

function fitsPronoun(word: string, { quotedSource: { kind }, isPlural, gender }: Entity): boolean {
  switch (word) {
    case 'he':
    case 'him':
    case 'his':
    case 'she':
    case 'her': {
      const wanted = word.startsWith('h') && word !== 'her' ? 'he' : 'she';
      return kind === 'person' && (gender === undefined || gender === wanted);
    }
    case 'it':
    case 'its':
      return (kind === 'body' || kind === 'media' || kind === 'document') && !isPlural;
    case 'they':
    case 'them':
    case 'their':
      return isPlural || kind === 'group';
    default:
      return false;
  }
}
