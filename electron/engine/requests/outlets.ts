import type { OutletRow } from '../../core/domain/outlet-entry.ts';
import { ok } from '../../core/result.ts';
import { matchKey } from '../../core/text/clean.ts';
import { SHIPPED_OUTLETS } from '../../core/understand/outlet-registry.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'outlets.list' | 'outlets.save' | 'outlets.remove';

/** The registry of outlets as the analyst sees and changes it. */
export function outletRequests({ library, tell }: EngineParts): Pick<EngineHandlers, Names> {
  return {
    'outlets.list': () => ok(withShipped(library.outletRows()).sort(byName)),

    'outlets.save'({ entry, formerName }) {
      const saved = library.transaction(() => library.saveOutlet(entry, formerName));
      if (saved.ok) tell('library.changed', { articles: 0 });
      return saved;
    },

    'outlets.remove'({ name }) {
      const removed = library.transaction(() => library.removeOutlet(name));
      if (removed.ok) tell('library.changed', { articles: 0 });
      return removed;
    },
  };
}

/** What we ship of outlets the analyst has said nothing about, with the articles the library has of them. */
function withShipped(rows: readonly OutletRow[]): OutletRow[] {
  const own = rows.filter(({ isOwn }) => isOwn);
  const ownNames = new Set(own.flatMap(({ name, aliases }) => [name, ...aliases]).map(matchKey));
  const used = new Map(rows.filter(({ isOwn }) => !isOwn).map((row) => [matchKey(row.name), row]));
  const shipped = SHIPPED_OUTLETS.filter(({ name }) => !ownNames.has(matchKey(name))).map((entry) => {
    const key = matchKey(entry.name);
    const articles = used.get(key)?.articles ?? 0;
    used.delete(key);
    return { ...entry, isOwn: false, articles };
  });
  return [...own, ...shipped, ...used.values()];
}

function byName(one: OutletRow, other: OutletRow): number {
  const [a, b] = [matchKey(one.name), matchKey(other.name)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
