import type { Block, Mending } from '../../domain/article.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import { decodeEntities } from '../html/entities.ts';
import { blocksOfHtml, treeOfHtml } from '../html/fragment-blocks.ts';
import type { Box } from '../html/page-tree.ts';

/** Text of an item: its blocks, what stands under its pictures, and what was taken off as furniture. */
export type ItemText = {
  readonly blocks: readonly Block[];
  readonly captions: readonly string[];
  readonly mendings: readonly Mending[];
};

const NO_TEXT: ItemText = { blocks: [], captions: [], mendings: [] };
const TAG = /<[a-z!/][^<>]*>/iu;
const ESCAPED_TAG = /&lt;\/?(?:p|br|a|div|img|strong|em|b|i|ul|ol|li|h\d|span|blockquote|figure)\b/iu;
const INLINE = 'b|i|em|strong|span|a|sup|sub|br|u|font|code|mark|small|wbr|p|div|h\\d|s|q|cite|abbr|tt';
const NO_INLINE_TAG = new RegExp(String.raw`<(?!/?(?:${INLINE})(?:\s[^<>]*|/)?>)`, 'giu');
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,10});/iu;
/** What feeds append to an item: a way to the page, or where it was posted. */
const FURNITURE =
  /^\W*(?:the post .{1,300} (?:appeared first|first appeared) on .{1,200}|(?:continue reading|read more|read the (?:full|whole|rest)|weiterlesen|lire la suite|seguir leyendo|leggi tutto|lees verder|les mer|läs mer|čítať ďalej|comments?)(?:[^.!?]{0,90}|\W{0,6})|(?:permalink|permanent link|source|via|share|tweet)\W*)$/iu;
const LONGEST_TITLE = 4000;
const LONGEST_CREDIT = 80;
const LONGEST_CAPTION = 2000;

/** A title as a reader sees it: formatting out, references resolved however often they were escaped. */
export function titleText(printed: string): string | undefined {
  let title = printed.trim().slice(0, LONGEST_TITLE);
  for (let round = 0; round < 3; round += 1) {
    if (round > 0 && !ENTITY.test(title)) break;
    const html = title.replace(NO_INLINE_TAG, '&lt;');
    title = cleanLine(
      blocksOfHtml(html)
        .map(({ text }) => text)
        .join(' '),
    );
  }
  return title === '' ? undefined : title;
}

/** Text of a piece of HTML or of plain text, whichever it is. */
export function itemText(content: string): ItemText {
  if (content.trim() === '') return NO_TEXT;
  const html = TAG.test(content) || !ESCAPED_TAG.test(content) ? content : decodeEntities(content);
  return trimmed(TAG.test(html) ? textOfHtml(html) : textOfLines(html));
}

function textOfLines(text: string): ItemText {
  const html = text.replaceAll('<', '&lt;').replace(/\r?\n[^\S\n]*(?:\r?\n\s*)+/gu, '</p><p>');
  return { ...NO_TEXT, blocks: blocksOfHtml(`<p>${html}</p>`) };
}

function textOfHtml(html: string): ItemText {
  const blocks: Block[] = [];
  const captions: string[] = [];
  for (const { text, box, level } of treeOfHtml(html).blocks) {
    if (box.isHidden || text === '') continue;
    if (isCaption(box)) captions.push(text.slice(0, LONGEST_CAPTION));
    else if (!isPictureCredit(box, text)) blocks.push({ kind: level > 0 ? 'heading' : 'paragraph', text });
  }
  return { blocks, captions, mendings: [] };
}

function isCaption(box: Box): boolean {
  return lineage(box).some(
    ({ tag, className }) => tag === 'FIGCAPTION' || /\bwp-caption-text\b/u.test(className),
  );
}

/** A short line in a figure that is no caption names who took the picture. */
function isPictureCredit(box: Box, text: string): boolean {
  const isQuotation = lineage(box).some(
    ({ tag }) => tag === 'BLOCKQUOTE' || tag === 'TABLE' || tag === 'PRE',
  );
  return !isQuotation && text.length < LONGEST_CREDIT && lineage(box).some(({ tag }) => tag === 'FIGURE');
}

function lineage(box: Box): readonly Box[] {
  const found: Box[] = [];
  for (let at: Box | undefined = box; at !== undefined; at = at.parent) found.push(at);
  return found;
}

/** Takes furniture and lines without any letter off the end. */
function trimmed(text: ItemText): ItemText {
  const blocks = [...text.blocks];
  const mendings: Mending[] = [];
  for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
    const isFurniture = FURNITURE.test(last.text);
    if (!isFurniture && /[\p{L}\p{N}]/u.test(last.text)) break;
    blocks.pop();
    if (isFurniture) mendings.unshift({ kind: 'dropped-page-furniture', printed: last.text });
  }
  return { ...text, blocks, mendings };
}

/** Text and standfirst of an item that may carry a teaser beside its content, or only one of the two. */
export function bodyAndTeaser(content: string, teaser: string): ItemText & { readonly standfirst?: string } {
  const [full, short] = [itemText(content), itemText(teaser)];
  const [fullLine, shortLine] = [full, short].map(({ blocks }) => blocks.map(({ text }) => text).join(' '));
  const captions = [...new Set([...full.captions, ...short.captions])];
  if (fullLine === undefined || fullLine === '' || (shortLine ?? '').length > fullLine.length) {
    return { ...(short.blocks.length > 0 ? short : full), captions };
  }
  const isOwn = shortLine !== undefined && shortLine !== '' && !begins(fullLine, shortLine);
  return { ...full, captions, ...(isOwn ? { standfirst: shortLine } : {}) };
}

/** Whether a teaser only repeats the first words of the text, as programs cut them. */
function begins(full: string, teaser: string): boolean {
  const cut = teaser.replace(/\s*(?:\[?\s*(?:…|\.\.\.)\s*\]?|\[&hellip;\])[\s\S]{0,80}$/u, '');
  const words = matchKey(cut);
  return words !== '' && matchKey(full).startsWith(words);
}
