import { isUnnamed } from '../domain/quoted-source.ts';
import type { ChangedSource, Difference, SaidBySource, ToldStatement } from '../domain/signals.ts';
import type { Slices } from '../ports.ts';
import { differenceOf } from './difference-of.ts';
import { isNearRepeat, isOnSameThing } from './said-words.ts';
import { byTime, saidIndex, STATEMENTS_A_SLICE, type Said, type SaidIndex } from './said.ts';

type Told = Said & {
  readonly repeats: Said['statement'][];
  readonly differs?: { readonly from: number; readonly difference: Difference };
};

/** The latest earlier statement on the same thing from which this one differs, if any. */
function difference(told: readonly Told[], index: SaidIndex, later: Said): Told['differs'] {
  const { said } = later;
  let from = -1;
  for (const [place, shared] of index.sharing(said)) {
    const earlier = told[place];
    if (place > from && earlier !== undefined && isOnSameThing(earlier.said, said, shared)) from = place;
  }
  const earlier = told[from];
  const found = earlier && differenceOf(earlier, later);
  return found && { from, difference: found };
}

/** The latest of those told that says the same. */
function repeated(told: readonly Told[], index: SaidIndex, { said }: Said): Told | undefined {
  // What has no words that tell something shares none with another, and is the same as all like it.
  const places = said.words.size === 0 ? told.keys() : index.sharing(said).keys();
  let found = -1;
  for (const place of places) {
    const earlier = told[place];
    if (place > found && earlier !== undefined && isNearRepeat(earlier.said, said)) found = place;
  }
  return told[found];
}

/** One source's statements laid in time: near-repeats folded into the first, and each that differs from one before says so. */
export function* tellHistory(statements: readonly Said[]): Slices<readonly ToldStatement[]> {
  const told: Told[] = [];
  const index = saidIndex();
  for (const [number, each] of statements.entries()) {
    if (number > 0 && number % STATEMENTS_A_SLICE === 0) yield;
    const same = repeated(told, index, each);
    const differs = difference(told, index, each);
    // What was said, then said otherwise, and then said again is a change: it is not folded into the first.
    if (same !== undefined && differs === undefined) same.repeats.push(each.statement);
    else {
      told.push({ ...each, repeats: [], ...(differs && { differs }) });
      index.add(each.said);
    }
  }
  return told.map(({ statement, repeats, differs }) => ({ statement, repeats, ...(differs && { differs }) }));
}

function bySource(statements: readonly Said[]): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  for (const said of statements) {
    const { quotedSource } = said.statement;
    const own = found.get(quotedSource);
    if (own === undefined) found.set(quotedSource, [said]);
    else own.push(said);
  }
  return found;
}

/** What each source said, laid in time; those with most statements first. */
export function* tellBySource(statements: readonly Said[]): Slices<SaidBySource['sources']> {
  const sources: (SaidBySource['sources'][number] & { readonly number: number })[] = [];
  for (const [quotedSource, own] of bySource(statements)) {
    if (sources.length > 0 && sources.length % STATEMENTS_A_SLICE === 0) yield;
    const told = yield* tellHistory(own);
    // Two who are not named are not known to be one: that what they say differs is no change.
    const isOne = !isUnnamed(quotedSource);
    sources.push({
      quotedSource,
      told: isOne ? told : told.map(({ differs: _, ...rest }) => rest),
      number: own.length,
    });
  }
  sources.sort((one, other) => other.number - one.number || (one.quotedSource < other.quotedSource ? -1 : 1));
  return sources.map(({ quotedSource, told }) => ({ quotedSource, told }));
}

/** Quoted sources whose statements differ from what they said before, the latest change first; that a count has grown is none. */
export function* findChangedSources(statements: readonly Said[]): Slices<readonly ChangedSource[]> {
  // Two who are not named are not known to be one: what they say may differ.
  const named = statements.filter(({ statement }) => !isUnnamed(statement.quotedSource));
  const changed: ChangedSource[] = [];
  let number = 0;
  for (const [quotedSource, own] of bySource(named)) {
    number += 1;
    if (number % STATEMENTS_A_SLICE === 0) yield;
    const told = yield* tellHistory(own);
    const changes = told.filter(
      ({ differs }) => differs !== undefined && differs.difference.how !== 'updates',
    );
    const last = changes.at(-1);
    const was = last?.differs && told[last.differs.from];
    if (last?.differs === undefined || was === undefined) continue;
    const { statement: is } = last;
    const { difference: by } = last.differs;
    changed.push({ quotedSource, was: was.statement, is, difference: by, changes: changes.length });
  }
  return changed.sort(
    (one, other) => byTime(other.is, one.is) || (one.quotedSource < other.quotedSource ? -1 : 1),
  );
}
