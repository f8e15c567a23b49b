import type { ArticleNote, NoteChange } from './domain/article-note.ts';
import type { FieldCorrection } from './domain/field-correction.ts';
import type { CorrectionKind, HistoryEntry } from './domain/history.ts';
import type { QuotedSourceCorrection } from './domain/quoted-source.ts';
import type { StatementChange, StatementCorrection, StatementCount } from './domain/statement-correction.ts';
import type { StoryCorrection } from './domain/story.ts';
import type { KeptPlace, NewArticle, StatementPlace } from './filing.ts';

/** An article of the library as its file brought it, ready to be filed again. */
export type FiledArticle = {
  readonly kept: Pick<KeptPlace, 'id' | 'version'>;
  readonly filed: Pick<
    NewArticle,
    'importId' | 'sha256' | 'position' | 'article' | 'contentHash' | 'dateArrived'
  >;
};

/** What the analyst corrects, laid over what was read. */
export type Corrections = {
  /** Every act of the analyst, oldest first; those that have to do with one article, or all. */
  history(articleId?: number): readonly HistoryEntry[];
  /** A correction that was taken back is in force again. Whoever redoes that of a field files the article anew. */
  redoCorrection(kind: CorrectionKind, id: number, at: string): void;

  /** Every change the analyst made to who is who, the undone ones too, oldest first. */
  quotedSourceCorrections(): readonly QuotedSourceCorrection[];
  /** Holds for articles kept and for those to come. */
  correctQuotedSource(correction: Omit<QuotedSourceCorrection, 'id'>): QuotedSourceCorrection;
  undoQuotedSourceCorrection(id: number, at: string): void;
  /** What is reported, in all of the library, of the quoted source that goes by this name now; nothing when none does. */
  statementCount(name: string): StatementCount;

  /** Every change the analyst made to single statements, oldest first. */
  statementCorrections(): readonly StatementCorrection[];
  /** Corrects a statement of an article by its place there; undefined when there is none, or the words are no content. */
  correctStatement(
    place: StatementPlace,
    change: StatementChange,
    reason: Pick<StatementCorrection, 'at' | 'why'>,
  ): StatementCorrection | undefined;
  undoStatementCorrection(id: number, at: string): void;
  /** Gives corrections their article back, which came again under another number. */
  reattachStatementCorrections(ids: readonly number[], articleId: number): void;

  /** Every change the analyst made to stories, the undone ones too, oldest first. */
  storyCorrections(): readonly StoryCorrection[];
  /** Holds for articles kept and for those to come. */
  correctStory(correction: Omit<StoryCorrection, 'id'>): StoryCorrection;
  undoStoryCorrection(id: number, at: string): void;

  /** Corrected fields, oldest first, the undone too; of one article or of all. */
  fieldCorrections(articleId?: number): readonly FieldCorrection[];
  /** Whoever adds one or takes one back files the article anew, and all that follows with it. */
  addFieldCorrection(correction: Omit<FieldCorrection, 'id'>): FieldCorrection;
  undoFieldCorrection(id: number, at: string): void;
  reattachFieldCorrections(ids: readonly number[], articleId: number): void;
  /** Notes that stand, in the order they were written; of these articles, or of all. */
  notes(articleIds?: readonly number[]): readonly ArticleNote[];
  note(id: number): ArticleNote | undefined;
  /** Every change to them, oldest first, the undone too. */
  noteChanges(): readonly NoteChange[];
  /** Without a note's number it is a new one; without `to` the note is taken off. */
  changeNote(change: Omit<NoteChange, 'id' | 'noteId'> & { readonly noteId?: number }): NoteChange;
  undoNoteChange(id: number, at: string): void;
  reattachNotes(ids: readonly number[], articleId: number): void;
  /** The current version as it was read; undefined when there is no such article. */
  filedArticle(id: number): FiledArticle | undefined;
  /** The offset on the library's clock at a wall-clock time, "+02:00"; undefined when it shows no such time. */
  offsetAt(value: string): string | undefined;
};
