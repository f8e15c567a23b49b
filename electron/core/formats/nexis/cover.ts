import type { ExportLine } from '../exports/export-line.ts';

const COVER_LINE =
  /^(?:date and time|datum und uhrzeit|date et heure|time of request|zeit der anforderung|user ?name|benutzername|nom d.utilisateur|job number|auftragsnummer|num[ée]ro (?:du|de) (?:travail|t[âa]che)|client\/matter|mandant|search (?:terms|type)|suchbegriffe|suchtyp|suchart|termes? de recherche|narrowed by|eingegrenzt (?:nach|durch)|affin[ée] par|content type|inhaltstyp|type de contenu|download request|ausgabeauftrag|send to|terms|begriffe|combined source|sources?|quellen?|project id|print request|number of documents)\b.{0,2000}$/iu;
const DOCUMENTS = /^(?:documents?|dokumente?|documenten|documentos?|documenti)\s*\((\d{1,6})\)$/iu;
const NUMBER_OF =
  /^(?:number of documents|anzahl (?:der )?dokumente|nombre de documents|total documents)\s*:?\s*(\d{1,6})$/iu;
const SELECTED =
  /^(?:download request|ausgabeauftrag|print request)\s*:.*?(\d{1,6}(?:-\d{1,6})?(?:\s*,\s*\d{1,6}(?:-\d{1,6})?){0,200})\s*$/iu;

/** Whether a line belongs to the sheet before the articles: who asked for what, and the list of what came. */
export function isCoverLine({ text }: ExportLine): boolean {
  return COVER_LINE.test(text) || DOCUMENTS.test(text) || /^\d{1,5}\.\s?\S/.test(text);
}

/** How many documents the cover sheet says there are. */
export function documentsOnCover(cover: readonly ExportLine[]): number | undefined {
  for (const { text } of cover) {
    const stated = DOCUMENTS.exec(text)?.[1] ?? NUMBER_OF.exec(text)?.[1];
    if (stated !== undefined) return Number(stated);
    const ranges = SELECTED.exec(text)?.[1];
    if (ranges !== undefined) return sumOf(ranges);
  }
  return undefined;
}

/** "1-10, 15": eleven. */
function sumOf(ranges: string): number {
  return ranges.split(',').reduce((sum, range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return sum + Math.max(0, last - first) + 1;
  }, 0);
}
