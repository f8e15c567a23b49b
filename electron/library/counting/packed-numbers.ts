/** Numbers that are packed together: a blob of so many is small beside the memory SQLite has for one. */
export const NUMBERS_A_PIECE = 2 ** 16;

/** Before the numbers: the least of them, and how many bytes each has. */
const HEAD_BYTES = 16;
const WIDTH_AT = 8;
/** What -Infinity is kept as, where the others are so much above the least, and one more. */
const NONE = 0;

export type PackedNumbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;
/** The width of numbers that are kept as they are. */
const WHOLE = 8;

function widthOf(range: number): number {
  if (range < 2 ** 8) return 1;
  if (range < 2 ** 16) return 2;
  return range < 2 ** 32 ? 4 : WHOLE;
}

/** Blobs come at the start of their own buffer, or are copied there: words must stand at multiples of their width. */
function wordsOf(bytes: Uint8Array, width: number): PackedNumbers {
  const { buffer, byteOffset } = bytes;
  const at = byteOffset + HEAD_BYTES;
  const length = (bytes.length - HEAD_BYTES) / width;
  if (width === 1) return new Uint8Array(buffer, at, length);
  if (width === 2) return new Uint16Array(buffer, at, length);
  return width === 4 ? new Uint32Array(buffer, at, length) : new Float64Array(buffer, at, length);
}

/** Numbers in as few bytes as the range of them allows; each is a whole one or -Infinity, or all are kept as they are. */
export function pack(numbers: Float64Array): Uint8Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let isWhole = true;
  let isPlain = true;
  for (const number of numbers) {
    if (number === Number.NEGATIVE_INFINITY) {
      isPlain = false;
      continue;
    }
    if (number < least) least = number;
    if (number > most) most = number;
    isWhole &&= Number.isSafeInteger(number) && !Object.is(number, -0);
  }
  const isEmpty = least > most;
  const above = isEmpty ? 0 : least - 1;
  const width = isWhole ? widthOf(isEmpty ? 0 : most - above) : WHOLE;
  // Where that takes no more room, they are kept as they are: such ones are not worked on when they are read.
  const base = isPlain && least >= 0 && widthOf(most) <= width ? 0 : above;
  const bytes = new Uint8Array(HEAD_BYTES + numbers.length * width);
  const head = new DataView(bytes.buffer);
  head.setFloat64(0, base, true);
  head.setUint8(WIDTH_AT, width);
  head.setUint8(WIDTH_AT + 1, isPlain && base === 0 ? 1 : 0);
  const words = wordsOf(bytes, width);
  if (width === WHOLE) words.set(numbers);
  else {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      words[at] = number === Number.NEGATIVE_INFINITY ? NONE : number - base;
    }
  }
  return bytes;
}

/** What was packed, as it stands or in `room`; undefined when these are no packed numbers, or more than there is room for. */
export function unpack(bytes: Uint8Array, room: Float64Array): PackedNumbers | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const own = bytes.byteOffset % WHOLE === 0 ? bytes : bytes.slice();
  const head = new DataView(own.buffer, own.byteOffset);
  const width = head.getUint8(WIDTH_AT);
  const length = (own.length - HEAD_BYTES) / width;
  if (![1, 2, 4, WHOLE].includes(width) || !Number.isInteger(length) || length > room.length)
    return undefined;
  const words = wordsOf(own, width);
  if (width === WHOLE || head.getUint8(WIDTH_AT + 1) === 1) return words;
  const base = head.getFloat64(0, true);
  const into = room.subarray(0, length);
  for (let at = 0; at < length; at += 1) {
    const word = words[at] ?? 0;
    into[at] = word === NONE ? Number.NEGATIVE_INFINITY : word + base;
  }
  return into;
}
