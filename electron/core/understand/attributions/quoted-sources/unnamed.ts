import { UNNAMED, type Unnamed } from '../../../domain/quoted-source.ts';
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  isPersonNoun,
  MEDIA_WORDS,
  OFFICIAL_NOUNS,
  PLURAL_NOUNS,
} from '../lexicon/who-words.ts';
import { OFFICIAL_WORDS } from './kind-of-source.ts';

const PRONOUNS =
  /^(?:he|him|his|she|her|hers|it|its|they|them|their|we|us|our|i|me|my|you|your|who|which|that|this|these|those)$/;

/** Where what follows only tells more of the one described: "members | of both parties", "man | who was there". */
const REST =
  /(?:,| (?:of|for|in|on|at|by|from|with|who|that|which|to|about|under|near|against|and|or|interviewed|involved|briefed|familiar|close)) .*$/;

/** "One of them", "one official": somebody, whoever it is. */
const ONE_OF = /^(?:one|another|someone|somebody|anyone|everyone)(?: of | in |$)/;
/** "Some of his admirers", "six in 10", "52 percent of voters". */
const MANY_OF =
  /^(?:[\p{N}a-z-]+ (?:in [\p{N}a-z]+|per ?cent)|majorit(?:y|ies)|half|two|three|four|five)(?: |$)/u;

/**
 * What a description that names nobody is filed under across articles: "report" in one is not the "report" of another. Undefined
 * for a name. A letter in capitals is part of a name, and so may be words nobody knows: those stay as they are.
 */
export function unnamedAs(name: string): Unnamed | undefined {
  if (/[\p{Lu}@]/u.test(name)) return undefined;
  if (PRONOUNS.test(name)) return UNNAMED.nobodyTold;
  if (ONE_OF.test(name)) return UNNAMED.person;
  const noun = name.replace(REST, '').split(' ').at(-1) ?? '';
  if (PLURAL_NOUNS.has(noun) && noun !== 'police' && noun !== 'media') return UNNAMED.people;
  if (DOCUMENT_NOUNS.has(noun)) return UNNAMED.document;
  if (noun === 'media' || (MEDIA_WORDS.has(noun) && !isPersonNoun(noun))) return UNNAMED.medium;
  if (isPersonNoun(noun) || noun === 'interviewee')
    return isOfficial(noun, name) ? UNNAMED.official : UNNAMED.person;
  const one = noun.replace(/(?<!s)s$/, '');
  if (one !== noun && isPersonNoun(one)) return UNNAMED.people;
  if (DOCUMENT_NOUNS.has(one)) return UNNAMED.document;
  // "The weather service" tells which, where it is written; "the company" tells nothing.
  if (BODY_NOUNS.has(name)) return UNNAMED.body;
  return MANY_OF.test(name) ? UNNAMED.people : undefined;
}

function isOfficial(noun: string, name: string): boolean {
  if (/^(?:official|diplomat|envoy|ambassador)$/.test(noun)) return true;
  return OFFICIAL_NOUNS.has(noun) && OFFICIAL_WORDS.test(name);
}
