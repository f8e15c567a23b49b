import type { LastCheck } from '../../core/domain/library-care.ts';
import type { RetentionRound } from '../../core/domain/retention.ts';
import { PAGE_BYTES } from '../file/page-sums.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import type { Settings } from './settings.ts';

/** What is remembered of the care the library was given, and what its file says of itself. */
export type CareFacts = {
  lastCheck(): LastCheck | undefined;
  keepLastCheck(check: LastCheck): void;
  pageFacts(): { readonly free: number; readonly schemaVersion: number; readonly sqlite: string };
  exempt(contentHash: string, at: string): void;
  rounds(): Readonly<Record<number, RetentionRound>>;
  keepRound(watchId: number, round: RetentionRound): void;
};

export function careFacts(connection: Connection, settings: Settings): CareFacts {
  const rounds = (): Readonly<Record<number, RetentionRound>> => {
    const stored = settings.get('retention');
    return stored === undefined ? {} : (JSON.parse(stored) as Record<number, RetentionRound>);
  };
  const pragma = (name: string): number => numberAt(connection.row(`PRAGMA ${name}`) ?? [0], 0);
  return {
    lastCheck: () => {
      const stored = settings.get('last-check');
      return stored === undefined ? undefined : (JSON.parse(stored) as LastCheck);
    },
    keepLastCheck: (check) => settings.set('last-check', JSON.stringify(check)),
    pageFacts: () => ({
      free: pragma('freelist_count') * PAGE_BYTES,
      schemaVersion: pragma('user_version'),
      sqlite: textAt(connection.row('SELECT sqlite_version()') ?? [''], 0),
    }),
    exempt: (contentHash, at) =>
      connection.run(
        'INSERT OR REPLACE INTO retention_exempt (content_hash, at) VALUES (?, ?)',
        contentHash,
        at,
      ),
    rounds,
    keepRound: (watchId, round) =>
      settings.set('retention', JSON.stringify({ ...rounds(), [watchId]: round })),
  };
}
