/** A piece of an RTF file. `bytes` are text in whatever code page holds where they stand. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number?: number }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly from: number; readonly to: number };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** The longest word RTF allows is 32 letters, the longest number 10 digits. */
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Takes an RTF file apart, byte by byte, without ever looking further than its end. Binary data is stepped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' };
      at += 1;
    } else if (byte === LINE_FEED || byte === RETURN) at += 1;
    else if (byte !== BACKSLASH) {
      const from = at;
      while (at < bytes.length && isPlain(bytes[at] ?? 0)) at += 1;
      yield { kind: 'text', from, to: at };
    } else {
      const control = readControl(bytes, at + 1);
      yield control.token;
      at = control.next;
    }
  }
}

function isPlain(byte: number): boolean {
  return byte !== OPEN && byte !== CLOSE && byte !== BACKSLASH && byte !== LINE_FEED && byte !== RETURN;
}

type Control = { readonly token: RtfToken; readonly next: number };

function readControl(bytes: Uint8Array, start: number): Control {
  const first = bytes[start] ?? 0;
  if (!isLetter(first)) return readSymbol(bytes, start, first);
  let at = start;
  while (at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at += 1;
  const word = ascii(bytes, start, at);
  const numberAt = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (at - numberAt <= LONGEST_NUMBER && isDigit(bytes[at] ?? 0)) at += 1;
  const number = at === numberAt ? undefined : Number(ascii(bytes, numberAt, at));
  if (bytes[at] === 0x20) at += 1;
  if (word === 'bin' && number !== undefined && number > 0) at = Math.min(bytes.length, at + number);
  return { token: { kind: 'word', word, ...(number === undefined ? {} : { number }) }, next: at };
}

function readSymbol(bytes: Uint8Array, at: number, symbol: number): Control {
  if (symbol === 0x27) {
    const byte = Number.parseInt(ascii(bytes, at + 1, at + 3), 16);
    if (Number.isNaN(byte)) return { token: { kind: 'word', word: "'" }, next: at + 1 };
    return { token: { kind: 'byte', byte }, next: at + 3 };
  }
  if (symbol === LINE_FEED || symbol === RETURN)
    return { token: { kind: 'word', word: 'par' }, next: at + 1 };
  if (symbol === OPEN || symbol === CLOSE || symbol === BACKSLASH)
    return { token: { kind: 'byte', byte: symbol }, next: at + 1 };
  return { token: { kind: 'word', word: String.fromCharCode(symbol) }, next: at + 1 };
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
