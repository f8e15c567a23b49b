import type { Statement } from '../domain/library-article.ts';
import { isUnnamed } from '../domain/quoted-source.ts';
import type { ChangedSource, Difference, SaidBySource, ToldStatement } from '../domain/signals.ts';
import { differenceOf, isNearRepeat, saidWords, sharedWords, type SaidWords } from './said-words.ts';

type Told = {
  readonly statement: Statement;
  readonly said: SaidWords;
  readonly repeats: Statement[];
  readonly differs?: { readonly from: number; readonly difference: Difference };
};

/** Dated ones by time, undated last; then by article and place, so that the order they arrived in tells nothing. */
export function byTime(one: Statement, other: Statement): number {
  const [a, b] = [one.published ?? '~', other.published ?? '~'];
  if (a !== b) return a < b ? -1 : 1;
  return one.articleId - other.articleId || one.position - other.position;
}

/** The latest earlier statement on the same thing from which this one differs, if any. */
function difference(told: readonly Told[], said: SaidWords): Told['differs'] {
  const from = told.findLastIndex((earlier) => sharedWords(earlier.said, said) !== undefined);
  const earlier = told[from];
  const found = earlier && differenceOf(earlier.said, said);
  return found && { from, difference: found };
}

/** One source's statements laid in time: near-repeats folded into the first, and each that differs from one before says so. */
export function tellHistory(statements: readonly Statement[]): readonly ToldStatement[] {
  const told: Told[] = [];
  for (const statement of statements.toSorted(byTime)) {
    const said = saidWords(statement);
    const same = told.findLast((earlier) => isNearRepeat(earlier.said, said));
    const differs = difference(told, said);
    // What was said, then said otherwise, and then said again is a change: it is not folded into the first.
    if (same !== undefined && differs === undefined) same.repeats.push(statement);
    else told.push({ statement, said, repeats: [], ...(differs && { differs }) });
  }
  return told.map(({ statement, repeats, differs }) => ({ statement, repeats, ...(differs && { differs }) }));
}

function bySource(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    const own = found.get(statement.quotedSource);
    if (own === undefined) found.set(statement.quotedSource, [statement]);
    else own.push(statement);
  }
  return found;
}

/** What each source said, laid in time; those with most statements first. */
export function tellBySource(statements: readonly Statement[]): SaidBySource['sources'] {
  const sources = [...bySource(statements)].map(([quotedSource, own]) => {
    const told = tellHistory(own);
    // Two who are not named are not known to be one: that what they say differs is no change.
    const isOne = !isUnnamed(quotedSource);
    return {
      quotedSource,
      told: isOne ? told : told.map(({ differs: _, ...rest }) => rest),
      number: own.length,
    };
  });
  sources.sort((one, other) => other.number - one.number || (one.quotedSource < other.quotedSource ? -1 : 1));
  return sources.map(({ quotedSource, told }) => ({ quotedSource, told }));
}

/** Quoted sources whose statements differ from what they said before, the latest change first. */
export function findChangedSources(statements: readonly Statement[]): readonly ChangedSource[] {
  // Two who are not named are not known to be one: what they say may differ.
  const named = statements.filter(({ quotedSource }) => !isUnnamed(quotedSource));
  const changed = [...bySource(named)].flatMap(([quotedSource, own]): readonly ChangedSource[] => {
    const told = tellHistory(own);
    const changes = told.filter(({ differs }) => differs !== undefined);
    const last = changes.at(-1);
    const was = last?.differs && told[last.differs.from];
    if (last?.differs === undefined || was === undefined) return [];
    const { statement: is } = last;
    const { difference: by } = last.differs;
    return [{ quotedSource, was: was.statement, is, difference: by, changes: changes.length }];
  });
  return changed.toSorted(
    (one, other) => byTime(other.is, one.is) || (one.quotedSource < other.quotedSource ? -1 : 1),
  );
}
