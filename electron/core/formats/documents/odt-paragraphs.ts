import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import { attribute, childAt, childrenOf, firstDescendant, textIn, type XmlElement } from '../xml/xml-tree.ts';
import type { DocumentParagraph, DocumentProperties, ReadDocument } from './document-paragraph.ts';
import { odtStyles, type OdtStyle } from './odt-styles.ts';
import { openPackage, type OfficePackage } from './office-package.ts';
import { ParagraphList } from './paragraph-list.ts';
import { rowParagraphs } from './table-row.ts';

type Styles = ReadonlyMap<string, OdtStyle>;
type Reading = { readonly styles: Styles; readonly notes: XmlElement[] };

/** Reads an ODT file in reading order; notes at the end, tracked deletions, headers and footers left out. */
export function readOdt(bytes: Uint8Array): Result<ReadDocument, ImportError> {
  const opened = openPackage(bytes, 'odt');
  if (!opened.ok) return opened;
  const files = opened.value;
  if (firstDescendant(files.part('META-INF/manifest.xml'), 'encryption-data') !== undefined)
    return err({ kind: 'protected', format: 'odt' });
  const content = files.part('content.xml');
  const styles = odtStyles([files.part('styles.xml'), content]);
  return readText(content, styles, propertiesOf(files), files.refusals);
}

/** Reads an OpenDocument text kept in one XML file. */
export function readFlatOdt(root: XmlElement | undefined): Result<ReadDocument, ImportError> {
  return readText(root, odtStyles([root]), metaProperties(childAt(root, 'meta')), []);
}

function readText(
  root: XmlElement | undefined,
  styles: Styles,
  properties: DocumentProperties,
  refusals: readonly ImportError[],
): Result<ReadDocument, ImportError> {
  const text = childAt(root, 'body', 'text');
  if (text === undefined)
    return err(refusals[0] ?? { kind: 'malformed', format: 'odt', where: 'its part content.xml' });
  const reading: Reading = { styles, notes: [] };
  const list = new ParagraphList();
  readBlocks(text, list, reading);
  for (let at = 0; at < reading.notes.length; at += 1) {
    const note = reading.notes[at];
    if (note !== undefined) readBlocks(note, list, reading);
  }
  return ok({ paragraphs: list.paragraphs, properties, refusals });
}

function propertiesOf(files: OfficePackage): DocumentProperties {
  return metaProperties(childAt(files.part('meta.xml'), 'meta'));
}

function metaProperties(meta: XmlElement | undefined): DocumentProperties {
  const title = textIn(childAt(meta, 'title'));
  const author = textIn(childAt(meta, 'initial-creator')) ?? textIn(childAt(meta, 'creator'));
  return { ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }) };
}

/** What stands beside the text: what was deleted, what the program made of it, forms and comments. */
const LEFT_OUT = new Set([
  'tracked-changes',
  'table-of-content',
  'alphabetical-index',
  'illustration-index',
  'table-index',
  'user-index',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'annotation',
  'annotation-end',
  'hidden-paragraph',
  'hidden-text',
]);

function readBlocks(parent: XmlElement, list: ParagraphList, reading: Reading): void {
  for (const child of childrenOf(parent)) {
    if (LEFT_OUT.has(child.local)) continue;
    if (child.local === 'p' || child.local === 'h') readParagraph(child, list, reading);
    else if (child.local === 'table') readTable(child, list, reading);
    else if (child.local === 'bookmark' || child.local === 'bookmark-start') readBookmark(child, list);
    else readBlocks(child, list, reading);
  }
}

function readTable(table: XmlElement, list: ParagraphList, reading: Reading): void {
  for (const child of childrenOf(table)) {
    if (child.local === 'table-row') {
      const cells = childrenOf(child, 'table-cell').map((cell) => {
        const inside = new ParagraphList();
        readBlocks(cell, inside, reading);
        return inside.paragraphs;
      });
      list.append(rowParagraphs(cells));
    } else if (child.local === 'table-header-rows' || child.local === 'table-rows') {
      readTable(child, list, reading);
    }
  }
}

type Inline = {
  readonly list: ParagraphList;
  readonly reading: Reading;
  readonly boxes: DocumentParagraph[];
};

function readParagraph(element: XmlElement, list: ParagraphList, reading: Reading): void {
  const style = reading.styles.get(attribute(element, 'style-name') ?? '');
  if (style?.breaksPage === true) list.breakPage();
  const inline: Inline = { list, reading, boxes: [] };
  if (style?.isHidden !== true) readInline(element, inline, style?.isBold ?? false);
  const outline = element.local === 'h' ? Number(attribute(element, 'outline-level') ?? 1) : undefined;
  list.endParagraph({ level: outline ?? style?.level ?? 0, style: style?.name });
  list.append(inline.boxes);
}

function readInline(parent: XmlElement, inline: Inline, isBold: boolean): void {
  const { list, reading } = inline;
  for (const child of parent.children) {
    if (typeof child === 'string') {
      list.add(child.replace(/\s+/g, ' '), { isBold });
      continue;
    }
    switch (child.local) {
      case 'span': {
        const style = reading.styles.get(attribute(child, 'style-name') ?? '');
        if (style?.isHidden !== true) readInline(child, inline, isBold || style?.isBold === true);
        break;
      }
      case 'a':
        list.link(attribute(child, 'href') ?? '');
        readInline(child, inline, isBold);
        break;
      case 's':
        list.add(' ', { isBold });
        break;
      case 'tab':
        list.add('\t', { isBold });
        break;
      case 'line-break':
        list.add('\n', { isBold });
        break;
      case 'bookmark':
      case 'bookmark-start':
        readBookmark(child, list);
        break;
      case 'note': {
        const body = childAt(child, 'note-body');
        if (body !== undefined) reading.notes.push(body);
        break;
      }
      case 'ruby-text':
        break;
      case 'frame':
      case 'custom-shape':
      case 'text-box': {
        const inside = new ParagraphList();
        readBlocks(child, inside, reading);
        inline.boxes.push(...inside.paragraphs);
        break;
      }
      default:
        if (!LEFT_OUT.has(child.local)) readInline(child, inline, isBold);
    }
  }
}

function readBookmark(element: XmlElement, list: ParagraphList): void {
  const name = attribute(element, 'name');
  if (name !== undefined) list.bookmark(name);
}
