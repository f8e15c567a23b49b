import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest moment a zip can name: reports carry no time of their making, so that the same report is the same bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1);
const FIXED_TIME = '2000-01-01T00:00:00Z';

/** Packs an office document anew, entries in order, without the moment it was written. */
export function sameBytes(document: Uint8Array): Uint8Array {
  const entries = unzipSync(document);
  const packed: Zippable = {};
  for (const name of Object.keys(entries).sort(contentTypesFirst)) {
    const content = entries[name];
    if (content === undefined || name.endsWith('/')) continue;
    packed[name] = stableContent(name, content);
  }
  return zipSync(packed, { mtime: FIRST_MOMENT, level: 6 });
}

function stableContent(name: string, content: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(timeless(strFromU8(content)));
  return name === 'word/document.xml' ? strToU8(renumbered(strFromU8(content))) : content;
}

/** The Word writer numbers headings through the life of the program; here they count from one in each document. */
function renumbered(document: string): string {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return known;
  };
  return document
    .replaceAll(/_Toc\d+/gu, (name) => `_Toc${numberOf(name)}`)
    .replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/gu,
      (_, start: string, id: string) => `${start}${numberOf(`id ${id}`)}"`,
    );
}

function timeless(properties: string): string {
  return properties.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${FIXED_TIME}`);
}

/** Some readers look for the list of parts first. */
function contentTypesFirst(one: string, other: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
