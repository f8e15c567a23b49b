import { expect, test } from 'vitest';
import { decodeWire } from '../../../../electron/core/formats/wire/wire-bytes.ts';

test.each([
  ['UTF-8', [0x46, 0xc3, 0xa4, 0x68, 0x72, 0x65, 0x01], 'Fähre\u0001'],
  ['Latin-1', [0x46, 0xe4, 0x68, 0x72, 0x65, 0x02], 'Fähre\u0002'],
  ['Windows-1252', [0x93, 0x46, 0xe4, 0x68, 0x72, 0x65, 0x94, 0x20, 0x97], '“Fähre” —'],
  ['code page 850', [0x46, 0x84, 0x68, 0x72, 0x65, 0x03], 'Fähre\u0003'],
])('%s is told by its letters, and control characters stay', (_name, bytes, text) => {
  expect(decodeWire(new Uint8Array(bytes))).toBe(text);
});

test('one stray byte does not take a file out of UTF-8', () => {
  const bytes = new TextEncoder().encode('äöüäöüäöüäöüäöü');
  expect(decodeWire(new Uint8Array([...bytes, 0xff]))).toBe('äöüäöüäöüäöüäöü\ufffd');
});
