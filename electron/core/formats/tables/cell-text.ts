import type { Block, Mending } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { blocksOfHtml } from '../html/fragment-blocks.ts';
import { paragraphsOf } from '../text-lines.ts';
import type { RichCell } from './table.ts';

const TAG =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|a|span|strong|em|b|i|u|section|article|blockquote|figure|img|table|font|mark)\b[^>]{0,2000}>/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i;
/** What services leave where they cut a text off: "[+2184 chars]". */
const CUT_MARK = /\s*\[\+\d{1,7} chars\]\s*$/;
const LINK_FORMULA = /^=\s*HYPERLINK\(\s*"([^"]{1,2000})"\s*(?:[,;]\s*"((?:[^"]|""){0,5000})"\s*)?\)\s*$/i;
const TEXT_FORMULA = /^="((?:[^"]|""){0,5000})"$/;

export type CellBlocks = { readonly blocks: readonly Block[]; readonly mendings: readonly Mending[] };

/** The paragraphs of a cell, from HTML where it is HTML. */
export function blocksOfCell(text: string): CellBlocks {
  const mark = CUT_MARK.exec(text.slice(-40))?.[0];
  const whole = mark === undefined ? text : text.slice(0, -mark.length);
  const blocks = TAG.test(whole) || ENTITY.test(whole) ? blocksOfMarkup(whole) : paragraphsOf(whole);
  return {
    blocks,
    mendings: mark === undefined ? [] : [{ kind: 'dropped-page-furniture', printed: mark.trim() }],
  };
}

/** The words of a cell as one line, without tags and entities. */
export function lineOfCell(text: string): string {
  if (!TAG.test(text) && !ENTITY.test(text)) return cleanLine(text);
  return cleanLine(
    blocksOfHtml(text)
      .map((block) => block.text)
      .join(' '),
  );
}

/** A spreadsheet's formula for a link or for text that must stay text, as what it shows. */
export function shownCell(text: string): string | RichCell {
  if (!text.startsWith('=')) return text;
  const link = LINK_FORMULA.exec(text);
  if (link?.[1] !== undefined) {
    return { text: (link[2] ?? link[1]).replaceAll('""', '"'), href: link[1] };
  }
  const kept = TEXT_FORMULA.exec(text)?.[1];
  return kept === undefined ? text : kept.replaceAll('""', '"');
}

/** Markup with paragraphs of its own is read as such; words with a few tags or entities keep their line ends. */
function blocksOfMarkup(text: string): readonly Block[] {
  const hasBlocks = /<(?:p|br|div|h[1-6]|li|section|article|blockquote)\b/i.test(text);
  if (hasBlocks || !/[\r\n]/.test(text)) return blocksOfHtml(text);
  return paragraphsOf(text).flatMap(({ text: paragraph }) => blocksOfHtml(paragraph));
}
