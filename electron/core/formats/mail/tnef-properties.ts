import type { MapiValue } from './mapi-properties.ts';

/** How many bytes values of a fixed length take, each padded to four: [MS-OXCDATA] 2.11.1. */
const WIDTHS: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const SEVERAL = 0x1000;
const OF_ANY_LENGTH = new Set([0x0d, 0x1e, 0x1f, 0x0102]);
const NAMED = 0x8000;
const BY_NAME = 1;

/** The list of properties in a TNEF attribute, as far as it can be followed. Of several values the first counts. */
export function tnefProperties(bytes: Uint8Array): ReadonlyMap<number, MapiValue> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Map<number, MapiValue>();
  let at = 4;
  const word = () => {
    at += 4;
    return at <= bytes.length ? view.getUint32(at - 4, true) : 0;
  };
  while (at + 4 <= bytes.length) {
    const printed = view.getUint16(at, true);
    const id = view.getUint16(at + 2, true);
    at += 4;
    if (id >= NAMED) {
      at += 16;
      const kind = word();
      const nameOrNumber = word();
      if (kind === BY_NAME) at += padded(nameOrNumber);
    }
    const type = printed & ~SEVERAL;
    const width = WIDTHS.get(type);
    const isAnyLength = OF_ANY_LENGTH.has(type);
    if (width === undefined && !isAnyLength) break;
    const count = isAnyLength || printed !== type ? word() : 1;
    for (let index = 0; index < count && at < bytes.length; index += 1) {
      const length = width ?? word();
      if (index === 0 && id < NAMED) values.set(id, { type, bytes: bytes.subarray(at, at + length) });
      at += padded(length);
    }
  }
  return values;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
