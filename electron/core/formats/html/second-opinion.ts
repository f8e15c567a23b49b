import { Readability } from '@mozilla/readability';
import type { Block } from '../../domain/article.ts';
import { parseDocument } from './parse-page.ts';
import { coverage, shinglesOf } from './shingles.ts';

const SHORTEST = 600;
/** Asked only where we hold this many characters; Readability's own answer must be this many times shorter to matter. */
const LONGEST_UNDOUBTED = 12_000;
const RATIO = 2.8;

/**
 * Asks Readability where an unwitnessed text is suspiciously long: a text several times its answer is cut to the
 * stretch both hold. It wants a document of its own, so only such pages pay for one.
 */
export function withSecondOpinion(html: string, blocks: readonly Block[]): readonly Block[] {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (blocks.length <= 8 || length < LONGEST_UNDOUBTED) return blocks;
  const answer = readabilityText(html);
  if (answer.length < SHORTEST || length < RATIO * answer.length) return blocks;
  const shingles = shinglesOf(answer);
  const isShared = blocks.map((block) => (coverage(block.text, shingles) ?? 0) > 0.6);
  const first = isShared.indexOf(true);
  const last = isShared.lastIndexOf(true);
  const shared = blocks
    .filter((_, index) => isShared[index])
    .reduce((sum, block) => sum + block.text.length, 0);
  return first >= 0 && shared > 0.8 * answer.length ? blocks.slice(first, last + 1) : blocks;
}

function readabilityText(html: string): string {
  try {
    return new Readability(parseDocument(html)).parse()?.textContent ?? '';
  } catch {
    // It may stumble over odd roots; then there is no second opinion.
    return '';
  }
}
