import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckReport } from '../../core/domain/library-info.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'library.sizes' | 'library.sqlite' | 'library.lastCheck' | 'library.mend' | 'watches.retention';

/** What the library takes up, when it was last looked at, and what a verification leaves to be put right. */
export function careRequests({ library, care, clock }: EngineParts): Pick<EngineHandlers, Names> {
  return {
    async 'library.sizes'() {
      const { folder } = library.info();
      const { free, schemaVersion } = library.pageFacts();
      const database = (await bytesOf(folder, ['library.db', 'library.db-wal', 'library.db-sums'])).bytes;
      const ledger = (await bytesOf(folder, ['library.ledger'])).bytes;
      const originals = await bytesBelow(join(folder, 'originals'));
      return ok({
        database,
        free,
        ledger,
        originals: originals.bytes,
        originalFiles: originals.files,
        schemaVersion,
      });
    },

    'library.sqlite': () => ok({ version: library.pageFacts().sqlite }),

    'library.lastCheck': () => ok(library.lastCheck() ?? null),

    async 'library.mend'({ checks, sound }) {
      const isReadOnly = library.info().isReadOnly;
      const report: CheckReport =
        isReadOnly || checks.length === 0
          ? { findings: [], repaired: [], isDamaged: false }
          : await care.check(checks);
      if (isReadOnly) return ok(report);
      const kept = library.transaction(() =>
        library.keepLastCheck({
          at: clock.now(),
          findings: sound.findings + report.findings.length,
          repaired: report.repaired.length,
          isDamaged: sound.isDamaged || report.isDamaged,
        }),
      );
      return kept.ok ? ok(report) : kept;
    },

    'watches.retention': ({ id, rule }) =>
      library.watches().some((watch) => watch.id === id)
        ? ok(library.retention(id, rule, clock.now()))
        : err({ kind: 'not-found' }),
  };
}

type Bytes = { readonly bytes: number; readonly files: number };

async function bytesOf(folder: string, names: readonly string[]): Promise<Bytes> {
  const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  const files = found.filter((each) => each?.isFile() === true);
  return { bytes: files.reduce((sum, each) => sum + (each?.size ?? 0), 0), files: files.length };
}

/** One folder after the other: a hundred thousand files are not all asked for at once. */
async function bytesBelow(folder: string): Promise<Bytes> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let sum = await bytesOf(
    folder,
    entries.filter((entry) => entry.isFile()).map(({ name }) => name),
  );
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const inside = await bytesBelow(join(folder, name));
    sum = { bytes: sum.bytes + inside.bytes, files: sum.files + inside.files };
  }
  return sum;
}
