/** An article that was taken out, and is remembered so that it does not come back. */
export type DeletedArticle = {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: 'analyst' | 'retention';
  readonly why?: string;
  /** Absent once it was deleted for good. */
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  /** Nothing of it is left but what tells it when it comes again. */
  readonly isForGood: boolean;
  /** The file it came in. */
  readonly path?: string;
};
