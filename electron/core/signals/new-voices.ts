import type { QuotedSourceRow } from '../domain/library-article.ts';
import type { NewVoice } from '../domain/signals.ts';

/** Who is quoted among the articles selected: in the time looked at, before it, and in articles without a date, by name. */
export type Quoted = {
  readonly during: readonly QuotedSourceRow[];
  readonly before: ReadonlyMap<string, number>;
  /** In how many. */
  readonly undated: ReadonlyMap<string, number>;
  /** Who is quoted in any article of the library before that time. */
  readonly beforeInLibrary: ReadonlyMap<string, number>;
};

/** Quoted sources that nobody quoted here before, in order of when they were first quoted, the latest first. */
export function findNewVoices({ during, before, undated, beforeInLibrary }: Quoted): readonly NewVoice[] {
  return during
    .flatMap(({ name, kind, firstQuoted, statements, articles }): readonly NewVoice[] => {
      if (before.has(name) || firstQuoted === undefined) return [];
      const isNewToLibrary = !beforeInLibrary.has(name);
      const first = firstQuoted;
      return [{ name, kind, first, statements, articles, isNewToLibrary, undated: undated.get(name) ?? 0 }];
    })
    .toSorted(
      (one, other) =>
        compare(other.first, one.first) || other.statements - one.statements || compare(one.name, other.name),
    );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
