/**
 * A large original is a gzip file of many members (RFC 1952, 2.2), as any gunzip reads it, of which each says in its extra
 * field how long it is, packed and unpacked: so any place in it is found without unpacking what stands before.
 */
export const BLOCK_BYTES = 1_048_576;
/** Ten bytes of header, the length of the extra field, its name and length, and two numbers of four bytes. */
export const BLOCK_HEAD = 10 + 2 + 4 + 8;
const HEADER = 10;
const GZIP = [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255];
/** "SL", our name for the field. */
const FIELD = [12, 0, 0x53, 0x4c, 8, 0];

/** Lengths in bytes as a block tells them: of all of it as it is stored, and of what it holds. */
export type BlockLengths = { readonly stored: number; readonly held: number };

/** A block from what zlib makes of its bytes: the same with our field in its header. */
export function blockOf(gzipped: Uint8Array, held: number): Uint8Array {
  const stored = BLOCK_HEAD + gzipped.length - HEADER;
  const block = new Uint8Array(stored);
  const view = new DataView(block.buffer);
  block.set([...GZIP, ...FIELD]);
  view.setUint32(HEADER + FIELD.length, stored, true);
  view.setUint32(HEADER + FIELD.length + 4, held, true);
  block.set(gzipped.subarray(HEADER), BLOCK_HEAD);
  return block;
}

/** What the head of a block tells; nothing when it is none of ours. */
export function readBlockHead(head: Uint8Array): BlockLengths | undefined {
  const isOurs = [...GZIP, ...FIELD].every((byte, at) => head[at] === byte);
  if (head.length < BLOCK_HEAD || !isOurs) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [stored = 0, held = 0] = [16, 20].map((at) => view.getUint32(at, true));
  return stored > BLOCK_HEAD && held > 0 && held <= BLOCK_BYTES ? { stored, held } : undefined;
}
