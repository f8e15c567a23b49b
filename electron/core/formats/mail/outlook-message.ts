import type { OleStorage } from '../documents/ole-file.ts';
import type { MapiAttachment, MapiMessage } from './mapi-message.ts';
import { PROPERTY } from './mapi-message.ts';
import {
  type MapiProperties,
  mapiProperties,
  type MapiValue,
  NARROW_TEXT,
  WIDE_TEXT,
} from './mapi-properties.ts';

/** The stream every storage of a message keeps its short values in. */
export const PROPERTIES = '__properties_version1.0';

const BINARY = 0x0102;
const VALUE = 16;
/** How long the head of the stream is, by what the storage is: [MS-OXMSG] 2.4. */
const HEADS = { message: 32, inner: 24, file: 8 } as const;
const DEEPEST = 4;
const MOST_FILES = 2_000;

/** Reads a message of an Outlook file ([MS-OXMSG]). What is missing is missing: nothing is refused here. */
export function messageOfOutlook(storage: OleStorage): MapiMessage {
  return messageIn(storage, 'message', 0);
}

function messageIn(storage: OleStorage, kind: 'message' | 'inner', depth: number): MapiMessage {
  const files = storage.storages.filter((name) => name.startsWith('__attach_version1.0_')).sort();
  const attachments = files
    .slice(0, MOST_FILES)
    .flatMap((name) => attachmentIn(storage.storage(name), depth) ?? []);
  return { properties: propertiesOf(storage, HEADS[kind]), attachments };
}

function attachmentIn(storage: OleStorage | undefined, depth: number): MapiAttachment | undefined {
  if (storage === undefined) return undefined;
  const properties = propertiesOf(storage, HEADS.file);
  const inner = storage.storage(streamName(PROPERTY.attachment, 0x0d));
  const isMessage = inner?.streams.includes(PROPERTIES) === true && depth < DEEPEST;
  const content = isMessage ? messageIn(inner, 'inner', depth + 1) : properties.bytes(PROPERTY.attachment);
  if (content === undefined) return undefined;
  return {
    name: properties.text(PROPERTY.longName) ?? properties.text(PROPERTY.shortName),
    type: properties.text(PROPERTY.mimeType),
    contentId: properties.text(PROPERTY.contentId),
    content,
  };
}

function propertiesOf(storage: OleStorage, head: number): MapiProperties {
  const short = shortValues(storage.stream(PROPERTIES) ?? new Uint8Array(), head);
  return mapiProperties((id) => {
    for (const type of [WIDE_TEXT, NARROW_TEXT, BINARY]) {
      const bytes = storage.stream(streamName(id, type));
      if (bytes !== undefined) return { type, bytes };
    }
    return short.get(id);
  });
}

/** "__substg1.0_0037001F": the subject, in UTF-16. */
function streamName(id: number, type: number): string {
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
  return `__substg1.0_${hex(id)}${hex(type)}`;
}

function shortValues(stream: Uint8Array, head: number): ReadonlyMap<number, MapiValue> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const values = new Map<number, MapiValue>();
  for (let at = head; at + VALUE <= stream.length; at += VALUE) {
    const type = view.getUint16(at, true);
    values.set(view.getUint16(at + 2, true), { type, bytes: stream.subarray(at + 8, at + VALUE) });
  }
  return values;
}
