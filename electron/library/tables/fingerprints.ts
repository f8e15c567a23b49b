import type { DuplicateMemory } from '../../core/ports.ts';
import {
  fingerprintIndex,
  type FingerprintIndex,
} from '../../core/understand/duplicates/fingerprint-index.ts';
import { ARTICLES_LOOKED_AT } from '../../core/understand/duplicates/memory.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt } from '../sql/row.ts';

export type Fingerprints = {
  /** Also in the place of those the article had. */
  put(articleId: number, fingerprints: readonly number[]): void;
  remove(articleId: number): void;
  readonly candidates: DuplicateMemory['candidates'];
  forget(): void;
};

/** Candidates of one fingerprint: the newest articles that have it. */
const ARTICLES_PER_FINGERPRINT = 48;

function bytesOf(fingerprints: Iterable<number>): Uint8Array {
  return new Uint8Array(Uint32Array.from(fingerprints).buffer);
}

function fingerprintsOf(bytes: unknown): Uint32Array {
  if (!(bytes instanceof Uint8Array)) throw new Error('Fingerprints are no bytes');
  return new Uint32Array(bytes.slice().buffer);
}

/**
 * Fingerprints stand with their article, one short row each; the way back, from fingerprint to articles, is made in
 * memory when it is first asked for. As an index on disk it would write some hundred pages for every article.
 */
export function fingerprints(connection: Connection): Fingerprints {
  let index: FingerprintIndex | undefined;

  const newestArticle = (): number => {
    const row = connection.row('SELECT coalesce(max(id), 0) FROM article');
    return row === undefined ? 0 : numberAt(row, 0);
  };
  const oldestLookedAt = (): number => newestArticle() - ARTICLES_LOOKED_AT + 1;
  const load = (): FingerprintIndex => {
    const loaded = fingerprintIndex(ARTICLES_LOOKED_AT);
    const rows = connection.rows(
      'SELECT article_id, fingerprints FROM article_fingerprints WHERE article_id >= ? ORDER BY article_id',
      oldestLookedAt(),
    );
    for (const row of rows) loaded.add(numberAt(row, 0), fingerprintsOf(row[1]));
    return loaded;
  };
  return {
    put: (articleId, added) => {
      const once = new Set(added);
      connection.run(
        'INSERT OR REPLACE INTO article_fingerprints (article_id, fingerprints) VALUES (?, ?)',
        articleId,
        bytesOf(once),
      );
      index?.add(articleId, once);
    },
    remove: (articleId) => connection.run('DELETE FROM article_fingerprints WHERE article_id = ?', articleId),
    candidates: (sought) => {
      index ??= load();
      const oldest = oldestLookedAt();
      const shared = new Map<number, number>();
      for (const fingerprint of new Set(sought)) {
        for (const id of index.newest(fingerprint, ARTICLES_PER_FINGERPRINT, oldest)) {
          shared.set(id, (shared.get(id) ?? 0) + 1);
        }
      }
      return [...shared]
        .map(([articleId, count]) => ({ articleId, shared: count }))
        .sort((one, other) => other.shared - one.shared || one.articleId - other.articleId);
    },
    forget: () => {
      index = undefined;
    },
  };
}
