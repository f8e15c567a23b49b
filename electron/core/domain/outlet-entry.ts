import type { MediaType } from './article.ts';

/**
 * What the registry knows of an outlet: its name as we show it, other names it prints, and the domains it publishes
 * under ("example.org" covers its sub-domains). `country` is ISO 3166-1 alpha-2.
 */
export type OutletEntry = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly country?: string;
  readonly mediaType?: MediaType;
};

/** An outlet as the analyst sees it: shipped with us, or theirs, and how many articles of the library are its. */
export type OutletRow = OutletEntry & { readonly isOwn: boolean; readonly articles: number };
