import type { Corrections } from '../core/correction-ports.ts';
import type { CorrectionKind, HistoryEntry } from '../core/domain/history.ts';
import { copiesNamed } from '../core/domain/pickup.ts';
import type { LibraryParts } from './library-parts.ts';
import { historyOf } from './queries/history.ts';
import { offsetAt } from './wall-clock.ts';

/** How what is written tells those who remember: of nothing, or of all articles at once. */
type Writing = <P extends unknown[], T>(write: (...parameters: P) => T) => (...parameters: P) => T;

type About = { readonly id: number; readonly articleId?: number };

/** What the analyst corrects: who is who, stories, single statements, single fields; each act is noted. */
export function corrections(
  parts: LibraryParts,
  {
    writing,
    refiling,
    rewriting,
  }: { readonly writing: Writing; readonly refiling: Writing; readonly rewriting: Writing },
  zone: () => string,
): Corrections {
  const note = (
    kind: CorrectionKind,
    act: HistoryEntry['act'],
    { id: ref, articleId }: About,
    at: string,
  ): void => parts.acts.add({ at, kind, ref, act, ...(articleId !== undefined && { articleId }) });
  const isUndone = (known: { readonly undoneAt?: string } | undefined): boolean =>
    known?.undoneAt !== undefined;
  const listOf = (kind: CorrectionKind): readonly (About & { readonly undoneAt?: string })[] => {
    switch (kind) {
      case 'field':
        return parts.fieldCorrections.all();
      case 'statement':
        return parts.statementCorrections.all();
      case 'quoted-source':
        return parts.quotedSources.corrections();
      case 'story':
        return parts.storyCorrections.all();
      case 'lead':
        return parts.choices.all();
      case 'copy':
        return parts.copyCorrections.all();
      case 'note':
        return parts.notes.changes();
    }
  };
  const known = (kind: CorrectionKind, id: number) => listOf(kind).find((one) => one.id === id);
  /** Notes that one was taken back, unless it was before. */
  const undoing = (kind: CorrectionKind, id: number, at: string): void => {
    const one = known(kind, id);
    if (one !== undefined && !isUndone(one)) note(kind, 'undone', one, at);
  };
  /** The notes of an article are others: so are its tags, and the topics that ask for either. */
  const noted = (articleId: number | undefined): void => {
    if (articleId === undefined) return;
    parts.found.touched(articleId);
    parts.tags.follow(articleId);
    parts.taggedTopics.refile([articleId]);
  };
  const redo: Readonly<Record<CorrectionKind, (id: number) => void>> = {
    field: (id) => parts.fieldCorrections.undo(id, undefined),
    statement: (id) => parts.correcting.redo(id),
    'quoted-source': (id) => parts.requoted(parts.quotedSources.redo(id).articles),
    story: (id) => parts.stories.redo(id),
    lead: (id) => {
      const choice = parts.choices.get(id);
      parts.choices.undo(id, undefined);
      if (choice?.articleId !== undefined) parts.groups.renewGroupOf(choice.articleId);
    },
    copy: (id) => {
      const correction = parts.copyCorrections.get(id);
      parts.copyCorrections.undo(id, undefined);
      if (correction !== undefined) parts.groups.regroup(copiesNamed(correction));
    },
    note: (id) => {
      parts.notes.undo(id, undefined);
      noted(parts.notes.change(id)?.articleId);
    },
  };
  return {
    history: (articleId) => historyOf(parts, articleId),
    redoCorrection: rewriting((kind, id, at) => {
      const one = known(kind, id);
      if (one === undefined || !isUndone(one)) return;
      note(kind, 'redone', one, at);
      redo[kind](id);
    }),
    quotedSourceCorrections: () => parts.quotedSources.corrections(),
    correctQuotedSource: rewriting((made) => {
      const { correction, articles } = parts.quotedSources.correct(made);
      note('quoted-source', 'made', { id: correction.id }, made.at);
      parts.requoted(articles);
      return correction;
    }),
    undoQuotedSourceCorrection: rewriting((id, at) => {
      undoing('quoted-source', id, at);
      parts.requoted(parts.quotedSources.undo(id, at).articles);
    }),
    statementCount: (name) => parts.quotedSourceDetails.count(name),
    statementCorrections: () => parts.statementCorrections.all(),
    correctStatement: rewriting((place, change, reason) => {
      const made = parts.correcting.correct(place, change, reason);
      if (made !== undefined) note('statement', 'made', made, made.at);
      return made;
    }),
    undoStatementCorrection: rewriting((id, at) => {
      undoing('statement', id, at);
      parts.correcting.undo(id, at);
    }),
    reattachStatementCorrections: rewriting((ids, articleId) => parts.correcting.reattach(ids, articleId)),
    storyCorrections: () => parts.storyCorrections.all(),
    correctStory: refiling((correction) => {
      const made = parts.stories.correct(correction);
      note('story', 'made', { id: made.id }, made.at);
      return made;
    }),
    undoStoryCorrection: refiling((id, at) => {
      undoing('story', id, at);
      parts.stories.undo(id, at);
    }),
    fieldCorrections: (articleId) =>
      articleId === undefined ? parts.fieldCorrections.all() : parts.fieldCorrections.of(articleId),
    addFieldCorrection: writing((correction) => {
      const made = parts.fieldCorrections.add(correction);
      note('field', 'made', made, made.at);
      return made;
    }),
    undoFieldCorrection: writing((id, at) => {
      undoing('field', id, at);
      parts.fieldCorrections.undo(id, at);
    }),
    reattachFieldCorrections: writing((ids, articleId) => parts.fieldCorrections.move(ids, articleId)),
    notes: (articleIds) => parts.notes.standing(articleIds),
    note: (id) => parts.notes.one(id),
    noteChanges: () => parts.notes.changes(),
    changeNote: refiling((change) => {
      const made = parts.notes.add(change);
      note('note', 'made', made, made.at);
      noted(made.articleId);
      return made;
    }),
    undoNoteChange: refiling((id, at) => {
      undoing('note', id, at);
      parts.notes.undo(id, at);
      noted(parts.notes.change(id)?.articleId);
    }),
    reattachNotes: refiling((ids, articleId) => {
      parts.notes.move(ids, articleId);
      noted(articleId);
    }),
    filedArticle: (id) => parts.changes.filed(id),
    offsetAt: (value) => offsetAt(value, zone()),
  };
}
