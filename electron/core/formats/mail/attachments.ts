import { asideByName } from '../archive/aside.ts';
import type { FileMember } from '../article-format.ts';
import type { MimePart } from './mime-part.ts';

/** What hangs on a mail: files that may hold articles, and in a word each what does not. */
export type Attachments = { readonly members: readonly FileMember[]; readonly setAside: readonly string[] };

const NEVER = /(?!)/;
const ASIDE: readonly (readonly [word: string, type: RegExp, name: RegExp])[] = [
  ['calendar entry', /^(?:text\/calendar|application\/ics)$/, /\.ics$/i],
  ['business card', /^text\/(?:x-)?vcard$/, /\.vcf$/i],
  ['signature', /pgp-signature|pkcs7-signature|pgp-keys|pgp-encrypted/, /\.(?:p7s|p7m|asc|sig)$/i],
  [
    'delivery report',
    /^message\/(?:delivery-status|disposition-notification|feedback-report)$|^text\/rfc822-headers$/,
    NEVER,
  ],
  ['picture', /^image\//, NEVER],
  ['sound or video', /^(?:audio|video)\//, NEVER],
  ['font', /^font\//, NEVER],
];
const EXTENSION: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/rtf': 'rtf',
  'application/rtf': 'rtf',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/json': 'json',
  'application/zip': 'zip',
};

/** Sorts the attachments of a mail into files to be read and things that are no article. */
export function sortAttachments(attached: readonly MimePart[]): Attachments {
  const members: FileMember[] = [];
  const setAside: string[] = [];
  for (const part of attached) {
    const word = asideWord(part);
    if (word !== undefined) setAside.push(word);
    else if (part.bytes.length > 0) members.push({ name: nameOf(part, members), bytes: part.bytes });
  }
  return { members, setAside };
}

/** Whether a part is a message of its own. */
export function isMessage(part: MimePart): boolean {
  return part.type === 'message/rfc822' || part.type === 'message/global';
}

function asideWord(part: MimePart): string | undefined {
  const name = part.fileName ?? '';
  const byKind = ASIDE.find(([, type, ending]) => type.test(part.type) || ending.test(name))?.[0];
  return byKind ?? asideByName(name);
}

function nameOf(part: MimePart, before: readonly FileMember[]): string {
  const label = (part.fileName ?? part.headers.get('content-description') ?? '')
    .replace(/\p{Cc}/gu, '')
    .replace(/^.*[\\/]/, '')
    .trim()
    .slice(0, 200);
  const extension = EXTENSION[part.type];
  const bare = label === '' ? `${isMessage(part) ? 'message' : 'attachment'} ${before.length + 1}` : label;
  return extension === undefined || bare.toLowerCase().endsWith(`.${extension}`) || /\.\w{2,5}$/.test(bare)
    ? bare
    : `${bare}.${extension}`;
}
