import {
  ATTRIBUTION_FORMS,
  QUOTED_SOURCE_KINDS,
  type AttributionForm,
  type AttributionKind,
  type QuotedSourceKind,
} from '../../core/domain/attribution.ts';

/** Every manner a statement can have, in the order they are kept by. */
export const MANNERS: readonly AttributionKind[] = ['direct', 'indirect', 'mixed'];
export const STANCES = ['reporting', 'attitude'] as const;
export const [REPORTING, ATTITUDE] = [1, 2];

/** Of a statement: quoted source (0: none), facts, words, and the name it is given by (0: none). */
export const STATEMENT_WIDTH = 4;

/** What the columns of a statement hold. */
type Told = {
  readonly quotedSourceId: number | undefined;
  readonly nameId: number | undefined;
  readonly quotedKind: string | undefined;
  readonly form: string;
  readonly manner: string;
  readonly stance: string;
  readonly country: string | undefined;
  readonly role: string | undefined;
  readonly words: number;
};

const A = 'A'.charCodeAt(0) - 1;

/** Places count from 1, and are kept in libraries: these lists may grow at their end, never change their order. */
function placeIn(words: readonly string[], word: string | undefined): number {
  return word === undefined ? 0 : words.indexOf(word) + 1;
}

function countryNumber(country: string | undefined): number {
  if (country?.length !== 2) return 0;
  return ((country.charCodeAt(0) - A) & 31) * 32 + ((country.charCodeAt(1) - A) & 31);
}

/** The statements of an article in their order, each as STATEMENT_WIDTH numbers. */
export const STATEMENT_LINKS = {
  table: 'article_statements',
  rows: `SELECT article_id, numbers AS value FROM article_statements WHERE article_id > ? AND article_id <= ? ORDER BY 1`,
  ofArticle: 'SELECT numbers FROM article_statements WHERE article_id = ?',
  width: STATEMENT_WIDTH,
} as const;

/** A statement as it stands in `article_statements`; `REFRESH_NUMBERS` makes the same of its columns. */
export function statementNumbers(told: Told): string {
  const facts =
    placeIn(QUOTED_SOURCE_KINDS, told.quotedKind) +
    32 * placeIn(ATTRIBUTION_FORMS, told.form) +
    256 * placeIn(MANNERS, told.manner) +
    1024 * placeIn(STANCES, told.stance) +
    4096 * countryNumber(told.country) +
    ROLE * (told.role === undefined ? 0 : 1);
  return `${told.quotedSourceId ?? 0},${facts},${told.words},${told.nameId ?? 0}`;
}

const ROLE = 2 ** 22;

function placeSql(column: string, words: readonly string[]): string {
  return `CASE ${column} ${words.map((word, place) => `WHEN '${word}' THEN ${place + 1}`).join(' ')} ELSE 0 END`;
}

/** Five bits of kind, three of form, two of manner, two of stance, ten of country, one of role; each 0 where nothing is told. */
const FACTS = `(${placeSql('quoted_kind', QUOTED_SOURCE_KINDS)})
  + 32 * (${placeSql('form', ATTRIBUTION_FORMS)}) + 256 * (${placeSql('manner', MANNERS)})
  + 1024 * (${placeSql('stance', STANCES)})
  + 4096 * (CASE WHEN length(country) = 2
      THEN ((unicode(country) - ${A}) & 31) * 32 + ((unicode(substr(country, 2)) - ${A}) & 31) ELSE 0 END)
  + ${ROLE} * (role IS NOT NULL)`;

/** The numbers of all statements of an article; to be grouped by article. */
export const NUMBERS = `group_concat(
  coalesce(quoted_source_id, 0) || ',' || (${FACTS}) || ',' || words || ',' || coalesce(quoted_name_id, 0)
  ORDER BY position)`;

/** Works out the numbers of articles anew; what follows chooses articles and groups by them. */
export const REFRESH_NUMBERS = `
  INSERT OR REPLACE INTO article_statements (article_id, numbers) SELECT article_id, ${NUMBERS} FROM attribution`;

/** Places in QUOTED_SOURCE_KINDS and so on, counted from 1; 0 where nothing is told. */
export const kindOf = (facts: number): number => facts & 31;
export const formOf = (facts: number): number => (facts >> 5) & 7;
export const mannerOf = (facts: number): number => (facts >> 8) & 3;
export const stanceOf = (facts: number): number => (facts >> 10) & 3;
/** 0 where no country is told. */
export const countryOf = (facts: number): number => (facts >> 12) & 1023;
export const hasRole = (facts: number): boolean => (facts & ROLE) !== 0;

/** ISO 3166-1 alpha-2 of a country as `countryOf` gives it. */
export function countryCode(country: number): string | undefined {
  if (country === 0) return undefined;
  return String.fromCharCode(A + (country >> 5), A + (country & 31));
}

export const kindAt = (place: number): QuotedSourceKind | undefined => QUOTED_SOURCE_KINDS[place - 1];
export const formAt = (place: number): AttributionForm | undefined => ATTRIBUTION_FORMS[place - 1];
export const mannerAt = (place: number): AttributionKind | undefined => MANNERS[place - 1];
