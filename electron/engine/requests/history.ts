import type { HistoryApi } from '../../contract/history-api.ts';
import type { CorrectionKind, HistoryEntry, HistoryKind } from '../../core/domain/history.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';
import { deletionRequests } from './deletions.ts';
import { importRequests } from './imports.ts';

/** What the analyst did to what was read: the whole of it, and the way back and forth. */
export function historyRequests(parts: EngineParts): Pick<EngineHandlers, keyof HistoryApi> {
  const { library, clock, tell } = parts;
  const deletions = deletionRequests(parts);
  const imports = importRequests(parts);
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
      case 'note':
        return library.noteChanges();
    }
  };
  const undo: Readonly<Record<CorrectionKind, (id: number, at: string) => void>> = {
    field: (id, at) => library.undoFieldCorrection(id, at),
    statement: (id, at) => library.undoStatementCorrection(id, at),
    'quoted-source': (id, at) => library.undoQuotedSourceCorrection(id, at),
    story: (id, at) => library.undoStoryCorrection(id, at),
    lead: (id, at) => library.undoLeadChoice(id, at),
    copy: (id, at) => library.undoCopyCorrection(id, at),
    note: (id, at) => library.undoNoteChange(id, at),
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
  const lastOf = (kind: HistoryKind, id: number): HistoryEntry | undefined =>
    library.history().findLast(({ of, ref }) => of.kind === kind && ref === id);
  /** What was left out is taken in again; an article that came again is taken out once more. */
  const exclusion = async (way: 'undo' | 'redo', id: number) => {
    const last = lastOf('exclusion', id);
    if (last === undefined || (last.act === 'undone') !== (way === 'redo'))
      return err({ kind: 'not-found' } as const);
    if (way === 'undo') return settled(await deletions['deleted.restore']({ ids: [id] }));
    if (last.articleId === undefined) return err({ kind: 'not-found' } as const);
    const { why } = last.of.correction;
    return settled(
      await deletions['articles.delete']({ ids: [last.articleId], ...(why !== undefined && { why }) }),
    );
  };
  const ignoredFile = async (way: 'undo' | 'redo', id: number) => {
    const last = lastOf('ignored-file', id);
    if (last?.of.kind !== 'ignored-file' || (last.act === 'undone') !== (way === 'redo'))
      return err({ kind: 'not-found' } as const);
    if (way === 'undo') return settled(await imports['imports.retry']({ ids: [id] }));
    const { path, why = '' } = last.of.correction;
    const sha256 = library.import(id)?.sha256;
    const ignored = { path, why, at: clock.now(), ...(sha256 !== undefined && { sha256 }) };
    return library.transaction(() => library.ignore(ignored, id));
  };
  const go = (way: 'undo' | 'redo', kind: HistoryKind, id: number) => {
    if (kind === 'exclusion') return exclusion(way, id);
    if (kind === 'ignored-file') return ignoredFile(way, id);
    return change(kind, id, way === 'redo', () => {
      if (way === 'undo') undo[kind](id, clock.now());
      else library.redoCorrection(kind, id, clock.now());
    });
  };
  return {
    'history.list': ({ articleId }) => ok(library.history(articleId)),
    'history.undo': ({ kind, id }) => go('undo', kind, id),
    'history.redo': ({ kind, id }) => go('redo', kind, id),
  };
}

function settled<E>(done: Result<unknown, E>): Result<void, E> {
  return done.ok ? ok(undefined) : done;
}
