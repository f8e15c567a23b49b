import { QUERY_FIELDS } from './query.ts';
import type { QueryField, QueryText } from './query.ts';
import { tokenise } from './tokenise.ts';
import type { Token } from './tokenise.ts';

/** One field cut into words, with the places of each. */
export type PreparedField = {
  readonly field: QueryField;
  readonly tokens: readonly Token[];
  readonly places: ReadonlyMap<string, readonly number[]>;
};
export type PreparedText = readonly PreparedField[];

/** Cuts an article's texts once, so that many topics can be held against them. */
export function prepareText(text: QueryText): PreparedText {
  return QUERY_FIELDS.flatMap((field) => {
    const tokens = tokenise(text[field] ?? '');
    if (tokens.length === 0) return [];
    const places = new Map<string, number[]>();
    tokens.forEach((token, place) => {
      const known = places.get(token.text);
      if (known) known.push(place);
      else places.set(token.text, [place]);
    });
    return [{ field, tokens, places }];
  });
}
