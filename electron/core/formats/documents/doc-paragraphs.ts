import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import { headingLevels } from './doc-headings.ts';
import { hiddenLetters } from './doc-hidden.ts';
import { docProperties } from './doc-properties.ts';
import type { ReadDocument } from './document-paragraph.ts';
import { linkInField } from './field-links.ts';
import type { OleStorage } from './ole-file.ts';
import { ParagraphList } from './paragraph-list.ts';
import { decodeCodePage } from './rtf-code-pages.ts';

/** A stretch of the text as it lies in the file. `at` is its first byte; letters take one byte or two. */
type Piece = { readonly text: string; readonly at: number; readonly width: 1 | 2 };

/** The head of the main stream, the file information block of [MS-DOC] 2.5, as far as it is asked. */
const WORD_97 = 0xa5ec;
const IS_ENCRYPTED = 0x0100;
const IS_TABLE_1 = 0x0200;
const LEAST_HEAD = 0x1aa;

const FIELD_BEGINS = '\u0013';
const FIELD_SEPARATES = '\u0014';
const FIELD_ENDS = '\u0015';
const PLAIN = { isBold: false };

/** What the properties of a document say of the letter at a byte of the main stream. */
type Look = { level(at: number): number; isHidden(at: number): boolean };

/** The paragraphs of a Word 97 to 2003 document, or why they cannot be read. */
export function readDoc(file: OleStorage): Result<ReadDocument, ImportError> {
  const main = file.stream('WordDocument');
  const malformed = (where: string) => err({ kind: 'malformed', format: 'doc', where } as const);
  if (main === undefined || main.length < LEAST_HEAD) return malformed('its main part');
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  // Word 6 and 95 write their text another way; hardly any are left.
  if (view.getUint16(0, true) !== WORD_97) return malformed('its head, which is that of Word 95 or older');
  const flags = view.getUint16(10, true);
  if ((flags & IS_ENCRYPTED) !== 0) return err({ kind: 'protected', format: 'doc' });
  const table = file.stream((flags & IS_TABLE_1) === 0 ? '0Table' : '1Table');
  if (table === undefined) return malformed('its table of pieces');
  const pieces = piecesOf(main, table.subarray(view.getUint32(0x1a2, true)), view.getUint32(0x1a6, true));
  if (pieces === undefined) return malformed('its table of pieces');
  const look = { level: headingLevels(main, table), isHidden: hiddenLetters(main, table) };
  const paragraphs = paragraphsOf(pieces, view.getUint32(0x4c, true), look);
  return ok({ paragraphs, properties: docProperties(file), refusals: [] });
}

/** The pieces of the text in reading order: [MS-DOC] 2.8.35. */
function piecesOf(main: Uint8Array, table: Uint8Array, length: number): readonly Piece[] | undefined {
  const clx = table.subarray(0, length);
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 9 > clx.length || clx[at] !== 2) return undefined;
  const start = at + 5;
  const count = Math.floor((Math.min(view.getUint32(at + 1, true), clx.length - start) - 4) / 12);
  const pieces: Piece[] = [];
  // Pieces of a sound file do not overlap; those of a hostile one must not multiply its text.
  let allowance = main.length;
  for (let index = 0; index < count; index += 1) {
    const letters = view.getUint32(start + 4 * index + 4, true) - view.getUint32(start + 4 * index, true);
    const place = view.getUint32(start + 4 * (count + 1) + 8 * index + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const from = isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    const bytes = main.subarray(from, from + letters * (isNarrow ? 1 : 2));
    allowance -= bytes.length;
    if (letters <= 0 || allowance < 0) continue;
    const text = isNarrow ? decodeCodePage(bytes, 1252) : new TextDecoder('utf-16le').decode(bytes);
    pieces.push({ text, at: from, width: isNarrow ? 1 : 2 });
  }
  return pieces;
}

/** Cuts the main text, which comes before notes and headers, into paragraphs; of fields only results are text. */
function paragraphsOf(pieces: readonly Piece[], mainLetters: number, look: Look) {
  const list = new ParagraphList();
  const fields: { instruction: string; isResult: boolean }[] = [];
  let seen = 0;
  let isAfterCell = false;
  for (const { text, at, width } of pieces) {
    let run = '';
    const flush = () => {
      if (run !== '') list.add(run, PLAIN);
      run = '';
    };
    const end = (index: number) => {
      flush();
      list.endParagraph({ level: look.level(at + index * width) });
    };
    for (let index = 0; index < text.length && seen < mainLetters; index += 1, seen += 1) {
      const letter = text[index] ?? '';
      const field = fields.at(-1);
      if (letter === FIELD_BEGINS) fields.push({ instruction: '', isResult: false });
      else if (letter === FIELD_SEPARATES && field !== undefined) {
        field.isResult = true;
        list.link(linkInField(field.instruction) ?? '');
      } else if (letter === FIELD_ENDS) fields.pop();
      else if (field?.isResult === false) field.instruction += letter;
      // A row ends with a second mark after that of its last cell.
      else if (letter === '\u0007' && isAfterCell) end(index);
      else if (letter === '\u0007') run += '\t';
      else if (letter === '\r') end(index);
      else if (letter === '\u000c') {
        flush();
        list.breakPage();
      } else if (!look.isHidden(at + index * width)) run += plainLetter(letter);
      isAfterCell = letter === '\u0007' && !isAfterCell;
    }
    flush();
  }
  list.endParagraph({ level: 0 });
  return list.paragraphs;
}

function plainLetter(letter: string): string {
  if (letter === '\u000b') return '\n';
  if (letter === '\u001e') return '-';
  // Pictures, notes' signs and soft hyphens.
  return letter < ' ' && letter !== '\t' ? '' : letter;
}
