import { readXmlEvents } from './xml-events.ts';

/** The texts cells point to. Runs of differing type are one text; pronunciation written above it is left out. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isAbove = false;
  readXmlEvents(bytes, {
    open(local) {
      if (local === 'si') text = '';
      if (local === 'rPh') isAbove = true;
      isText = local === 't' && !isAbove;
    },
    close(local) {
      if (local === 'si') strings.push(unescapeCell(text));
      if (local === 'rPh') isAbove = false;
      isText = false;
    },
    text(part) {
      if (isText) text += part;
    },
  });
  return strings;
}

/** Characters XML cannot hold are written "_x000D_" in cells. */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const letter = String.fromCharCode(parseInt(code, 16));
    return letter === '\0' ? '' : letter;
  });
}
