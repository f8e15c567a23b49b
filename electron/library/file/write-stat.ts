import type { BigIntStats } from 'node:fs';

const TIMES = [
  { at: 40, key: 'atimeMs' },
  { at: 56, key: 'mtimeMs' },
  { at: 72, key: 'ctimeMs' },
] as const;

/** Writes a `struct stat` as Emscripten 3 and later lay it out for 32-bit WASM (system/lib/libc/musl/arch/emscripten). */
export function writeStat(view: DataView, at: number, stat: BigIntStats): void {
  view.setUint32(at, Number(stat.dev & 0x7fffffffn), true);
  view.setUint32(at + 4, Number(stat.mode), true);
  view.setUint32(at + 8, Number(stat.nlink), true);
  // Owner and group 0: SQLite would otherwise try to hand its journal to the database's owner.
  view.setUint32(at + 12, 0, true);
  view.setUint32(at + 16, 0, true);
  view.setUint32(at + 20, 0, true);
  view.setBigInt64(at + 24, stat.size, true);
  view.setInt32(at + 32, 4096, true);
  view.setInt32(at + 36, Number(BigInt.asIntN(31, stat.blocks)), true);
  for (const time of TIMES) {
    view.setBigInt64(at + time.at, stat[time.key] / 1000n, true);
    view.setUint32(at + time.at + 8, 0, true);
  }
  view.setBigUint64(at + 88, BigInt.asUintN(64, stat.ino), true);
}
