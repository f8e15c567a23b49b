import { endsSentence } from '../../text/clean.ts';
import { isOutletName } from '../../text/outlet-names.ts';
import type { TextBlock } from './blocks.ts';
import type { TypeMeasures } from './measures.ts';
import { shareColumn } from './reading-order.ts';

/** What belongs to one article, in reading order. */
export type Section = {
  readonly headline?: TextBlock;
  readonly blocks: TextBlock[];
  readonly page: number;
  /** Short lines on its page that stand under no headline and were left out. */
  readonly dropped?: readonly string[];
};

/** The articles a document falls into, and a newspaper's name set over them. */
export type Sections = { readonly sections: readonly Section[]; readonly masthead?: string };

/** Against the size of the body. Smaller headings stand within articles. */
const HEADLINE_SIZE = 1.4;
const SURE_HEADLINE_SIZE = 1.6;
const BODY_TOLERANCE = 0.12;
/** Columns of a newspaper are longer than the cells of a table, and hold most of its text. */
const LEAST_LINES = 4;
const LEAST_SHARE = 0.5;
const LEAST_LETTERS = 150;

/**
 * Parts pages into articles where the layout says so clearly: two or more headlines over columns of text. Everything
 * else stays one article.
 */
export function sectionsOf(pages: readonly (readonly TextBlock[])[], type: TypeMeasures): Sections {
  const sections: Section[] = [];
  let masthead: string | undefined;
  for (const printed of pages) {
    const first = printed[0];
    const name = first === undefined ? undefined : mastheadOf(first, type);
    const blocks = name === undefined ? printed : printed.slice(1);
    masthead ??= name;
    const heads = headsOf(blocks, type);
    const isParted = heads.length >= 2 || (heads.length === 1 && sections.length > 1);
    const current = openSection(sections);
    if (isParted) sections.push(...partPage(blocks, heads, current));
    else {
      if (current === undefined) sections.push({ blocks: [...blocks], page: blocks[0]?.page ?? 0 });
      else current.blocks.push(...blocks);
    }
  }
  return { sections, ...(masthead === undefined ? {} : { masthead }) };
}

/**
 * The article that text without a headline goes on with: the only one there is, or the only one of the page before that
 * breaks off in mid-sentence. Between several nobody can tell, and none is mixed into another.
 */
function openSection(sections: readonly Section[]): Section | undefined {
  if (sections.length <= 1) return sections[0];
  const page = sections.at(-1)?.page;
  const open = sections.filter((section) => section.page === page && breaksOff(section));
  return open.length === 1 ? open[0] : undefined;
}

function breaksOff({ blocks }: Section): boolean {
  const last = blocks.at(-1)?.lines.at(-1)?.text;
  return last !== undefined && !endsSentence(last) && /\p{Ll}[-‐,;]?$/u.test(last);
}

function mastheadOf(block: TextBlock, { bodySize }: TypeMeasures): string | undefined {
  const text = block.lines.map((line) => line.text).join(' ');
  return block.size >= HEADLINE_SIZE * bodySize && isOutletName(text) ? text : undefined;
}

/** A headline with what stands right above and below it in display type. */
type Head = { readonly main: TextBlock; readonly parts: readonly TextBlock[] };

function isBody(block: TextBlock, { bodySize }: TypeMeasures): boolean {
  return Math.abs(block.size - bodySize) <= BODY_TOLERANCE * bodySize;
}

function isDisplay(block: TextBlock, { bodySize }: TypeMeasures): boolean {
  const text = block.lines.map((line) => line.text).join(' ');
  return (
    block.size >= HEADLINE_SIZE * bodySize &&
    /\p{L}{3}/u.test(text) &&
    text.length <= 300 &&
    !/^["“„«‘]/u.test(text)
  );
}

function headsOf(blocks: readonly TextBlock[], type: TypeMeasures): readonly Head[] {
  const body = blocks.filter((block) => isBody(block, type) && block.lines.length >= 2);
  if (!hasColumns(body)) return [];
  const groups: TextBlock[][] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isDisplay(block, type)) continue;
    const before = blocks[index - 1];
    const group = groups.at(-1);
    if (before !== undefined && group?.at(-1) === before && shareColumn(before, block)) group.push(block);
    else groups.push([block]);
  }
  const heads = groups.map((parts): Head => ({
    main: parts.reduce((largest, part) => (part.size > largest.size * 1.05 ? part : largest)),
    parts,
  }));
  return heads.filter((head) => beginsArticle(head, heads, blocks, body, type));
}

/** Whether most of a page's text stands in columns side by side. */
function hasColumns(body: readonly TextBlock[]): boolean {
  const columns = body.filter((block) => block.lines.length >= LEAST_LINES);
  const beside = columns.filter((one) => columns.some((other) => isBeside(one, other)));
  const count = (blocks: readonly TextBlock[]) => blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  return count(beside) >= LEAST_SHARE * count(body);
}

/** A headline of its own, and no heading within an article: nothing under a larger headline stands above it. */
function beginsArticle(
  head: Head,
  heads: readonly Head[],
  blocks: readonly TextBlock[],
  body: readonly TextBlock[],
  { bodySize }: TypeMeasures,
): boolean {
  const own = body.filter((block) => ownerOf(block, heads, blocks) === head);
  if (lettersIn(own) < LEAST_LETTERS) return false;
  const columns = new Set(own.map((block) => Math.round(block.left / 12)));
  if (columns.size >= 2) return true;
  const above = body
    .filter((block) => block.bottom <= head.main.top + 2 && shareColumn(block, head.main))
    .sort((a, b) => b.bottom - a.bottom)[0];
  const owner = above === undefined ? undefined : ownerOf(above, heads, blocks);
  if (owner === undefined || head.main.size >= 0.95 * owner.main.size) return true;
  // Under the columns of a larger article, not among them.
  const isAmong = body.some((block) => isBeside(block, head.main) && ownerOf(block, heads, blocks) === owner);
  return !isAmong && head.main.size >= SURE_HEADLINE_SIZE * bodySize;
}

function isBeside(block: TextBlock, other: TextBlock): boolean {
  return !shareColumn(block, other) && block.top < other.bottom && other.top < block.bottom;
}

/** The nearest headline above whose region takes the block in. */
function ownerOf(block: TextBlock, heads: readonly Head[], blocks: readonly TextBlock[]): Head | undefined {
  const middle = (block.left + block.right) / 2;
  let nearest: Head | undefined;
  for (const head of heads) {
    if (head.main.top > block.top) continue;
    const { left, right } = regionOf(head, blocks);
    const isNearer = nearest === undefined || head.main.top > nearest.main.top;
    if (middle > left && middle < right && isNearer) nearest = head;
  }
  return nearest;
}

/**
 * A headline stands over the columns its words touch, and over those after them up to the next text at its own height:
 * headlines begin where their first column begins, but seldom fill their last.
 */
function regionOf(
  { main }: Head,
  blocks: readonly TextBlock[],
): { readonly left: number; readonly right: number } {
  const isRightToLeft = main.lines[0]?.isRightToLeft === true;
  const touched = blocks.filter((block) => block.top >= main.top && shareColumn(block, main));
  let left = isRightToLeft ? -Infinity : Math.min(...touched.map((block) => block.left));
  let right = isRightToLeft ? Math.max(...touched.map((block) => block.right)) : Infinity;
  for (const block of blocks) {
    if (block === main || block.bottom <= main.top || block.top >= main.bottom) continue;
    if (block.left >= main.right) right = Math.min(right, block.left);
    if (block.right <= main.left) left = Math.max(left, block.right);
  }
  return { left, right };
}

/** Gives every block of a page to the article of the headline over it; what has none goes on from the page before. */
function partPage(
  blocks: readonly TextBlock[],
  heads: readonly Head[],
  previous: Section | undefined,
): readonly Section[] {
  const sections = new Map<Head, Section>(
    heads.map((head) => [head, { headline: head.main, blocks: [], page: head.main.page }]),
  );
  const loose: Section = { blocks: [], page: blocks[0]?.page ?? 0 };
  for (const block of blocks) {
    const head = heads.find(({ parts }) => parts.includes(block)) ?? ownerOf(block, heads, blocks);
    const section = head === undefined ? (previous ?? loose) : sections.get(head);
    section?.blocks.push(block);
  }
  const [first, ...others] = sections.values();
  if (first === undefined || lettersIn(loose.blocks) >= LEAST_LETTERS) return [loose, ...sections.values()];
  const dropped = loose.blocks.map(({ lines }) => lines.map(({ text }) => text).join(' '));
  return [{ ...first, ...(dropped.length === 0 ? {} : { dropped }) }, ...others];
}

function lettersIn(blocks: readonly TextBlock[]): number {
  let letters = 0;
  for (const { lines } of blocks) for (const { text } of lines) letters += text.length;
  return letters;
}
