import { DETERMINERS } from '../lexicon/closed-words.ts';
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  MEDIA_NAMES,
  MEDIA_WORDS,
  LONE_BODIES,
  PLURAL_NOUNS,
  STATES,
  TITLES,
  isPersonNoun,
} from '../lexicon/who-words.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';

/** What the words of one noun phrase tell of a kind. */
export type MentionKind = 'person' | 'body' | 'group' | 'document' | 'media' | 'unknown';

/** How one noun phrase names somebody, before it is compared with others. */
export type Mention = {
  readonly type: 'pronoun' | 'proper' | 'described';
  /** As printed, without article, title, possessive 's and relative clause. */
  readonly name: string;
  /** The name's words, lower-cased; for a description its noun alone. */
  readonly words: readonly string[];
  readonly kind: MentionKind;
  readonly isPlural: boolean;
  /** "the official": points back, "an official" does not. */
  readonly isDefinite: boolean;
  /** A description with a name in it ("State Department official") needs nobody to point back to. */
  readonly hasProperModifier: boolean;
  /** Offices and descriptions by which the person may be called again ("mayor", "official"). */
  readonly roles: readonly string[];
  /** Office before the name, as printed: "Russian Foreign Minister". */
  readonly title?: string;
};

const CAPITAL = /^\p{Lu}/u;
const PARENTHESIS = /\s*[([][^)\]]*[)\]]/g;

export function cleanName(text: string): string {
  return text
    .replace(PARENTHESIS, '')
    .replace(/["“”«»„]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:['’]s?|,)$/, '')
    .trim();
}

const isProper = (doc: TaggedText, i: number): boolean =>
  doc.tag(i) === 'PROPN' ||
  (CAPITAL.test(doc.raw(i)) && (doc.tag(i) === 'NOUN' || doc.tag(i) === 'ADJ' || doc.tag(i) === 'NUM'));
const isPossessiveMark = (doc: TaggedText, i: number): boolean => doc.word(i) === "'s" || doc.word(i) === "'";

/** Cuts article, quantity, trailing 's, parentheses and all from a comma or "who" on. */
function bareRange(doc: TaggedText, [start, end]: Range): Range {
  let from = start;
  while (
    from < end - 1 &&
    // "Some of his admirers" is not "of his admirers".
    doc.word(from + 1) !== 'of' &&
    (DETERMINERS.has(doc.word(from)) ||
      doc.tag(from) === 'DET' ||
      /^(["“”]|even|only|not|both|all|,)$/.test(doc.word(from)))
  )
    from += 1;
  let to = from + 1;
  while (to < end && !/^(,|\(|\[|who|which|that|whose)$/.test(doc.word(to))) to += 1;
  while (to > from + 1 && isPossessiveMark(doc, to - 1)) to -= 1;
  return [from, to];
}

/** Where the first prepositional phrase starts that is no part of a body's name ("Ministry of Public Works" stays whole). */
function headEnd(doc: TaggedText, [start, end]: Range): number {
  for (let i = start + 1; i < end; i += 1) {
    const isJoint =
      (doc.tag(i) === 'ADJ' && doc.tag(i + 1) === 'ADP' && doc.tag(i - 1) === 'NOUN') ||
      doc.tag(i) === 'ADP' ||
      doc.tag(i) === 'CCONJ' ||
      doc.tag(i) === 'VERB' ||
      doc.word(i) === 'to';
    if (!isJoint) continue;
    const next = doc.word(i + 1) === 'the' ? i + 2 : i + 1;
    // "Lund & Daughters" is one firm, whatever its words.
    if (doc.word(i) === '&' && isProper(doc, i - 1) && isProper(doc, i + 1)) continue;
    const isName =
      /^(of|for|and|&)$/.test(doc.word(i)) &&
      doc.tag(i - 1) === 'PROPN' &&
      isProper(doc, next) &&
      CAPITAL.test(doc.raw(next)) &&
      isBodyName(doc, start, i);
    if (!isName) return i;
  }
  return end;
}

function isBodyName(doc: TaggedText, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1)
    if (BODY_NOUNS.has(doc.word(i)) || MEDIA_WORDS.has(doc.word(i))) return true;
  return false;
}

/** "Dockers’ Union", "Children's Hospital": a possessive inside a body's name. */
function joinsBodyName(doc: TaggedText, mark: number): boolean {
  return (
    isPossessiveMark(doc, mark) &&
    CAPITAL.test(doc.raw(mark + 1)) &&
    BODY_NOUNS.has(doc.word(mark + 1)) &&
    isProper(doc, mark - 1) &&
    /s$/.test(doc.word(mark - 1))
  );
}

function nameStart(doc: TaggedText, start: number, end: number): number {
  let at = end - 1;
  for (;;) {
    const before = at - 1;
    if (before < start) return at;
    const isLink = /^(of|for|the|and|&)$/.test(doc.word(before)) || joinsBodyName(doc, before);
    if (isProper(doc, before) && !isPossessiveMark(doc, before)) at -= 1;
    else if (isLink && before - 1 >= start && isProper(doc, before - 1)) at -= 2;
    else return at;
  }
}

const slice = (doc: TaggedText, start: number, end: number): string =>
  cleanName(doc.text.slice(...doc.span([start, end])));
const wordsOf = (doc: TaggedText, start: number, end: number): readonly string[] =>
  Array.from({ length: end - start }, (_, k) => doc.word(start + k)).filter((word) =>
    /[\p{L}\p{N}]/u.test(word),
  );

/** Agencies and outlets whose name is also a person's: "Ansa Field", "Ada Forbes". */
const NAMES_OF_PEOPLE = new Set('ansa ria fox forbes bloomberg vice slate vox kyodo efe'.split(' '));

/** Whether a word in a longer name makes it that of an outlet or agency. */
export const isMediaNamePart = (word: string): boolean => MEDIA_NAMES.has(word) && !NAMES_OF_PEOPLE.has(word);

function bodyKind(words: readonly string[]): MentionKind | undefined {
  const last = words.at(-1) ?? '';
  if (words.length === 1 && MEDIA_NAMES.has(last)) return 'media';
  if (words.length > 1 && (MEDIA_WORDS.has(last) || words.some(isMediaNamePart)))
    return BODY_NOUNS.has(last) && last !== 'news' ? 'body' : 'media';
  if (words.some((word) => BODY_NOUNS.has(word))) return 'body';
  if (
    STATES.has(words.join(' ')) ||
    (words.length > 1 && /^(united|north|south|new|saudi|sri)$/.test(words[0] ?? '') && words.length === 2)
  )
    return 'body';
  return undefined;
}

/** Forms of address are no office. */
export const officeOf = (title: string): string =>
  title.replace(/^(?:(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|hon)\.?(?:\s+|$))+/i, '').trim();

/** A name: a person's, unless its words, an article or capitals only mark a body. */
function properMention(doc: TaggedText, range: Range, start: number, end: number): Mention {
  let from = start;
  for (let i = start; i < end - 1; i += 1)
    if ((TITLES.has(doc.word(i)) || isPersonNoun(doc.word(i))) && !BODY_NOUNS.has(doc.word(end - 1)))
      from = i + 1;
  const roles = wordsOf(doc, range[0], from).filter((word) => isPersonNoun(word) || TITLES.has(word));
  const title = roles.length > 0 && from > range[0] ? officeOf(slice(doc, range[0], from)) : '';
  const words = wordsOf(doc, from, end);
  const isTitled = roles.length > 0 && from > range[0];
  const isArticled = doc.word(range[0] - 1) === 'the';
  const isFirm = /&|\band (?:Sons|Daughters|Brothers|Partners|Company|Co)\b/.test(
    doc.text.slice(...doc.span([from, end])),
  );
  const isAcronym = words.length === 1 && /^\p{Lu}[\p{Lu}&.]+$/u.test(doc.raw(from));
  const body = bodyKind(words);
  let kind: MentionKind = 'unknown';
  if (isTitled) kind = 'person';
  else if (isFirm) kind = 'body';
  else if (body) kind = body;
  else if (isArticled || isAcronym) kind = 'body';
  else if (words.length >= 2 && words.length <= 4) kind = 'person';
  const isPlural =
    kind === 'body' && /^(forces|troops|states)$/.test(words.at(-1) ?? '') && words.at(-1) !== 'states';
  return {
    type: 'proper',
    name: slice(doc, from, end),
    words,
    kind,
    isPlural,
    isDefinite: isArticled,
    hasProperModifier: true,
    roles,
    ...(title === '' ? {} : { title }),
  };
}

function describedKind(noun: string, isPlural: boolean): MentionKind {
  const one = noun.replace(/s$/, '');
  if (noun === 'media' || noun === 'newspaper' || noun === 'broadcaster' || noun === 'newspapers')
    return 'media';
  if (BODY_NOUNS.has(noun)) return 'body';
  if (isPlural && !DOCUMENT_NOUNS.has(noun)) return 'group';
  if (isPersonNoun(noun)) return 'person';
  if (DOCUMENT_NOUNS.has(noun) || DOCUMENT_NOUNS.has(one)) return 'document';
  return isPlural ? 'group' : 'unknown';
}

function describedMention(doc: TaggedText, core: Range, [start, end]: Range, head: number): Mention {
  const noun = doc.word(head - 1);
  const isPlural =
    PLURAL_NOUNS.has(noun) ||
    (/[^su]s$/.test(noun) && !/^(news|congress|series|corps|works)$/.test(noun) && !isPersonNoun(noun));
  const kind = noun === 'one' && doc.word(head) === 'of' ? 'person' : describedKind(noun, isPlural);
  let hasProperModifier = false;
  for (let i = start; i < end; i += 1) {
    const isCapital = CAPITAL.test(doc.raw(i)) && i > core[0] && doc.tag(i) !== 'PUNCT';
    if (i !== head - 1 && (doc.tag(i) === 'PROPN' || isCapital)) hasProperModifier = true;
  }
  const isBareHeadline = doc.isHeadline(core[0]) && core[1] - core[0] === 1;
  const isDefinite = isBareHeadline || /^(the|this|that|these|those)$/.test(doc.word(core[0]));
  const printed = slice(doc, start, end);
  return {
    type: 'described',
    // "Several pilots" at a sentence's head and "several pilots" further on are the same words.
    name: hasProperModifier || isNameAt(doc, start) ? printed : uncapitalised(printed),
    words: [noun],
    kind,
    isPlural,
    isDefinite,
    hasProperModifier,
    roles: isPersonNoun(noun) ? [noun] : [],
  };
}

/** At a sentence's head "Officials who …" is tagged as a name and is none; "Baker" may be one. */
function isNameAt(doc: TaggedText, i: number): boolean {
  if (doc.tag(i) !== 'PROPN') return false;
  const word = doc.word(i);
  const one = word.replace(/s$/, '');
  const isPlural = PLURAL_NOUNS.has(word) || (one !== word && (isPersonNoun(one) || DOCUMENT_NOUNS.has(one)));
  return !isPlural || doc.sentence(i - 1) === doc.sentence(i);
}

/** The name as it stands within a sentence; a word all in capitals keeps them. */
const uncapitalised = (name: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** A sentence's first word has a capital whatever it is. */
function isCommonNoun(doc: TaggedText, i: number): boolean {
  const word = doc.word(i);
  if (LONE_BODIES.has(word) || MEDIA_NAMES.has(word) || STATES.has(word)) return false;
  return (
    doc.tag(i) !== 'PROPN' ||
    BODY_NOUNS.has(word) ||
    isPersonNoun(word) ||
    DOCUMENT_NOUNS.has(word) ||
    PLURAL_NOUNS.has(word) ||
    isPersonNoun(word.replace(/s$/, '')) ||
    /(?:ers|ors|ists|ians|ents|ants|ysts|ials|itics|ities)$/.test(word)
  );
}

/** Reads a noun phrase (article to last word) as the mention of a person, body, group or document. */
export function readMention(doc: TaggedText, core: Range): Mention {
  const first = doc.word(core[0]);
  if (
    core[1] - core[0] <= 2 &&
    /^(he|she|it|they|we|i|you|who|which|that|him|her|them|his|its|their)$/.test(first) &&
    (core[1] - core[0] === 1 || /self$|selves$/.test(doc.word(core[0] + 1)))
  ) {
    return {
      type: 'pronoun',
      name: doc.raw(core[0]),
      words: [first],
      kind: 'unknown',
      isPlural: /^(they|them|their|we)$/.test(first),
      isDefinite: true,
      hasProperModifier: false,
      roles: [],
    };
  }
  const range = bareRange(doc, core);
  const head = headEnd(doc, range);
  const last = head - 1;
  const start = nameStart(doc, range[0], head);
  const isSentenceStart =
    last === range[0] && doc.sentence(last - 1) !== doc.sentence(last) && isCommonNoun(doc, last);
  if (isProper(doc, last) && CAPITAL.test(doc.raw(last)) && !isSentenceStart)
    return properMention(doc, range, start, head);
  return describedMention(doc, core, range, head);
}
