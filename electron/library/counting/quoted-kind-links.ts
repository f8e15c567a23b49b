import { QUOTED_SOURCE_KINDS } from '../../core/domain/attribution.ts';
import type { Links } from './link-column.ts';
import { kindOf, REPORTING, stanceOf, STATEMENT_WIDTH } from './statement-facts.ts';

/** Of what kinds those are whose statements each article reports, by their places in QUOTED_SOURCE_KINDS from 1 on. */
export function quotedKindLinks({ starts, counts, values }: Links, places: number): Links {
  const kinds = { starts: new Int32Array(places), counts: new Int32Array(places), values: [] as number[] };
  for (let place = 0; place < places; place += 1) {
    const from = (starts[place] ?? 0) * STATEMENT_WIDTH;
    const to = from + (counts[place] ?? 0) * STATEMENT_WIDTH;
    let found = 0;
    for (let at = from; at < to; at += STATEMENT_WIDTH) {
      const facts = values[at + 1] ?? 0;
      if (values[at] !== 0 && stanceOf(facts) === REPORTING) found |= 1 << kindOf(facts);
    }
    kinds.starts[place] = kinds.values.length;
    for (let kind = 1; kind <= QUOTED_SOURCE_KINDS.length; kind += 1) {
      if ((found & (1 << kind)) !== 0) kinds.values.push(kind);
    }
    kinds.counts[place] = kinds.values.length - (kinds.starts[place] ?? 0);
  }
  return { ...kinds, values: Int32Array.from(kinds.values) };
}
