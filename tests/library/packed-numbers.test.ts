import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../electron/library/counting/packed-numbers.ts';

const NONE = Number.NEGATIVE_INFINITY;
const room = new Float64Array(64);

const numbers = fc.oneof(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(NONE)), { maxLength: 64 }),
  fc.array(fc.oneof(fc.integer(), fc.constant(NONE)), { maxLength: 64 }),
  fc.array(fc.oneof(fc.maxSafeInteger(), fc.constant(NONE)), { maxLength: 64 }),
  fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constant(NONE)), { maxLength: 64 }),
);

test('what was packed is unpacked as it was', () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const packed = pack(Float64Array.from(given));
      // As SQLite may hand it over: not at the beginning of its buffer.
      const moved = new Uint8Array(packed.length + 3);
      moved.set(packed, 3);
      expect([...(unpack(packed, room) ?? ['nothing'])]).toEqual(given);
      expect([...(unpack(moved.subarray(3), room) ?? ['nothing'])]).toEqual(given);
    }),
  );
});

test.each([
  ['the ends of one byte', [0, 254, NONE], 1],
  ['what a byte holds by itself', [0, 255], 2],
  ['numbers far from none, and close to each other', [70_000, 70_254], 1],
  ['one more than a byte holds', [0, 255, NONE], 2],
  ['one more than two bytes hold', [-1, 2 ** 16 - 2], 4],
  ['the seconds of some years', [1_500_000_000, 1_790_000_000, NONE], 4],
  ['fractions', [0.5], 8],
])('%s are packed', (_of, given, width) => {
  const packed = pack(Float64Array.from(given));
  expect([...(unpack(packed, room) ?? [])]).toEqual(given);
  expect(packed.length).toBe(16 + given.length * width);
});

test('bytes that are no packed numbers are none, and neither are more than there is room for', () => {
  expect(unpack(new Uint8Array(3), room)).toBeUndefined();
  expect(unpack(new Uint8Array(40), room)).toBeUndefined();
  expect(unpack(pack(new Float64Array(65)), room)).toBeUndefined();
});
