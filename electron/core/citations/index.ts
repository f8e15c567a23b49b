import type { CitationFormat } from '../domain/data-export.ts';
import type { Slices } from '../ports.ts';
import { utf8, utf8InSlices } from '../tables/text-bytes.ts';
import { bibtexEntry } from './bibtex.ts';
import type { CitedArticle } from './cited-article.ts';
import { risRecord } from './ris.ts';

/** Every form references are written in. */
const CITATIONS: Readonly<Record<CitationFormat, (article: CitedArticle) => string>> = {
  ris: risRecord,
  bib: bibtexEntry,
};

function* pieces(articles: Iterable<CitedArticle>, format: CitationFormat): Generator<string> {
  for (const article of articles) yield CITATIONS[format](article);
}

/** As `citationBytes`, some pages of text at a time. */
export function citationsInSlices(
  articles: Iterable<CitedArticle>,
  format: CitationFormat,
): Slices<Uint8Array> {
  return utf8InSlices(pieces(articles, format));
}

/** References to articles as the bytes of a file, in the order given. */
export function citationBytes(articles: Iterable<CitedArticle>, format: CitationFormat): Uint8Array {
  return utf8(pieces(articles, format));
}
