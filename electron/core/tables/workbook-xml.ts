import { escapeXml } from '../charts/svg.ts';
import { widthOf, type SheetColumn } from './sheet-xml.ts';

/** A sheet that was written: its name, where its table stands, and whether it prints on several pages beside each other. */
export type SheetFacts = { readonly name: string; readonly reference: string; readonly isWide: boolean };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Limits of Excel. */
const LONGEST_NAME = 31;

const FONTS =
  '<fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><color rgb="FF161A20"/><name val="Calibri"/></font></fonts>';
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF0F2"/></patternFill></fill></fills>';
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF868F9C"/></bottom><diagonal/></border></borders>';
const TOP = '<alignment vertical="top"/>';
const FORMATS = [
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${TOP}</xf>`,
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
  `<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  // A figure ends a little before its cell does, so that words beside it do not touch it.
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right" vertical="top" indent="1"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1" indent="1"/></xf>',
  // As the first, which LibreOffice does not look at.
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${TOP}</xf>`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>',
];
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>${FONTS}${FILLS}${BORDERS}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Characters beside each other on a lying page of A4, at three quarters of their size. */
const PAGE_WIDTH = 180;
/** How many pages beside each other a sheet prints on and can still be read. */
export function pagesWide(columns: readonly SheetColumn[]): number {
  return Math.max(1, Math.ceil(columns.reduce((sum, column) => sum + widthOf(column), 0) / PAGE_WIDTH));
}

/** What stands before the rows of a sheet: titles that stay in sight, widths of columns. */
export function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    (column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${cols}<sheetData>`;
}

/** What stands after them: a filter on each title, and pages as wide as the table, those of the same rows one after the other. */
export function sheetEnd(reference: string, wide: number): string {
  return `</sheetData><autoFilter ref="${reference}"/><pageSetup paperSize="9" orientation="landscape" pageOrder="overThenDown" fitToWidth="${wide}" fitToHeight="0"/></worksheet>`;
}

/** A name Excel takes, and no other sheet has, whatever the letters' case. */
export function sheetName(wanted: string, taken: readonly SheetFacts[]): string {
  const plain =
    wanted
      .replaceAll(/[[\]:*?/\\]|^'|'$/gu, ' ')
      .slice(0, LONGEST_NAME)
      .trim() || 'Sheet';
  const isTaken = (name: string): boolean =>
    taken.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  let name = plain;
  for (let at = 2; isTaken(name); at += 1) name = `${plain.slice(0, LONGEST_NAME - 6)} (${at})`;
  return name;
}

/** "A1:C9" as a defined name wants it: "$A$1:$C$9". */
function fixed(reference: string): string {
  return reference.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
}

function definedNames(sheets: readonly SheetFacts[]): string {
  const names = sheets.map(({ name, reference, isWide }, at) => {
    const sheet = `'${name.replaceAll("'", "''")}'`;
    return {
      filter: `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escapeXml(`${sheet}!${fixed(reference)}`)}</definedName>`,
      titles: `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(isWide ? `${sheet}!$A:$A,${sheet}!$1:$1` : `${sheet}!$1:$1`)}</definedName>`,
    };
  });
  return `<definedNames>${names.map(({ filter }) => filter).join('')}${names.map(({ titles }) => titles).join('')}</definedNames>`;
}

/** Everything of a workbook but its sheets, by name. */
export function parts(title: string, sheets: readonly SheetFacts[]): Readonly<Record<string, string>> {
  const numbered = sheets.map(({ name }, at) => ({ name: escapeXml(name), number: at + 1 }));
  const kinds = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const names = numbered.map(
    ({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const links = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${kinds.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Sourceline</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets>${definedNames(sheets)}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, HEAD + content]));
}
