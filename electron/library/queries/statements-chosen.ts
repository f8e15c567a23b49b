import type { StatementFilter } from '../../core/domain/quoted-source.ts';
import { ATTRIBUTION_FORMS, QUOTED_SOURCE_KINDS } from '../../core/domain/attribution.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ArticleColumns } from '../counting/article-columns.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import type { Links } from '../counting/growing-links.ts';
import { formOf, kindOf, mannerOf, MANNERS, stanceOf, STANCES } from '../counting/statement-facts.ts';
import type { StatementTest } from '../counting/statement-tally.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';
import { quotedSourceIds } from './selection-sql.ts';
import type { StatementsAbout } from './statements-about.ts';

/** The statements asked for, as counting wants them: the articles of the selection, and which of their statements. */
export type ChosenStatements = {
  readonly tallied: {
    readonly places: Int32Array;
    readonly links: Links;
    readonly columns: ArticleColumns;
  };
  readonly isCounted: StatementTest;
};

export type StatementsChosen = (
  selection: Selection,
  filter: StatementFilter,
) => Result<ChosenStatements, QueryError>;

/** A statement takes 32,766 values, and each name stands in it three times. */
const NAMES_AT_ONCE = 2_000;

/** The same conditions as `statementSql`, which lists use, on the columns in memory; a test holds them equal. */
export function statementsChosen(
  connection: Connection,
  counted: CountedArticles,
  chosen: ChosenArticles,
  about: StatementsAbout,
): StatementsChosen {
  const idsOf = (names: readonly string[]): ReadonlySet<number> => {
    const ids = new Set<number>();
    for (let at = 0; at < names.length; at += NAMES_AT_ONCE) {
      const { sql, parameters } = quotedSourceIds(names.slice(at, at + NAMES_AT_ONCE));
      for (const row of connection.rows(sql, ...parameters)) ids.add(numberAt(row, 0));
    }
    return ids;
  };
  const testOf = (filter: StatementFilter, ids: Int32Array): StatementTest => {
    const { sourceKind, form, manner, stance = 'reporting' } = filter;
    const asked = filter.quotedSource === undefined ? filter.quotedSources : [filter.quotedSource];
    const quotedIds = asked && idsOf(asked);
    const kind = sourceKind && QUOTED_SOURCE_KINDS.indexOf(sourceKind) + 1;
    const wantedForm = form === undefined || form === 'any' ? undefined : ATTRIBUTION_FORMS.indexOf(form) + 1;
    const wantedManner = manner && MANNERS.indexOf(manner) + 1;
    const wantedStance = stance === 'any' ? undefined : STANCES.indexOf(stance) + 1;
    const named =
      filter.about === undefined ? undefined : new Set(about.all(filter.about).map((ref) => ref.join(' ')));
    return (place, position, quoted, facts) =>
      (quotedIds === undefined || quotedIds.has(quoted)) &&
      (form !== undefined || quoted !== 0) &&
      (kind === undefined || kindOf(facts) === kind) &&
      (wantedForm === undefined || formOf(facts) === wantedForm) &&
      (wantedManner === undefined || mannerOf(facts) === wantedManner) &&
      (wantedStance === undefined || stanceOf(facts) === wantedStance) &&
      (named === undefined || named.has(`${ids[place] ?? 0} ${position}`));
  };
  return (selection, filter) => {
    const articles = chosen(selection);
    if (!articles.ok) return articles;
    const links = counted.statements();
    const columns = counted.columns();
    return ok({
      tallied: { places: articles.value.places, links, columns },
      isCounted: testOf(filter, columns.ids),
    });
  };
}
