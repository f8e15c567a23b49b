/** Letters that are written without blanks between words: each is counted as one, as word processors do. */
const ALONE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const PART = /[\p{L}\p{N}\p{M}]/u;
const WORD = new RegExp(`${ALONE.source}|${PART.source}+(?:['’.,-]${PART.source}+)*`, 'gu');

/** What a code unit is to a word: nothing, a part of it, what joins two parts, a word alone, half of a code point. */
const [UNKNOWN, NOTHING, A_PART, JOINT, WORD_ALONE, HALF] = [0, 1, 2, 3, 4, 5];
const known = new Uint8Array(2 ** 16);

function classOf(unit: number): number {
  const remembered = known[unit] ?? UNKNOWN;
  if (remembered !== UNKNOWN) return remembered;
  const found = worked(unit);
  known[unit] = found;
  return found;
}

function worked(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return HALF;
  const letter = String.fromCharCode(unit);
  if (ALONE.test(letter)) return WORD_ALONE;
  if (PART.test(letter)) return A_PART;
  return "'’.,-".includes(letter) ? JOINT : NOTHING;
}

function continues(unit: number): boolean {
  const found = classOf(unit);
  return found === A_PART || found === WORD_ALONE;
}

/** How many words a text has. Letter by letter, because an article has its words counted with every statement in it. */
export function countWords(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const found = classOf(text.charCodeAt(at));
    if (found === HALF) return countByPattern(text);
    if (!isInside) {
      if (found === A_PART || found === WORD_ALONE) words += 1;
      isInside = found === A_PART;
      continue;
    }
    isInside =
      found === A_PART ||
      found === WORD_ALONE ||
      (found === JOINT && at + 1 < text.length && continues(text.charCodeAt(at + 1)));
  }
  return words;
}

/** The same by its definition, for texts with letters of two code units. */
function countByPattern(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words += 1;
  return words;
}
