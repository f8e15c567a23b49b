import type { Block } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { decodeEntities } from '../html/entities.ts';
import { blocksOfHtml } from '../html/fragment-blocks.ts';
import { paragraphsOf } from '../text-lines.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childrenOf, rawText, textIn } from '../xml/xml-tree.ts';
import { readBylineElement } from './byline-element.ts';
import { BYLINES, CAPTIONS, HEADINGS, INLINE, MEDIA, SKIPPED } from './element-names.ts';
import { BREAK, paragraphsAtBreaks } from './line-breaks.ts';

/** The text of an article's body with what stands in it that is no text. */
export type BodyText = {
  readonly blocks: readonly Block[];
  readonly captions: readonly string[];
  readonly bylines: readonly string[];
  readonly datelines: readonly string[];
  readonly notes: readonly string[];
};

const MARKUP = /<(?:p|br|div|span|b|i|em|strong|a|ul|ol|li|table|h[1-6])\b[^<>]{0,300}>/i;
const NOT_PUBLIC = /(?:^|[\s_-])(?:non-?public|not-?public|internal|editors?-?note|nonpublishable)/i;
/** A cell longer than this is a column of a page laid out as a table. */
const LONGEST_CELL = 300;

/** Reads the text of a body, whatever vocabulary it is marked up in. */
export function textOfElement(body: XmlElement): BodyText {
  const reading = new Reading();
  if (childrenOf(body).length === 0) reading.takePlain(rawText(body));
  else reading.walk(body);
  return reading.finish();
}

/** Blocks of text that has no elements: plain, or HTML with its tags escaped. */
export function blocksOfText(text: string): readonly Block[] {
  return MARKUP.test(text) ? blocksOfHtml(text) : paragraphsOf(decodeEntities(text));
}

/** A value on one line, references that only HTML knows resolved; undefined when there is none. */
export function lineIn(element: XmlElement | undefined): string | undefined {
  const text = textIn(element);
  const line = text === undefined ? '' : cleanLine(decodeEntities(text));
  return line === '' ? undefined : line;
}

/** One walk over a body, with the run of text being gathered. */
class Reading {
  private readonly blocks: Block[] = [];
  private readonly captions: string[] = [];
  private readonly bylines: string[] = [];
  private readonly datelines: string[] = [];
  private readonly notes: string[] = [];
  private run = '';

  finish(): BodyText {
    this.close();
    const { blocks, captions, bylines, datelines, notes } = this;
    return { blocks, captions, bylines, datelines, notes };
  }

  takePlain(text: string): void {
    this.blocks.push(...blocksOfText(text));
  }

  walk(element: XmlElement): void {
    const isBetweenBlocks = element.children.some(
      (child) => typeof child !== 'string' && !INLINE.has(child.local) && child.local !== 'br',
    );
    for (const child of element.children) {
      if (typeof child !== 'string') this.enter(child);
      else if (child.trim() !== '' && isBetweenBlocks && MARKUP.test(child)) this.takeLoose(child);
      else this.run += child.replace(/\s+/g, ' ');
    }
  }

  private enter(element: XmlElement): void {
    const { local } = element;
    if (local === 'br') this.run += BREAK;
    else if (SKIPPED.has(local) || isHidden(element)) return;
    else if (INLINE.has(local)) this.walk(element);
    else {
      this.close();
      this.enterBlock(element);
      this.close();
    }
  }

  private enterBlock(element: XmlElement): void {
    const { local } = element;
    const hint = `${attribute(element, 'class') ?? ''} ${attribute(element, 'role') ?? ''}`;
    const isShort = rawText(element).length < LONGEST_CELL;
    if (local === 'note' || NOT_PUBLIC.test(hint)) this.takeNote(element);
    else if (CAPTIONS.has(local)) this.take(this.captions, textIn(element));
    else if (MEDIA.has(local)) this.takeCaptions(element);
    else if (isShort && (BYLINES.has(local) || /(?:^|\s)by-?line/i.test(hint)))
      this.take(this.bylines, readBylineElement(element).printed);
    else if (local === 'dateline' || (isShort && /(?:^|\s)date-?line(?:\s|$)/i.test(hint)))
      this.take(this.datelines, textIn(element));
    else if (local === 'dat') this.take(this.datelines, placeAndAgency(element));
    else if (local === 'pre') this.takePlain(rawText(element));
    else if (local === 'tr') this.takeRow(element);
    else if (HEADINGS.has(local)) this.takeHeading(element);
    else if (childrenOf(element).length === 0 && MARKUP.test(rawText(element)))
      this.takePlain(rawText(element));
    else this.walk(element);
  }

  /** A note for desks; one that may be published ("pa") belongs to the text. */
  private takeNote(element: XmlElement): void {
    if (attribute(element, 'type') === 'pa') this.walk(element);
    else
      this.take(
        this.notes,
        textOfElement(element)
          .blocks.map(({ text }) => text)
          .join('\n'),
      );
  }

  private takeCaptions(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (CAPTIONS.has(child.local) || child.local === 'caption') this.take(this.captions, textIn(child));
      else if (!SKIPPED.has(child.local)) this.takeCaptions(child);
    }
  }

  private takeHeading(element: XmlElement): void {
    const text = lineIn(element);
    if (text !== undefined) this.blocks.push({ kind: 'heading', text });
  }

  /** A row of figures on one line, or the cells one by one where a table only lays out the page. */
  private takeRow(row: XmlElement): void {
    const cells = childrenOf(row);
    if (cells.some((cell) => rawText(cell).length > LONGEST_CELL)) {
      this.walk(row);
      return;
    }
    const text = cells.map((cell) => lineIn(cell)).filter((cell) => cell !== undefined);
    if (text.length > 0) this.blocks.push({ kind: 'paragraph', text: text.join(' | ') });
  }

  private takeLoose(text: string): void {
    this.close();
    this.takePlain(text);
  }

  private take(list: string[], text: string | undefined): void {
    if (text !== undefined && text !== '') list.push(decodeEntities(text));
  }

  private close(): void {
    for (const text of paragraphsAtBreaks(decodeEntities(this.run)))
      this.blocks.push({ kind: 'paragraph', text });
    this.run = '';
  }
}

function isHidden(element: XmlElement): boolean {
  return /display:\s*none/i.test(attribute(element, 'style') ?? '') || 'hidden' in element.attributes;
}

/** "STOCKHOLM (TT)" of the places and agencies a dateline element lists. */
function placeAndAgency(element: XmlElement): string | undefined {
  const [place, agency] = ['ort', 'source'].map((name) => textIn(childrenOf(element, name)[0]));
  if (place === undefined) return undefined;
  return agency === undefined ? place : `${place} (${agency})`;
}
