import { placeOf, type ArticleColumns } from './article-columns.ts';
import { growingLinks, type Links } from './growing-links.ts';
import { kindOf, REPORTING, stanceOf, STATEMENT_WIDTH } from './statement-facts.ts';

/** Whom an article quotes: whose statements it reports; what somebody only wants or plans is not quoted. */
export type QuotedField = 'quoted-source' | 'quoted-kind';

/** Of a statement that is reported, what is counted by; 0 where nothing is told. */
const VALUE_OF: Readonly<Record<QuotedField, (quoted: number, facts: number) => number>> = {
  'quoted-source': (quoted) => quoted,
  /** Places in QUOTED_SOURCE_KINDS from 1 on. */
  'quoted-kind': (_quoted, facts) => kindOf(facts),
};

/** The way from articles to whom they quote, each once, worked out of their statements. */
export function quotedLinks(field: QuotedField) {
  const valueOf = VALUE_OF[field];
  const held = growingLinks(1);
  let places = 0;
  let isStale = true;

  const workOut = ({ starts, counts, values }: Links, place: number): void => {
    const from = (starts[place] ?? 0) * STATEMENT_WIDTH;
    const to = from + (counts[place] ?? 0) * STATEMENT_WIDTH;
    const found: number[] = [];
    for (let at = from; at < to; at += STATEMENT_WIDTH) {
      const [quoted, facts] = [values[at] ?? 0, values[at + 1] ?? 0];
      if (quoted === 0 || stanceOf(facts) !== REPORTING) continue;
      const value = valueOf(quoted, facts);
      if (value !== 0 && !found.includes(value)) found.push(value);
    }
    held.put(place, ({ push }) => {
      for (const value of found.sort((one, other) => one - other)) push(value);
    });
  };
  return {
    drop: (): void => {
      isStale = true;
    },
    get: (statements: Links, columns: ArticleColumns, changed: Iterable<number>): Links => {
      if (isStale || held.isWasted()) {
        held.clear();
        places = 0;
        isStale = false;
      }
      held.makeRoom(columns.count);
      for (const id of changed) {
        const place = placeOf(columns, id);
        if (place !== undefined && place < places) workOut(statements, place);
      }
      for (; places < columns.count; places += 1) workOut(statements, places);
      return held.links();
    },
  };
}
