import type { QuotedSourceRow } from '../domain/library-article.ts';
import type { TimeRange } from '../domain/selection.ts';
import type { NewVoice } from '../domain/signals.ts';

/** Who is quoted among the articles selected: in the time looked at, before it, and in articles without a date. */
export type Quoted = {
  readonly during: readonly QuotedSourceRow[];
  readonly before: readonly QuotedSourceRow[];
  readonly undated: readonly QuotedSourceRow[];
  /** Who is quoted in any article of the library before that time. */
  readonly beforeInLibrary: readonly QuotedSourceRow[];
  readonly range: TimeRange;
};

const names = (rows: readonly QuotedSourceRow[]): ReadonlySet<string> =>
  new Set(rows.map(({ name }) => name));

/** Quoted sources that nobody quoted here before, in order of when they were first quoted, the latest first. */
export function findNewVoices({ during, before, undated, beforeInLibrary }: Quoted): readonly NewVoice[] {
  const known = names(before);
  const knownInLibrary = names(beforeInLibrary);
  const undatedArticles = new Map(undated.map(({ name, articles }) => [name, articles]));
  return during
    .flatMap(({ name, kind, firstQuoted, statements, articles }): readonly NewVoice[] => {
      if (known.has(name) || firstQuoted === undefined) return [];
      const isNewToLibrary = !knownInLibrary.has(name);
      const first = firstQuoted;
      return [
        { name, kind, first, statements, articles, isNewToLibrary, undated: undatedArticles.get(name) ?? 0 },
      ];
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
