import type { ReadArticle } from '#core/domain/article.ts';
import { type KnownAnswers, Tally } from './known-answers.ts';

type Entry = {
  readonly position: number;
  readonly article: ReadArticle;
  readonly topicWords: readonly string[];
  readonly group: number;
};

/** Counts articles while they are made; the answers are there once all expected ones are entered. */
export type Ledger = { enter(entry: Entry): void; answers(): KnownAnswers };

export function ledgerOf(expected: number): Ledger {
  const tallies = {
    byOutlet: new Tally(),
    byOrigin: new Tally(),
    byTopicWord: new Tally(),
    byDay: new Tally(),
    byTopicWordAndDay: new Tally(),
    byQuotedSource: new Tally(),
  };
  const statements = new Map<string, number>();
  const groups = new Map<number, number[]>();
  let entered = 0;
  return {
    enter: ({ position, article, topicWords, group }) => {
      entered++;
      groups.set(group, [...(groups.get(group) ?? []), position]);
      const day = article.datePublished?.value.slice(0, 10) ?? null;
      tallies.byOutlet.add(article.outlet?.name ?? null, group);
      tallies.byOrigin.add(article.origin?.name ?? null, group);
      tallies.byDay.add(day, group);
      for (const word of topicWords) {
        tallies.byTopicWord.add(word, group);
        tallies.byTopicWordAndDay.add(`${word} ${day ?? 'undated'}`, group);
      }
      const quoted = article.attributions.flatMap(({ quotedSource }) => quotedSource?.name ?? []);
      for (const name of quoted) statements.set(name, (statements.get(name) ?? 0) + 1);
      for (const name of new Set(quoted)) tallies.byQuotedSource.add(name, group);
    },
    answers: () => {
      if (entered !== expected) throw new Error(`${entered} of ${expected} articles were drawn`);
      return {
        all: { articles: entered, unique: groups.size },
        byOutlet: tallies.byOutlet.counts(),
        byOrigin: tallies.byOrigin.counts(),
        byTopicWord: tallies.byTopicWord.counts(),
        byDay: tallies.byDay.counts(),
        byTopicWordAndDay: tallies.byTopicWordAndDay.counts(),
        byQuotedSource: tallies.byQuotedSource.counts(),
        statementsByQuotedSource: statements,
        groups: new Map([...groups].filter(([, positions]) => positions.length > 1)),
      };
    },
  };
}
