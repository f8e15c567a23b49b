import type { DocumentProperties } from './document-paragraph.ts';
import type { OleStorage } from './ole-file.ts';
import { decodeCodePage } from './rtf-code-pages.ts';

const CODE_PAGE = 1;
const TITLE = 2;
const AUTHOR = 4;
const LONGEST = 2_000;
const NARROW = 0x1e;
const WIDE = 0x1f;
const SHORT = 2;

/** Title and author of an old Office file, from its summary: a property set of [MS-OLEPS]. */
export function docProperties(file: OleStorage): DocumentProperties {
  const summary = file.stream('\u0005SummaryInformation');
  if (summary === undefined || summary.length < 52) return {};
  const view = new DataView(summary.buffer, summary.byteOffset, summary.byteLength);
  const set = view.getUint32(44, true);
  const places = placesOf(view, set);
  const page = placeOf(view, places, CODE_PAGE, SHORT);
  const codePage = page === undefined ? 1252 : view.getUint16(page, true);
  const title = textAt(view, summary, places, TITLE, codePage);
  const author = textAt(view, summary, places, AUTHOR, codePage);
  return { ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }) };
}

function placesOf(view: DataView, set: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  if (set + 8 > view.byteLength) return places;
  const count = Math.min(view.getUint32(set + 4, true), 100);
  for (let index = 0; index < count; index += 1) {
    const at = set + 8 + 8 * index;
    if (at + 8 > view.byteLength) break;
    places.set(view.getUint32(at, true), set + view.getUint32(at + 4, true));
  }
  return places;
}

/** Where the value of a property stands, if it is of the type. */
function placeOf(view: DataView, places: ReadonlyMap<number, number>, id: number, type: number) {
  const at = places.get(id);
  if (at === undefined || at + 8 > view.byteLength) return undefined;
  return view.getUint32(at, true) === type ? at + 4 : undefined;
}

function textAt(
  view: DataView,
  summary: Uint8Array,
  places: ReadonlyMap<number, number>,
  id: number,
  codePage: number,
): string | undefined {
  const narrow = placeOf(view, places, id, NARROW);
  const wide = placeOf(view, places, id, WIDE);
  const at = narrow ?? wide;
  if (at === undefined) return undefined;
  const length = Math.min(view.getUint32(at, true), LONGEST) * (wide === undefined ? 1 : 2);
  const bytes = summary.subarray(at + 4, at + 4 + length);
  const text =
    wide === undefined ? decodeCodePage(bytes, codePage) : new TextDecoder('utf-16le').decode(bytes);
  const clean = text.replace(/\0.*$/s, '').trim();
  return clean === '' ? undefined : clean;
}
