/** Which stories hold a term, in memory: the newest of each. */
export type StoryIndex = {
  add(term: string, storyId: number): void;
  remove(term: string, storyId: number): void;
  /** Stories with at least one of the terms, those with most of them first, the newest among equals. */
  likeliest(terms: readonly string[], limit: number): readonly number[];
};

/** Stories looked at per term: a word half the library uses tells nothing. */
const STORIES_PER_TERM = 120;

export function storyIndex(): StoryIndex {
  /** Ids ascending; what is kept depends on the stories alone, not on the order they came in. */
  const stories = new Map<string, number[]>();
  return {
    add: (term, storyId) => {
      const known = stories.get(term);
      if (known === undefined) {
        stories.set(term, [storyId]);
        return;
      }
      const after = known.findLastIndex((id) => id <= storyId);
      if (known[after] === storyId) return;
      known.splice(after + 1, 0, storyId);
      if (known.length > STORIES_PER_TERM) known.shift();
    },
    remove: (term, storyId) => {
      const known = stories.get(term);
      const at = known?.indexOf(storyId) ?? -1;
      if (at >= 0) known?.splice(at, 1);
    },
    likeliest: (terms, limit) => {
      const matched = new Map<number, number>();
      for (const term of terms) {
        for (const id of stories.get(term) ?? []) matched.set(id, (matched.get(id) ?? 0) + 1);
      }
      return [...matched]
        .sort(([one, matches], [other, otherMatches]) => otherMatches - matches || other - one)
        .slice(0, limit)
        .map(([id]) => id);
    },
  };
}
