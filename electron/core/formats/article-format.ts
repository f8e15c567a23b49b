import type { ArticleDefaults, FormatId, RawArticle } from '../domain/article.ts';
import type { TableColumns } from '../domain/columns.ts';
import type { ImportError } from '../domain/import-record.ts';
import type { Result } from '../result.ts';

/**
 * What recognition looks at: the first bytes, the same decoded (empty when they are no text), the file's name; and the
 * whole file, for those whose mark may stand deep in it (behind a style sheet, packed in a ZIP).
 */
export type FormatHead = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly fileName: string;
  readonly whole?: { readonly bytes: Uint8Array; readonly text: string };
};

/** A whole file: its bytes and, where they are text, the text; and what its watch says of such files. */
export type FormatInput = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly fileName: string;
  readonly defaults: ArticleDefaults;
};

/** A file inside a file (an attachment, an entry of an archive), to be read as a file of its own. */
export type FileMember = { readonly name: string; readonly bytes: Uint8Array };

/** What a format found in a file: articles, items it had to refuse, and how many the file says it holds. */
export type FormatYield = {
  readonly articles: readonly RawArticle[];
  readonly refusals: readonly ImportError[];
  readonly expected?: number;
  readonly members?: readonly FileMember[];
  /** What by its own word is no article, in a word each: "picture", "package". */
  readonly setAside?: readonly string[];
  /** How the columns of a table were read. */
  readonly columns?: TableColumns;
};

/** One way articles come in files. `recognises` answers from 0 (no) to 1 (certainly), by content before name. */
export type ArticleFormat = {
  readonly id: FormatId;
  readonly label: string;
  readonly version: number;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  recognises(head: FormatHead): number;
  parse(input: FormatInput): Result<FormatYield, ImportError> | Promise<Result<FormatYield, ImportError>>;
};

/** Whether a file's name ends in one of the extensions. */
export function hasExtension(fileName: string, extensions: readonly string[]): boolean {
  const lower = fileName.toLowerCase();
  return extensions.some((extension) => lower.endsWith(`.${extension}`));
}
