import { NOT_PHRASE_PREPOSITIONS } from '../lexicon/closed-words.ts';
import type { Sentence } from '../grammar/chunks.ts';
import { wordAt } from './cue.ts';

/** Skips when, where and in what it was said: "on Tuesday", "in a statement to the agency", "during the hearing". */
export function skipSettings(s: Sentence, from: number): number {
  let at = from;
  for (let guard = 0; guard < 6; guard += 1) {
    const { kind } = s.chunk(at);
    if (kind === 'time' || kind === 'paren') at += 1;
    else if (
      kind === 'adv' &&
      /ly$|^(again|too|here|instead|once|later|earlier|afterward|today)$/.test(wordAt(s, at))
    )
      at += 1;
    else if (isSettingPreposition(s, at)) {
      at += 1;
      // "on ABC’s “This Week”", "on “Meet the Press”": the name of where it was said.
      if (isQuotedName(s, at)) {
        at += 1;
        continue;
      }
      while (['np', 'time'].includes(s.chunk(at).kind) && at < s.chunks.length) {
        at += 1;
        if (isQuotedName(s, at) && /^['’]s?$/.test(s.doc.word(s.chunk(at).range[0] - 1))) at += 1;
        // "in a statement released by the union"
        if (isParticipleOfSetting(s, at)) at += 1;
        if (s.chunk(at).kind !== 'prep' || !['np', 'time'].includes(s.chunk(at + 1).kind)) break;
        at += 1;
      }
    } else return at;
  }
  return at;
}

function isQuotedName(s: Sentence, index: number): boolean {
  const { kind, range } = s.chunk(index);
  return kind === 'quote' && range[1] - range[0] < 8 && /^\p{Lu}/u.test(s.doc.raw(range[0] + 1));
}

function isParticipleOfSetting(s: Sentence, index: number): boolean {
  const { verb } = s.chunk(index);
  if (!verb || verb.hasAuxiliary || !/ed$/.test(wordAt(s, index))) return false;
  return s.chunk(index + 1).kind === 'prep' && /^(?:by|on|in|from|to)$/.test(wordAt(s, index + 1));
}

function isSettingPreposition(s: Sentence, index: number): boolean {
  const { kind } = s.chunk(index);
  const word = wordAt(s, index);
  const isPreposition = kind === 'prep' && !NOT_PHRASE_PREPOSITIONS.has(word);
  const isTemporal =
    kind === 'sub' && /^(after|before|until|since)$/.test(word) && s.chunk(index + 2).kind !== 'vg';
  // "following a vote", "speaking on Tuesday": participles that have become prepositions.
  if (word === 'following' && s.chunk(index + 1).kind === 'np') return true;
  return (
    (isPreposition || isTemporal) &&
    word !== 'according' &&
    (['np', 'time'].includes(s.chunk(index + 1).kind) || isQuotedName(s, index + 1))
  );
}

/** Index after a person addressed at `from` ("reporters", "the agency's board"), or `from` if nobody is. */
export function skipAddressee(s: Sentence, from: number): number {
  if (s.chunk(from).kind !== 'np') return from;
  let at = from + 1;
  for (;;) {
    const { kind } = s.chunk(at);
    if (kind === 'paren') at += 1;
    else if (kind === 'prep' && /^(of|at|from|for)$/.test(wordAt(s, at)) && s.chunk(at + 1).kind === 'np')
      at += 2;
    else if (kind === 'conj' && s.chunk(at + 1).kind === 'np' && s.chunk(at + 2).kind !== 'vg') at += 2;
    else return at;
  }
}
