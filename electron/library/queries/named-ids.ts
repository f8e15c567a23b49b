import { wordsStandIn } from '../../core/query/matches-query.ts';
import { prepare, type PreparedField } from '../../core/query/prepared-text.ts';
import type { NameField, Near, Phrase } from '../../core/query/query.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';

/** The ids of the outlets, origins, tags or notes that have the words. */
export type NamedIds = (field: NameField, words: Phrase | Near) => readonly number[];

type Names = { readonly mark: string; readonly byId: ReadonlyMap<number, readonly PreparedField[]> };

/** There are few enough names and notes to hold each against the words; they are cut into words once. */
export function namedIds(connection: Connection): NamedIds {
  const known = new Map<NameField, Names>();

  // What is put on a passage without words has nothing to look into.
  const from = (field: NameField): string => `FROM ${field} WHERE name IS NOT NULL`;
  const namesOf = (field: NameField): Names['byId'] => {
    const mark = JSON.stringify(
      connection.row(`SELECT json_group_array(json_array(id, name)) ${from(field)}`),
    );
    const kept = known.get(field);
    if (kept?.mark === mark) return kept.byId;
    const byId = new Map(
      connection.rows(`SELECT id, name ${from(field)}`).map((row) => {
        const name = textAt(row, 1);
        const facts = {
          texts: () => [name],
          attributions: () => [],
          language: () => undefined,
          wall: () => undefined,
          has: () => false,
        };
        return [numberAt(row, 0), prepare(facts).fields(field)] as const;
      }),
    );
    known.set(field, { mark, byId });
    return byId;
  };
  return (field, words) =>
    [...namesOf(field)]
      .filter(([, name]) => name.some((text) => wordsStandIn(words, text)))
      .map(([id]) => id);
}
