import { createHmac } from 'node:crypto';
import { BLOCK_BYTES, type BlockLengths } from '../originals/blocks.ts';
import { asUndamaged, type OriginalForm } from '../originals/original-form.ts';
import type { Sealer } from './sealing.ts';

const WHOLE = Buffer.from('SrcLone1', 'latin1');
const BLOCK = Buffer.from('SrcLblk1', 'latin1');
/** The mark of a block, and its lengths: as it is stored and of what it holds. */
const HEAD_BYTES = 16;

function readHead(head: Uint8Array): BlockLengths | undefined {
  if (head.length < HEAD_BYTES || !BLOCK.equals(head.subarray(0, BLOCK.length))) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [stored, held] = [view.getUint32(8, true), view.getUint32(12, true)];
  return stored > HEAD_BYTES && held > 0 && held <= BLOCK_BYTES ? { stored, held } : undefined;
}

/**
 * Originals sealed, compressed before: each whole, or block by block, under the SHA-256 they go by. Their names are keyed:
 * the SHA-256 itself would tell whoever has the same file that it is here.
 */
export function sealedOriginals(sealer: Sealer, nameKey: Uint8Array): OriginalForm {
  const about = (sha256: string, block: number | 'whole'): Buffer =>
    Buffer.from(`original ${sha256} ${block}`);
  const ofBlock: OriginalForm['ofBlock'] = (stored, { sha256, number }) =>
    asUndamaged(sealer.open(stored.subarray(HEAD_BYTES), about(sha256, number)));
  /** A large one read at once: its blocks one after the other, as gunzip takes them. */
  const ofBlocks = (stored: Uint8Array, sha256: string): Uint8Array => {
    const blocks: Uint8Array[] = [];
    for (let at = 0; at < stored.length || at === 0;) {
      const lengths = readHead(stored.subarray(at, at + HEAD_BYTES));
      if (lengths === undefined) return asUndamaged(undefined);
      blocks.push(ofBlock(stored.subarray(at, at + lengths.stored), { sha256, number: blocks.length }));
      at += lengths.stored;
    }
    return Buffer.concat(blocks);
  };
  return {
    nameOf: (sha256) => createHmac('sha256', nameKey).update(sha256).digest('hex'),
    extension: '.sealed',
    whole: (gzipped, sha256) => Buffer.concat([WHOLE, sealer.seal(gzipped, about(sha256, 'whole'))]),
    ofWhole: (stored, sha256) =>
      WHOLE.equals(stored.subarray(0, WHOLE.length))
        ? asUndamaged(sealer.open(stored.subarray(WHOLE.length), about(sha256, 'whole')))
        : ofBlocks(stored, sha256),
    headBytes: HEAD_BYTES,
    readHead,
    block: (gzipped, { sha256, number, held }) => {
      const sealed = sealer.seal(gzipped, about(sha256, number));
      const head = Buffer.alloc(HEAD_BYTES);
      head.set(BLOCK);
      head.writeUInt32LE(HEAD_BYTES + sealed.length, 8);
      head.writeUInt32LE(held, 12);
      return Buffer.concat([head, sealed]);
    },
    ofBlock,
  };
}
