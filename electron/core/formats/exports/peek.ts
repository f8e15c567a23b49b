import { Inflate } from 'fflate';
import { listEntries } from '../archive/zip-entries.ts';
import type { FormatHead } from '../article-format.ts';
import { containerOf, type Container } from './container.ts';

/** The beginning of a file's text, whatever it is packed in: enough to see what wrote it. */
export type Peek = { readonly container: Container; readonly text: string };

/** Markup looked at, in bytes or characters; export sheets of styles alone run to 100,000. */
const DEEPEST = 400_000;
const STEP = 16 * 1024;
const MOST_ENTRIES = 4096;

/** Several families look at one head in turn; it is unpacked once. */
const peeked = new WeakMap<FormatHead, Peek>();

/** Looks into a file of any container that exports come in. */
export function peek(head: FormatHead): Peek {
  const known = peeked.get(head);
  if (known !== undefined) return known;
  const container = containerOf(head.bytes, head.text);
  const text = textOf(container, head);
  const fresh = { container, text };
  peeked.set(head, fresh);
  return fresh;
}

function textOf(container: Container, head: FormatHead): string {
  const whole = head.whole ?? head;
  switch (container) {
    case 'docx':
      return wordsOfMarkup(documentPart(whole.bytes));
    case 'rtf':
      return wordsOfRtf(whole.text.slice(0, 3 * DEEPEST));
    case 'html':
      return whole.text.slice(0, DEEPEST);
    case 'text':
      return head.text;
  }
}

/** The beginning of a DOCX file's main part, as far as it can be unpacked. */
function documentPart(bytes: Uint8Array): string {
  const listing = listEntries(bytes, MOST_ENTRIES);
  if (listing === 'too-many') return '';
  const entry = listing.entries.find(({ name }) => /^word[\\/]document\d*\.xml$/i.test(name));
  if (entry === undefined || entry.isProtected) return '';
  const packed = bytes.subarray(entry.start, entry.end);
  const decoder = new TextDecoder();
  if (entry.method === 0) return decoder.decode(packed.subarray(0, DEEPEST));
  if (entry.method !== 8) return '';
  let xml = '';
  const stream = new Inflate((chunk) => {
    if (xml.length < DEEPEST) xml += decoder.decode(chunk, { stream: true });
  });
  try {
    for (let at = 0; at < packed.length && xml.length < DEEPEST; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // What came out before the break is all there is to see.
  }
  return xml.slice(0, DEEPEST);
}

function wordsOfMarkup(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:(?:br|cr)\b[^<>]{0,200}>/g, '\n')
    .replace(/<[^<>]{0,4000}>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&#160;', ' ')
    .replaceAll('&amp;', '&');
}

function wordsOfRtf(rtf: string): string {
  return rtf
    .replace(/[0-9a-fA-F\r\n]{200,}/g, '')
    .replace(/\\(?:par|line|cell|row|page|sect)\b ?/g, '\n')
    .replace(/\\'a0|\\~/gi, ' ')
    .replace(/\\u(\d{1,5}) ?\?/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\[a-z]{1,32}-?\d{0,10} ?|[{}\r]/g, '')
    .replace(/\n\s*/g, '\n')
    .slice(0, DEEPEST);
}
