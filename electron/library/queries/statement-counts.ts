import { NOBODY_NAMED } from '../../core/domain/attribution.ts';
import type { BinSize } from '../../core/domain/coverage.ts';
import type { QuotedSourceRow } from '../../core/domain/library-article.ts';
import type { StatementFilter } from '../../core/domain/quoted-source.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type {
  LaneRow,
  StatementCountRow,
  StatementDimension,
  StatementPoint,
} from '../../core/domain/statement-count.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import { assertNever, ok, type Result } from '../../core/result.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import { formAt, formOf, kindAt, kindOf, mannerAt, mannerOf } from '../counting/statement-facts.ts';
import {
  tallyStatements,
  type Dimension,
  type StatementCell,
  type StatementRef,
} from '../counting/statement-tally.ts';
import { given } from '../sql/row.ts';
import { printWall } from '../wall-clock.ts';
import { lanesOf } from './lanes-of.ts';
import { quotedFacts, type QuotedFacts } from './quoted-facts.ts';
import type { NameOfSeries } from './series-names.ts';
import type { StatementsChosen } from './statements-chosen.ts';

export type StatementCounts = {
  quotedSources(
    selection: Selection,
    filter: StatementFilter,
  ): Result<readonly QuotedSourceRow[], QueryError>;
  counts(
    selection: Selection,
    filter: StatementFilter,
    by: StatementBy,
  ): Result<readonly StatementCountRow[], QueryError>;
  lanes(
    selection: Selection,
    filter: StatementFilter,
    lanes: { readonly names: readonly string[]; readonly bin: BinSize },
  ): Result<readonly LaneRow[], QueryError>;
};

export type StatementBy = {
  readonly by: StatementDimension;
  readonly andBy?: StatementDimension;
  /** Needed where `bin` is one of them. */
  readonly bin?: BinSize;
};

type Named = { readonly key: string | null; readonly label: string };

export function statementCounts(
  counted: CountedArticles,
  chosen: StatementsChosen,
  nameOf: NameOfSeries,
): StatementCounts {
  const dimension = (by: StatementDimension, bin: BinSize): Dimension => {
    switch (by) {
      case 'quoted-source':
        return (_, quoted) => quoted;
      case 'kind':
        return (_place, _quoted, facts) => kindOf(facts);
      case 'form':
        return (_place, _quoted, facts) => formOf(facts);
      case 'manner':
        return (_place, _quoted, facts) => mannerOf(facts);
      case 'outlet':
      case 'origin':
      case 'language': {
        const values = counted.columns().single[by];
        return (place) => values[place] ?? 0;
      }
      case 'topic': {
        const series = counted.series('topic');
        if (series.kind !== 'many') return () => [];
        const { starts, counts, values } = series.links;
        return (place) =>
          Array.from({ length: counts[place] ?? 0 }, (_, at) => values[(starts[place] ?? 0) + at] ?? 0);
      }
      case 'bin': {
        const { ofPlace } = counted.bins(bin);
        return (place) => {
          const at = ofPlace[place] ?? -1;
          return at < 0 ? [] : at + 1;
        };
      }
      default:
        return assertNever(by);
    }
  };
  const named = (by: StatementDimension, bin: BinSize, value: number): Named => {
    const word = (text: string | undefined): Named => ({ key: text ?? null, label: text ?? 'not told' });
    switch (by) {
      case 'kind':
        return word(kindAt(value));
      case 'form':
        return word(formAt(value));
      case 'manner':
        return word(mannerAt(value));
      case 'bin':
        return word(counted.bins(bin).starts[value - 1]);
      case 'quoted-source':
        return value === 0 ? { key: null, label: NOBODY_NAMED } : nameOf(by, value);
      case 'outlet':
      case 'origin':
      case 'language':
      case 'topic': {
        const { key, label } = nameOf(by, value === 0 ? undefined : value);
        return { key, label };
      }
      default:
        return assertNever(by);
    }
  };
  const pointOf = ({ place, position }: StatementRef): StatementPoint => {
    const { ids, wall, granule, single } = counted.columns();
    const outlet = single.outlet[place] ?? 0;
    return given({
      articleId: ids[place] ?? 0,
      position,
      published: printWall({ wall: wall[place] ?? 0, granule: granule[place] ?? 0 }),
      outlet: outlet === 0 ? undefined : nameOf('outlet', outlet).label,
    });
  };
  const quotedSourceRows = (
    cells: readonly StatementCell[],
    facts: QuotedFacts,
  ): readonly QuotedSourceRow[] =>
    cells
      .map(({ key, statements, articles, words, first, last }) =>
        given({
          name: nameOf('quoted-source', key).label,
          kind: facts.usualKind(key) ?? 'unknown',
          statements,
          articles,
          firstQuoted: first && pointOf(first).published,
          lastQuoted: last && pointOf(last).published,
          words,
          country: facts.soleCountry(key),
        }),
      )
      .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));

  return {
    quotedSources: (selection, filter) => {
      const found = chosen(selection, filter);
      if (!found.ok) return found;
      const { tallied, isCounted } = found.value;
      const facts = quotedFacts();
      const bySource: Dimension = (_, quoted, told) => {
        if (quoted === 0) return [];
        facts.note(quoted, told);
        return quoted;
      };
      return ok(quotedSourceRows(tallyStatements(tallied, isCounted, bySource), facts));
    },
    counts: (selection, filter, { by, andBy, bin = 'day' }) => {
      const found = chosen(selection, filter);
      if (!found.ok) return found;
      const { tallied, isCounted } = found.value;
      const other = andBy && dimension(andBy, bin);
      const cells = tallyStatements(tallied, isCounted, dimension(by, bin), other);
      const rows = cells.map((cell) =>
        given({
          ...named(by, bin, cell.key),
          other: andBy && named(andBy, bin, cell.other),
          statements: cell.statements,
          words: cell.words,
          articles: cell.articles,
          first: andBy === undefined ? cell.first && pointOf(cell.first) : undefined,
          last: andBy === undefined ? cell.last && pointOf(cell.last) : undefined,
        }),
      );
      return ok(rows.sort((a, b) => b.statements - a.statements || compare(a, b)));
    },
    lanes: (selection, filter, { names, bin }) => {
      const found = chosen(selection, { ...filter, quotedSources: names });
      if (!found.ok) return found;
      const nameOfSource = (id: number): string => nameOf('quoted-source', id).label;
      return ok(lanesOf(found.value, counted.bins(bin), nameOfSource));
    },
  };
}

const keyOf = ({ label, other }: StatementCountRow): string => `${label}\n${other?.label ?? ''}`;
const compare = (a: StatementCountRow, b: StatementCountRow): number => (keyOf(a) < keyOf(b) ? -1 : 1);
