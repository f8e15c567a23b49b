import { safeHref, type RichRun, type RichText } from '../domain/rich-text.ts';
import type { ReportWords } from './language/report-words.ts';
import type { MailPiece } from './mail-outline.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const run = ({ text, clip, href }: RichRun, { clips }: ReportWords): string => {
  const safe = safeHref(href);
  if (clip !== undefined) return `${text} (${clips.no(clip)})`;
  return safe === undefined || safe === text ? text : `${text} <${safe}>`;
};

function rich(text: RichText, say: ReportWords): string {
  const line = (runs: readonly RichRun[]): string => oneLine(runs.map((each) => run(each, say)).join(''));
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
export function textPiece(piece: MailPiece, say: ReportWords): string {
  switch (piece.kind) {
    case 'heading': {
      const title = oneLine(piece.text);
      const note = piece.note === undefined || piece.note === '' ? '' : `\n${oneLine(piece.note)}`;
      return `\n${title}\n${'-'.repeat(Math.min(72, title.length))}${note}`;
    }
    case 'rich':
      return rich(piece.text, say);
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
      return `* ${oneLine(piece.who)}${say.clips.colon} ${oneLine(piece.words)}\n  ${piece.facts}`;
    case 'table':
      return piece.rows
        .map(
          (row) =>
            `* ${row.map((value, at) => (at === 0 ? oneLine(value) : `${piece.titles[at] ?? ''} ${oneLine(value)}`)).join('; ')}`,
        )
        .join('\n');
    case 'facts':
      return piece.lines
        .map(({ label, text }) => `* ${oneLine(label)}${say.clips.colon} ${oneLine(text)}`)
        .join('\n');
  }
}
