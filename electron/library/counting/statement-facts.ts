import {
  ATTRIBUTION_FORMS,
  QUOTED_SOURCE_KINDS,
  type AttributionForm,
  type AttributionKind,
  type QuotedSourceKind,
} from '../../core/domain/attribution.ts';
import type { LinkSql } from './link-column.ts';

/** Every manner a statement can have, in the order they are kept by. */
export const MANNERS: readonly AttributionKind[] = ['direct', 'indirect', 'mixed'];
export const STANCES = ['reporting', 'attitude'] as const;

const A = 'A'.charCodeAt(0) - 1;

function placeIn(column: string, words: readonly string[]): string {
  return `CASE ${column} ${words.map((word, place) => `WHEN '${word}' THEN ${place + 1}`).join(' ')} ELSE 0 END`;
}

/** Five bits of kind, three of form, two of manner, two of stance, ten of country; each 0 where nothing is told. */
const FACTS = `(${placeIn('quoted_kind', QUOTED_SOURCE_KINDS)})
  + 32 * (${placeIn('form', ATTRIBUTION_FORMS)}) + 256 * (${placeIn('manner', MANNERS)})
  + 1024 * (${placeIn('stance', STANCES)})
  + 4096 * (CASE WHEN length(country) = 2
      THEN ((unicode(country) - ${A}) & 31) * 32 + ((unicode(substr(country, 2)) - ${A}) & 31) ELSE 0 END)`;

const VALUES = `coalesce(quoted_source_id, 0) AS quoted, ${FACTS} AS facts, words`;

/** The statements of an article in their order, each as three numbers: quoted source, facts, words. */
export const STATEMENT_LINKS: LinkSql & { readonly table: 'attribution' } = {
  table: 'attribution',
  rows: `SELECT article_id, ${VALUES} FROM attribution WHERE article_id > ? AND article_id <= ?
    ORDER BY article_id, position`,
  ofArticle: `SELECT ${VALUES} FROM attribution WHERE article_id = ? ORDER BY position`,
  values: ['quoted', 'facts', 'words'],
};

/** Numbers of a statement as STATEMENT_LINKS has them. */
export const STATEMENT_WIDTH = 3;

/** Places in QUOTED_SOURCE_KINDS and so on, counted from 1; 0 where nothing is told. */
export const kindOf = (facts: number): number => facts & 31;
export const formOf = (facts: number): number => (facts >> 5) & 7;
export const mannerOf = (facts: number): number => (facts >> 8) & 3;
export const stanceOf = (facts: number): number => (facts >> 10) & 3;
/** 0 where no country is told. */
export const countryOf = (facts: number): number => facts >> 12;

/** ISO 3166-1 alpha-2 of a country as `countryOf` gives it. */
export function countryCode(country: number): string | undefined {
  if (country === 0) return undefined;
  return String.fromCharCode(A + (country >> 5), A + (country & 31));
}

export const kindAt = (place: number): QuotedSourceKind | undefined => QUOTED_SOURCE_KINDS[place - 1];
export const formAt = (place: number): AttributionForm | undefined => ATTRIBUTION_FORMS[place - 1];
export const mannerAt = (place: number): AttributionKind | undefined => MANNERS[place - 1];
