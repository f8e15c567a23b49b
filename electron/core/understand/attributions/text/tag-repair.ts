import { DETERMINERS, FUNCTION_WORDS, POSSESSIVES } from '../lexicon/closed-words.ts';
import { CUE_NOUNS } from '../lexicon/cue-nouns.ts';
import { cueReadings, hasForm } from '../lexicon/cue-verbs.ts';
import { PERSON_NOUNS } from '../lexicon/who-words.ts';
import type { Range } from './tagged-text.ts';
import { SURE_VERBS, isNameBeforeVerb, isRemark, opensGerundClause } from './misread-words.ts';
import { isMissedVerb } from './missed-verbs.ts';
import { isSubjectOfNext } from './missed-nouns.ts';
import type { Tag, Token } from './token.ts';

const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*$/u;
const isOpen = (tag: Tag): boolean =>
  tag === 'NOUN' || tag === 'VERB' || tag === 'ADJ' || tag === 'ADV' || tag === 'X' || tag === 'INTJ';

/** Words that stand as names in mid-sentence somewhere in this text. */
function namesOf(
  tokens: readonly Token[],
  isFirst: (i: number) => boolean,
  from: number,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.tag === 'PROPN' && token.raw !== token.word && /^\p{Lu}\p{Ll}/u.test(token.raw) && !isFirst(i))
      names.add(token.raw);
  }
  return names;
}

function repairName(
  tokens: readonly Token[],
  i: number,
  names: ReadonlySet<string>,
  isFirst: (i: number) => boolean,
): void {
  const token = tokens[i];
  // Most words are in lower case and told at once.
  if (!token || token.raw === token.word) return;
  if (!isOpen(token.tag) || FUNCTION_WORDS.has(token.word) || !CAPITALISED.test(token.raw)) return;
  const next = tokens[i + 1];
  if (names.has(token.raw)) token.tag = 'PROPN';
  else if (isFirst(i)) {
    // At a sentence's head only a following cue shows the name: Ward said.
    if (next && SURE_VERBS.has(next.word) && token.tag !== 'NOUN') token.tag = 'PROPN';
    // `…,” Mark Roe said`: a first name that is also a verb.
    const isNamed = next?.tag === 'PROPN' && SURE_VERBS.has(tokens[i + 2]?.word ?? '');
    if (isNamed && token.tag === 'VERB') token.tag = 'PROPN';
  } else {
    const isNameLike = (other: Token | undefined): boolean =>
      other !== undefined &&
      (other.tag === 'PROPN' || (/^\p{Lu}/u.test(other.raw) && !FUNCTION_WORDS.has(other.word)));
    const hasNeighbour = isNameLike(tokens[i - 1]) || isNameLike(next);
    if (hasNeighbour || (token.tag !== 'ADJ' && token.tag !== 'NOUN')) token.tag = 'PROPN';
  }
}

/** "the military has", "the public's": an adjective with an article before and a verb or 's after is a noun. */
function isAdjectiveAsNoun(before: Token | undefined, next: Token | undefined): boolean {
  if (!before || !next || !(before.tag === 'DET' || before.tag === 'PROPN' || before.tag === 'ADJ'))
    return false;
  return next.tag === 'AUX' || next.word === "'s" || SURE_VERBS.has(next.word);
}

/** "the Haverwick primary that …": words that are adjectives and nouns, at the end of a noun phrase. */
function isNounAtEnd(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (
    !/^(?:primary|executive|conservative|liberal|progressive|moderate|military|representative|chief|hopeful)$/.test(
      token.word,
    )
  )
    return false;
  const isInside = before !== undefined && ['DET', 'ADJ', 'PROPN', 'NOUN', 'NUM'].includes(before.tag);
  return (
    isInside &&
    next !== undefined &&
    !['NOUN', 'PROPN', 'ADJ', 'CCONJ', 'PART'].includes(next.tag) &&
    next.word !== '-'
  );
}

/** "most state parties", "some protest leaders": a word that counts before, a plural after, and a noun between. */
function isNounOfBody(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  return (
    /^(?:state|protest|campaign|press|vote|debate|report|charge|post)$/.test(token.word) &&
    /^(?:most|many|some|several|few|two|three|four|five|all|other|various|more)$/.test(before?.word ?? '') &&
    next?.tag === 'NOUN' &&
    /[^s]s$/.test(next.word)
  );
}

/** "the firm's reported worth" */
function isOwnedParticiple(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  const isOwned = before?.word === "'s" && before.tag === 'PART';
  return isOwned && token.word.endsWith('ed') && (next?.tag === 'NOUN' || next?.tag === 'ADJ');
}

/** The apostrophe of "the workers' demand"; as a closing mark of a quotation it would have a pause around it. */
function isPluralPossessive(before: Token | undefined, mark: Token, next: Token | undefined): boolean {
  const isAttached = before?.end === mark.start && before.word.endsWith('s') && next?.isSpaced === true;
  return isAttached && (next.tag === 'NOUN' || next.tag === 'PROPN' || next.tag === 'ADJ');
}

/** "Public works minister Ilse Roe": before a bare title with a name, a word in -s is no verb. */
function standsBeforeTitle(tokens: readonly Token[], i: number): boolean {
  const isTitled = PERSON_NOUNS.has(tokens[i + 1]?.word ?? '') && tokens[i + 2]?.tag === 'PROPN';
  return isTitled && /s$/.test(tokens[i]?.word ?? '') && !SURE_VERBS.has(tokens[i]?.word ?? '');
}

/** "police said": a cue right behind shows the word to be its subject. */
function isNounBeforeCue(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.tag === 'NUM' && /[^s]s$/.test(tokens[i]?.word ?? '')) return true;
  const word = tokens[i]?.word ?? '';
  const next = tokens[i + 1]?.word ?? '';
  return (
    /^(?:said|says|told|added|warned|announced|insisted)$/.test(next) &&
    cueReadings(word).length === 0 &&
    !/ed$/.test(word)
  );
}

/** "of blocked drains": after a preposition a participle and a word in -s are adjective and noun. */
function isParticipleBeforeNoun(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i - 1]?.tag !== 'ADP' || !/ed$/.test(tokens[i]?.word ?? '') || !/[^s]s$/.test(next?.word ?? ''))
    return false;
  if (next?.tag === 'VERB') next.tag = 'NOUN';
  return next?.tag === 'NOUN';
}

/** "Shipping agents said": a word in -ing at the head, then a plural noun and its verb. */
function opensNounPhrase(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word ?? '';
  const noun = tokens[i + 1];
  return (
    word.endsWith('ing') &&
    cueReadings(word).length === 0 &&
    noun?.tag === 'NOUN' &&
    noun.word.endsWith('s') &&
    SURE_VERBS.has(tokens[i + 2]?.word ?? '')
  );
}

const BEFORE_NOUN = new Set(
  'of with from for by into between among against without despite under'.split(' '),
);

/** "of hopes for", "with promises to", "his claim": what cannot stand before a finite verb makes a noun of it. */
function isNounByPlace(before: Token | undefined, token: Token): boolean {
  if (before && POSSESSIVES.has(before.word) && token.word === 'thinking') return true;
  if (!before || /(?:ing|ed)$/.test(token.word)) return false;
  return (before.tag === 'ADP' && BEFORE_NOUN.has(before.word)) || POSSESSIVES.has(before.word);
}

/** "according to state law": no verb follows. */
const isAfterAccordingTo = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.word === 'to' && tokens[i - 2]?.word === 'according';

/** "by repeating the phrase": a word in -ing between a preposition and a noun phrase is a verb. */
function isGerundByPlace(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (before?.tag !== 'ADP' || !next || !token.word.endsWith('ing')) return false;
  // "of hiding the chart", not "by morning the boats": before an article any such word but a time of day or year.
  if (!hasForm(token.word, 'ing'))
    return next.tag === 'DET' && !/^(?:morning|evening|spring|thing|something|nothing)$/.test(token.word);
  return next.tag === 'DET' || next.tag === 'PRON' || next.tag === 'PROPN' || DETERMINERS.has(next.word);
}

/** "a man who lives near", "people who vote for": behind "who" a verb is owed, unless a name's or noun's own verb follows. */
function isVerbBehindWho(word: string, next: Token | undefined): boolean {
  if (next === undefined || /(?:ity|ness|ment|tion|sion|ing)s?$/.test(word)) return false;
  return ['ADP', 'DET', 'ADV', 'PART'].includes(next.tag) || DETERMINERS.has(next.word);
}

const NEVER_MENDED: ReadonlySet<Tag> = new Set<Tag>([
  'PUNCT',
  'DET',
  'CCONJ',
  'AUX',
  'NUM',
  'PRON',
  'PART',
  'SYM',
]);

const isNominalTag = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';

/** Words tagged as verbs that stand where only a noun or an adjective can. */
function mendVerb(tokens: readonly Token[], i: number, token: Token): void {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (standsBeforeTitle(tokens, i) || isNounBeforeCue(tokens, i) || isRemark(tokens, i)) token.tag = 'NOUN';
  if (isNameBeforeVerb(before, token, next)) token.tag = 'PROPN';
  if (isNounByPlace(before, token) || isAfterAccordingTo(tokens, i)) token.tag = 'NOUN';
  if (opensNounPhrase(tokens, i) || isParticipleBeforeNoun(tokens, i)) token.tag = 'ADJ';
  if (isNounOfBody(before, token, next) || isOwnedParticiple(before, token, next))
    token.tag = token.word.endsWith('ed') ? 'ADJ' : 'NOUN';
}

/** "the military has", "the secretary general", "the Haverwick primary that": adjectives that are nouns. */
function mendAdjective(tokens: readonly Token[], i: number, token: Token): void {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const standsBehind = /^(?:general|elect|designate|hopeful)$/.test(token.word);
  const isOffice = standsBehind && before !== undefined && PERSON_NOUNS.has(before.word);
  if (isOffice || isAdjectiveAsNoun(before, next) || isNounAtEnd(before, token, next)) token.tag = 'NOUN';
}

/** Cue words the tagger takes for nouns or adjectives, and nouns it takes for verbs. */
function repairCue(tokens: readonly Token[], i: number): void {
  const token = tokens[i];
  if (!token) return;
  if (isSubjectOfNext(tokens, i)) {
    token.tag = 'NOUN';
    return;
  }
  const { word, tag } = token;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  // "Less than a third agreed": no name for its capital.
  if (tag === 'PROPN' && next?.word === 'than' && /^(?:less|more|fewer)$/.test(word)) {
    token.tag = 'ADJ';
    return;
  }
  if (NEVER_MENDED.has(tag)) {
    if (word === "'" && isPluralPossessive(before, token, next)) token.tag = 'PART';
    return;
  }
  if (tag === 'NOUN' && isGerundByPlace(before, token, next)) {
    token.tag = 'VERB';
    return;
  }
  if (tag === 'NOUN' && before?.word === 'who' && isVerbBehindWho(word, next)) {
    token.tag = 'VERB';
    return;
  }
  // "people close to the talks"
  if (word === 'close' && next?.word === 'to' && (before?.tag === 'NOUN' || before?.tag === 'PROPN')) {
    token.tag = 'ADJ';
    return;
  }
  if (tag === 'VERB') mendVerb(tokens, i, token);
  else if (tag === 'ADJ') mendAdjective(tokens, i, token);
  else if (word === 'that' && tag === 'ADP') token.tag = 'SCONJ';
  if (word === 'further' && next?.tag === 'VERB') token.tag = 'ADV';
  if (word === 'according' && next?.word === 'to') token.tag = 'ADP';
  // "an inside source"
  if (/^(?:inside|outside)$/.test(word) && before?.tag === 'DET' && next?.tag === 'NOUN') token.tag = 'ADJ';
  // "the family deserved better"
  if (tag === 'NOUN' && before && isNominalTag(before) && /[^e]ed$/.test(word)) token.tag = 'VERB';
  if (tag === 'PROPN' && token.raw !== word && /^\p{Lu}/u.test(token.raw)) return;
  const readings = cueReadings(word);
  // Most words are no cues and are left alone.
  if (readings.length === 0 && tag !== 'VERB') return;
  const isAfterDeterminer =
    before !== undefined &&
    (DETERMINERS.has(before.word) || before.tag === 'DET') &&
    !/^(that|all|both|some|many|this|these|those)$/.test(before.word);
  if (SURE_VERBS.has(word)) {
    if (!isAfterDeterminer) token.tag = 'VERB';
    return;
  }
  // "the drains were blocked": an article before and an auxiliary after leave room for a noun only.
  if (tag === 'VERB' && isAfterDeterminer && next?.tag === 'AUX') token.tag = 'NOUN';
  if (readings.length === 0) return;
  const isIng = readings.some(({ forms }) => forms.has('ing'));
  const isOwned = isAfterDeterminer || (before?.word === "'s" && before.tag === 'PART');
  if (isIng && tag === 'VERB' && isOwned && CUE_NOUNS.has(word)) token.tag = 'NOUN';
  if (isIng && tag === 'NOUN' && opensGerundClause(before, word, next)) token.tag = 'VERB';
  if (tag === 'VERB') {
    if (isOwned && !isIng && hasForm(word, 'base', 's')) token.tag = 'NOUN';
    return;
  }
  if (tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'PROPN') return;
  if (isMissedVerb(tokens, i)) token.tag = 'VERB';
}

/** Behind these a word may owe its capital to its place. */
const OPENS_SPEECH = new Set(['"', '“', '”', '‘', "'", '«', ':']);

/** Corrects in place what the tagger is known to get wrong, from words around and names elsewhere in the text. */
export function repairTags(
  tokens: readonly Token[],
  sentences: readonly Range[],
  headlineSize: number,
): void {
  const heads = new Set(sentences.map(([start]) => start));
  const isFirst = (i: number): boolean => heads.has(i) || OPENS_SPEECH.has(tokens[i - 1]?.raw ?? ':');
  const names = namesOf(tokens, isFirst, headlineSize);
  for (let i = headlineSize; i < tokens.length; i += 1) repairName(tokens, i, names, isFirst);
  // "Roe Endorses Ted Poe": a headline's words have capitals, so that the text tells which are names.
  for (const token of tokens.slice(0, headlineSize))
    if (token.tag === 'VERB' && names.has(token.raw) && cueReadings(token.word).length === 0)
      token.tag = 'PROPN';
  for (let i = 0; i < tokens.length; i += 1) repairCue(tokens, i);
}
