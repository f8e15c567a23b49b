import { writeMime } from './mapi-message.ts';
import { type MimePart, readMime } from './mime-part.ts';
import { isTnef, messageOfTnef } from './tnef.ts';

const TEXT = /^text\/(?:plain|html)$/;

/** Puts what Outlook packed (winmail.dat) in its place among the parts; its text only where the mail shows none. */
export function unpackTnef(root: MimePart): MimePart {
  if (!some(root, isPacked)) return root;
  const showsText = some(root, (part) => TEXT.test(part.type) && part.bytes.some((byte) => byte > 0x20));
  return unpackedIn(root, showsText);
}

function isPacked({ type, fileName, bytes }: MimePart): boolean {
  return (/\bms-tnef$/.test(type) || /\.(?:dat|tnef)$/i.test(fileName ?? '')) && isTnef(bytes);
}

function some(part: MimePart, holds: (part: MimePart) => boolean): boolean {
  return holds(part) || part.parts.some((child) => some(child, holds));
}

function unpackedIn(part: MimePart, showsText: boolean): MimePart {
  if (part.parts.length > 0) {
    return { ...part, parts: part.parts.map((child) => unpackedIn(child, showsText)) };
  }
  const message = isPacked(part) ? messageOfTnef(part.bytes) : undefined;
  if (message === undefined) return part;
  const parts = readMime(writeMime(message)).parts.filter(
    ({ type }) => !(showsText && type === 'multipart/alternative'),
  );
  return parts.length === 0 ? part : { ...part, type: 'multipart/mixed', bytes: new Uint8Array(), parts };
}
