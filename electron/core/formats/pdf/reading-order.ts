import type { TextBlock } from './blocks.ts';

/** Pages with more blocks than this are tables or maps; they are read from top to bottom. */
const MOST_BLOCKS = 250;

/**
 * Blocks in the order in which they are read: what stands above comes first, and of columns side by side the left one
 * (of right-to-left text the right one), unless something between them spans both. After T. Breuel, "High Performance
 * Document Layout Analysis", 2003.
 */
export function inReadingOrder(blocks: readonly TextBlock[]): readonly TextBlock[] {
  if (blocks.length > MOST_BLOCKS) return blocks;
  const isRightToLeft = rightToLeftShare(blocks) > 0.5;
  const follows = blocks.map((block) =>
    blocks.filter((other) => other !== block && isBefore(block, other, blocks, isRightToLeft)),
  );
  const indexes = new Map(blocks.map((block, index) => [block, index]));
  const state = new Uint8Array(blocks.length);
  const reversed: TextBlock[] = [];
  // Depth first, without recursion; what would close a circle is passed over.
  const start = [...blocks].sort(
    (a, b) => b.top - a.top || (isRightToLeft ? a.left - b.left : b.left - a.left),
  );
  for (const root of start) {
    const stack: { readonly block: TextBlock; at: number }[] = [];
    const visit = (block: TextBlock) => {
      const index = indexes.get(block) ?? 0;
      if (state[index] !== 0) return;
      state[index] = 1;
      stack.push({ block, at: 0 });
    };
    visit(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = follows[indexes.get(top.block) ?? 0]?.[top.at];
      top.at += 1;
      if (next !== undefined) visit(next);
      else {
        reversed.push(top.block);
        stack.pop();
      }
    }
  }
  return reversed.reverse();
}

/** How much of a text runs from right to left. */
export function rightToLeftShare(blocks: readonly TextBlock[]): number {
  let all = 0;
  let rightToLeft = 0;
  for (const { lines } of blocks) {
    for (const line of lines) {
      all += line.text.length;
      if (line.isRightToLeft) rightToLeft += line.text.length;
    }
  }
  return all === 0 ? 0 : rightToLeft / all;
}

function isBefore(
  one: TextBlock,
  other: TextBlock,
  blocks: readonly TextBlock[],
  isRightToLeft: boolean,
): boolean {
  if (shareColumn(one, other)) return one.top < other.top || (one.top === other.top && one.left < other.left);
  const stands = isRightToLeft ? one.left >= other.right - 2 : one.right <= other.left + 2;
  if (!stands) return false;
  // What stands lower comes first only where it continues a column beside the other: centred lines are no columns.
  if (
    one.top >= other.bottom &&
    !blocks.some((block) => isBeside(block, other) && continues(block, one, other))
  )
    return false;
  const [low, high] = [Math.min(one.top, other.top), Math.max(one.top, other.top)];
  return !blocks.some(
    (between) =>
      between !== one &&
      between !== other &&
      between.top > low &&
      between.top < high &&
      shareColumn(between, one) &&
      shareColumn(between, other),
  );
}

function isBeside(block: TextBlock, other: TextBlock): boolean {
  return block !== other && block.top < other.bottom && other.top < block.bottom;
}

function continues(column: TextBlock, block: TextBlock, other: TextBlock): boolean {
  return shareColumn(column, block) && !shareColumn(column, other);
}

/** Whether two blocks stand over one another, be it by a little. */
export function shareColumn(
  one: Pick<TextBlock, 'left' | 'right'>,
  other: Pick<TextBlock, 'left' | 'right'>,
): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > 2;
}
