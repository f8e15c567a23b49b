import { GIVEN_NAMES } from './given-names.ts';
import { bodyNamed } from './gazetteer.ts';
import { unnamedAs } from './unnamed.ts';

/**
 * The name a quoted source goes by in every article: the gazetteer's for what it lists, one spelling of given names
 * written over from another alphabet, and for who is described and not named what all of that sort go by. It looks at nothing but the name, so the order in which articles come is no matter.
 */
export function usualName(name: string): string {
  const listed = bodyNamed(name);
  if (listed !== undefined) return listed.name;
  const unnamed = unnamedAs(name);
  if (unnamed !== undefined) return unnamed;
  const [first = '', ...rest] = name.split(' ');
  const given = rest.length === 0 ? undefined : GIVEN_NAMES.get(first.toLowerCase());
  return given === undefined ? name : [given, ...rest].join(' ');
}
