import type { OutletRow } from '../../core/domain/outlet-entry.ts';
import { ok } from '../../core/result.ts';
import { matchKey } from '../../core/text/clean.ts';
import type { EngineHandlers, EngineParts } from '../engine-parts.ts';

type Names = 'outlets.list' | 'outlets.save' | 'outlets.remove';

/** The registry of outlets as the analyst sees and changes it. */
export function outletRequests({ library, tell }: EngineParts): Pick<EngineHandlers, Names> {
  return {
    'outlets.list': () => ok([...library.outletRows()].sort(byName)),

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

function byName(one: OutletRow, other: OutletRow): number {
  const [a, b] = [matchKey(one.name), matchKey(other.name)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
