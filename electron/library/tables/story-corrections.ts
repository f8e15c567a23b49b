import type { StoryCorrection } from '../../core/domain/story.ts';
import { articlesNamed } from '../../core/domain/story.ts';
import type { Connection } from '../sql/connection.ts';
import { given, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';

/** What the analyst said of stories. */
export type StoryCorrections = {
  /** Oldest first, the undone too. */
  all(): readonly StoryCorrection[];
  /** Those in force that name the article, oldest first. */
  naming(articleId: number): readonly StoryCorrection[];
  isAny(): boolean;
  add(correction: Omit<StoryCorrection, 'id'>): StoryCorrection;
  undo(id: number, at: string): void;
  /** What was taken back is in force again. */
  redo(id: number): void;
  forget(): void;
};

const correctionAt = (row: Row): StoryCorrection =>
  given({
    id: numberAt(row, 0),
    at: textAt(row, 1),
    change: JSON.parse(textAt(row, 2)) as StoryCorrection['change'],
    was: JSON.parse(textAt(row, 3)) as readonly string[],
    why: maybeTextAt(row, 4),
    undoneAt: maybeTextAt(row, 5),
  });

export function storyCorrections(connection: Connection): StoryCorrections {
  /** There are few: those in force are held by the articles they name, so that an arriving article costs no question. */
  let inForce: Map<number, StoryCorrection[]> | undefined;
  const all = (): readonly StoryCorrection[] =>
    connection
      .rows('SELECT id, at, change, was, why, undone_at FROM story_correction ORDER BY id')
      .map(correctionAt);
  const byArticle = (): Map<number, StoryCorrection[]> => {
    if (inForce !== undefined) return inForce;
    inForce = new Map();
    for (const correction of all().filter(({ undoneAt }) => undoneAt === undefined)) {
      for (const article of new Set(articlesNamed(correction.change))) {
        const known = inForce.get(article);
        if (known === undefined) inForce.set(article, [correction]);
        else known.push(correction);
      }
    }
    return inForce;
  };
  return {
    all,
    naming: (articleId) => byArticle().get(articleId) ?? [],
    isAny: () => byArticle().size > 0,
    add: (correction) => {
      inForce = undefined;
      const id = connection.insert(
        'INSERT INTO story_correction (at, change, was, why) VALUES (?, ?, ?, ?)',
        correction.at,
        JSON.stringify(correction.change),
        JSON.stringify(correction.was),
        correction.why,
      );
      return { id, ...correction };
    },
    undo: (id, at) => {
      inForce = undefined;
      connection.run('UPDATE story_correction SET undone_at = ? WHERE id = ? AND undone_at IS NULL', at, id);
    },
    redo: (id) => {
      inForce = undefined;
      connection.run('UPDATE story_correction SET undone_at = NULL WHERE id = ?', id);
    },
    forget: () => {
      inForce = undefined;
    },
  };
}
