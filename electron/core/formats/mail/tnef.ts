import type { MapiAttachment, MapiMessage } from './mapi-message.ts';
import { PROPERTY } from './mapi-message.ts';
import { type MapiProperties, mapiProperties, type MapiValue, NARROW_TEXT } from './mapi-properties.ts';
import { tnefProperties } from './tnef-properties.ts';

const SIGNATURE = 0x223e9f78;
/** The attributes of [MS-OXTNEF] 2.1.3.1 that are read. */
const ATTRIBUTE = {
  subject: 0x8004,
  body: 0x800c,
  fileData: 0x800f,
  fileTitle: 0x8010,
  fileBegins: 0x9002,
  properties: 0x9003,
  fileProperties: 0x9005,
} as const;
/** Older attributes and the properties that say the same. */
const AS_PROPERTY: ReadonlyMap<number, number> = new Map([
  [ATTRIBUTE.subject, PROPERTY.subject],
  [ATTRIBUTE.body, PROPERTY.body],
]);
const DEEPEST = 4;

type Values = Map<number, MapiValue>;
type OpenFile = { readonly values: Values; data?: Uint8Array; title?: MapiValue };

/** Whether bytes begin as TNEF does, the packing of winmail.dat. */
export function isTnef(bytes: Uint8Array): boolean {
  return bytes.length > 6 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === SIGNATURE;
}

/** Reads the message packed in TNEF. What is cut off gives what came before. */
export function messageOfTnef(bytes: Uint8Array, depth = 0): MapiMessage | undefined {
  if (!isTnef(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: Values = new Map();
  const files: OpenFile[] = [];
  // Signature and key; then each attribute: level, number, type, length, content, checksum.
  for (let at = 6; at + 11 <= bytes.length;) {
    const id = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const content = bytes.subarray(at + 9, at + 9 + length);
    at += 9 + length + 2;
    const file = files.at(-1);
    if (id === ATTRIBUTE.fileBegins) files.push({ values: new Map() });
    else if (id === ATTRIBUTE.properties) add(values, tnefProperties(content));
    else if (id === ATTRIBUTE.fileProperties && file !== undefined) add(file.values, tnefProperties(content));
    else if (id === ATTRIBUTE.fileData && file !== undefined) file.data = content;
    else if (id === ATTRIBUTE.fileTitle && file !== undefined)
      file.title = { type: NARROW_TEXT, bytes: content };
    const property = AS_PROPERTY.get(id);
    if (property !== undefined && !values.has(property))
      values.set(property, { type: NARROW_TEXT, bytes: content });
  }
  const properties = mapiProperties((id) => values.get(id));
  return { properties, attachments: files.flatMap((file) => attachmentOf(file, properties, depth) ?? []) };
}

function add(values: Values, more: ReadonlyMap<number, MapiValue>): void {
  for (const [id, value] of more) values.set(id, value);
}

function attachmentOf(file: OpenFile, message: MapiProperties, depth: number): MapiAttachment | undefined {
  const { values, data, title } = file;
  if (title !== undefined && !values.has(PROPERTY.shortName)) values.set(PROPERTY.shortName, title);
  // Names in letters of one byte are in the code page of the whole message.
  const properties = mapiProperties((id) => values.get(id), message);
  const object = properties.bytes(PROPERTY.attachment);
  // A message in the message stands behind the 16 bytes that say so.
  const inner =
    depth < DEEPEST ? messageOfTnef((object ?? new Uint8Array()).subarray(16), depth + 1) : undefined;
  const content = inner ?? data ?? object;
  if (content === undefined || (content instanceof Uint8Array && content.length === 0)) return undefined;
  return {
    name: properties.text(PROPERTY.longName) ?? properties.text(PROPERTY.shortName),
    type: properties.text(PROPERTY.mimeType),
    contentId: properties.text(PROPERTY.contentId),
    content,
  };
}
