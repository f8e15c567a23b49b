import { cleanLine } from '../../text/clean.ts';
import { paragraphsOf } from '../text-lines.ts';
import { isPrintedHeader } from './forwarded.ts';
import type { MailLine, MailLink } from './mail-line.ts';
import { plainLine } from './mail-line.ts';

const RULE = '\u2042';
const RULE_LINE = /^[ \t>]*(?:[-=_*~#+.•–—][ \t]?){5,200}[ \t]*$/;
/** "=== News - 3 new results for [harbour dredging] ===": alerts part their kinds of results so. */
const RESULTS_LINE = /^[ \t>]*={3}[ \t]\S.{0,80}\[.{1,200}\][ \t]={3}[ \t]*$/;
const ADDRESS = /[<([]?\s*(https?:\/\/[^\s<>"\])]+)\s*[>)\]]?/g;
const NUMBERED = /^(?:\(?\d{1,2}[.):]|[-*•▪►»›→])\s+(?=\S)/;

/** The lines of a plain-text mail: paragraphs joined where they were broken to fit, addresses taken out as links. */
export function linesOfText(text: string, isFlowed: boolean): readonly MailLine[] {
  const marked = (isFlowed ? joinFlowed(text) : text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => (RESULTS_LINE.test(line) ? '' : line))
    // Headers one below the other are no paragraph, however long the one above.
    .map((line, at, all) =>
      isPrintedHeader(line) && isPrintedHeader(all[at - 1] ?? '') ? `\n${line}` : line,
    )
    .map((line) => (RULE_LINE.test(line) && !/^-- $/.test(line) ? `\n\n${RULE}\n\n` : line))
    .join('\n');
  const lines: MailLine[] = [];
  for (const piece of unquoted(marked)) {
    for (const block of paragraphsOf(piece.text)) {
      const line = block.text === RULE ? plainLine('', { isRule: true }) : lineOf(block.text);
      const before = lines.at(-1);
      // An address alone on its line belongs to the words above it.
      if (line.text === '' && !line.isRule && before !== undefined && !before.isRule) {
        lines[lines.length - 1] = { ...before, links: [...before.links, ...line.links] };
        continue;
      }
      lines.push({ ...line, quoteDepth: piece.depth });
    }
  }
  return lines;
}

function lineOf(text: string): MailLine {
  const links: MailLink[] = [];
  const bare = cleanLine(
    text.replace(ADDRESS, (_, url: string) => {
      links.push({ text: '', url: url.replace(/[.,;:!?'»]+$/, '') });
      return ' ';
    }),
  ).replace(/\s+([.,;])/g, '$1');
  const number = NUMBERED.exec(bare)?.[0] ?? '';
  const isStarred = /^\*[^*]{3,200}\*$/.test(bare);
  const words = cleanLine(
    (isStarred ? bare.slice(1, -1) : bare.slice(number.length)).replace(/:$/, ': ').trim(),
  );
  return plainLine(words, {
    links: links.map((link) => ({ ...link, text: words })),
    isItem: number !== '',
    boldShare: isStarred ? 1 : 0,
  });
}

/** Parts text at the depth of its ">" marks, which it takes away. */
function unquoted(text: string): readonly { readonly depth: number; readonly text: string }[] {
  const pieces: { depth: number; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const marks = /^(?:>[ ]?){1,20}/.exec(line)?.[0] ?? '';
    const depth = marks.replace(/[^>]/g, '').length;
    const last = pieces.at(-1);
    const words = line.slice(marks.length);
    if (last === undefined || (last.depth !== depth && (words.trim() !== '' || depth > 0))) {
      pieces.push({ depth, lines: [words] });
    } else last.lines.push(words);
  }
  return pieces.map(({ depth, lines }) => ({ depth, text: lines.join('\n') }));
}

/** Joins lines that end in a blank, as format=flowed (RFC 3676) has them; "-- " closes the text and never joins. */
function joinFlowed(text: string): string {
  const joined: string[] = [];
  let isOpen = false;
  for (const printed of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = printed.startsWith(' ') ? printed.slice(1) : printed;
    const marks = /^>*/.exec(line)?.[0] ?? '';
    const last = joined.at(-1);
    const sameDepth = last !== undefined && (/^>*/.exec(last)?.[0] ?? '') === marks;
    if (isOpen && sameDepth)
      joined[joined.length - 1] = `${last}${line.slice(marks.length).replace(/^ /, '')}`;
    else joined.push(line);
    isOpen = /[^ ] $/.test(line) && line !== '-- ';
  }
  return joined.join('\n');
}
