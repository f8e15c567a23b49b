import type { Block } from '../../domain/article.ts';
import { endsSentence } from '../../text/clean.ts';
import type { MailLine } from './mail-line.ts';
import { roughWords } from './mail-line.ts';

/** Paragraphs and headings of a mail's lines; lines broken by hand within a sentence are joined again. */
export function blocksOfLines(lines: readonly MailLine[]): readonly Block[] {
  const blocks: { kind: Block['kind']; text: string }[] = [];
  for (const line of lines) {
    if (line.text === '') continue;
    const kind = isHeading(line) ? 'heading' : 'paragraph';
    const last = blocks.at(-1);
    const goesOn = line.joins && kind === 'paragraph' && !line.isItem && last?.kind === 'paragraph';
    if (goesOn && last.text.length > 40 && !endsSentence(last.text)) last.text += ` ${line.text}`;
    else blocks.push({ kind, text: line.text });
  }
  return blocks;
}

function isHeading(line: MailLine): boolean {
  if (line.level > 0) return true;
  return line.boldShare > 0.95 && roughWords(line.text) <= 20 && !endsSentence(line.text);
}
