import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { sameBytes } from './same-bytes.ts';

const CHART_NAME = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/gu;
/** A number that is not there: the slide writer leaves its frame, which a reader may take for a fault. */
const EMPTY_POINT = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/gu;
const EMPTY_CELL = /<c r="[A-Z]+\d+"><v><\/v><\/c>/gu;

/** How many labels an axis skips stands before `noMultiLvlLbl` (ECMA-376, CT_CatAx); the slide writer puts it after. */
const LATE_SKIP = /(<c:noMultiLvlLbl val="\d"\/>)\s*(<c:tickLblSkip val="\d+"\/>)/gu;
/**
 * Labels of an axis that lie, by the smallest turn there is: LibreOffice shows all of them at none, and slants them all where
 * nothing is said; otherwise it leaves out those that would touch.
 */
const AXIS_TEXT = /(<c:barDir val="col"\/>.*?<c:catAx>(?:(?!<\/c:catAx>).)*?<c:txPr>)<a:bodyPr\/>/su;

/** Paragraphs have one set of properties, before their first words; the slide writer puts it before all of them. */
const LATER_PROPERTIES = /(<\/a:r>)<a:pPr\b[^>]*?(?:\/>|(?<!\/)>.*?<\/a:pPr>)/gsu;
const OVERRIDE = /<Override PartName="\/([^"]+)"[^>]*\/>/gu;

const isText = (name: string): boolean => /\.(?:xml|rels)$/u.test(name);

/** The slide writer numbers charts through the life of the program; here they count from one in each file. */
function renumbering(names: readonly string[]): (text: string) => string {
  const numbers = names.flatMap((name) => {
    const [, number] = /^ppt\/charts\/chart(\d+)\.xml$/u.exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  const places = new Map(
    [...numbers].sort((one, other) => one - other).map((number, at) => [number, at + 1]),
  );
  return (text) =>
    text.replaceAll(CHART_NAME, (whole, start: string, number: string) => {
      const place = places.get(Number(number));
      return place === undefined ? whole : `${start}${place}`;
    });
}

/** The workbook behind a chart, without the moment it was written and without cells that hold nothing. */
function stableWorkbook(bytes: Uint8Array): Uint8Array {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/')) continue;
    packed[name] = isText(name) ? strToU8(strFromU8(content).replaceAll(EMPTY_CELL, '')) : content;
  }
  return sameBytes(zipSync(packed));
}

/** What a part says once it is put right; parts the list names and that are not there are taken off it. */
function mended(name: string, text: string, isThere: (part: string) => boolean): string {
  if (name === '[Content_Types].xml')
    return text.replaceAll(OVERRIDE, (whole, part: string) => (isThere(part) ? whole : ''));
  return name.startsWith('ppt/slides/')
    ? text.replaceAll(LATER_PROPERTIES, '$1')
    : text
        .replaceAll(EMPTY_POINT, '')
        .replaceAll(LATE_SKIP, '$2$1')
        .replace(AXIS_TEXT, '$1<a:bodyPr rot="1" vert="horz"/>');
}

function spoken(text: string, culture: string): string {
  return culture.startsWith('en') ? text : text.replaceAll(' lang="en-US"', ` lang="${culture}"`);
}

/**
 * A presentation as the same bytes whenever and however often it is written, its words in the language they are in: the slide
 * writer knows American English alone.
 */
export function stablePresentation(bytes: Uint8Array, culture: string): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const renumbered = renumbering(entries.map(([name]) => name));
  const names = new Set(entries.map(([name]) => name));
  const isThere = (part: string): boolean => names.has(part);
  const packed: Zippable = {};
  for (const [name, content] of entries) {
    if (name.endsWith('.xlsx')) packed[renumbered(name)] = stableWorkbook(content);
    else if (isText(name))
      packed[renumbered(name)] = strToU8(
        renumbered(spoken(mended(name, strFromU8(content), isThere), culture)),
      );
    else packed[name] = content;
  }
  return sameBytes(zipSync(packed));
}
