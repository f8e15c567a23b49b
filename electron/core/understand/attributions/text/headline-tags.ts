import { DETERMINERS, FUNCTION_WORDS } from '../lexicon/closed-words.ts';
import { hasForm } from '../lexicon/cue-verbs.ts';
import type { Tag, Token } from './token.ts';
import { tagWords } from './tokens.ts';

function isTitleCased(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.raw));
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.raw)).length;
  return words.length > 3 && words.length < 40 && capitals / words.length > 0.65;
}

/** "Lynch: …", "De Blasio: …": so short a name before a colon may be read as a verb or a small word. */
function retagSpeaker(headline: readonly Token[]): void {
  const colon = headline.findIndex(({ raw }) => raw === ':');
  if (colon < 1 || colon > 2) return;
  const name = headline.slice(0, colon);
  if (!name.every(({ raw, word }) => /^\p{Lu}\p{L}/u.test(raw) && !DETERMINERS.has(word))) return;
  for (const token of name) if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.tag)) token.tag = 'PROPN';
}

/** A headline in capitals reads as one long name to the tagger: its words are tagged again in lower case. */
export function retagHeadline(tokens: readonly Token[], size: number): void {
  const headline = tokens.slice(0, size);
  if (size > 0 && isTitleCased(headline)) retagInLowerCase(headline);
  retagSpeaker(headline);
}

function retagInLowerCase(headline: readonly Token[]): void {
  const lowered = headline.map(({ raw }) => (/^\p{Lu}\p{Ll}+$/u.test(raw) ? raw.toLowerCase() : raw));
  const retagged = tagWords(lowered.join(' '));
  let at = 0;
  headline.forEach((token, i) => {
    const next = retagged.findIndex(({ raw }, k) => k >= at && raw === lowered[i]);
    if (next < 0) return;
    at = next + 1;
    token.tag = headlineTag(headline, i, retagged[next]?.tag ?? token.tag);
  });
}

function headlineTag(headline: readonly Token[], i: number, lowered: Tag): Tag {
  const token = headline[i];
  if (!token) return 'X';
  const before = headline[i - 1]?.word ?? '';
  const isBeforeColon = headline[i + 1]?.raw === ':';
  const canBeVerb =
    i > 0 && !isBeforeColon && !DETERMINERS.has(before) && !/^(of|'s|new|in|on|for)$/.test(before);
  if (token.word === 'say' && canBeVerb) return 'VERB';
  if (canBeVerb && hasForm(token.word, 's') && (headline[i + 1]?.tag ?? 'PUNCT') !== 'VERB') return 'VERB';
  if (canBeVerb && lowered === 'VERB') return 'VERB';
  if (lowered === 'VERB') return 'NOUN';
  const isGrammatical = ['AUX', 'ADP', 'SCONJ', 'ADV', 'DET', 'PRON', 'CCONJ', 'PART'].includes(lowered);
  return isGrammatical || FUNCTION_WORDS.has(token.word) ? lowered : token.tag;
}
