import type { StatementFilter } from '../../core/domain/quoted-source.ts';
import type { Selection } from '../../core/domain/selection.ts';
import type { StatementAround, StatementPoint } from '../../core/domain/statement-count.ts';
import type { QueryError } from '../../core/domain/topic.ts';
import type { StatementPlace } from '../../core/filing.ts';
import { ok, type Result } from '../../core/result.ts';
import { NOT_DATED, placeOf } from '../counting/article-columns.ts';
import { STATEMENT_WIDTH } from '../counting/statement-facts.ts';
import { given } from '../sql/row.ts';
import { dayOf } from '../wall-clock.ts';
import type { Statements } from './statements.ts';
import type { ChosenStatements, StatementsChosen } from './statements-chosen.ts';

export type StatementsAround = (
  selection: Selection,
  filter: StatementFilter,
  at: StatementPlace,
) => Result<StatementAround | undefined, QueryError>;

/** Statements of the same day that are given beside it. */
const SAME_DAY = 20;

type Ref = StatementPoint & { readonly wall: number; readonly granule: number };

/** A statement with those before and after it, of the same quoted source, within the selection. */
export function statementsAround(chosen: StatementsChosen, statements: Statements): StatementsAround {
  return (selection, filter, at) => {
    const found = chosen(selection, filter);
    if (!found.ok) return found;
    const quoted = quotedAt(found.value, at);
    if (quoted === undefined) return ok(undefined);
    const own = refsOf(found.value, quoted);
    const index = own.findIndex((ref) => isSame(ref, at));
    const [statement] = statements.at([at]);
    if (index < 0 || statement === undefined) return ok(undefined);
    const day = dayAt(own[index]);
    const sameDay = own.filter((ref) => day !== undefined && dayAt(ref) === day && !isSame(ref, at));
    return ok(
      given({
        statement,
        index,
        total: own.length,
        previous: pointAt(own, index - 1),
        next: pointAt(own, index + 1),
        sameDay: statements.at(sameDay.slice(0, SAME_DAY)),
        sameDayTotal: sameDay.length,
      }),
    );
  };
}

const isSame = (one: StatementPlace, other: StatementPlace): boolean =>
  one.articleId === other.articleId && one.position === other.position;

function dayAt(ref: Ref | undefined): number | undefined {
  return ref === undefined || ref.granule < 2 ? undefined : dayOf(ref.wall);
}

function pointAt(refs: readonly Ref[], index: number): StatementPoint | undefined {
  const ref = refs[index];
  return ref && { articleId: ref.articleId, position: ref.position };
}

function quotedAt({ tallied: { links, columns } }: ChosenStatements, at: StatementPlace): number | undefined {
  const place = placeOf(columns, at.articleId);
  if (place === undefined || at.position >= (links.counts[place] ?? 0)) return undefined;
  return links.values[((links.starts[place] ?? 0) + at.position) * STATEMENT_WIDTH];
}

/** Every statement of the quoted source that is chosen, oldest first, undated last. */
function refsOf(
  { tallied: { places, links, columns }, isCounted }: ChosenStatements,
  wanted: number,
): readonly Ref[] {
  const refs: Ref[] = [];
  const { starts, counts, values } = links;
  for (const place of places) {
    for (let position = 0; position < (counts[place] ?? 0); position += 1) {
      const at = ((starts[place] ?? 0) + position) * STATEMENT_WIDTH;
      const quoted = values[at] ?? 0;
      if (quoted !== wanted || !isCounted(place, position, quoted, values[at + 1] ?? 0)) continue;
      const granule = columns.granule[place] ?? NOT_DATED;
      const wall = granule === NOT_DATED ? Number.POSITIVE_INFINITY : (columns.wall[place] ?? 0);
      refs.push({ articleId: columns.ids[place] ?? 0, position, wall, granule });
    }
  }
  return refs.sort(
    (a, b) =>
      (a.wall === b.wall ? 0 : a.wall - b.wall) ||
      a.granule - b.granule ||
      a.articleId - b.articleId ||
      a.position - b.position,
  );
}
