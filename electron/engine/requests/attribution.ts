import type { CorrectionFailure } from '../../contract/attribution-api.ts';
import type { QuotedSourceChange, QuotedSourceCorrection } from '../../core/domain/quoted-source.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = Extract<keyof EngineHandlers, `attribution.${string}`>;

type Corrected = Result<QuotedSourceCorrection, CorrectionFailure>;

/** Who is quoted saying what, and who is who. */
export function attributionRequests({ library, clock, tell }: EngineParts): Pick<EngineHandlers, Names> {
  const correct = (change: QuotedSourceChange, was: string, why: string | undefined): Corrected => {
    const reason = why?.trim() ?? '';
    const corrected = library.transaction(() =>
      library.correctQuotedSource({
        at: clock.now(),
        change,
        was,
        ...(reason === '' ? {} : { why: reason }),
      }),
    );
    if (corrected.ok) tell('library.changed', { articles: 0 });
    return corrected;
  };
  const merge = (from: string, into: string, why: string | undefined): Corrected => {
    const [one, other] = [library.quotedSource(from), library.quotedSource(into)];
    if (one === undefined || other === undefined) return err({ kind: 'not-found' });
    if (one.name === other.name) return err({ kind: 'nothing-to-change' });
    return correct({ action: 'merge', from: one.name, to: other.name }, one.name, why);
  };

  return {
    'attribution.quotedSources': ({ selection, filter }) => library.quotedSources(selection, filter),
    'attribution.statements': ({ selection, filter, offset, limit }) =>
      library.statements(selection, filter ?? {}, { offset, limit }),
    'attribution.detail'({ name }) {
      const found = library.quotedSource(name);
      return found === undefined ? err({ kind: 'not-found' }) : ok(found);
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
      const undone = library.transaction(() => library.undoQuotedSourceCorrection(id, clock.now()));
      if (undone.ok) tell('library.changed', { articles: 0 });
      return undone;
    },
  };
}
