/**
 * Where a parsed field was found. `copies`: not in the article, but in other copies of its text. `correction` is the
 * analyst's own change laid over it.
 */
export type EvidenceFrom =
  | 'file-metadata'
  | 'markup'
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'text'
  | 'url'
  | 'registry'
  | 'watch-default'
  | 'copies'
  | 'correction';

export type Certainty = 'high' | 'medium' | 'low';

/** Why we hold a field to be true: where it stood, how sure that is, and a note for what needs saying. */
export type Evidence = {
  readonly from: EvidenceFrom;
  readonly certainty: Certainty;
  readonly note?: string;
};
