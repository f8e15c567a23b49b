export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark with its place in the text; `word` is lower-cased with straight apostrophes. */
export type Token = {
  readonly raw: string;
  readonly word: string;
  tag: Tag;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly isSpaced: boolean;
  readonly form: Form;
};

/** All that is known of a spelling by itself; kept once for each and shared, so that rules compare equal strings fast. */
export type Form = {
  readonly raw: string;
  /** Lower-cased, apostrophes straight. */
  readonly word: string;
  /** What the tagger is shown: one plain word, whatever the text has ("well-known" is shown as "known"). */
  readonly shown: string;
  /** The part before the hyphen of a joined word. */
  readonly left?: string;
  readonly kind: 'word' | 'abbreviation' | 'number' | 'address' | 'mark';
};
