import model from 'wink-eng-lite-web-model';
import winkNLP, { type Tokens, type WinkMethods } from 'wink-nlp';

export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark with its place in the text; `word` is lower-cased with straight apostrophes. */
export type Token = {
  readonly raw: string;
  readonly word: string;
  tag: Tag;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly isSpaced: boolean;
};

/** The tagger's time grows with the square of what it is given at once: pieces stay below this many characters. */
const PIECE = 3000;
/** No word is longer; what is, is one token of unknown kind and never reaches the tagger. */
const LONGEST_WORD = 80;
/** Longer texts are read up to here (about 60,000 words). */
const LONGEST_TEXT = 400_000;

let tagger: WinkMethods | undefined;
const loadTagger = (): WinkMethods => (tagger ??= winkNLP(model, ['sbd', 'pos']));

/** wink types its helpers as methods; they are plain functions and need no `this`. */
function tagsOf(nlp: WinkMethods, tokens: Tokens): Tag[] {
  return tokens.out(nlp.its.pos) as Tag[];
}

/** Cuts at line ends, else at spaces, and sets over-long words apart. */
function piecesOf(
  text: string,
): readonly { readonly text: string; readonly start: number; readonly isWord: boolean }[] {
  const pieces: { text: string; start: number; isWord: boolean }[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), start, isWord: false });
    start = end;
  };
  for (const run of text.matchAll(/\S+/g)) {
    const end = run.index + run[0].length;
    if (run[0].length > LONGEST_WORD) {
      cut(run.index);
      pieces.push({ text: run[0], start: run.index, isWord: true });
      start = end;
    } else if (end - start > PIECE) cut(run.index);
  }
  cut(text.length);
  return pieces;
}

const ABBREVIATION =
  /^(?:\p{Lu}|adm|gen|gov|lt|col|sgt|maj|pres|reps?|sens?|rev|hon|capt|cmdr|mr|mrs|ms|dr|prof|st|ft|mt|jr|sr|vs|no|nos|calif|mass|conn|pa|fla|ill|mich|minn|wis|wash|va|tenn|tex|ariz|colo|nev|ore|okla|ala|ark|del|ga|ind|kan|ky|md|mo|mont|neb|inc|corp|co|ltd)$/iu;
const WORD = /^[\p{L}\p{N}]/u;

/** The tag of a word made of parts: "US-led" is an adjective, "al-Qaeda" a name, "cease-fire" what its last part is. */
function tagOfJoined(left: Tag, right: Tag, raw: string): Tag {
  if (right === 'VERB' || right === 'ADP')
    return /(ed|ing|en)$/.test(raw) || right === 'VERB' ? 'ADJ' : 'NOUN';
  if (left === 'PROPN' && right !== 'ADJ') return 'PROPN';
  if (right === 'ADV' || right === 'PART' || right === 'DET' || right === 'PRON' || right === 'AUX')
    return 'NOUN';
  return right === 'PUNCT' ? left : right;
}

function joins(left: Token, mark: Token, right: Token): boolean {
  return (
    /^[-‑]$/.test(mark.raw) &&
    !mark.isSpaced &&
    !right.isSpaced &&
    WORD.test(left.raw) &&
    WORD.test(right.raw)
  );
}

/** Hyphenated words and abbreviations with their stop become one token each: no rule has to look inside a word. */
function joinParts(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const left = joined.at(-1);
    const right = tokens[i + 1];
    if (left && right && left.end === token.start && joins(left, token, right)) {
      const raw = `${left.raw}-${right.raw}`;
      joined[joined.length - 1] = {
        ...left,
        raw,
        word: raw.toLowerCase(),
        tag: tagOfJoined(left.tag, right.tag, raw),
        end: right.end,
      };
      i += 1;
    } else if (
      left &&
      token.raw === '.' &&
      left.end === token.start &&
      ABBREVIATION.test(left.raw) &&
      isAbbreviation(left, right)
    ) {
      joined[joined.length - 1] = {
        ...left,
        raw: `${left.raw}.`,
        word: `${left.word}.`,
        tag: 'PROPN',
        end: token.end,
      };
    } else joined.push(token);
  }
  return joined;
}

/** "Sen. Roe" but not "… said no. The …": the stop belongs to a capitalised abbreviation with text after it. */
function isAbbreviation(left: Token, next: Token | undefined): boolean {
  if (!/^\p{Lu}/u.test(left.raw) || next?.paragraph !== left.paragraph) return false;
  if (/^(?:no|mass|wash|ill|del|ore|ind|pa|co)$/i.test(left.raw)) return !/^\p{Lu}/u.test(next.raw);
  return true;
}

/** Tags `words` as if they stood alone in a line; used to read a headline again without its capitals. */
export function tagWords(words: string): readonly { readonly raw: string; readonly tag: Tag }[] {
  const nlp = loadTagger();
  const tokens = nlp.readDoc(words).tokens();
  const tags = tagsOf(nlp, tokens);
  return tokens.out().map((raw, i) => ({ raw, tag: tags[i] ?? 'X' }));
}

/** Words and marks of the text with part-of-speech tags; marks must be unified before. */
export function tokenise(text: string): Token[] {
  const nlp = loadTagger();
  const tokens: Token[] = [];
  let paragraph = 0;
  let reached = 0;
  const add = (raw: string, tag: Tag, start: number): void => {
    const isSpaced = start === 0 || start > reached;
    if (isSpaced && text.slice(reached, start).includes('\n')) paragraph += 1;
    const lower = raw.toLowerCase();
    const word = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    tokens.push({ raw, word, tag, start, end: start + raw.length, paragraph, isSpaced });
    reached = start + raw.length;
  };
  for (const piece of piecesOf(text.slice(0, LONGEST_TEXT))) {
    if (piece.isWord) {
      add(piece.text, 'X', piece.start);
      continue;
    }
    const found = nlp.readDoc(piece.text).tokens();
    const raws = found.out();
    const tags = tagsOf(nlp, found);
    let at = 0;
    raws.forEach((raw, i) => {
      const start = piece.text.indexOf(raw, at);
      if (raw.trim() === '' || start < 0) return;
      at = start + raw.length;
      add(raw, tags[i] ?? 'X', piece.start + start);
    });
  }
  return joinParts(tokens);
}
