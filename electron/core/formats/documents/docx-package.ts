import type { ImportError } from '../../domain/import-record.ts';
import { err, ok, type Result } from '../../result.ts';
import { attribute, childrenOf, firstDescendant, textIn, type XmlElement } from '../xml/xml-tree.ts';
import type { DocumentProperties } from './document-paragraph.ts';
import { docxStyles, type DocxStyle } from './docx-styles.ts';
import { openPackage, type OfficePackage } from './office-package.ts';

/** The parts of a DOCX file that hold its text, with what they refer to. */
export type DocxPackage = {
  readonly body: XmlElement;
  readonly styles: ReadonlyMap<string, DocxStyle>;
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
  /** Where links lead, by the id of the relationship. */
  readonly targets: ReadonlyMap<string, string>;
  readonly properties: DocumentProperties;
  readonly refusals: readonly ImportError[];
};

type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** Opens a DOCX file: finds its main part, which is not always "word/document.xml", and the parts that one names. */
export function openDocx(bytes: Uint8Array): Result<DocxPackage, ImportError> {
  const opened = openPackage(bytes, 'docx');
  if (!opened.ok) return opened;
  const files = opened.value;
  const main =
    relationships(files, '').find(({ type }) => type === 'officedocument')?.target ?? 'word/document.xml';
  const body = firstDescendant(files.part(main), 'body');
  if (body === undefined)
    return err(files.refusals[0] ?? { kind: 'malformed', format: 'docx', where: `its part ${main}` });
  const related = relationships(files, main);
  const partOf = (kind: string) => {
    const target = related.find(({ type }) => type === kind)?.target;
    return target === undefined ? undefined : files.part(target);
  };
  return ok({
    body,
    styles: docxStyles(partOf('styles')),
    footnotes: byId(partOf('footnotes'), 'footnote'),
    endnotes: byId(partOf('endnotes'), 'endnote'),
    targets: new Map(
      related.filter(({ type }) => type === 'hyperlink').map(({ id, target }) => [id, target]),
    ),
    refusals: files.refusals,
    properties: coreProperties(files.part('docProps/core.xml')),
  });
}

function relationships(files: OfficePackage, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  return childrenOf(files.part(`${folder}_rels/${part.slice(slash)}.rels`), 'relationship').map((entry) => {
    const type = (attribute(entry, 'type') ?? '').replace(/^.*\//, '').toLowerCase();
    const target = attribute(entry, 'target') ?? '';
    const isOutside = type === 'hyperlink' || attribute(entry, 'targetmode')?.toLowerCase() === 'external';
    return { id: attribute(entry, 'id') ?? '', type, target: isOutside ? target : within(folder, target) };
  });
}

function within(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
}

function byId(root: XmlElement | undefined, local: string): ReadonlyMap<string, XmlElement> {
  return new Map(childrenOf(root, local).map((note) => [attribute(note, 'id') ?? '', note]));
}

/** Title and author from the core properties of an office document. */
export function coreProperties(root: XmlElement | undefined): DocumentProperties {
  const title = textIn(firstDescendant(root, 'title'));
  const author = textIn(firstDescendant(root, 'creator'));
  return { ...(title === undefined ? {} : { title }), ...(author === undefined ? {} : { author }) };
}
