import { CODE_PAGE_850 } from './code-pages.ts';

/** Decodes code page 850, which the platform's decoders do not know. */
export function decodeCodePage850(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_850[byte - 0x80] ?? '');
  return text;
}
