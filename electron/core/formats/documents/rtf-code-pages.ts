import { CODE_PAGE_437, CODE_PAGE_850 } from '../../text/code-pages.ts';

/** What Windows-1252 puts where Latin-1 has control characters; some Node versions decode the one as the other. */
const UPPER_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Code pages by the number Windows gives them, as TextDecoder calls them. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [28592, 'iso-8859-2'],
  [28595, 'iso-8859-5'],
  [28597, 'iso-8859-7'],
  [28605, 'iso-8859-15'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

const CODE_PAGE_OF_CHARSET: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [89, 10007],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

/** The code page of a font's character set (\fcharset); undefined for the default one and for symbols. */
export function codePageOfCharset(charset: number): number | undefined {
  return CODE_PAGE_OF_CHARSET.get(charset);
}

/** Decodes bytes of a Windows code page; what is not known is read as the commonest, 1252. */
export function decodeCodePage(bytes: Uint8Array, page: number): string {
  const upper = UPPERS.get(page);
  if (upper !== undefined) return decodeSingle(bytes, upper);
  const label = LABELS.get(page);
  if (label === undefined) return decodeSingle(bytes, '');
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeSingle(bytes, '');
  }
}

const UPPERS: ReadonlyMap<number, string> = new Map([
  [437, CODE_PAGE_437],
  [850, CODE_PAGE_850],
]);

/** Without a table of its own the upper half is Windows-1252. */
function decodeSingle(bytes: Uint8Array, upper: string): string {
  const table = upper === '' ? UPPER_1252 : upper;
  let text = '';
  for (const byte of bytes) {
    text += byte < 0x80 ? String.fromCharCode(byte) : (table[byte - 0x80] ?? String.fromCharCode(byte));
  }
  return text;
}
