import { inNumber } from './figures.ts';
import { assertNever } from '../result.ts';
import type { ArticleDefaults, FormatId } from './article.ts';
import { formatLabel } from './format-labels.ts';

/** Why a file, or one item in it, could not become an article. A closed list: each has its sentence in the window. */
export type ImportError =
  | {
      readonly kind: 'unreadable';
      readonly cause: 'permission' | 'shut-folder' | 'name' | 'vanished' | 'locked' | 'directory' | 'disk';
      readonly detail: string;
    }
  | { readonly kind: 'still-changing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'malformed'; readonly format: FormatId; readonly where: string }
  | { readonly kind: 'no-text'; readonly format: FormatId }
  /** Names for text that the file asks for and does not hold itself, or that could be built up without end. */
  | { readonly kind: 'text-elsewhere'; readonly names: readonly string[] }
  | { readonly kind: 'protected'; readonly format: FormatId }
  /** Pictures of pages without text that could be read. */
  | { readonly kind: 'no-text-layer'; readonly format: FormatId; readonly pages: number }
  /** It looks like an export of this kind, but nothing says where an article begins. */
  | { readonly kind: 'no-article-boundary'; readonly format: FormatId }
  /** Unpacked it would be larger, or deeper nested, than any real one. `limit` in bytes, files, levels or pages. */
  | {
      readonly kind: 'unpacks-too-far';
      readonly what: 'bytes' | 'files' | 'levels' | 'pages';
      readonly limit: number;
    }
  /** A file inside this one. */
  | { readonly kind: 'in-member'; readonly member: string; readonly error: ImportError }
  | {
      readonly kind: 'reader-stopped';
      readonly cause: 'crashed' | 'timeout' | 'memory';
      readonly detail: string;
    };

/** Why a file was left out on purpose. */
export type Exclusion =
  | { readonly kind: 'lock-file' }
  | { readonly kind: 'hidden-file' }
  | { readonly kind: 'temporary-file' }
  | { readonly kind: 'picture-or-media' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'link-to-folder' }
  /** By its own word it carries no article: a picture, a video, a package of pointers. */
  | { readonly kind: 'no-article'; readonly what: string }
  /** Every article in it was taken out of the library before. */
  | { readonly kind: 'deleted'; readonly articles: number }
  | { readonly kind: 'by-watch'; readonly pattern: string }
  | { readonly kind: 'by-analyst'; readonly why: string }
  /** The import was cancelled while it waited. */
  | { readonly kind: 'cancelled' };

/** What an imported file still wants a person to look at. Nothing was guessed. */
export type Review =
  | { readonly kind: 'no-date'; readonly articles: number }
  | { readonly kind: 'no-headline'; readonly articles: number }
  | { readonly kind: 'no-outlet'; readonly articles: number }
  | { readonly kind: 'expected-more'; readonly expected: number; readonly found: number }
  /** `others` are refusals beside those listed: of a large file only the first are. */
  | {
      readonly kind: 'refused-items';
      readonly refusals: readonly ImportError[];
      readonly others?: number;
    }
  /** A large file that is being read, or was when the program was stopped or the import cancelled; in bytes. */
  | {
      readonly kind: 'partly-read';
      readonly readTo: number;
      readonly bytes: number;
      readonly isCancelled?: true;
    };

/** What can become of a file. */
export const IMPORT_STATES = [
  'imported',
  'new-version',
  'duplicate',
  'excluded',
  'failed',
  'cancelled',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** An article of the library that a file brought a new version of. */
export type Revised = {
  readonly articleId: number;
  readonly version: number;
  readonly headline?: string;
};

/** An article a file brought, as a list of them shows it. */
export type BroughtArticle = {
  readonly id: number;
  readonly headline?: string;
  readonly published?: string;
};

/** What became of one file. `articlesNew` of `articlesFound` were not in the library before. */
export type ImportRecord = {
  readonly id: number;
  /** ISO 8601 in UTC: when the record was made. */
  readonly at: string;
  readonly path: string;
  readonly watchId?: number;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly state: ImportState;
  readonly format?: FormatId;
  readonly formatVersion?: number;
  /** The format an analyst chose by hand; reading the bytes again keeps to it. */
  readonly chosenFormat?: FormatId;
  /** What the watch or the command gave the file when it was read; absent when it gave nothing. */
  readonly defaults?: ArticleDefaults;
  /** The record of the reading before, when kept bytes were read again. */
  readonly rereadOf?: number;
  readonly articlesFound: number;
  readonly articlesNew: number;
  /** Articles of the file that were taken out of the library since; absent when there are none. */
  readonly articlesDeleted?: number;
  /** Articles the file is a new version of. */
  readonly revised: readonly Revised[];
  /** For a duplicate: the path of the earlier file, when one file holds the same bytes. */
  readonly sameBytesAs?: string;
  readonly error?: ImportError;
  readonly exclusion?: Exclusion;
  readonly reviews: readonly Review[];
  /** Steps taken, in order, for the technical detail: "Recognised as text by its content". */
  readonly tried: readonly string[];
};

/** Needs attention: failed, or imported with something to review. */
export function needsAttention(record: Pick<ImportRecord, 'state' | 'reviews'>): boolean {
  return record.state === 'failed' || record.reviews.some((review) => review.kind !== 'no-outlet');
}

/** Why a file was left out, in a sentence for the analyst. */
export function describeExclusion(exclusion: Exclusion): string {
  switch (exclusion.kind) {
    case 'lock-file':
      return 'Lock file of a word processor.';
    case 'hidden-file':
      return 'A hidden file.';
    case 'temporary-file':
      return 'A temporary file of another program, or a download that is not finished.';
    case 'picture-or-media':
      return 'A picture, sound or film; these are not read.';
    case 'folder':
      return 'A folder; each file in it has a line of its own.';
    case 'link-to-folder':
      return 'A link to a folder; such links are not followed.';
    case 'no-article':
      return `There is no article in this file: it says that it is ${exclusion.what}.`;
    case 'deleted':
      return exclusion.articles === 1
        ? 'Its article was deleted here before.'
        : `Its ${exclusion.articles} articles were deleted here before.`;
    case 'by-watch':
      return `The watch leaves this file out: ${exclusion.pattern}`;
    case 'by-analyst':
      return `Left out by you: ${exclusion.why}`;
    case 'cancelled':
      return 'Not read: the import was cancelled.';
    default:
      return assertNever(exclusion);
  }
}

/** Why a file could not become an article, in a sentence for the analyst. */
export function describeImportError(error: ImportError): string {
  switch (error.kind) {
    case 'unreadable':
      return UNREADABLE[error.cause];
    case 'still-changing':
      return 'This file kept changing while it was read.';
    case 'empty':
      return 'This file is empty.';
    case 'too-large':
      return `This file is too large: ${megabytes(error.bytes)}, the limit is ${megabytes(error.limit)}.`;
    case 'binary':
      return 'There is no text in this file: it holds other data.';
    case 'unknown-format':
      return 'No reader knows this format.';
    case 'malformed':
      return `This file breaks the rules of its format (${formatLabel(error.format)}) at ${error.where}.`;
    case 'no-text':
      return 'There is no article text in this file.';
    case 'text-elsewhere':
      return `Text that this file only names was left out: ${error.names.map((name) => `&${name};`).join(', ')}.`;
    case 'protected':
      return 'This file is protected by a password.';
    case 'no-text-layer':
      return inNumber(
        error.pages,
        'This file holds pictures of a page, and no text that can be read.',
        'This file holds pictures of # pages, and no text that can be read.',
      );
    case 'no-article-boundary':
      return `This file looks like ${formatLabel(error.format)}, but nothing in it says where an article begins.`;
    case 'unpacks-too-far':
      return UNPACKED[error.what](error.limit);
    case 'in-member':
      return `${error.member}: ${describeImportError(error.error)}`;
    case 'reader-stopped':
      return STOPPED[error.cause];
    default:
      return assertNever(error);
  }
}

const UNREADABLE: Readonly<Record<Extract<ImportError, { kind: 'unreadable' }>['cause'], string>> = {
  permission: 'This file may not be read with your rights.',
  'shut-folder': 'This folder may not be opened with your rights: what is in it is not known.',
  name: 'The name of this file is in an unknown encoding: it cannot be opened by it.',
  vanished: 'This file went away before it could be read.',
  locked: 'Another program holds this file.',
  directory: 'This is not a regular file.',
  disk: 'The disk could not read this file.',
};

const STOPPED: Readonly<Record<Extract<ImportError, { kind: 'reader-stopped' }>['cause'], string>> = {
  crashed: 'Reading this file brought its reader down.',
  timeout: 'Reading this file took too long and was stopped.',
  memory: 'Reading this file took too much memory and was stopped.',
};

const UNPACKED: Readonly<
  Record<Extract<ImportError, { kind: 'unpacks-too-far' }>['what'], (limit: number) => string>
> = {
  bytes: (limit) => `This file unpacks to more than ${megabytes(limit)}.`,
  files: (limit) => `This file holds more than ${limit} files.`,
  levels: (limit) => `Files in this file are nested more than ${limit} deep.`,
  pages: (limit) => `This file has more than ${limit} pages; only so many were read.`,
};

/** "12.0 MB" */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** A file the analyst wants left out for good. */
export type IgnoredFile = {
  readonly path: string;
  readonly sha256?: string;
  readonly why: string;
  readonly at: string;
};
