import type { FileToImport } from '../../core/import-ports.ts';
import { err, ok } from '../../core/result.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'articles.delete' | 'deleted.list' | 'deleted.explain' | 'deleted.restore' | 'deleted.erase';

/** Articles taken out of the library: remembered, brought back, or erased for good. */
export function deletionRequests(parts: EngineParts): Pick<EngineHandlers, Names> {
  const { library, importer, clock, tell } = parts;

  /** The files in which articles come whose content is not kept. */
  function filesOf(ids: readonly number[]): readonly FileToImport[] {
    const places = ids
      .filter((id) => library.deletedContent(id) === undefined)
      .flatMap((id) => library.deletedPlaces(id));
    const records = new Map(
      places.flatMap(({ sha256 }) => {
        const record = library.standingImport(sha256);
        return record === undefined ? [] : [[record.id, record] as const];
      }),
    );
    const watches = library.watches();
    return [...records.values()].map(({ id, path, watchId }) => ({
      path,
      defaults: watches.find((watch) => watch.id === watchId)?.defaults ?? {},
      rereadOf: id,
    }));
  }

  /** What a rule took out and the analyst wants back is not taken out by it again. */
  function exemptFromRule(id: number): void {
    if (library.deletedArticle(id)?.by !== 'retention') return;
    for (const { contentHash } of library.deletedPlaces(id)) library.exempt(contentHash, clock.now());
  }

  return {
    'articles.delete'({ ids, why }) {
      if (ids.some((id) => library.article(id) === undefined)) return err({ kind: 'not-found' });
      const reason = why === undefined || why === '' ? {} : { why };
      const deletion = { at: clock.now(), by: 'analyst', ...reason } as const;
      const deleted = library.transaction(() => ids.map((id) => library.deleteArticle(id, deletion, true)));
      parts.forgetTopics();
      if (!deleted.ok) return deleted;
      tell('library.changed', { articles: 0 });
      return ok({ deleted: deleted.value });
    },

    'deleted.list': (page) => ok(library.deletedArticles(page)),

    'deleted.explain': ({ id, why }) => library.transaction(() => library.explainDeletion(id, why)),

    'deleted.restore'({ ids }) {
      if (ids.some((id) => library.deletedArticle(id) === undefined)) return err({ kind: 'not-found' });
      const files = filesOf(ids);
      const restored = library.transaction(() =>
        ids.flatMap((id) => {
          const content = library.deletedContent(id);
          exemptFromRule(id);
          // First of all it is no longer deleted, or it would be left out again.
          library.forgetDeletion(id, clock.now());
          if (content === undefined) return [];
          const restored = parts.restoreArticle(content);
          library.restoredAs(id, restored);
          return [restored];
        }),
      );
      parts.forgetTopics();
      if (!restored.ok) return restored;
      tell('library.changed', { articles: 0 });
      return ok({ restored: restored.value, files: importer.add(files) });
    },

    'deleted.erase'({ ids }) {
      if (ids.some((id) => library.deletedArticle(id) === undefined)) return err({ kind: 'not-found' });
      const at = clock.now();
      const erased = library.transaction(() => [
        ...new Set(ids.flatMap((id) => library.eraseDeleted(id, at))),
      ]);
      if (!erased.ok) return erased;
      // Only now that nothing names them any more.
      for (const sha256 of erased.value) {
        const dropped = library.dropOriginal(sha256);
        if (!dropped.ok) return dropped;
      }
      tell('library.changed', { articles: 0 });
      return ok({ originals: erased.value.length });
    },
  };
}
