/** What a file of an export is, by its first bytes. */
export type Container = 'docx' | 'rtf' | 'html' | 'text';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Tells the containers apart in which databases deliver. */
export function containerOf(bytes: Uint8Array, text: string): Container {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return 'docx';
  if (RTF.every((byte, index) => bytes[index] === byte)) return 'rtf';
  return /<(?:!doctype html|html|body|head|table|div|article)[\s>]/i.test(text.slice(0, 4096))
    ? 'html'
    : 'text';
}
