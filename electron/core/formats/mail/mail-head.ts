import { latin1, readHeaderFields, structured } from './header-fields.ts';

const TELLING = [
  'received',
  'message-id',
  'mime-version',
  'return-path',
  'delivered-to',
  'content-type',
  'dkim-signature',
];
const COMMON = ['from', 'to', 'subject', 'date', 'reply-to', 'cc', 'content-transfer-encoding', 'list-id'];
const BLANK = 32;
const HARD_BLANK = 0xa0;
const CAPITAL_F = 70;
const SEPARATOR = /^From \S+.{0,80}\d{4}\s*$/;

/** How surely bytes begin an e-mail, by the headers they open with. */
export function looksLikeMail(bytes: Uint8Array): number {
  const { fields } = readHeaderFields(bytes.subarray(0, 48 * 1024));
  const has = (names: readonly string[]) => names.filter((name) => fields.raw(name) !== undefined).length;
  const telling = has(TELLING);
  const common = has(COMMON);
  const isMime = structured(fields.raw('content-type')).value.includes('/');
  if (telling >= 2 && common >= 1 && (isMime || common >= 2)) return 0.95;
  if (telling >= 1 && common >= 2) return 0.9;
  if (isMime && fields.raw('content-type')?.includes('boundary') === true) return 0.85;
  return isMime && common >= 1 ? 0.8 : 0;
}

/** Whether bytes begin a web page saved with all its parts (MHTML): the root is HTML, and it says where it was saved from. */
export function looksLikeSavedPage(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 48 * 1024);
  const { fields, bodyAt } = readHeaderFields(head);
  const type = structured(fields.raw('content-type'));
  const isBySaver = /saved by|microsoft(?: mimeole)?|blink|internet explorer|produced by/i.test(
    `${fields.raw('from') ?? ''} ${fields.raw('x-mimeole') ?? ''}`,
  );
  if (fields.raw('snapshot-content-location') !== undefined) return true;
  const isPage =
    type.value === 'text/html' ||
    type.value === 'multipart/related' ||
    type.value === 'multipart/alternative';
  if (
    !isPage ||
    ['received', 'to', 'message-id', 'delivered-to'].some((name) => fields.raw(name) !== undefined)
  )
    return false;
  if (fields.raw('content-location') !== undefined || isBySaver) return true;
  return /^content-location:/im.test(latin1(head.subarray(bodyAt)));
}

/** How surely bytes begin a mailbox: a line "From address date" and the headers of a message below it. */
export function looksLikeMailbox(bytes: Uint8Array): boolean {
  if (bytes.find((byte) => byte > BLANK && byte !== HARD_BLANK) !== CAPITAL_F) return false;
  const head = latin1(bytes.subarray(0, 16 * 1024)).trimStart();
  const [first = ''] = head.split(/\r?\n/, 1);
  return SEPARATOR.test(first) && /\n[!-9;-~]{1,60}:/.test(head);
}
