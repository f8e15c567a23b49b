import { clauseEnd } from '../grammar/extents.ts';
import { nounContentEnd } from '../grammar/object-extents.ts';
import type { Sentence } from '../grammar/chunks.ts';
import type { Stance } from '../lexicon/verb-classes.ts';
import type { Range } from '../text/tagged-text.ts';
import type { Candidate } from './candidate.ts';
import { attribute, wordAt, type Cue } from './cue.ts';
import { skipAddressee, skipSettings } from './settings.ts';

/** Looks for content from the chunk at an index on, behind the cue. */
export type FrameRule = (cue: Cue, at: number) => Candidate | undefined;

/** The token a chunk starts with. */
export const start = (s: Sentence, index: number): number => s.chunk(index).range[0];

/** The clause from the chunk on. */
export const clauseFrom = (cue: Cue, at: number): Range => [
  start(cue.s, at),
  clauseEnd(cue.s, at, cue.surroundings),
];

/** Index of the preposition the verb takes: right behind it, behind an adverb or a day, or behind whom it was said to. */
function listedPreposition({ s, lexical, after }: Cue): number {
  const isListed = (index: number): boolean => lexical.prepositions.has(wordAt(s, index));
  if (isListed(after)) return after;
  if (/^(?:adv|time)$/.test(s.chunk(after).kind)) return after + 1;
  const isAddressed =
    s.chunk(after).kind === 'prep' &&
    /^(?:to|with)$/.test(wordAt(s, after)) &&
    s.chunk(after + 1).kind === 'np';
  const behind = isAddressed ? skipSettings(s, skipAddressee(s, after + 1)) : after;
  return isListed(behind) && wordAt(s, behind) === 'about' ? behind : after;
}

/** "called for", "referring to", "warned of": the preposition belongs to the cue, its object is the content. */
export const prepositionRule: FrameRule = (cue) => {
  const { s, lexical } = cue;
  const at = listedPreposition(cue);
  const chunk = s.chunk(at);
  if (
    cue.isInverted ||
    (chunk.kind !== 'prep' && chunk.kind !== 'adv') ||
    !lexical.prepositions.has(wordAt(s, at))
  )
    return undefined;
  const object = s.chunk(at + 1);
  if (
    at + 1 >= s.chunks.length ||
    object.kind === 'time' ||
    /^(months?|years?|weeks?|days?|decades?|hours?)$/.test(wordAt(s, at + 1))
  )
    return undefined;
  const isClause = object.kind === 'wh' || object.kind === 'sub';
  const end = isClause ? clauseEnd(s, at + 1, cue.surroundings) : nounContentEnd(s, at + 1, cue.surroundings);
  return attribute(cue, 'preposition', [[start(s, at + 1), end]], {
    cueEnd: chunk.range[1],
    stance: lexical.prepositions.get(wordAt(s, at)) ?? 'reporting',
  });
};

/** "denied leaking it": the gerund right behind. */
export const gerundRule: FrameRule = (cue, at) => {
  const { s, lexical } = cue;
  const isGerund = s.chunk(at).verb?.isGerund === true && at === cue.after;
  const stance = lexical.frames.get('ing');
  return isGerund && stance ? attribute(cue, 'gerund', [clauseFrom(cue, at)], { stance }) : undefined;
};

const opensObject = (s: Sentence, at: number): boolean =>
  // `calls a “reed tax”`: the article stands before a whole quotation.
  (s.chunk(at).kind === 'other' && s.chunk(at + 1).kind === 'quote' && s.doc.tag(start(s, at)) === 'DET') ||
  // "called what she saw “terrible”"
  (s.chunk(at).kind === 'wh' && wordAt(s, at) === 'what') ||
  // "proposed nearly 2 million", "mention any of them"
  (/^(?:nearly|almost|roughly|about|only|any)$/.test(wordAt(s, at)) &&
    /^(?:np|prep)$/.test(s.chunk(at + 1).kind)) ||
  ['np', 'quote', 'mark', 'adj'].includes(s.chunk(at).kind) ||
  s.chunk(at).verb?.isGerund === true;

/** "announced on Monday a plan", "noted on Radio Haverwick the change": the object behind when and where. */
function behindDay({ s, after }: Cue): number {
  const isSetting =
    s.chunk(after).kind === 'time' || (s.chunk(after).kind === 'prep' && wordAt(s, after) === 'on');
  const at = isSetting ? skipSettings(s, after) : after;
  const isObject = s.chunk(at).kind === 'np' && s.doc.tag(start(s, at)) !== 'PROPN';
  return isObject && s.chunk(at - 1).kind !== 'prep' ? at : after;
}

/** "what it calls “fair tides”", "what they described as a farce": a name somebody gives to a thing. */
function isWhatTheyCall({ s, lexical, subject }: Cue): boolean {
  return (
    /^(?:call|term|dub|label|describe|deem)$/.test(lexical.lemma) &&
    wordAt(s, s.chunkOf(subject.range[0]) - 1) === 'what'
  );
}

/** "what they call a “reed tax” in public": the name ends with the words around its marks. */
function nameEnd(s: Sentence, at: number): number | undefined {
  const { range } = s.chunk(at);
  for (let i = range[0]; i < range[0] + 2; i += 1) {
    const quotation = s.doc.quotations[s.doc.quotation(i)];
    if (quotation) return Math.max(quotation.range[1], range[1]);
  }
  return undefined;
}

/** "A survey found higher prices": what a study finds. */
function isFinding({ s, lexical, subject: { core } }: Cue): boolean {
  if (lexical.lemma !== 'find') return false;
  let head = core[0];
  while (head + 1 < core[1] && s.doc.tag(head + 1) !== 'ADP' && s.doc.tag(head + 1) !== 'VERB') head += 1;
  return FINDS.test(s.doc.word(head));
}

const FINDS =
  /^(?:polls?|surveys?|study|studies|reports?|paper|papers|analysis|review|audit|investigation|inquiry|research)$/;

/** "denounced the plan", "saw it as a threat": the object right behind, with what the verb needs after it. */
export const nounRule: FrameRule = (cue) => {
  const { s, lexical } = cue;
  const at = behindDay(cue);
  if (cue.isInverted || !opensObject(s, at)) return undefined;
  const end = nounContentEnd(s, at, cue.surroundings);
  const plain = lexical.frames.get('np');
  if (isFinding(cue)) return attribute(cue, 'finding', [[start(s, at), end]], { stance: 'reporting' });
  if (plain && isWhatTheyCall(cue))
    return attribute(cue, 'what-called', [[start(s, at), nameEnd(s, at) ?? end]], { stance: 'reporting' });
  if (plain) return attribute(cue, 'noun', [[start(s, at), end]], { stance: plain });
  const link = linkAfter(cue, at);
  if (!link) return undefined;
  const linked = Math.max(end, nounContentEnd(s, link.index, cue.surroundings));
  return attribute(cue, 'noun', [[start(s, at), linked]], { stance: link.stance });
};

/** The word a verb needs after its object, when it is there, with the stance it shows: "saw it as a threat". */
function linkAfter(
  { s, lexical: { links } }: Cue,
  at: number,
): { readonly index: number; readonly stance: Stance } | undefined {
  if (links.size === 0) return undefined;
  for (let i = at + 1; i < Math.min(s.chunks.length, at + 9); i += 1) {
    const { kind, verb, range } = s.chunk(i);
    // "attacked voters, lawmakers and thinkers for …": the object may be a list.
    const isInList = (kind === 'comma' || kind === 'conj') && /^(?:np|conj)$/.test(s.chunk(i + 1).kind);
    if (isInList) continue;
    if (/^(comma|semicolon|dash|colon|that|wh|conj)$/.test(kind) || verb?.isFinite === true) return undefined;
    let word = s.doc.word(range[0]);
    if (verb?.isInfinitive === true) word = 'to';
    else if (verb?.isGerund === true && !links.has('as')) word = 'ing';
    const stance = links.get(word);
    if (stance && (word !== 'to' || verb?.isInfinitive === true || links.has('with')))
      return { index: i, stance };
  }
  return undefined;
}

/** "a candidate who many members oppose", "the charges, which Roe denies": the object is a relative pronoun before. */
export const relativeObjectRule: FrameRule = (cue, at) => {
  const { s, lexical, subject } = cue;
  const before = s.chunkOf(subject.range[0]) - 1;
  const opener = wordAt(s, before);
  const isRelative =
    before > 0 && /^(which|who|whom|that)$/.test(opener) && s.chunk(before - 1).kind !== 'vg';
  const stance = lexical.frames.get('np');
  const linked = lexical.links.get('as') ?? stance;
  // "the deal, which he described as a mistake"
  if (linked && isRelative && !subject.isRelative && at === cue.after && wordAt(s, at) === 'as') {
    const end = nounContentEnd(s, at, cue.surroundings);
    return attribute(cue, 'relative-object', [s.chunk(before).range, [start(s, at), end]], {
      stance: linked,
    });
  }
  if (!stance || !isRelative || subject.isRelative || at !== cue.after || opensObject(s, at))
    return undefined;
  if (['that', 'wh', 'sub', 'colon'].includes(s.chunk(at).kind) || s.chunk(at).verb?.isInfinitive === true)
    return undefined;
  return attribute(cue, 'relative-object', [s.chunk(before).range], { stance });
};

/** "told them to leave", "asked the court about it": the person addressed is part of what is asked. */
export const addresseeRule: FrameRule = (cue) => {
  const { s, lexical } = cue;
  if (!lexical.frames.has('addressee') || s.chunk(cue.after).kind !== 'np') return undefined;
  const after = skipAddressee(s, cue.after);
  if (s.chunk(after).verb?.isInfinitive === true)
    return attribute(cue, 'addressee-to', [[start(s, cue.after), clauseEnd(s, after, cue.surroundings)]]);
  if (!/^(about|of)$/.test(wordAt(s, after)) || s.chunk(after).kind !== 'prep') return undefined;
  return attribute(cue, 'addressee-about', [[start(s, after), nounContentEnd(s, after, cue.surroundings)]]);
};
