import { byLocale, localeInUse } from '#core/domain/locale.ts';
import { MEDIA_TYPES, type MediaType } from '#core/domain/article.ts';
import type { OutletEntry, OutletLicence, OutletTier } from '#core/domain/outlet-entry.ts';

/** What kind of medium an outlet is, in a word. */
const MEDIA_TEXT: Readonly<Record<MediaType, string>> = {
  newspaper: 'Newspaper',
  magazine: 'Magazine',
  broadcaster: 'Broadcaster',
  online: 'Online',
  agency: 'Agency',
  trade: 'Trade press',
  newsletter: 'Newsletter',
  institution: 'Institution',
};

export const MEDIA_OPTIONS: readonly { readonly value: MediaType; readonly text: string }[] = MEDIA_TYPES.map(
  (value) => ({ value, text: MEDIA_TEXT[value] }),
);

/** The client's ranking in words. */
export const TIER_TEXT: Readonly<Record<OutletTier, string>> = {
  1: 'Tier 1, the highest',
  2: 'Tier 2',
  3: 'Tier 3',
};

/** What a licence lets leave. */
export const LICENCE_OPTIONS: readonly { readonly value: OutletLicence; readonly text: string }[] = [
  { value: 'extract', text: 'never more than an extract' },
  { value: 'full', text: 'its full text, where the report asks for it' },
];

export function licenceText(licence: OutletLicence): string {
  return LICENCE_OPTIONS.find(({ value }) => value === licence)?.text ?? licence;
}

export function mediaText(type: MediaType): string {
  return MEDIA_TEXT[type];
}

const regionNames = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

/** A country in words; what is no code of one stays as it is. */
export function countryName(code: string): string {
  try {
    return regionNames().of(code) ?? code;
  } catch {
    return code;
  }
}

/** ISO 3166-1 alpha-2, every country that has a code of its own. */
const COUNTRY_CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'; // prettier-ignore

export const COUNTRY_OPTIONS: readonly { readonly value: string; readonly text: string }[] =
  COUNTRY_CODES.split(' ')
    .map((value) => ({ value, text: countryName(value) }))
    .sort((a, b) => a.text.localeCompare(b.text, localeInUse()));

/** "Sweden · Newspaper", or what is known of it. */
export function placeText({ country, mediaType }: Pick<OutletEntry, 'country' | 'mediaType'>): string {
  return [
    ...(country === undefined ? [] : [countryName(country)]),
    ...(mediaType === undefined ? [] : [mediaText(mediaType)]),
  ].join(' · ');
}

/** An address as typed made a domain: "https://www.Example.org/news" becomes "example.org". */
export function domainOf(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/?#:].*$/u, '');
}
