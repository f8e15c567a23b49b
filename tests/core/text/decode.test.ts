import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/core/text/decode.ts';

const TEXT = 'Renée said “no” – and the café closed at 5 €.';
const text = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.text : decoded.kind;
};
const utf16 = (value: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(value.length * 2));
  for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};
const withMark = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);
const single = (value: string, table: Readonly<Record<string, number>>) =>
  Uint8Array.from(value, (letter) => table[letter] ?? letter.charCodeAt(0));
const WINDOWS = { '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
const cyrillic = (value: string) =>
  Uint8Array.from(value, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

describe('marks and byte orders', () => {
  test('UTF-8 with and without a mark', () => {
    expect(text(new TextEncoder().encode(TEXT))).toBe(TEXT);
    expect(text(withMark([0xef, 0xbb, 0xbf], new TextEncoder().encode(TEXT)))).toBe(TEXT);
  });
  test('UTF-16 in both orders, with and without a mark', () => {
    expect(text(withMark([0xff, 0xfe], utf16(TEXT, true)))).toBe(TEXT);
    expect(text(withMark([0xfe, 0xff], utf16(TEXT, false)))).toBe(TEXT);
    expect(text(utf16(TEXT, true))).toBe(TEXT);
    expect(text(utf16(TEXT, false))).toBe(TEXT);
  });
});

describe('single-byte encodings', () => {
  test('Windows-1252 undeclared, with its dashes, quotes and the euro', () => {
    expect(text(single(TEXT, WINDOWS))).toBe(TEXT);
  });
  test('a declared charset that decodes cleanly', () => {
    const page = '<meta charset="windows-1251"><p>Порт закрыт</p>';
    expect(text(cyrillic(page))).toBe(page);
  });
  test('Cyrillic without a declaration', () => {
    const words = 'Правительство заявило в понедельник что порт останется закрытым до пятницы';
    expect(text(cyrillic(words))).toBe(words);
  });
  test('a wrong declaration does not spoil UTF-8', () => {
    const page = `<meta charset="iso-8859-1">${TEXT}`;
    expect(text(new TextEncoder().encode(page))).toBe(page);
  });
});

describe('UTF-8 that was encoded twice', () => {
  const twice = (value: string) =>
    new TextEncoder().encode(
      Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join(''),
    );

  test('is undone, and told', () => {
    const decoded = decodeText(twice(TEXT));
    expect(decoded).toMatchObject({ kind: 'text', text: TEXT, repaired: 'Ã©' });
  });
  test.each(['SÃO PAULO, Â. e É. – «CAFÉ\u00a0»', 'PÅ\u00a0VÄG', 'L’Âge d’or à 5 €', 'Ã©', 'Ñ\u00a0Ñ\u00a0'])(
    'is not seen in %j',
    (value) => {
      expect(text(new TextEncoder().encode(value))).toBe(value);
    },
  );
  test('any text survives being encoded twice, or comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (value) => {
        const decoded = decodeText(new TextEncoder().encode(value));
        if (
          decoded.kind === 'text' &&
          decoded.repaired === undefined &&
          !decoded.encoding.startsWith('utf-16')
        )
          expect(decoded.text).toBe(value.replaceAll('\0', '').replace(/^\ufeff/, ''));
      }),
    );
  });
});

test('one broken byte, or a cut end, does not turn UTF-8 into another encoding', () => {
  const bytes = new TextEncoder().encode('é'.repeat(40) + ' fin €');
  expect(text(bytes.subarray(0, bytes.length - 1))).toBe('é'.repeat(40) + ' fin \ufffd');
});

test('pictures, archives and programs are binary by their first bytes', () => {
  const starts = [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff, 0xe0],
    [0x50, 0x4b, 3, 4],
    [0x7f, 0x45, 0x4c, 0x46],
    [0x1f, 0x8b, 8],
  ];
  for (const start of starts)
    expect(decodeText(withMark(start, new TextEncoder().encode('text'))).kind).toBe('binary');
});
