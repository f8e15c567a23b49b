import type { MediaType } from './article.ts';

export const OUTLET_TIERS = [1, 2, 3] as const;
export type OutletTier = (typeof OUTLET_TIERS)[number];

/** `extract`: never more than an extract; `full`: the full text may leave where it is asked for. */
export const OUTLET_LICENCES = ['extract', 'full'] as const;
export type OutletLicence = (typeof OUTLET_LICENCES)[number];

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
  /** The client's ranking, 1 the highest; absent: not ranked. */
  readonly tier?: OutletTier;
  /** How much of a clip may leave in a report; absent: as the report asks. */
  readonly licence?: OutletLicence;
};

/** An outlet as the analyst sees it: shipped with us, or theirs, and how many articles of the library are its. */
export type OutletRow = OutletEntry & { readonly isOwn: boolean; readonly articles: number };
