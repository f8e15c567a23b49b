import { SEAL_BYTES } from './sealing.ts';

const PAGE_BYTES = 4096;
const VERSION_OF_WAL = 2;
const LEAF_OF_A_TABLE = 0x0d;

/**
 * The first page of a database without tables, with room at the end of each page for what its seal takes, in WAL mode.
 * SQLite can be told of reserved room only when a database is made, and by no SQL.
 * https://www.sqlite.org/fileformat.html#the_database_header (1.3) and #b_tree_pages (1.6).
 */
export function emptyDatabase(): Buffer {
  const page = Buffer.alloc(PAGE_BYTES);
  page.write('SQLite format 3\0', 'latin1');
  page.writeUInt16BE(PAGE_BYTES, 16);
  page.set([VERSION_OF_WAL, VERSION_OF_WAL, SEAL_BYTES, 64, 32, 32], 18);
  // Change counter, pages in all, and the counter the number of pages is true for.
  page.writeUInt32BE(1, 24);
  page.writeUInt32BE(1, 28);
  page.writeUInt32BE(1, 92);
  page[100] = LEAF_OF_A_TABLE;
  page.writeUInt16BE(PAGE_BYTES - SEAL_BYTES, 105);
  return page;
}
