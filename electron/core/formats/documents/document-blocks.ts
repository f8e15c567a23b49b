import { cleanLine, endsSentence } from '../../text/clean.ts';
import type { DocumentBlock } from './document-article.ts';
import type { DocumentParagraph } from './document-paragraph.ts';

const SHORT_LINE = 90;

/** Paragraphs as blocks of text. A line break that stands for a paragraph's end makes two of one. */
export function blocksOfParagraphs(paragraphs: readonly DocumentParagraph[]): readonly DocumentBlock[] {
  return paragraphs.flatMap(({ text, level }) =>
    linesOf(text).map((line): DocumentBlock => ({
      kind: level > 0 ? 'heading' : 'paragraph',
      text: line,
      level,
    })),
  );
}

function linesOf(text: string): readonly string[] {
  const parts: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    const clean = cleanLine(line);
    const goesOn = open !== '' && clean !== '' && !isLineEnd(open, clean);
    if (goesOn) open += ` ${clean}`;
    else {
      if (open !== '') parts.push(open);
      open = clean;
    }
  }
  if (open !== '') parts.push(open);
  return parts;
}

/** A break after a sentence or a short line was meant; one in mid-sentence only fitted the page. */
function isLineEnd(before: string, after: string): boolean {
  if (endsSentence(before)) return true;
  return before.length < SHORT_LINE && !/^\p{Ll}/u.test(after);
}
