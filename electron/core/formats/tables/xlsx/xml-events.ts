import { Parser } from 'htmlparser2';

/** What is told of an XML part while it is read: elements by their name without prefix, and the text between tags. */
export type XmlEvents = {
  readonly open: (local: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (local: string) => void;
  readonly text?: (text: string) => void;
};

const CHUNK = 1 << 20;

/** Reads a part of a workbook without building a tree: sheets are far larger than what is kept of them. */
export function readXmlEvents(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.open(localOf(name), attributes),
      onclosetag: (name) => events.close?.(localOf(name)),
      ontext: (text) => events.text?.(text),
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.end(decoder.decode());
}

/** An attribute by its name without prefix ("r:id", "id"). */
export function attributeOf(
  attributes: Readonly<Record<string, string>>,
  local: string,
  prefixed = false,
): string | undefined {
  if (!prefixed && attributes[local] !== undefined) return attributes[local];
  return Object.entries(attributes).find(([name]) => name.endsWith(`:${local}`))?.[1];
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
