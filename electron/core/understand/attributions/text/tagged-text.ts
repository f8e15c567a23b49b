import type { Span } from '../../../domain/attribution.ts';
import type { Tag } from './token.ts';

/** Token indices `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** A quotation in token indices. An opaque one is read as a block; a short one is part of the sentence's grammar. */
export type QuotedRange = {
  readonly range: Range;
  readonly isOpaque: boolean;
  readonly isClosed: boolean;
  readonly continues?: number;
};

/** A text ready for the rules: asking beyond its ends gives '' and 'X', so that rules need no bounds checks. */
export type TaggedText = {
  readonly text: string;
  readonly size: number;
  readonly word: (i: number) => string;
  readonly raw: (i: number) => string;
  readonly tag: (i: number) => Tag;
  readonly paragraph: (i: number) => number;
  readonly sentence: (i: number) => number;
  /** Index of the quotation the token stands in, marks included, or -1. */
  readonly quotation: (i: number) => number;
  readonly quotations: readonly QuotedRange[];
  readonly sentences: readonly Range[];
  readonly isHeadline: (i: number) => boolean;
  /** Indices of the words that have a capital or are not plain lower-cased letters: where names may stand. */
  readonly capitals: readonly number[];
  readonly span: (range: Range) => Span;
};
