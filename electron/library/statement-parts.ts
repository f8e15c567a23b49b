import type { MergeSuggestion } from '../core/domain/quoted-source.ts';
import type { ChosenArticles } from './counting/chosen-articles.ts';
import type { CountedArticles } from './counting/counted-articles.ts';
import type { FoundArticles } from './queries/found.ts';
import { firstQuoted, type FirstQuoted } from './queries/first-quoted.ts';
import { storedSuggestions } from './queries/merge-suggestions.ts';
import {
  findQuotedSource,
  quotedSourceDetails,
  type QuotedSourceDetails,
} from './queries/quoted-source-detail.ts';
import type { SeriesNames } from './queries/series-names.ts';
import { statementsAround, type StatementsAround } from './queries/statement-around.ts';
import { statementCounts, type StatementCounts } from './queries/statement-counts.ts';
import { statementsAbout, type StatementsAbout } from './queries/statements-about.ts';
import { statementsChosen } from './queries/statements-chosen.ts';
import { statements, type Statements } from './queries/statements.ts';
import type { Marks } from './marks.ts';
import type { Connection } from './sql/connection.ts';
import { numberAt } from './sql/row.ts';
import type { QuotedSources } from './tables/quoted-sources.ts';

/** Who is quoted saying what, asked in every way. */
export type StatementParts = {
  readonly quotedSources: QuotedSources;
  readonly quotedSourceDetails: QuotedSourceDetails;
  readonly about: StatementsAbout;
  readonly mergeSuggestions: () => readonly MergeSuggestion[];
  readonly statements: Statements;
  readonly statementCounts: StatementCounts;
  readonly statementsAround: StatementsAround;
  readonly firstQuoted: FirstQuoted;
};

type Asked = {
  /** Told of what is written, and not. */
  readonly connection: Connection;
  readonly database: Connection;
  readonly counted: CountedArticles;
  readonly chosen: ChosenArticles;
  readonly found: FoundArticles;
  readonly marks: Marks;
  readonly quotedSources: QuotedSources;
  readonly nameOf: SeriesNames['nameOf'];
};

export function statementParts(asked: Asked): StatementParts {
  const { connection, database, counted, chosen, found, marks, quotedSources, nameOf } = asked;
  const about = statementsAbout(database, found, marks, (name) => {
    const row = findQuotedSource(database, name);
    return row && numberAt(row, 0);
  });
  const chosenStatements = statementsChosen(database, counted, chosen, about);
  const list = statements(connection, chosenStatements);
  return {
    quotedSources,
    quotedSourceDetails: quotedSourceDetails(connection, counted, quotedSources),
    about,
    mergeSuggestions: () => storedSuggestions(connection, counted, quotedSources),
    statements: list,
    statementCounts: statementCounts(counted, chosenStatements, nameOf),
    statementsAround: statementsAround(chosenStatements, list),
    firstQuoted: firstQuoted(counted, chosen, nameOf),
  };
}
