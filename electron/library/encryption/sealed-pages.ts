import { refusal } from './sealed-file.ts';
import { SEAL_BYTES, type Sealer } from './sealing.ts';

export const PAGE_BYTES = 4096;
const ROOM = PAGE_BYTES - SEAL_BYTES;
const FRAME_HEAD = 24;
export const FRAME_BYTES = FRAME_HEAD + PAGE_BYTES;

export const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/** In its place at the start of a sealed database, so that one whose key file is lost is told from what is no library. */
export const SEALED_MAGIC = Buffer.from('Sourceline enc 1', 'latin1');

/** What a page is, and where: a page of one place or kind must not pass for one of another. */
export type PlaceOfPage = { readonly of: 'database' | 'journal' | 'wal'; readonly at: number };

const KINDS = { database: 1, journal: 2, wal: 3 } as const;

function aboutOf({ of, at }: PlaceOfPage): Buffer {
  const about = Buffer.alloc(9);
  about[0] = KINDS[of];
  about.writeDoubleBE(at, 1);
  return about;
}

/** Seals and opens pages as SQLite writes them: nonce and tag stand where it reserves room and writes nothing but zeros. */
export type PageSealer = {
  seal(page: Uint8Array, place: PlaceOfPage): Buffer;
  open(sealed: Uint8Array, place: PlaceOfPage): Buffer | undefined;
  /** A frame of the WAL is sealed as a whole: its head holds a sum of what stands in the page. */
  sealFrame(head: Uint8Array, page: Uint8Array, at: number): Buffer;
  openFrame(sealed: Uint8Array, at: number): Buffer | undefined;
};

export function pageSealer(sealer: Sealer): PageSealer {
  /** SQLite sums up the whole page, and would take it for damaged were anything but zeros dropped here. */
  const used = (page: Uint8Array): Uint8Array => {
    if (page.length !== PAGE_BYTES || page.subarray(ROOM).some((byte) => byte !== 0))
      throw refusal('a page has no room for its seal');
    return page.subarray(0, ROOM);
  };
  const isFirst = ({ of, at }: PlaceOfPage): boolean => of === 'database' && at === 0;
  return {
    seal: (page, place) => {
      if (!isFirst(place)) return sealer.seal(used(page), aboutOf(place));
      const rest = used(page).subarray(SQLITE_MAGIC.length);
      return Buffer.concat([SEALED_MAGIC, sealer.seal(rest, aboutOf(place))], PAGE_BYTES);
    },
    open: (sealed, place) => {
      const page = Buffer.alloc(PAGE_BYTES);
      const start = isFirst(place) ? SQLITE_MAGIC.length : 0;
      if (start > 0 && !SEALED_MAGIC.equals(sealed.subarray(0, start))) return undefined;
      const opened = sealer.open(sealed.subarray(start), aboutOf(place));
      if (opened === undefined) return undefined;
      if (start > 0) page.set(SQLITE_MAGIC);
      page.set(opened, start);
      return page;
    },
    sealFrame: (head, page, at) =>
      sealer.seal(Buffer.concat([head, used(page)], FRAME_HEAD + ROOM), aboutOf({ of: 'wal', at })),
    openFrame: (sealed, at) => {
      const opened = sealer.open(sealed, aboutOf({ of: 'wal', at }));
      if (opened === undefined) return undefined;
      const frame = Buffer.alloc(FRAME_BYTES);
      frame.set(opened);
      return frame;
    },
  };
}
