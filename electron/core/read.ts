import type { ArticleDefaults } from './domain/article.ts';
import type { ImportError } from './domain/import-record.ts';
import type { ArticleFormat, FormatHead } from './formats/article-format.ts';
import { FORMATS } from './formats/index.ts';
import type { FileYield } from './ports.ts';
import { decodeText } from './text/decode.ts';
import { understandArticle } from './understand/understand-article.ts';

const HEAD_LENGTH = 64 * 1024;
/** Below this a format only says that it cannot rule the file out. */
const LEAST_RECOGNITION = 0.1;

/**
 * Reads a file's bytes into articles: decodes, recognises the format by content, parses, understands each article.
 * Pure, synchronous, and for any bytes whatever it returns rather than throws.
 */
export function readBytes(bytes: Uint8Array, fileName: string, defaults: ArticleDefaults): FileYield {
  if (bytes.length === 0) return refused([{ kind: 'empty' }], ['The file has no bytes']);
  const decoded = decodeText(bytes);
  const text = decoded.kind === 'text' ? decoded.text : '';
  const tried = [...decoded.tried];
  if (decoded.kind === 'text' && text.trim() === '') {
    return refused([{ kind: 'empty' }], [...tried, 'The file holds nothing but blanks']);
  }
  const head: FormatHead = {
    bytes: bytes.subarray(0, HEAD_LENGTH),
    text: text.slice(0, HEAD_LENGTH),
    fileName,
  };
  const format = recognise(head);
  if (format === undefined) {
    return refused(
      [{ kind: decoded.kind === 'binary' ? 'binary' : 'unknown-format' }],
      [...tried, 'No format recognised it'],
    );
  }
  tried.push(`Recognised as ${format.label} by its content`);
  const { id, version } = format;
  const parsed = format.parse({ bytes, text, fileName });
  if (!parsed.ok) return { format: id, formatVersion: version, ...refused([parsed.error], tried) };
  const understood = parsed.value.articles.map((raw) => understandArticle(raw, { id, version }, defaults));
  const articles = understood.filter((article) => article.body !== '' || article.headline !== undefined);
  const refusals: ImportError[] = [...parsed.value.refusals];
  if (articles.length < understood.length || (understood.length === 0 && refusals.length === 0)) {
    refusals.push({ kind: 'no-text', format: id });
  }
  const { expected } = parsed.value;
  return {
    format: id,
    formatVersion: version,
    articles,
    refusals,
    ...(expected === undefined ? {} : { expected }),
    tried: [...tried, `Found ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`],
  };
}

function recognise(head: FormatHead): ArticleFormat | undefined {
  let best: ArticleFormat | undefined;
  let certainty = LEAST_RECOGNITION;
  for (const format of FORMATS) {
    const claim = format.recognises(head);
    if (claim > certainty) {
      best = format;
      certainty = claim;
    }
  }
  return best;
}

function refused(refusals: readonly ImportError[], tried: readonly string[]): FileYield {
  return { articles: [], refusals, tried };
}
