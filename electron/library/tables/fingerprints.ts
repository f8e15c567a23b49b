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
  /** Takes up some more of the fingerprints; false once all are there, as the first arriving article needs them. */
  openMore(): boolean;
  forget(): void;
};

/** Candidates of one fingerprint: the newest articles that have it. */
const ARTICLES_PER_FINGERPRINT = 48;
const ARTICLES_A_SLICE = 128;
const READ = `
  SELECT article_id, fingerprints FROM article_fingerprints WHERE article_id >= ? ORDER BY article_id LIMIT ?`;

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
  let takingUp: Generator<undefined, FingerprintIndex> | undefined;

  const newestArticle = (): number => {
    const row = connection.row('SELECT coalesce(max(id), 0) FROM article');
    return row === undefined ? 0 : numberAt(row, 0);
  };
  const oldestLookedAt = (): number => newestArticle() - ARTICLES_LOOKED_AT + 1;
  const takeUp = function* (): Generator<undefined, FingerprintIndex> {
    const loaded = fingerprintIndex(ARTICLES_LOOKED_AT);
    for (let from = oldestLookedAt(); ;) {
      const rows = connection.rows(READ, from, ARTICLES_A_SLICE);
      for (const row of rows) loaded.add(numberAt(row, 0), fingerprintsOf(row[1]));
      const last = rows.at(-1);
      if (last === undefined) return loaded;
      from = numberAt(last, 0) + 1;
      yield;
    }
  };
  const openMore = (): boolean => {
    if (index !== undefined) return false;
    takingUp ??= takeUp();
    const next = takingUp.next();
    if (next.done !== true) return true;
    index = next.value;
    takingUp = undefined;
    return false;
  };
  const openAll = (): FingerprintIndex => {
    while (openMore());
    if (index === undefined) throw new Error('The fingerprints were not taken up');
    return index;
  };
  return {
    put: (articleId, added) => {
      const once = new Set(added);
      // What is written half way through would be taken up in no order, or twice.
      if (takingUp !== undefined) openAll();
      connection.run(
        'INSERT OR REPLACE INTO article_fingerprints (article_id, fingerprints) VALUES (?, ?)',
        articleId,
        bytesOf(once),
      );
      index?.add(articleId, once);
    },
    remove: (articleId) => connection.run('DELETE FROM article_fingerprints WHERE article_id = ?', articleId),
    candidates: (sought) => {
      const known = openAll();
      const oldest = oldestLookedAt();
      const shared = new Map<number, number>();
      for (const fingerprint of new Set(sought)) {
        for (const id of known.newest(fingerprint, ARTICLES_PER_FINGERPRINT, oldest)) {
          shared.set(id, (shared.get(id) ?? 0) + 1);
        }
      }
      return [...shared]
        .map(([articleId, count]) => ({ articleId, shared: count }))
        .sort((one, other) => other.shared - one.shared || one.articleId - other.articleId);
    },
    openMore,
    forget: () => {
      index = undefined;
      takingUp = undefined;
    },
  };
}
