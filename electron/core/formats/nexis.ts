import type { RawArticle } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { containerOf } from './exports/container.ts';
import type { ExportLine } from './exports/export-line.ts';
import { peek } from './exports/peek.ts';
import { readLines } from './exports/read-lines.ts';
import { endOfWholeArticles } from './exports/whole-articles.ts';
import { headingOf } from './nexis/labels.ts';
import { readNexisArticle } from './nexis/read-article.ts';
import { splitNexis } from './nexis/split.ts';

const PAGE = /<!-- LXNComment|<DOCFULL>|<a name="?DOC_ID_\d/i;
const MARKER =
  /^[ \t]*(?:FOCUS - )?(?:\d{1,6} (?:of|von|de|sur|van) \d{1,6} (?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTEN)|(?:DOCUMENTS?|Dokument|Document) \d{1,6} (?:of|von|de|sur|van) \d{1,6})[ \t]*$/im;
const LENGTH =
  /^[ \t]*(?:LENGTH|Length|LÄNGE|Länge|LONGUEUR|Longueur|LENGTE|Lengte)\s?:\s*[\d.,\s]{1,9}\s*\p{L}/mu;
const COVER = /^[ \t]*(?:Job Number|Auftragsnummer|Client\/Matter)\s?:/m;
const LISTED = /^[ \t]*(?:Documents?|Dokumente?|Documentos?)\s?\(\d{1,6}\)[ \t]*$/m;
const END =
  /^[ \t]*(?:End of Document|Ende des Dokuments?|Dokumentende|Fin du document|Fin del documento|Einde van (?:het )?document)[ \t]*$/im;
const BODY = /^[ \t]*(?:Body|Text|Volltext|Corps(?: du texte)?|Texte|Cuerpo)[ \t]*$/m;
const LOADED =
  /^[ \t]*(?:LOAD-DATE|Load-Date|DATE-CHARGEMENT|Date-chargement|UPDATE|PUBLICATION-TYPE|Publication-Type)\s?:[ \t\u00a0]*\S/m;
const OUT_OF_ORDER = /there is an error in this document and it is not possible to display it/i;

const EVERY_END = new RegExp(END, 'gim');
const EVERY_MARKER = new RegExp(MARKER, 'gim');

/** Exports of LexisNexis and Nexis, old and new (Nexis Uni, Lexis Advance): pages, DOCX, RTF and plain text. */
export const nexis: ArticleFormat = {
  id: 'nexis',
  label: FORMAT_LABELS.nexis,
  version: 2,
  extensions: ['docx', 'rtf', 'html', 'htm', 'txt', 'doc'],
  recognises: (head) => {
    const { container, text } = peek(head);
    if (container === 'html') return PAGE.test(text) ? 0.96 : 0;
    const isLabelled = LENGTH.test(text);
    if (MARKER.test(text) && (isLabelled || LOADED.test(text))) return 0.95;
    if (END.test(text) && (isLabelled || BODY.test(text))) return 0.95;
    if (COVER.test(text) && LISTED.test(text)) return 0.95;
    return isLabelled && (LOADED.test(text) || BODY.test(text)) ? 0.92 : 0;
  },
  cutting: ({ bytes, text }) => (containerOf(bytes, text) === 'text' ? 'lines' : undefined),
  parse: async (input) => {
    const { portion } = input;
    const readTo =
      portion?.isLast === false ? endOfWholeArticles(input.text, EVERY_END, EVERY_MARKER) : input.text.length;
    const read = await readLines({ ...input, text: input.text.slice(0, readTo) });
    if (!read.ok) return read;
    const { documents, expected } = splitNexis(read.value);
    const container = containerOf(input.bytes, input.text);
    const articles: RawArticle[] = [];
    const refusals: ImportError[] = [];
    const refuse = (index: number, why: string) =>
      refusals.push({
        kind: 'malformed',
        format: 'nexis',
        where: `document ${(portion?.items ?? 0) + index + 1}: ${why}`,
      });
    for (const [index, { lines, isWhole }] of documents.entries()) {
      const isLast = index === documents.length - 1 && portion?.isLast !== false;
      // A page says itself whether it is whole, and so does a ZIP; other files only by how their articles end.
      const isMore =
        documents.length > 1 || (expected ?? 0) > 1 || (container !== 'docx' && hasBodyHeading(lines));
      const raw = readNexisArticle(lines);
      if (lines.length < 4 && lines.some(({ text }) => OUT_OF_ORDER.test(text)))
        refuse(index, 'the database could not show it');
      else if (isLast && !isWhole && (read.value.isCutOff || (isMore && container !== 'html')))
        refuse(index, 'the file ends in it');
      else if (raw.blocks.length === 0 && raw.stated.headline === undefined)
        refuse(index, 'no headline and no text');
      else articles.push(raw);
    }
    if (documents.length === 0) refusals.push({ kind: 'no-article-boundary', format: 'nexis' });
    return ok({
      articles,
      refusals,
      items: documents.length,
      readTo,
      ...(expected === undefined ? {} : { expected }),
    });
  },
};

/** The newer layouts head the text, and then always end the document too: without an end the file was cut. */
function hasBodyHeading(lines: readonly ExportLine[]): boolean {
  return lines.some((line) => headingOf(line) === 'body');
}
