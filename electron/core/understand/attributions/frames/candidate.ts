import type { Stance } from '../lexicon/verb-classes.ts';
import type { Range, TaggedText } from '../text/tagged-text.ts';
import type { Phrase } from '../grammar/phrases.ts';

/** An attribution in token indices, as a rule found it. */
export type Candidate = {
  readonly rule: string;
  readonly doc: TaggedText;
  readonly sentence: number;
  readonly source?: Phrase;
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly stance: Stance;
  /** Dictionary form of the cue, for telling sure verbs from vague ones. */
  readonly lemma: string;
  /** The content is, or begins with, a quotation: later quotations without a cue may belong to it. */
  readonly isQuotation: boolean;
  /** It stands within the content of another: "Roe said that Poe had claimed …". */
  readonly isNested?: boolean;
};
