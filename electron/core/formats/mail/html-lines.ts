import { Parser } from 'htmlparser2';
import { cleanLine } from '../../text/clean.ts';
import { isInline, isSkipped } from '../html/elements.ts';
import type { MailLine, MailLink } from './mail-line.ts';
import { plainLine } from './mail-line.ts';
import { linesOfText } from './plain-lines.ts';

type Open = {
  readonly tag: string;
  readonly isHidden: boolean;
  readonly isBold: boolean;
  readonly fontSize: number | undefined;
  readonly url: string | undefined;
  readonly level: number;
  readonly quoteDepth: number;
};
type Run = { readonly text: string; readonly style: Open };

const ROOT: Open = {
  tag: '',
  isHidden: false,
  isBold: false,
  fontSize: undefined,
  url: undefined,
  level: 0,
  quoteDepth: 0,
};
const DEEPEST = 2_000;
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)|opacity\s*:\s*0\s*(?:;|!|$)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px)?\s*(?:;|!|$)/i;
const SIGNATURE = /(?:^|\s)(?:gmail_signature|moz-signature|yahoo-signature|apple-signature)(?:\s|$)/i;
const QUOTE = /(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)(?:\s|$)/i;
const VOID = new Set('AREA BASE COL EMBED FRAME IMG INPUT LINK META PARAM SOURCE TRACK WBR'.split(' '));

/** The lines of an HTML mail in reading order, with the links, sizes and headings that tell its parts apart. */
export function linesOfHtml(html: string): readonly MailLine[] {
  // The parser's own bookkeeping grows with the square of the depth: what nests deeper than any page is only text.
  if (isTooDeep(html)) return linesOfText(html.replace(/<[^<>]{0,2000}>/g, '\n'), false);
  const walk = new LineWalk();
  const parser = new Parser(walk, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false });
  parser.write(html);
  parser.end();
  return walk.lines;
}

/** Whether elements nest deeper than any real mail; those that close themselves do not count. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(
    /<(\/?)(?!(?:br|hr|img|input|meta|link|col|area|wbr|p|li|td|tr|th|option|dd|dt)\b)[a-z]/gi,
  )) {
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The state of one walk; the parser calls its `on…` methods in the order of the page. */
class LineWalk {
  readonly lines: MailLine[] = [];
  private readonly stack: Open[] = [ROOT];
  private runs: Run[] = [];
  private joins = false;
  private isItem = false;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = name.toUpperCase();
    if (tag === 'BR') {
      this.lineBreak();
      return;
    }
    if (tag === 'HR') {
      this.flush(false);
      this.lines.push(plainLine('', { isRule: true }));
      return;
    }
    if (VOID.has(tag) || this.stack.length > DEEPEST) return;
    if (!isInline(tag)) this.flush(false);
    if (tag === 'LI') this.isItem = true;
    this.stack.push(opened(tag, attributes, this.top()));
  }

  onclosetag(name: string): void {
    const tag = name.toUpperCase();
    const at = this.stack.findLastIndex((open) => open.tag === tag);
    if (at <= 0) return;
    if (!isInline(tag)) this.flush(false);
    this.stack.length = at;
  }

  ontext(text: string): void {
    const style = this.top();
    if (!style.isHidden) this.runs.push({ text, style });
  }

  onend(): void {
    this.flush(false);
  }

  private top(): Open {
    return this.stack.at(-1) ?? ROOT;
  }

  private lineBreak(): void {
    const hadText = this.runs.some(({ text }) => text.trim() !== '');
    this.flush(hadText);
  }

  /** Ends a line. The next one joins it when only one line break parts them. */
  private flush(joinsNext: boolean): void {
    const runs = this.runs;
    this.runs = [];
    const text = cleanLine(runs.map((run) => run.text).join(''));
    if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) {
      this.joins = joinsNext;
      return;
    }
    this.lines.push({ ...lineOf(text, runs), joins: this.joins, isItem: this.isItem });
    this.joins = joinsNext;
    this.isItem = false;
  }
}

function opened(tag: string, attributes: Readonly<Record<string, string>>, parent: Open): Open {
  const style = attributes['style'] ?? '';
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  const isQuote = (tag === 'BLOCKQUOTE' && attributes['type']?.toLowerCase() === 'cite') || QUOTE.test(names);
  const size = /font-size\s*:\s*([\d.]{1,6})\s*(px|pt|em|rem)/i.exec(style);
  const level = /^H([1-6])$/.exec(tag)?.[1];
  const target = tag === 'A' ? attributes['href']?.trim() : undefined;
  return {
    tag,
    isHidden:
      parent.isHidden ||
      isSkipped(tag) ||
      tag === 'HEAD' ||
      'hidden' in attributes ||
      HIDDEN.test(style) ||
      SIGNATURE.test(names),
    isBold:
      /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) || tag === 'B' || tag === 'STRONG' || parent.isBold,
    fontSize: size === null ? parent.fontSize : pixels(Number(size[1]), size[2] ?? 'px'),
    url: target !== undefined && /^https?:\/\//i.test(target) ? target : parent.url,
    level: level === undefined ? parent.level : Number(level),
    quoteDepth: parent.quoteDepth + (isQuote ? 1 : 0),
  };
}

function pixels(size: number, unit: string): number {
  const factor = { px: 1, pt: 4 / 3, em: 16, rem: 16 }[unit.toLowerCase()];
  return Math.round(size * (factor ?? 1));
}

function lineOf(text: string, runs: readonly Run[]): MailLine {
  const words = runs.filter((run) => run.text.trim() !== '');
  const length = (some: readonly Run[]) => some.reduce((sum, run) => sum + run.text.trim().length, 0);
  const whole = Math.max(1, length(words));
  const first = words[0]?.style;
  return plainLine(text, {
    links: linksOf(words),
    linkShare: length(words.filter((run) => run.style.url !== undefined)) / whole,
    boldShare: length(words.filter((run) => run.style.isBold)) / whole,
    lead: first === undefined ? '' : leadOf(words, first),
    level: first?.level ?? 0,
    fontSize: words.reduce<number | undefined>(
      (most, { style }) => (style.fontSize === undefined ? most : Math.max(most ?? 0, style.fontSize)),
      undefined,
    ),
    quoteDepth: first?.quoteDepth ?? 0,
  });
}

/** Words that begin the line in one style, when the rest of it stands in another. */
function leadOf(words: readonly Run[], first: Open): string {
  if (first.url === undefined && !first.isBold) return '';
  const end = words.findIndex(({ style }) =>
    first.url === undefined ? !style.isBold : style.url !== first.url,
  );
  return end <= 0
    ? ''
    : cleanLine(
        words
          .slice(0, end)
          .map((run) => run.text)
          .join(''),
      );
}

function linksOf(words: readonly Run[]): readonly MailLink[] {
  const links: { text: string; url: string }[] = [];
  for (const { text, style } of words) {
    if (style.url === undefined) continue;
    const last = links.at(-1);
    if (last?.url === style.url) last.text = cleanLine(`${last.text}${text}`);
    else links.push({ text: cleanLine(text), url: style.url });
  }
  return links;
}
