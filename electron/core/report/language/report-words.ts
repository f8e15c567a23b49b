import type { english } from './english.ts';

/** The shape of a catalogue: whatever its words are, and whatever its sentences are told. */
type Worded<T> = T extends string
  ? string
  : T extends (...told: infer Told) => string
    ? (...told: Told) => string
    : { readonly [Key in keyof T]: Worded<T[Key]> };

/** Everything a report says in its own words: what the English catalogue has, every language has. */
export type ReportWords = Worded<ReturnType<typeof english>>;
