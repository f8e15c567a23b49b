import type { Block, Mending } from '../domain/article.ts';
import { endsSentence } from '../text/clean.ts';

/** Paragraphs with broken sentences joined, and what was joined: `block` counts in the joined list. */
export type JoinedBlocks = {
  readonly blocks: readonly Block[];
  readonly joins: readonly { readonly block: number; readonly at: number; readonly printed: string }[];
};

const LIST_ITEM = /^(?:[-*•–]\s|\d{1,3}[.)]\s|[a-z][.)]\s)/u;
/** An initialism cut in the middle: "threatening U." before "S. citizens". */
const CUT_INITIALS = /(?:^|[\s("“‘'\p{L}.])\p{Lu}\.$/u;
const NEXT_INITIAL = /^\p{Lu}\.(?:[\s,;:)"”'’]|\p{Lu}\.)/u;
/** Shorter paragraphs are lines (of verse, of a list, of an interview), which may end anywhere. */
const SHORTEST_PROSE = 60;

/** Joins a sentence that a scraper broke over two paragraphs. Headings, list items and short lines are left alone. */
export function joinBrokenSentences(blocks: readonly Block[]): JoinedBlocks {
  const joined: Block[] = [];
  const joins: { block: number; at: number; printed: string }[] = [];
  for (const [at, block] of blocks.entries()) {
    const previous = joined.at(-1);
    const glue = previous === undefined || isInList(blocks, at) ? undefined : glueBetween(previous, block);
    if (previous === undefined || glue === undefined) {
      joined.push(block);
      continue;
    }
    const printed = `${lastWords(previous.text)}\n\n${firstWords(block.text)}`;
    joins.push({ block: joined.length - 1, at: previous.text.length, printed });
    joined[joined.length - 1] = { kind: 'paragraph', text: previous.text + glue + block.text };
  }
  return { blocks: joined, joins };
}

/** Paragraphs that close with a comma one after the other are the items of a list, not one sentence broken twice. */
function isInList(blocks: readonly Block[], at: number): boolean {
  const closes = (index: number) => /[,;]$/u.test(blocks[index]?.text ?? '');
  return closes(at - 1) && (closes(at) || (closes(at - 2) && /^\p{Ll}/u.test(blocks[at - 1]?.text ?? '')));
}

/** What to put between two paragraphs that are one sentence: nothing inside initials, a blank between words. */
function glueBetween(previous: Block, next: Block): '' | ' ' | undefined {
  if (previous.kind === 'heading' || next.kind === 'heading') return undefined;
  if (LIST_ITEM.test(previous.text) || LIST_ITEM.test(next.text)) return undefined;
  if (CUT_INITIALS.test(previous.text) && NEXT_INITIAL.test(next.text)) return '';
  if (previous.text.length < SHORTEST_PROSE || next.text.length < 20) return undefined;
  const startsLow = /^\p{Ll}/u.test(next.text) && !/^(?:i|e)[A-Z]/.test(next.text);
  const isOpen = !endsSentence(previous.text) && /[\p{L}\p{N},–—-]$/u.test(previous.text);
  return startsLow && isOpen ? ' ' : undefined;
}

/** The mendings with their places in the finished body. `starts` holds where each block begins in it. */
export function mendingsOf(joined: JoinedBlocks, starts: readonly number[]): readonly Mending[] {
  return joined.joins.map(({ block, at, printed }) => {
    const [left = '', right = ''] = printed.split('\n\n');
    const seam = (starts[block] ?? 0) + at;
    const glue = joined.blocks[block]?.text[at] === ' ' ? 1 : 0;
    return {
      kind: 'joined-broken-sentence',
      printed,
      span: [seam - left.length, seam + glue + right.length],
    };
  });
}

function lastWords(text: string): string {
  return /(?:\S+\s+){0,1}\S+$/.exec(text.slice(-60))?.[0] ?? text.slice(-20);
}

function firstWords(text: string): string {
  return /^\S+(?:\s+\S+){0,1}/.exec(text.slice(0, 60))?.[0] ?? text.slice(0, 20);
}
