import { rtfParagraphs } from '../documents/rtf-paragraphs.ts';
import type { MapiProperties } from './mapi-properties.ts';
import { unpackRtf } from './packed-rtf.ts';

/** A message of Outlook, taken out of its packing. */
export type MapiMessage = {
  readonly properties: MapiProperties;
  readonly attachments: readonly MapiAttachment[];
};

/** A file, or another message, that hangs on it. */
export type MapiAttachment = {
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly contentId: string | undefined;
  readonly content: Uint8Array | MapiMessage;
};

/** The properties of [MS-OXPROPS] that are read. */
export const PROPERTY = {
  messageClass: 0x001a,
  subject: 0x0037,
  sentAt: 0x0039,
  onBehalfName: 0x0042,
  onBehalfAddress: 0x0065,
  headers: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  displayTo: 0x0e04,
  deliveredAt: 0x0e06,
  body: 0x1000,
  packedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  attachment: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
  bodyCodePage: 0x3fde,
  senderMailAddress: 0x5d01,
  onBehalfMailAddress: 0x5d02,
} as const;

const DEEPEST = 4;
/** What the transport wrote of the packing is not true of ours. */
const OF_PACKING = /^(?:content-|mime-version:|x-ms-tnef)/i;
const ASIDE_BY_CLASS: readonly (readonly [word: string, begins: RegExp])[] = [
  ['calendar entry', /^IPM\.(?:Appointment|Schedule\.Meeting\.(?:Resp|Canceled))/i],
  ['business card', /^IPM\.(?:Contact|DistList)/i],
  ['task', /^IPM\.Task/i],
  ['delivery report', /^REPORT\./i],
];

/** What an item of Outlook is when by its own class it is no mail. */
export function asideByClass({ properties }: MapiMessage): string | undefined {
  const ofClass = properties.text(PROPERTY.messageClass) ?? '';
  return ASIDE_BY_CLASS.find(([, begins]) => begins.test(ofClass))?.[0];
}

/** Writes a message of Outlook as the MIME message it would be, so that all that is known of mails holds for it. */
export function writeMime(message: MapiMessage): Uint8Array {
  return joined(partsOf(message, 0));
}

function partsOf(message: MapiMessage, depth: number): readonly Uint8Array[] {
  const boundary = `sourceline-part-${String(depth)}`;
  const out: Uint8Array[] = [utf8(`${headersOf(message.properties).join('\r\n')}\r\nMIME-Version: 1.0\r\n`)];
  out.push(utf8(`Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`));
  const part = (headers: readonly string[], content: readonly Uint8Array[]) =>
    out.push(utf8(`--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`), ...content, utf8('\r\n'));
  const alternatives = textsOf(message.properties);
  if (alternatives.length > 0) {
    const inner = `${boundary}-text`;
    const texts = alternatives.flatMap(({ type, bytes }) => [
      utf8(`--${inner}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n`),
      base64(bytes),
      utf8('\r\n'),
    ]);
    part([`Content-Type: multipart/alternative; boundary="${inner}"`], [...texts, utf8(`--${inner}--`)]);
  }
  for (const attachment of depth < DEEPEST ? message.attachments : []) {
    const { content } = attachment;
    if (content instanceof Uint8Array) part(fileHeaders(attachment), [base64(content)]);
    else part(['Content-Type: message/rfc822'], partsOf(content, depth + 1));
  }
  return [...out, utf8(`--${boundary}--\r\n`)];
}

function headersOf(properties: MapiProperties): readonly string[] {
  const printed = (properties.text(PROPERTY.headers) ?? '')
    .split(/\r?\n(?![ \t])/)
    .filter((header) => /^[!-9;-~]+:/.test(header) && !OF_PACKING.test(header));
  const has = (name: string) => printed.some((header) => header.toLowerCase().startsWith(`${name}:`));
  const text = (id: number) => {
    const value = properties.text(id)?.replace(/\s+/g, ' ').trim();
    return value === '' ? undefined : value;
  };
  const name = text(PROPERTY.onBehalfName) ?? text(PROPERTY.senderName);
  const address = [
    text(PROPERTY.onBehalfMailAddress),
    text(PROPERTY.senderMailAddress),
    text(PROPERTY.onBehalfAddress),
    text(PROPERTY.senderAddress),
  ].find((one) => one?.includes('@') === true);
  const from = address === undefined ? name : `"${(name ?? address).replace(/["\\]/g, '')}" <${address}>`;
  const ours: readonly (readonly [string, string | undefined])[] = [
    ['From', from],
    ['To', text(PROPERTY.displayTo)],
    ['Subject', text(PROPERTY.subject)],
    ['Date', properties.time(PROPERTY.sentAt) ?? properties.time(PROPERTY.deliveredAt)],
    ['Message-ID', text(PROPERTY.messageId)],
  ];
  return [
    ...printed,
    ...ours.flatMap(([label, value]) =>
      value === undefined || has(label.toLowerCase()) ? [] : [`${label}: ${dated(label, value)}`],
    ),
  ];
}

function dated(label: string, value: string): string {
  return label === 'Date' ? new Date(value).toUTCString().replace('GMT', '+0000') : value;
}

/** The text in the forms there are; rich text only where there is no other. */
function textsOf(
  properties: MapiProperties,
): readonly { readonly type: string; readonly bytes: Uint8Array }[] {
  const plain = properties.text(PROPERTY.body);
  const markup = properties.text(PROPERTY.html);
  const raw = markup === undefined ? properties.bytes(PROPERTY.html) : utf8(markup);
  const page = properties.number(PROPERTY.bodyCodePage) ?? 65001;
  const charset = markup === undefined ? charsetOf(page) : 'utf-8';
  const forms = [
    ...(plain === undefined ? [] : [{ type: 'text/plain; charset=utf-8', bytes: utf8(plain) }]),
    ...(raw === undefined ? [] : [{ type: `text/html; charset=${charset}`, bytes: raw }]),
  ];
  if (forms.length > 0) return forms;
  const rtf = unpackRtf(properties.bytes(PROPERTY.packedRtf) ?? new Uint8Array());
  const paragraphs = rtf === undefined ? undefined : rtfParagraphs(rtf);
  if (paragraphs?.ok !== true) return [];
  const text = paragraphs.value.map((paragraph) => paragraph.text).join('\n\n');
  return [{ type: 'text/plain; charset=utf-8', bytes: utf8(text) }];
}

/** A Windows code page as the charset of a mail; where it cannot be told the bytes are asked. */
function charsetOf(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${String(page)}`;
  if (page >= 28_591 && page <= 28_605) return `iso-8859-${String(page - 28_590)}`;
  return OTHER_CHARSETS.get(page) ?? 'unknown';
}

const OTHER_CHARSETS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [50220, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

function fileHeaders({ name, type, contentId }: MapiAttachment): readonly string[] {
  const label = encodeURIComponent(name ?? 'attachment').replaceAll("'", '%27');
  const isType = /^[\w.+-]+\/[\w.+-]+$/.test(type ?? '');
  const id = contentId?.replace(/[<>\s]/g, '');
  return [
    `Content-Type: ${isType ? (type ?? '') : 'application/octet-stream'}`,
    `Content-Disposition: ${id === undefined ? 'attachment' : 'inline'}; filename*=utf-8''${label}`,
    ...(id === undefined ? [] : [`Content-ID: <${id}>`]),
    'Content-Transfer-Encoding: base64',
  ];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = new TextEncoder().encode(SIGNS);
const PAD = 0x3d;

function base64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PAD);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const [one = 0, two, three] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (one << 16) + ((two ?? 0) << 8) + (three ?? 0);
    out[to] = CODES[group >>> 18] ?? PAD;
    out[to + 1] = CODES[(group >>> 12) & 63] ?? PAD;
    if (two !== undefined) out[to + 2] = CODES[(group >>> 6) & 63] ?? PAD;
    if (three !== undefined) out[to + 3] = CODES[group & 63] ?? PAD;
  }
  return out;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
