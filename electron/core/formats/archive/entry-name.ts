import { CODE_PAGE_437 } from '../../text/code-pages.ts';

/** Longer names are cut: they are labels, never paths we write to. */
const LONGEST_NAME = 500;

/** Decodes an entry's name: UTF-8 where its flag says so or its bytes can be nothing else, code page 437 otherwise. */
export function entryName(bytes: Uint8Array): string {
  // macOS and many scripts write UTF-8 without the flag; text of code page 437 is hardly ever valid UTF-8.
  try {
    return label(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return label(Array.from(bytes, letterOf437).join(''));
  }
}

function letterOf437(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_437[byte - 0x80] ?? '\ufffd');
}

/** A name that is only ever shown: slashes one way, no drive, no steps upward, no control or direction characters. */
function label(printed: string): string {
  const isFolder = /[/\\]$/.test(printed);
  const steps = printed
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .split(/[/\\]+/)
    .filter(
      (step, index) =>
        step !== '' && step !== '.' && step !== '..' && !(index === 0 && /^[a-z]:$/i.test(step)),
    );
  return steps.join('/').slice(0, LONGEST_NAME) + (isFolder ? '/' : '');
}
