import type { RawArticle } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import type { ImportError } from '../domain/import-record.ts';
import { ok } from '../result.ts';
import type { ArticleFormat } from './article-format.ts';
import { containerOf } from './exports/container.ts';
import { peek } from './exports/peek.ts';
import { ACCESSION } from './exports/printed-values.ts';
import { readLines } from './exports/read-lines.ts';
import { endOfWholeArticles } from './exports/whole-articles.ts';
import type { ExportLine } from './exports/export-line.ts';
import { codedLines } from './factiva/field-codes.ts';
import { readPps } from './factiva/pps-xml.ts';
import { readCoded } from './factiva/read-coded.ts';
import { readPlain } from './factiva/read-plain.ts';
import { splitCoded } from './factiva/split-coded.ts';
import { splitPlain } from './factiva/split-plain.ts';

const PPS = /<(?:\w+:)?pps(?:article)?response[\s>]/i;
const PAGE =
  /<title>\s*(?:Dow Jones\s+)?Factiva\s*<\/title>|class=["']?article(?: [a-z]{2})Article|articleParagraph [a-z]{2}articleParagraph/i;
const DOCUMENT = /Factiva RTF Display Format/;
const CODED = /^HD(?:[\s\t]|$)[\s\S]{1,6000}^(?:PD|SN)(?:[\s\t]|$)/m;
const ENDED = new RegExp(String.raw`^\p{L}{1,14}\s${ACCESSION.source}\s*$`, 'mu');

const EVERY_END = new RegExp(String.raw`^(?:AN\s+)?\p{L}{1,14}\s${ACCESSION.source}[ \t]*$`, 'gmu');

/** Exports of Factiva: saved pages, RTF, plain text and XML, with field codes or without. */
export const factiva: ArticleFormat = {
  id: 'factiva',
  label: FORMAT_LABELS.factiva,
  version: 2,
  extensions: ['html', 'htm', 'rtf', 'txt', 'xml', 'docx'],
  recognises: (head) => {
    if (PPS.test(head.text.slice(0, 8192))) return 0.97;
    const { container, text } = peek(head);
    if (container === 'html') return PAGE.test(text) ? 0.96 : 0;
    if (DOCUMENT.test(text) || ENDED.test(text)) return 0.95;
    return CODED.test(text) && /^AN\s|^LP\s/m.test(text) ? 0.93 : 0;
  },
  cutting: ({ bytes, text }) =>
    containerOf(bytes, text) === 'text' && !PPS.test(text.slice(0, 8192)) ? 'lines' : undefined,
  parse: async (input) => {
    if (PPS.test(input.text.slice(0, 8192))) return readPps(input.text);
    const { portion } = input;
    const readTo = portion?.isLast === false ? endOfWholeArticles(input.text, EVERY_END) : input.text.length;
    const before = portion?.items ?? 0;
    const read = await readLines({ ...input, text: input.text.slice(0, readTo) });
    if (!read.ok) return read;
    const found = articlesIn(read.value.lines);
    const isPage = containerOf(input.bytes, input.text) === 'html';
    const refusals: ImportError[] = [];
    const articles: RawArticle[] = [];
    for (const [index, article] of found.entries()) {
      const isLast = index === found.length - 1;
      // Factiva ends every article with its number; only a whole page may have lost one without having been cut.
      const isCut = isLast && !article.isWhole && (isPage ? read.value.isCutOff : true);
      const raw = article.read();
      if (isCut)
        refusals.push({
          kind: 'malformed',
          format: 'factiva',
          where: `article ${before + index + 1}: the file ends in it`,
        });
      else if (raw.blocks.length === 0 && raw.stated.headline === undefined)
        refusals.push({
          kind: 'malformed',
          format: 'factiva',
          where: `article ${before + index + 1}: no headline and no text`,
        });
      else articles.push(raw);
    }
    if (found.length === 0) refusals.push({ kind: 'no-article-boundary', format: 'factiva' });
    return ok({ articles, refusals, items: found.length, readTo });
  },
};

type Found = { readonly isWhole: boolean; read(): RawArticle };

function articlesIn(lines: readonly ExportLine[]): readonly Found[] {
  const coded = codedLines(lines);
  if (coded !== undefined)
    return splitCoded(coded).map(({ lines: inside, isWhole }) => ({
      isWhole,
      read: () => readCoded(inside),
    }));
  return splitPlain(lines).map(({ lines: inside, isWhole }) => ({ isWhole, read: () => readPlain(inside) }));
}
