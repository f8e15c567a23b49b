import type { Volume } from './selection.ts';

/**
 * A moment in the life of a library. As long as it stays of the same age, articles only come, each with a higher number
 * than those before: what was counted at a mark is then true but for what came after `upTo`. An answer's mark is handed
 * back as it is.
 */
export type Mark = {
  readonly age: string;
  readonly upTo: number;
  /** What else an answer depends on (which bins a timeline has); said anew whole when it has changed. */
  readonly frame?: string;
};

/** Why an answer comes whole and cannot be added to the one before. */
export type WholeReason =
  /** It was not asked before. */
  | 'first'
  /** Articles were taken out, or came back. */
  | 'deleted'
  /** An article has another version, or was read anew. */
  | 'revised'
  /** Outlets, topics, tags, quoted sources or watches were changed, or articles filed under others. */
  | 'refiled'
  /** An article that came is a copy of two that were not known to be copies of each other. */
  | 'regrouped'
  /** The library's time zone was set. */
  | 'zone'
  /** Articles were marked as read, and it counts those that are not. */
  | 'marked'
  /** The timeline has other bins than before, or the bin that is not over yet is another. */
  | 'frame'
  /** So much has come that all of it is less to say. */
  | 'many'
  /** The engine was started again, or a transaction was undone. */
  | 'restarted';

/** An answer that is kept up: whole, or what to add to the one of the mark that was handed in. */
export type Live<Whole, Delta> =
  | { readonly kind: 'whole'; readonly why: WholeReason; readonly mark: Mark; readonly value: Whole }
  | { readonly kind: 'delta'; readonly mark: Mark; readonly delta: Delta };

export function addVolume(one: Volume, other: Volume): Volume {
  return { articles: one.articles + other.articles, unique: one.unique + other.unique };
}
