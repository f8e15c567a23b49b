import type { ArticleNote, NoteChange, NoteContent, NotePlace } from '../../core/domain/article-note.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { correctionRows, type CorrectionRows } from './correction-rows.ts';

/** What the analyst put on passages and articles, change by change. */
export type ArticleNotes = CorrectionRows & {
  /** Those that stand on these articles, or on any, in the order they were written. */
  standing(articleIds?: readonly number[]): readonly ArticleNote[];
  /** One that stands. */
  one(noteId: number): ArticleNote | undefined;
  /** Every change, oldest first, the undone too. */
  changes(articleId?: number): readonly NoteChange[];
  change(id: number): NoteChange | undefined;
  /** Without a note's number it is a new one; without `to` the note is taken off. */
  add(change: Omit<NoteChange, 'id' | 'noteId'> & { readonly noteId?: number }): NoteChange;
  /** A tag has another name in all that was ever written, or none any more. */
  renameTag(from: string, to: string | undefined): void;
};

const STANDING = `
  SELECT note.id, change_id, first.at, note.changed_at, note.article_id, note.place, note.made
  FROM note JOIN article_note AS first ON first.id = note.id`;

const CHANGES = 'SELECT id, note_id, at, article_id, place, was, made, undone_at FROM article_note';

function parsed(row: Row, column: number): unknown {
  const text = maybeTextAt(row, column);
  return text === undefined ? undefined : JSON.parse(text);
}

const placeAt = (row: Row, column: number): NotePlace | undefined =>
  parsed(row, column) as NotePlace | undefined;
const contentAt = (row: Row, column: number): NoteContent | undefined =>
  parsed(row, column) as NoteContent | undefined;

const noteAt = (row: Row): ArticleNote =>
  given({
    id: numberAt(row, 0),
    changeId: numberAt(row, 1),
    at: textAt(row, 2),
    changedAt: textAt(row, 3),
    articleId: numberAt(row, 4),
    place: placeAt(row, 5),
    ...contentAt(row, 6),
  });

const changeAt = (row: Row): NoteChange =>
  given({
    id: numberAt(row, 0),
    noteId: numberAt(row, 1),
    at: textAt(row, 2),
    articleId: maybeNumberAt(row, 3),
    place: placeAt(row, 4),
    from: contentAt(row, 5),
    to: contentAt(row, 6),
    undoneAt: maybeTextAt(row, 7),
  });

const json = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

function retagged(content: NoteContent, from: string, to: string | undefined): NoteContent {
  const isSame = (name: string): boolean => name.toLowerCase() === from.toLowerCase();
  const { tags = [], ...others } = content;
  const left = [...new Set(tags.flatMap((name) => (isSame(name) ? (to ?? []) : name)))];
  return left.length === 0 ? others : { ...others, tags: left };
}

export function articleNotes(connection: Connection): ArticleNotes {
  const changes = (articleId?: number): readonly NoteChange[] =>
    (articleId === undefined
      ? connection.rows(`${CHANGES} ORDER BY id`)
      : connection.rows(`${CHANGES} WHERE article_id = ? ORDER BY id`, articleId)
    ).map(changeAt);
  return {
    standing: (articleIds) =>
      (articleIds === undefined
        ? connection.rows(`${STANDING} ORDER BY note.id`)
        : connection.rows(
            `${STANDING} WHERE note.article_id IN (SELECT value FROM json_each(?)) ORDER BY note.id`,
            JSON.stringify(articleIds),
          )
      ).map(noteAt),
    one: (noteId) => {
      const row = connection.row(`${STANDING} WHERE note.id = ?`, noteId);
      return row && noteAt(row);
    },
    changes,
    change: (id) => {
      const row = connection.row(`${CHANGES} WHERE id = ?`, id);
      return row && changeAt(row);
    },
    add: ({ noteId, ...change }) => {
      const { at, articleId, place, from, to } = change;
      const id = connection.insert(
        'INSERT INTO article_note (note_id, at, article_id, place, was, made) VALUES (?, ?, ?, ?, ?, ?)',
        noteId ?? 0,
        at,
        articleId,
        json(place),
        json(from),
        json(to),
      );
      if (noteId === undefined) connection.run('UPDATE article_note SET note_id = id WHERE id = ?', id);
      return { id, noteId: noteId ?? id, ...change };
    },
    renameTag: (from, to) => {
      for (const { id, from: was, to: made } of changes()) {
        if (
          !(was?.tags ?? [])
            .concat(made?.tags ?? [])
            .some((name) => name.toLowerCase() === from.toLowerCase())
        )
          continue;
        connection.run(
          'UPDATE article_note SET was = ?, made = ? WHERE id = ?',
          json(was && retagged(was, from, to)),
          json(made && retagged(made, from, to)),
          id,
        );
      }
    },
    ...correctionRows(connection, 'article_note', () => undefined),
  };
}
