import type { Volume } from '#core/domain/selection.ts';

/** Counts per value, each value's duplicate groups counted once among the unique articles. */
export type Counts = ReadonlyMap<string | null, Volume>;

/** What a generated library holds, counted while it was made. */
export type KnownAnswers = {
  readonly all: Volume;
  readonly byOutlet: Counts;
  /** `null`: no agency. */
  readonly byOrigin: Counts;
  readonly byTopicWord: Counts;
  /** Wall-clock days; `null`: no date. */
  readonly byDay: Counts;
  /** Days per topic word, under `word day`. */
  readonly byTopicWordAndDay: Counts;
  /** Articles with a statement of that quoted source. */
  readonly byQuotedSource: Counts;
  readonly statementsByQuotedSource: ReadonlyMap<string, number>;
  /** Positions of the articles in each duplicate group of two or more. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
};

/** Adds articles up by a key. Articles of one duplicate group share `group`. */
export class Tally {
  readonly #articles = new Map<string | null, number>();
  readonly #groups = new Map<string | null, Set<number>>();

  add(key: string | null, group: number): void {
    this.#articles.set(key, (this.#articles.get(key) ?? 0) + 1);
    const groups = this.#groups.get(key) ?? new Set();
    groups.add(group);
    this.#groups.set(key, groups);
  }

  counts(): Counts {
    return new Map(
      [...this.#articles].map(([key, articles]) => [
        key,
        { articles, unique: this.#groups.get(key)?.size ?? 0 },
      ]),
    );
  }
}
