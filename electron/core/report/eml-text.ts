import { safeHref, type RichRun, type RichText } from '../domain/rich-text.ts';
import type { MailPiece } from './mail-outline.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const run = ({ text, clip, href }: RichRun): string => {
  const safe = safeHref(href);
  if (clip !== undefined) return `${text} (No. ${clip})`;
  return safe === undefined || safe === text ? text : `${text} <${safe}>`;
};
const line = (runs: readonly RichRun[]): string => oneLine(runs.map(run).join(''));

function rich(text: RichText): string {
  return text
    .map((block) => {
      if (block.type === 'paragraph') return line(block.runs);
      return block.items
        .map((item, at) => `${block.type === 'bullets' ? '*' : `${at + 1}.`} ${line(item)}`)
        .join('\n');
    })
    .join('\n\n');
}

/** One piece as lines a reader without HTML takes in. */
export function textPiece(piece: MailPiece): string {
  switch (piece.kind) {
    case 'heading': {
      const title = oneLine(piece.text);
      const note = piece.note === undefined || piece.note === '' ? '' : `\n${oneLine(piece.note)}`;
      return `\n${title}\n${'-'.repeat(Math.min(72, title.length))}${note}`;
    }
    case 'rich':
      return rich(piece.text);
    case 'words':
      return piece.text;
    case 'item':
      return [
        `* ${oneLine(piece.title)}`,
        `  ${piece.facts}`,
        ...piece.passages.map(({ text }) => `  ${oneLine(text)}`),
        ...(piece.url === undefined ? [] : [`  ${oneLine(piece.url)}`]),
      ].join('\n');
    case 'quote':
      return `* ${oneLine(piece.who)}: ${oneLine(piece.words)}\n  ${piece.facts}`;
    case 'table':
      return piece.rows
        .map(
          (row) =>
            `* ${row.map((value, at) => (at === 0 ? oneLine(value) : `${piece.titles[at] ?? ''} ${oneLine(value)}`)).join('; ')}`,
        )
        .join('\n');
    case 'facts':
      return piece.lines.map(({ label, text }) => `* ${oneLine(label)}: ${oneLine(text)}`).join('\n');
  }
}
