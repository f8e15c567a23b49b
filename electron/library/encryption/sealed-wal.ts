import { damaged, readAll, refusal, writeAll, type Disk, type SealedFile } from './sealed-file.ts';
import { FRAME_BYTES, PAGE_BYTES, type PageSealer } from './sealed-pages.ts';

const HEADER = 32;
const FRAME_HEAD = FRAME_BYTES - PAGE_BYTES;

/**
 * The write-ahead log: a header, which says nothing of its content, then frames. SQLite writes the head of a frame and its
 * page one after the other, and now and then one of them again; on the disk they are sealed as one.
 * https://www.sqlite.org/fileformat.html#the_write_ahead_log
 */
export function sealedWal(disk: Disk, sealer: PageSealer): SealedFile {
  const sealed = Buffer.alloc(FRAME_BYTES);
  /** A head whose page comes next. */
  let waiting: { readonly frame: number; readonly head: Buffer } | undefined;

  const startOf = (frame: number): number => HEADER + frame * FRAME_BYTES;
  const frameAt = (frame: number): Buffer | 'cut' | undefined => {
    if (readAll(disk, sealed, startOf(frame)) < FRAME_BYTES) return 'cut';
    return sealer.openFrame(sealed, frame);
  };
  const put = (frame: number, head: Uint8Array, page: Uint8Array): void => {
    writeAll(disk, sealer.sealFrame(head, page, frame), startOf(frame));
  };
  const known = (frame: number): Buffer => {
    const found = frameAt(frame);
    if (found === undefined || found === 'cut') throw damaged();
    return found;
  };
  const settle = (): void => {
    if (waiting === undefined) return;
    const { frame, head } = waiting;
    waiting = undefined;
    // SQLite sums up anew what a transaction changed in its own frames: the page is there already.
    put(frame, head, known(frame).subarray(FRAME_HEAD));
  };
  const placeOf = (position: number): { readonly frame: number; readonly from: number } => ({
    frame: Math.floor((position - HEADER) / FRAME_BYTES),
    from: (position - HEADER) % FRAME_BYTES,
  });

  return {
    settle,
    read: (into, position) => {
      settle();
      if (position < HEADER) {
        if (position + into.length > HEADER)
          throw refusal('more than the header of the journal was asked for');
        return readAll(disk, into, position);
      }
      const { frame, from } = placeOf(position);
      if (from + into.length > FRAME_BYTES) throw refusal('more than a frame of the journal was asked for');
      const found = frameAt(frame);
      if (found === 'cut') return 0;
      if (found !== undefined) into.set(found.subarray(from, from + into.length));
      // A frame torn by a power cut ends the journal, as it does in clear: no frame has zeros for a head.
      else if (from === 0) into.fill(0);
      else throw damaged();
      return into.length;
    },
    write: (bytes, position) => {
      if (position === 0 && bytes.length === HEADER) {
        settle();
        writeAll(disk, bytes, 0);
        return HEADER;
      }
      const { frame, from } = placeOf(position);
      if (from === 0 && bytes.length === FRAME_HEAD) {
        settle();
        waiting = { frame, head: Buffer.from(bytes) };
        return bytes.length;
      }
      if (from !== FRAME_HEAD || bytes.length !== PAGE_BYTES)
        throw refusal('a part of the journal would be written in clear');
      const head = waiting?.frame === frame ? waiting.head : undefined;
      if (head === undefined) settle();
      waiting = undefined;
      put(frame, head ?? known(frame).subarray(0, FRAME_HEAD), bytes);
      return bytes.length;
    },
  };
}
