const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff]/g;

/** One line of text as a reader sees it: runs of blanks become one, invisible marks go. */
export function cleanLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** What two printings of the same words share: letters and digits in lower case, single blanks between. */
export function matchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

const SENTENCE_END = /[.!?…:。！？؟।][\s"'”’»«“)\]]*$/u;

/** Whether a line closes like a sentence, quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

/** Escapes text for use inside a regular expression. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
