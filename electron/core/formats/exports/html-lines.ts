import { Parser } from 'htmlparser2';
import { cleanLine } from '../../text/clean.ts';
import { exportLine, type ExportLine, type ExportLines, type Scope } from './export-line.ts';
import { styleClasses, type StyleClasses } from './style-classes.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set(['script', 'style', 'title', 'noscript', 'template', 'select', 'button', 'head']);
const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The parser takes longer for every element the deeper it stands; no real page comes near. */
const DEEPEST = 5000;
const STEP = 32 * 1024;

type Open = { readonly scope: Scope; readonly isBold: boolean; readonly isLarge: boolean };
type Draft = { -readonly [Key in keyof ExportLine]: ExportLine[Key] };

/** Cuts a saved export page into its lines; nothing is built but the lines. */
export function linesOfHtml(html: string): ExportLines {
  const walk = new Walk();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => walk.open(name, attributes),
      onclosetag: (name, isImplied) => walk.close(name, isImplied),
      ontext: (text) => walk.text(text),
      oncomment: (comment) => walk.comment(comment),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let isTooDeep = false;
  for (let at = 0; at < html.length && !isTooDeep; at += STEP) {
    parser.write(html.slice(at, at + STEP));
    isTooDeep = walk.depth > DEEPEST;
  }
  if (!isTooDeep) parser.end();
  walk.flush();
  return {
    lines: walk.lines,
    isCutOff: isTooDeep || (walk.opensPage && !walk.closesPage),
    ...(walk.documents === undefined ? {} : { documents: walk.documents }),
  };
}

/** The state of one walk over a page: elements open, the line being gathered, and the lines found. */
class Walk {
  readonly lines: Draft[] = [];
  opensPage = false;
  closesPage = false;
  documents: number | undefined;
  private readonly stack: Open[] = [];
  private skipped = 0;
  private sheet: string[] | undefined;
  private classes: StyleClasses = styleClasses('');
  private run: string[] = [];
  private first: Open | undefined;
  private isAllBold = true;
  private hasLink = false;
  private gap = 1;
  private opensDocument = false;

  get depth(): number {
    return this.stack.length;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'html') this.opensPage = true;
    if (tag === 'meta') this.meta(attributes);
    if (tag === 'style') this.sheet = [];
    if (SKIPPED.has(tag)) this.skipped += 1;
    if (tag === 'a' && /^doc_id/i.test(attributes['name'] ?? '')) this.opensDocument = true;
    if (tag === 'br') {
      this.lineBreak();
      return;
    }
    if (BLOCKS.has(tag)) this.block();
    if ((tag === 'td' || tag === 'th') && this.run.some((part) => part.trim() !== '')) this.run.push('\t');
    if (tag === 'a' && attributes['href'] !== undefined) this.hasLink = true;
    const outer = this.stack.at(-1);
    const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean);
    const isBold =
      BOLD.has(tag) ||
      /font-weight:\s*bold/i.test(attributes['style'] ?? '') ||
      names.some((name) => this.classes.bold.has(name));
    this.stack.push({
      scope: { tag, names, parent: outer?.scope },
      isBold: isBold || outer?.isBold === true,
      isLarge: names.some((name) => this.classes.large.has(name)) || outer?.isLarge === true,
    });
  }

  close(tag: string, isImplied: boolean): void {
    if (tag === 'html' && !isImplied) this.closesPage = true;
    if (tag === 'style' && this.sheet !== undefined) {
      this.classes = styleClasses(this.sheet.join(''));
      this.sheet = undefined;
    }
    if (SKIPPED.has(tag)) this.skipped = Math.max(0, this.skipped - 1);
    if (tag === 'br') return;
    if (BLOCKS.has(tag)) this.block();
    this.stack.pop();
  }

  text(text: string): void {
    if (this.sheet !== undefined) this.sheet.push(text);
    if (this.skipped > 0) return;
    this.run.push(text.replaceAll('\t', ' '));
    if (text.trim() === '') return;
    const here = this.stack.at(-1);
    this.first ??= here;
    this.isAllBold &&= here?.isBold === true;
  }

  comment(comment: string): void {
    if (/<DOCFULL>/i.test(comment)) this.opensDocument = true;
    if (!/<\/DOCFULL>/i.test(comment)) return;
    this.flush();
    const last = this.lines.at(-1);
    if (last !== undefined) last.closesDocument = true;
  }

  /** Ends the line being gathered, if there is one. */
  flush(): boolean {
    const text = this.run.join('').split('\t').map(cleanLine).join('\t').trim();
    const { first } = this;
    if (text !== '') {
      this.lines.push(
        exportLine({
          text,
          gap: this.gap,
          isBold: this.isAllBold,
          isLarge: first?.isLarge === true,
          isCentred: this.isCentred(first?.scope),
          opensDocument: this.opensDocument,
          hasLink: this.hasLink,
          ...(first === undefined ? {} : { scope: first.scope }),
        }),
      );
      this.gap = 0;
      this.opensDocument = false;
    }
    this.run = [];
    this.first = undefined;
    this.isAllBold = true;
    this.hasLink = false;
    return text !== '';
  }

  private block(): void {
    this.flush();
    this.gap = Math.max(this.gap, 1);
  }

  private lineBreak(): void {
    if (!this.flush()) this.gap += 1;
  }

  private isCentred(scope: Scope | undefined): boolean {
    let at = scope;
    for (let step = 0; at !== undefined && step < 4; step += 1, at = at.parent) {
      if (at.tag === 'center' || at.names.some((name) => this.classes.centred.has(name))) return true;
    }
    return false;
  }

  private meta(attributes: Readonly<Record<string, string>>): void {
    const stated = /^\d{1,6}$/.exec(attributes['documents']?.trim() ?? '')?.[0];
    if (stated !== undefined) this.documents = Number(stated);
  }
}
