import type { ImportError } from '../../domain/import-record.ts';
import { ok, type Result } from '../../result.ts';
import { attribute, childAt, childrenOf, rawText, type XmlElement } from '../xml/xml-tree.ts';
import type { ReadDocument, DocumentParagraph } from './document-paragraph.ts';
import { openDocx, type DocxPackage } from './docx-package.ts';
import { outlineLevel, toggle, type DocxStyle } from './docx-styles.ts';
import { linkInField, SYMBOLS } from './field-links.ts';
import { ParagraphList } from './paragraph-list.ts';
import { rowParagraphs } from './table-row.ts';

/** The paragraphs of a DOCX file in reading order; notes at the end, headers, footers and tracked deletions left out. */
export function docxParagraphs(
  bytes: Uint8Array,
): Promise<Result<readonly DocumentParagraph[], ImportError>> {
  const read = readDocx(bytes);
  return Promise.resolve(read.ok ? ok(read.value.paragraphs) : read);
}

/** Reads a DOCX file with its properties. */
export function readDocx(bytes: Uint8Array): Result<ReadDocument, ImportError> {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const reading: Reading = { file: opened.value, notes: [], fields: [] };
  const list = new ParagraphList();
  readBlocks(opened.value.body, list, reading);
  // Notes can refer to notes; each is read once.
  for (let at = 0; at < reading.notes.length; at += 1) {
    const note = reading.notes[at];
    if (note !== undefined) readBlocks(note, list, reading);
  }
  const { properties, refusals } = opened.value;
  return ok({ paragraphs: list.paragraphs, properties, refusals });
}

type Field = { instruction: string; hasResult: boolean };

/** What runs on from paragraph to paragraph: notes met so far, and fields that are still open. */
type Reading = { readonly file: DocxPackage; readonly notes: XmlElement[]; readonly fields: Field[] };

type Paragraph = {
  readonly list: ParagraphList;
  readonly reading: Reading;
  readonly style: DocxStyle | undefined;
  readonly boxes: XmlElement[];
};

/** Elements whose content is read as if they were not there. */
const TRANSPARENT = new Set([
  'sdt',
  'sdtcontent',
  'customxml',
  'smarttag',
  'ins',
  'moveto',
  'dir',
  'bdo',
  'ruby',
  'rubybase',
  'omath',
  'omathpara',
]);

function readBlocks(parent: XmlElement, list: ParagraphList, reading: Reading): void {
  for (const child of childrenOf(parent)) {
    if (child.local === 'p') readParagraph(child, list, reading);
    else if (child.local === 'tbl') readTable(child, list, reading);
    else if (child.local === 'bookmarkstart') readBookmark(child, list);
    else if (child.local === 'alternatecontent') readBlocks(chosenContent(child), list, reading);
    else if (TRANSPARENT.has(child.local)) readBlocks(child, list, reading);
  }
}

function readTable(table: XmlElement, list: ParagraphList, reading: Reading): void {
  for (const row of cellsOf(table, 'tr')) {
    if (childAt(row, 'trpr', 'del') !== undefined) continue;
    const cells = cellsOf(row, 'tc').map((cell) => {
      const inside = new ParagraphList();
      readBlocks(cell, inside, reading);
      return inside.paragraphs;
    });
    list.append(rowParagraphs(cells));
  }
}

/** Rows and cells may be wrapped in content controls. */
function cellsOf(parent: XmlElement, local: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.local === local) return [child];
    return TRANSPARENT.has(child.local) ? cellsOf(child, local) : [];
  });
}

function readParagraph(element: XmlElement, list: ParagraphList, reading: Reading): void {
  const properties = childAt(element, 'ppr');
  const styleId = attribute(childAt(properties, 'pstyle'), 'val');
  const style = styleId === undefined ? undefined : reading.file.styles.get(styleId);
  if (toggle(childAt(properties, 'pagebreakbefore')) === true) list.breakPage();
  const paragraph: Paragraph = { list, reading, style, boxes: [] };
  readInline(element, paragraph);
  list.endParagraph({
    level: outlineLevel(properties) ?? style?.level ?? headingId(styleId),
    style: style?.name ?? styleId,
  });
  for (const box of paragraph.boxes) {
    const inside = new ParagraphList();
    readBlocks(box, inside, reading);
    list.append(inside.paragraphs);
  }
  closeInstructions(reading.fields);
  const section = childAt(properties, 'sectpr');
  if (section !== undefined && attribute(childAt(section, 'type'), 'val') !== 'continuous') list.breakPage();
}

/** An instruction ends with its paragraph, even where the file forgets to say so; a result may run on. */
function closeInstructions(fields: Field[]): void {
  while (fields.at(-1)?.hasResult === false) fields.pop();
}

/** Files that come without their styles still call them "Heading1". */
function headingId(styleId: string | undefined): number {
  return Number(/^heading ?([1-6])$/i.exec(styleId ?? '')?.[1] ?? 0);
}

function readInline(parent: XmlElement, paragraph: Paragraph): void {
  for (const child of childrenOf(parent)) {
    if (child.local === 'r') readRun(child, paragraph);
    else if (child.local === 'hyperlink') readHyperlink(child, paragraph);
    else if (child.local === 'fldsimple') {
      paragraph.list.link(linkInField(attribute(child, 'instr') ?? '') ?? '');
      readInline(child, paragraph);
    } else if (child.local === 'bookmarkstart') readBookmark(child, paragraph.list);
    else if (child.local === 'alternatecontent') readInline(chosenContent(child), paragraph);
    else if (TRANSPARENT.has(child.local)) readInline(child, paragraph);
  }
}

function readHyperlink(element: XmlElement, paragraph: Paragraph): void {
  const { targets } = paragraph.reading.file;
  const anchor = attribute(element, 'anchor');
  const place = anchor === undefined ? '' : `#${anchor}`;
  paragraph.list.link((targets.get(attribute(element, 'id') ?? '') ?? '') + place);
  readInline(element, paragraph);
}

function readRun(run: XmlElement, paragraph: Paragraph): void {
  const properties = childAt(run, 'rpr');
  const { styles } = paragraph.reading.file;
  const style = styles.get(attribute(childAt(properties, 'rstyle'), 'val') ?? '');
  const isHidden = toggle(childAt(properties, 'vanish')) ?? style?.isHidden ?? paragraph.style?.isHidden;
  const isBold = toggle(childAt(properties, 'b')) ?? style?.isBold ?? paragraph.style?.isBold ?? false;
  const isDeleted = childAt(properties, 'del') !== undefined;
  readRunContent(run, paragraph, isBold, isHidden === true || isDeleted);
}

function readRunContent(run: XmlElement, paragraph: Paragraph, isBold: boolean, isHidden: boolean): void {
  const { list, reading } = paragraph;
  const isInstruction = reading.fields.some((field) => !field.hasResult);
  const isShown = !isHidden && !isInstruction;
  for (const child of childrenOf(run)) {
    if (child.local === 'fldchar') readFieldMark(child, paragraph);
    else if (child.local === 'instrtext') {
      const field = reading.fields.at(-1);
      if (field !== undefined && field.instruction.length < 4096) field.instruction += rawText(child);
    } else if (child.local === 'alternatecontent') {
      readRunContent(chosenContent(child), paragraph, isBold, isHidden);
    } else if (TRANSPARENT.has(child.local)) readInline(child, paragraph);
    else if (child.local === 'drawing' || child.local === 'pict' || child.local === 'object') {
      paragraph.boxes.push(...textBoxes(child));
    } else if (child.local === 'br' && attribute(child, 'type') === 'page') list.breakPage();
    else if (isShown) {
      const text = textOfRunChild(child, paragraph);
      if (text !== '') list.add(text, { isBold });
    }
  }
}

function textOfRunChild(child: XmlElement, { reading }: Paragraph): string {
  switch (child.local) {
    case 't':
      return rawText(child);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'nobreakhyphen':
      return '-';
    case 'sym':
      return SYMBOLS.get((attribute(child, 'char') ?? '').toLowerCase()) ?? '';
    case 'footnotereference':
      takeNote(reading, reading.file.footnotes.get(attribute(child, 'id') ?? ''));
      return '';
    case 'endnotereference':
      takeNote(reading, reading.file.endnotes.get(attribute(child, 'id') ?? ''));
      return '';
    default:
      return '';
  }
}

function takeNote(reading: Reading, note: XmlElement | undefined): void {
  if (note !== undefined && !reading.notes.includes(note)) reading.notes.push(note);
}

function readFieldMark(mark: XmlElement, { list, reading }: Paragraph): void {
  const kind = attribute(mark, 'fldchartype');
  if (kind === 'begin') reading.fields.push({ instruction: '', hasResult: false });
  if (kind === 'separate') {
    const field = reading.fields.at(-1);
    if (field === undefined) return;
    field.hasResult = true;
    list.link(linkInField(field.instruction) ?? '');
  }
  if (kind === 'end') reading.fields.pop();
}

function readBookmark(element: XmlElement, list: ParagraphList): void {
  const name = attribute(element, 'name');
  if (name !== undefined && !name.startsWith('_GoBack')) list.bookmark(name);
}

/** Of content given in several ways, the first; the others say the same for older programs. */
function chosenContent(element: XmlElement): XmlElement {
  return childAt(element, 'choice') ?? childAt(element, 'fallback') ?? { ...element, children: [] };
}

function textBoxes(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.local === 'txbxcontent') return [child];
    return textBoxes(child.local === 'alternatecontent' ? chosenContent(child) : child);
  });
}
