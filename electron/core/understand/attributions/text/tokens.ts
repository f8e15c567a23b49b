import model from 'wink-eng-lite-web-model';
import winkNLP, { type Tokens, type WinkMethods } from 'wink-nlp';
import type { Tag, Token } from './token.ts';
import { breakWords, formsForgotten } from './word-breaks.ts';

/** The tagger's time grows with the square of what it is given at once: it gets this many words, up to a sentence's end. */
const BATCH = 120;
/** Longer texts are read up to here (about 60,000 words). */
const LONGEST_TEXT = 400_000;

let tagger: WinkMethods | undefined;
let forgottenThen = 0;

/** The tagger remembers every new word for ever: it is made anew when our own memory of words has been emptied. */
function loadTagger(): WinkMethods {
  if (tagger && forgottenThen === formsForgotten()) return tagger;
  forgottenThen = formsForgotten();
  tagger = winkNLP(model, ['pos']);
  return tagger;
}

/** wink types its helpers as methods; they are plain functions and need no `this`. */
function tagsOf(nlp: WinkMethods, tokens: Tokens): Tag[] {
  return tokens.out(nlp.its.pos) as Tag[];
}

/** The tag of a word made of parts: "US-led" is an adjective, "al-Qaeda" a name, "cease-fire" what its last part is. */
function tagOfJoined(left: string, right: Tag, raw: string): Tag {
  if (right === 'VERB' || right === 'ADP')
    return /(ed|ing|en)$/.test(raw) || right === 'VERB' ? 'ADJ' : 'NOUN';
  if (right === 'ADV' || right === 'PART' || right === 'DET' || right === 'PRON' || right === 'AUX')
    return 'NOUN';
  if (right === 'PUNCT') return 'NOUN';
  return right === 'NOUN' && /^\p{Lu}\p{Ll}/u.test(left) && /-\p{Lu}/u.test(raw) ? 'PROPN' : right;
}

function tagOf({ form }: Token, tag: Tag): Tag {
  switch (form.kind) {
    case 'abbreviation':
      return form.shown === form.raw && tag !== 'PUNCT' ? tag : 'PROPN';
    case 'address':
      return 'PROPN';
    case 'mark':
      return /^\p{P}/u.test(form.raw) && tag !== 'SYM' && tag !== 'CCONJ' ? 'PUNCT' : tag;
    default:
      return form.left === undefined ? tag : tagOfJoined(form.left, tag, form.raw);
  }
}

/** The tagger's tag for each token; where it cut a word further, the tag of its last part. */
function tagsFor(nlp: WinkMethods, tokens: readonly Token[], from: number, to: number): readonly Tag[] {
  let line = '';
  for (let i = from; i < to; i += 1) line += `${tokens[i]?.form.shown ?? ''} `;
  const found = nlp.readDoc(line).tokens();
  const tags = tagsOf(nlp, found);
  if (tags.length === to - from) return tags;
  const values = found.out();
  const aligned: Tag[] = [];
  let at = 0;
  for (let i = from; i < to; i += 1) {
    let left = tokens[i]?.form.shown.length ?? 0;
    let tag: Tag = 'X';
    for (; left > 0 && at < values.length; at += 1) {
      left -= values[at]?.length ?? 1;
      tag = tags[at] ?? 'X';
    }
    aligned.push(tag);
  }
  return aligned;
}

/** Tags `words` as if they stood alone in a line; used to read a headline again without its capitals. */
export function tagWords(words: string): readonly { readonly raw: string; readonly tag: Tag }[] {
  const nlp = loadTagger();
  const tokens = nlp.readDoc(words).tokens();
  const tags = tagsOf(nlp, tokens);
  return tokens.out().map((raw, i) => ({ raw, tag: tags[i] ?? 'X' }));
}

/** "The WHO said": in capitals among words that are not, it is the body and no pronoun. */
function isHealthOrganization(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.raw !== 'WHO') return false;
  return [tokens[i - 1], tokens[i + 1]].some((near) => near !== undefined && /\p{Ll}/u.test(near.raw));
}

/** Behind the last stop within reach: a sentence that is cut in two would be read with half its words. */
function batchEnd(tokens: readonly Token[], from: number): number {
  const furthest = Math.min(tokens.length, from + BATCH);
  if (furthest === tokens.length) return furthest;
  for (let i = furthest; i > from + BATCH / 2; i -= 1) if (tokens[i - 1]?.raw === '.') return i;
  return furthest;
}

/** Words and marks of the text with part-of-speech tags; marks must be unified before. */
export function tokenise(text: string): Token[] {
  const nlp = loadTagger();
  const tokens = breakWords(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text);
  for (let from = 0; from < tokens.length;) {
    const to = batchEnd(tokens, from);
    const tags = tagsFor(nlp, tokens, from, to);
    for (let i = from; i < to; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      token.tag = tagOf(token, tags[i - from] ?? 'X');
      if (isHealthOrganization(tokens, i)) tokens[i] = { ...token, word: 'w.h.o.', tag: 'PROPN' };
    }
    from = to;
  }
  return tokens;
}
