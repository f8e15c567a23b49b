/** Words of an extract: enough to know what the article says, short enough to leave by default. */
const WORDS = 55;

/** The head of the text up to the end of the sentence in which the limit falls; the cut is marked. */
export function extractOf(body: string): readonly string[] {
  const paragraphs = body.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  const taken: string[] = [];
  let words = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const size = paragraph.split(/\s+/u).length;
    if (words + size <= WORDS) {
      taken.push(paragraph);
      words += size;
      continue;
    }
    if (words < WORDS / 2) taken.push(cut(paragraph, WORDS - words));
    else if (index < paragraphs.length) taken[taken.length - 1] = `${taken.at(-1) ?? ''} […]`;
    break;
  }
  return taken;
}

function cut(paragraph: string, words: number): string {
  const parts = paragraph.split(/(?<=\s)/u);
  if (parts.length <= words) return paragraph;
  return `${parts.slice(0, words).join('').trimEnd()} […]`;
}

/** The whole text, paragraph by paragraph. */
export function fullText(body: string): readonly string[] {
  return body.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
}
