import { matchKey } from '../../text/clean.ts';
import type { DropReason } from './drop-reasons.ts';
import { homeSignature, signature } from './foreign-boxes.ts';
import type { TextBlock } from './page-tree.ts';
import { textSize } from './page-tree.ts';
import { coverage, shinglesOf } from './shingles.ts';

/** What comes of asking the stated body: blocks to keep, the stated text instead, or nothing to say. */
export type Testimony =
  | { readonly kind: 'silent' }
  | { readonly kind: 'blocks'; readonly blocks: readonly TextBlock[] }
  | { readonly kind: 'replaced' };

const SHORTEST = 300;
const NEVER_BACK: ReadonlySet<DropReason> = new Set(['repeat', 'title', 'hidden']);

/**
 * Lets JSON-LD's articleBody judge the blocks of the container: it drops those it lacks and brings back pruned ones
 * it holds. Where the page itself shows much less than it, its text is taken as it stands.
 */
export function askWitness(
  stated: string,
  blocks: readonly TextBlock[],
  reasons: ReadonlyMap<TextBlock, DropReason>,
): Testimony {
  const size = textSize(stated);
  const kept = blocks.filter((block) => !reasons.has(block));
  if (size <= SHORTEST) return { kind: 'silent' };
  const shingles = shinglesOf(stated);
  const share = new Map(blocks.map((block) => [block, coverage(block.text, shingles)]));
  let judged = 0;
  let shared = 0;
  for (const block of kept) {
    const covered = share.get(block);
    if (covered === undefined) continue;
    judged += block.size;
    shared += block.size * covered;
  }
  const shown = kept.reduce((sum, block) => sum + block.size, 0);
  const told = onceSize(stated, shingles, size);
  if (shown < 200 || (told > 1.6 * shown && told > 700 && shared < 0.99 * judged))
    return { kind: 'replaced' };
  if (shared < 0.6 * judged || shared < 0.7 * told) return { kind: 'silent' };
  return { kind: 'blocks', blocks: judge(stated, blocks, reasons, share, judged) };
}

/** Some pages print their text twice in JSON-LD; what counts is the text said once. */
function onceSize(stated: string, shingles: ReadonlySet<string>, size: number): number {
  const words = stated.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
  const isDense = size > stated.length * 1.2;
  return isDense ? size : size * Math.min(1, shingles.size / Math.max(1, words - 3) + 0.1);
}

function judge(
  stated: string,
  blocks: readonly TextBlock[],
  reasons: ReadonlyMap<TextBlock, DropReason>,
  share: ReadonlyMap<TextBlock, number | undefined>,
  judged: number,
): readonly TextBlock[] {
  const kept = blocks.filter((block) => !reasons.has(block));
  const home = homeSignature(kept, new Map());
  const isHome = (block: TextBlock) => block.isProse && signature(block) === home;
  // A witness that lacks many paragraphs of the text does not hold all of it: then those stay.
  const lacking = kept.reduce(
    (sum, block) => sum + (isHome(block) && (share.get(block) ?? 1) < 0.3 ? block.size : 0),
    0,
  );
  const isPartial = lacking > 0.1 * judged;
  const statedKey = matchKey(stated);
  return blocks.filter((block) => {
    const reason = reasons.get(block);
    const covered = share.get(block);
    if (covered === undefined) {
      const isShort = block.level > 0 || block.size < 25;
      return reason === undefined && (isShort || statedKey.includes(matchKey(block.text)));
    }
    if (reason !== undefined) return covered > 0.85 && block.size > 40 && !NEVER_BACK.has(reason);
    return covered > 0.3 || block.level > 0 || (isPartial && isHome(block));
  });
}
