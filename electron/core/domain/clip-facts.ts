import type { ArticleStatus } from './article.ts';

/** An article of a selection, as much as counting it and its copies needs. */
export type CountedArticle = {
  readonly id: number;
  /** Its duplicate group: copies share it. */
  readonly group: number;
  /** It is the lead copy of its group, in all of the library. */
  readonly isLeadCopy: boolean;
};

/** What a report prints of an article, but for its text. */
export type ClipFacts = {
  readonly id: number;
  readonly headline?: string;
  readonly outlet?: string;
  readonly origin?: string;
  readonly language?: string;
  /** As printed. */
  readonly byline?: string;
  /** Parsed from the byline. */
  readonly authors: readonly string[];
  /** Section and page of the outlet, where the file tells them. */
  readonly section?: string;
  readonly page?: string;
  /** Wall-clock time in the library's zone, cut to its precision. */
  readonly published?: string;
  readonly isZoneUnknown: boolean;
  readonly url?: string;
  readonly path: string;
  readonly sha256: string;
  /** Which reader read it, with its version: "html 4". */
  readonly reader: string;
  readonly status?: ArticleStatus;
  /** Ids of the topics it is filed under. */
  readonly topics: readonly number[];
  /** How its text begins: enough for an extract. */
  readonly opening: string;
};

/** Letters of a text that are read for its extract. */
export const OPENING_LENGTH = 2_400;
