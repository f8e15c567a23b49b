import { attributeOf, readXmlEvents } from './xml-events.ts';

/** One sheet as the workbook lists it; `part` is the entry of the archive that holds its cells. */
export type SheetPlace = { readonly name: string; readonly isHidden: boolean; readonly part: string };

export type Workbook = { readonly sheets: readonly SheetPlace[]; readonly countsFrom1904: boolean };

/** Where the relations of a part stand ("xl/_rels/workbook.xml.rels" for "xl/workbook.xml"). */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Reads the sheets of a workbook in their order, with what the relations file says of each. */
export function readWorkbook(part: string, bytes: Uint8Array, relations: Uint8Array | undefined): Workbook {
  const targets = relations === undefined ? new Map<string, Relation>() : readRelations(relations);
  const sheets: SheetPlace[] = [];
  let countsFrom1904 = false;
  readXmlEvents(bytes, {
    open(local, attributes) {
      if (local === 'workbookPr') countsFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (local !== 'sheet') return;
      const relation = targets.get(attributeOf(attributes, 'id', true) ?? '');
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return;
      sheets.push({
        name: attributes['name'] ?? '',
        isHidden: /hidden/i.test(attributes['state'] ?? ''),
        part: partAt(part, relation.target),
      });
    },
  });
  return { sheets, countsFrom1904 };
}

export type Relation = { readonly type: string; readonly target: string };

/** Relations of a part by their id. */
export function readRelations(bytes: Uint8Array): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  readXmlEvents(bytes, {
    open(local, attributes) {
      const { Id: id, Type: type, Target: target } = attributes;
      if (local === 'Relationship' && id !== undefined && target !== undefined) {
        relations.set(id, { type: type ?? '', target });
      }
    },
  });
  return relations;
}

/** The entry a target names, seen from the part that names it. */
function partAt(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
