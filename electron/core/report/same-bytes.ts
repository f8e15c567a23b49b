import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest moment a zip can name: reports carry no time of their making, so that the same report is the same bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1);
const FIXED_TIME = '2000-01-01T00:00:00Z';

/** Packs an office document anew, entries in order, without the moment it was written. */
export function sameBytes(document: Uint8Array): Uint8Array {
  const entries = unzipSync(document);
  const packed: Zippable = {};
  const links = new Map<string, string>();
  for (const name of Object.keys(entries).sort(contentTypesFirst)) {
    const content = entries[name];
    if (content === undefined || name.endsWith('/')) continue;
    packed[name] = stableContent(name, content, links);
  }
  return zipSync(packed, { mtime: FIRST_MOMENT, level: 6 });
}

/** Links between the parts of a document get names by chance from the Word writer; here they count from one. */
const CHANCE_NAME = /\brId[a-z0-9_-]{21}(?=")/giu;

function stableContent(name: string, content: Uint8Array, links: Map<string, string>): Uint8Array {
  // A chart carries its figures as a workbook, a zip of its own.
  if (name.startsWith('word/embeddings/') && name.endsWith('.xlsx')) return sameBytes(content);
  if (name === 'docProps/core.xml') return strToU8(timeless(strFromU8(content)));
  if (!name.startsWith('word/') || !/\.(xml|rels)$/u.test(name)) return content;
  const text = strFromU8(content).replaceAll(CHANCE_NAME, (link) => {
    const known = links.get(link) ?? `rIdLink${links.size + 1}`;
    links.set(link, known);
    return known;
  });
  return strToU8(name === 'word/document.xml' ? renumbered(openContents(text)) : text);
}

/**
 * The table of contents without the field around it: inside of it other programs show the numbers that were kept, and there
 * are none before a page is laid out. Its lines lead to their headings and each asks for its page by itself.
 */
function openContents(document: string): string {
  return document
    .replace(
      /<w:r><w:fldChar [^>]*"begin"[^>]*\/><w:instrText [^>]*>TOC [^<]*<\/w:instrText><w:fldChar [^>]*"separate"\/><\/w:r>/u,
      '',
    )
    .replace('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>', '</w:sdtContent>')
    .replaceAll('<w:pStyle w:val="TOC1"/>', '<w:pStyle w:val="ContentsLine"/>');
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
    )
    .replaceAll(
      /(<wp:docPr id=")(\d+)"/gu,
      (_, start: string, id: string) => `${start}${numberOf(`picture ${id}`)}"`,
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
