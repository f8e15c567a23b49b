import { GIVEN_NAMES } from './given-names.ts';
import { bodyNamed } from './gazetteer.ts';

/**
 * The name a quoted source goes by in every article: the gazetteer's for what it lists, and one spelling of given names
 * written over from another alphabet. It looks at nothing but the name, so the order in which articles come is no matter.
 */
export function usualName(name: string): string {
  const listed = bodyNamed(name);
  if (listed !== undefined) return listed.name;
  const [first = '', ...rest] = name.split(' ');
  const given = rest.length === 0 ? undefined : GIVEN_NAMES.get(first.toLowerCase());
  return given === undefined ? name : [given, ...rest].join(' ');
}
