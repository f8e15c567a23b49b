import type { ExportLine } from '../exports/export-line.ts';
import { aroundWhere } from '../exports/export-line.ts';
import { ACCESSION } from '../exports/printed-values.ts';

/** One article's lines; `isWhole` when they end as an article does. */
export type ArticleLines<Line> = { readonly lines: readonly Line[]; readonly isWhole: boolean };

/** The accession number at the end of an article: "Document ABCD000020140101ea1100001", "文件 …". */
export function accessionOf(text: string): string | undefined {
  const match = /^(?:\p{L}{1,14}[\s:]+)?(\S{16,30})$/u.exec(text.trim());
  return match?.[1] === undefined ? undefined : ACCESSION.exec(match[1])?.[0];
}

const FOOTER =
  /Factiva RTF Display Format|^(?:page|seite|p[áa]gina|第)\s*\d{1,5}\b.{0,30}(?:©|Factiva|$)|^©\s*(?:19|20)\d\d\s+(?:Factiva|Dow Jones)/iu;

/** Whether a line belongs to the page of the export and to no article. */
export function isPageFurniture({ text }: ExportLine): boolean {
  return text.length < 160 && FOOTER.test(text);
}

/** The class that gives an article's language: "enArticle". */
const OF_A_LANGUAGE = /^[a-z]{2,3}article$/;

/** The element of a Factiva page that holds one article. */
export function articleBox(line: ExportLine): object | undefined {
  return aroundWhere(
    line,
    ({ names }) => names.includes('article') && names.some((name) => OF_A_LANGUAGE.test(name)),
  );
}
