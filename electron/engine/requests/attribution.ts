import type { Corrected, CorrectionFailure } from '../../contract/attribution-api.ts';
import type { Attribution } from '../../core/domain/attribution.ts';
import type { LibraryError } from '../../core/domain/library-info.ts';
import type { QuotedSourceChange, QuotedSourceCorrection } from '../../core/domain/quoted-source.ts';
import type { CorrectionEffect, StatementChange } from '../../core/domain/statement-correction.ts';
import { assertNever, err, ok, type Result } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = Extract<keyof EngineHandlers, `attribution.${string}`>;

type Made = Result<Corrected<QuotedSourceCorrection>, CorrectionFailure>;

/** Whose statements a change moves or renames. */
function touchedBy(change: QuotedSourceChange, was: string): readonly string[] {
  switch (change.action) {
    case 'merge':
    case 'rename':
      return [change.to, change.from];
    case 'split':
      return [was, change.to];
    case 'rekind':
      return [change.name];
    case 'keep-apart':
      return [];
    default:
      return assertNever(change);
  }
}

/** Who is quoted saying what, and who is who. */
export function attributionRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, Names> {
  /** Does what changes statements, and tells how many each of the names had before and has after. */
  const withEffects = <T>(
    names: readonly (string | undefined)[],
    work: () => T,
  ): Result<{ done: T; effects: readonly CorrectionEffect[] }, LibraryError> => {
    const touched = [...new Set(names.filter((name) => name !== undefined))];
    const before = touched.map((name) => library.statementCount(name));
    const made = library.transaction(work);
    if (!made.ok) return made;
    tell('library.changed', { articles: 0 });
    const none = { statements: 0, articles: 0 };
    const effects = touched.map((name, at): CorrectionEffect => {
      return { name, before: before[at] ?? none, after: library.statementCount(name) };
    });
    return ok({ done: made.value, effects });
  };
  const reasonOf = (why: string | undefined): { at: string; why?: string } => {
    const reason = why?.trim() ?? '';
    return { at: clock.now(), ...(reason === '' ? {} : { why: reason }) };
  };
  const correct = (change: QuotedSourceChange, was: string, why: string | undefined): Made => {
    const made = withEffects(touchedBy(change, was), () =>
      library.correctQuotedSource({ ...reasonOf(why), change, was }),
    );
    if (!made.ok) return made;
    return ok({ correction: made.value.done, effects: made.value.effects });
  };
  const merge = (from: string, into: string, why: string | undefined): Made => {
    const [one, other] = [library.quotedSource(from), library.quotedSource(into)];
    if (one === undefined || other === undefined) return err({ kind: 'not-found' });
    if (one.name === other.name) return err({ kind: 'nothing-to-change' });
    return correct({ action: 'merge', from: one.name, to: other.name }, one.name, why);
  };

  return {
    'attribution.quotedSources': ({ selection, filter }) => library.quotedSources(selection, filter),
    'attribution.statements': ({ selection, filter, order, offset, limit }) =>
      library.statements(selection, filter ?? {}, { offset, limit }, order),
    'attribution.counts': ({ selection, filter, ...by }) =>
      library.statementCounts(selection, filter ?? {}, by),
    'attribution.lanes': ({ selection, filter, ...lanes }) =>
      library.statementLanes(selection, filter ?? {}, lanes),
    'attribution.around'({ selection, filter, ...at }) {
      const found = library.statementAround(selection, filter ?? {}, at);
      if (!found.ok) return found;
      return found.value === undefined ? err({ kind: 'not-found' }) : ok(found.value);
    },
    'attribution.detail'({ name }) {
      const found = library.quotedSource(name);
      return found === undefined ? err({ kind: 'not-found' }) : ok(found);
    },
    // Counted in slices before it comes here: what is left to do is done at once.
    'attribution.about'({ name }) {
      const slices = library.countAbout(name);
      for (;;) {
        const slice = slices.next();
        if (slice.done === true) return ok({ statements: slice.value });
      }
    },
    'attribution.suggestions': () => ok(library.mergeSuggestions()),
    'attribution.corrections': () => ok(library.quotedSourceCorrections()),

    'attribution.merge': ({ from, into, why }) => merge(from, into, why),

    'attribution.rename'({ name, to, why }) {
      const known = library.quotedSource(name);
      if (known === undefined) return err({ kind: 'not-found' });
      const target = to.trim();
      if (target === '' || target === known.name) return err({ kind: 'nothing-to-change' });
      const holder = library.quotedSource(target);
      if (holder !== undefined && holder.name !== known.name)
        return err({ kind: 'quoted-name-taken', name: target, by: holder.name });
      return correct({ action: 'rename', from: known.name, to: target }, known.name, why);
    },

    'attribution.split'({ name, to, why }) {
      const known = library.quotedSource(name);
      const target = to.trim();
      const isFiled = known?.aliases.some((alias) => alias.name === name) === true;
      if (known === undefined || !isFiled) return err({ kind: 'not-found' });
      if (target === '' || target === known.name) return err({ kind: 'nothing-to-change' });
      const into = library.quotedSource(target)?.name ?? target;
      if (into === known.name) return err({ kind: 'nothing-to-change' });
      return correct({ action: 'split', name, to: into }, known.name, why);
    },

    'attribution.rekind'({ name, kind, why }) {
      const known = library.quotedSource(name);
      if (known === undefined) return err({ kind: 'not-found' });
      if (known.kind === kind && known.isKindCorrected) return err({ kind: 'nothing-to-change' });
      return correct({ action: 'rekind', name: known.name, kind }, known.kind, why);
    },

    'attribution.keepApart'({ names: [from, to], why }) {
      const [one, other] = [library.quotedSource(from), library.quotedSource(to)];
      if (one === undefined || other === undefined) return err({ kind: 'not-found' });
      return correct({ action: 'keep-apart', from: one.name, to: other.name }, one.name, why);
    },

    'attribution.undo'({ id }) {
      const known = library.quotedSourceCorrections().find((one) => one.id === id);
      if (known === undefined || known.undoneAt !== undefined) return err({ kind: 'not-found' });
      const undone = withEffects(touchedBy(known.change, known.was), () =>
        library.undoQuotedSourceCorrection(id, clock.now()),
      );
      return undone.ok ? ok({ effects: undone.value.effects }) : undone;
    },

    'attribution.correct'({ articleId, position, change, why }) {
      const statement = library.article(articleId)?.attributions[position];
      if (statement === undefined) return err({ kind: 'not-found' });
      if (isAsItIs(statement, change)) return err({ kind: 'nothing-to-change' });
      const to =
        change.action === 'attribute' ? (library.quotedSource(change.to)?.name ?? change.to) : undefined;
      const made = withEffects([statement.quotedSource?.name, to], () =>
        library.correctStatement({ articleId, position }, change, reasonOf(why)),
      );
      if (!made.ok) return made;
      const { done, effects } = made.value;
      return done === undefined ? err({ kind: 'not-content' }) : ok({ correction: done, effects });
    },
    'attribution.statementCorrections': () => ok(library.statementCorrections()),
    'attribution.undoStatement'({ id }) {
      const known = library.statementCorrections().find((one) => one.id === id);
      if (known === undefined || known.undoneAt !== undefined) return err({ kind: 'not-found' });
      const { was, change } = known;
      const names = [was.quotedSource?.name, change.action === 'attribute' ? change.to : undefined];
      const canonical = names.map((name) => name && (library.quotedSource(name)?.name ?? name));
      const undone = withEffects(canonical, () => library.undoStatementCorrection(id, clock.now()));
      return undone.ok ? ok({ effects: undone.value.effects }) : undone;
    },
  };
}

function isAsItIs(statement: Attribution, change: StatementChange): boolean {
  switch (change.action) {
    case 'reject':
      return false;
    case 'attribute':
      return statement.quotedSource?.name === change.to;
    case 'manner':
      return statement.kind === change.kind;
    case 'content':
      return JSON.stringify(statement.content) === JSON.stringify(change.content);
    default:
      return assertNever(change);
  }
}
