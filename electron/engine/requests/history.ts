import type { HistoryApi } from '../../contract/history-api.ts';
import type { CorrectionKind } from '../../core/domain/history.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

/** What the analyst did to what was read: the whole of it, and the way back and forth. */
export function historyRequests(parts: EngineParts): Pick<EngineHandlers, keyof HistoryApi> {
  const { library, clock, tell } = parts;
  const listOf = (kind: CorrectionKind) => {
    switch (kind) {
      case 'field':
        return library.fieldCorrections();
      case 'statement':
        return library.statementCorrections();
      case 'quoted-source':
        return library.quotedSourceCorrections();
      case 'story':
        return library.storyCorrections();
      case 'lead':
        return library.leadChoices();
      case 'copy':
        return library.copyCorrections();
    }
  };
  const undo: Readonly<Record<CorrectionKind, (id: number, at: string) => void>> = {
    field: (id, at) => library.undoFieldCorrection(id, at),
    statement: (id, at) => library.undoStatementCorrection(id, at),
    'quoted-source': (id, at) => library.undoQuotedSourceCorrection(id, at),
    story: (id, at) => library.undoStoryCorrection(id, at),
    lead: (id, at) => library.undoLeadChoice(id, at),
    copy: (id, at) => library.undoCopyCorrection(id, at),
  };
  /** Does it to a correction that is in force, or is not. */
  const change = (kind: CorrectionKind, id: number, isUndone: boolean, work: () => void) => {
    const known: { readonly undoneAt?: string; readonly articleId?: number } | undefined = listOf(kind).find(
      (one) => one.id === id,
    );
    if (known === undefined || (known.undoneAt !== undefined) !== isUndone)
      return err({ kind: 'not-found' } as const);
    const done = library.transaction(() => {
      work();
      if (kind === 'field' && known.articleId !== undefined) parts.refileArticle(known.articleId);
    });
    if (done.ok) tell('library.changed', { articles: 0 });
    else parts.forgetTopics();
    return done;
  };
  return {
    'history.list': ({ articleId }) => ok(library.history(articleId)),
    'history.undo': ({ kind, id }) => change(kind, id, false, () => undo[kind](id, clock.now())),
    'history.redo': ({ kind, id }) =>
      change(kind, id, true, () => library.redoCorrection(kind, id, clock.now())),
  };
}
