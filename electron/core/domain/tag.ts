/** A word of the analyst's own on articles, and how many have it. */
export type TagRow = { readonly name: string; readonly articles: number };
