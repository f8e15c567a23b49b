/** The bytes of a part as they were before they were made fit for mail. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return fromBase64(bytes);
  if (/quoted-printable/i.test(encoding)) return fromQuotedPrintable(bytes);
  return bytes;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Int8Array(256).fill(-1);
for (const [value, digit] of Array.from(DIGITS).entries()) VALUE[digit.charCodeAt(0)] = value;
VALUE['-'.charCodeAt(0)] = 62;
VALUE['_'.charCodeAt(0)] = 63;
const PADDING = 0x3d;

function fromBase64(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil((bytes.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    // Some programs encode in pieces: what stands before a padding is complete, and more may follow.
    if (byte === PADDING) {
      bits = 0;
      held = 0;
      continue;
    }
    const value = VALUE[byte] ?? -1;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      decoded[length] = (bits >> held) & 0xff;
      length += 1;
    }
  }
  return decoded.slice(0, length);
}

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x3d) {
      decoded[length] = byte;
      length += 1;
      continue;
    }
    const value = (hex(bytes[at + 1]) << 4) | hex(bytes[at + 2]);
    if (value >= 0) {
      decoded[length] = value;
      length += 1;
      at += 2;
      continue;
    }
    const end = softBreak(bytes, at + 1);
    if (end === undefined) {
      decoded[length] = byte;
      length += 1;
    } else at = end;
  }
  return decoded.slice(0, length);
}

/** Where a line broken only for the mail goes on: blanks may stand between the sign and the line's end. */
function softBreak(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length && at < from + 80; at += 1) {
    const byte = bytes[at];
    if (byte === 0x0a) return at;
    if (byte !== 0x0d && byte !== 0x20 && byte !== 0x09) return undefined;
  }
  return from >= bytes.length ? bytes.length : undefined;
}

/** The value of a hexadecimal digit, or a number that stays negative whatever is joined to it. */
function hex(byte: number | undefined): number {
  if (byte === undefined) return -256;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -256;
}
