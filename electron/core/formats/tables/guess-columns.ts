import type { ColumnMeaning } from '../../domain/columns.ts';
import type { ColumnSigns } from './column-signs.ts';
import { headerKey, meaningsOfHeader, type NamedMeaning } from './header-names.ts';

type Meant = NamedMeaning['meaning'];
type Claim = { readonly column: number; readonly meaning: Meant; readonly worth: number };

/** What a header's claim must be worth after its cells had their say. */
const LEAST = 20;
/** Names that only lists of articles give to a column. */
const OF_ARTICLES = /headline|schlagzeile|überschrift|titular|article|artikel|news|标题|標題/;

/** Works out what each column means from its header and its cells; each meaning is given once, to the column worth most. */
export function guessColumns(
  headers: readonly string[],
  signs: readonly ColumnSigns[],
): readonly ColumnMeaning[] {
  const meanings: ColumnMeaning[] = headers.map(() => 'ignored');
  const taken = new Set<ColumnMeaning>();
  const settle = (claims: readonly Claim[]) => {
    for (const { column, meaning } of claims.toSorted((a, b) => b.worth - a.worth || a.column - b.column)) {
      if (meanings[column] !== 'ignored' || taken.has(meaning)) continue;
      meanings[column] = meaning;
      taken.add(meaning);
    }
  };
  settle(headers.flatMap((header, column) => claimsOf(header, column, signs[column])));
  settle(
    signs.flatMap((sign, column) =>
      meanings[column] === 'ignored' ? bySigns(headers[column] ?? '', sign, column) : [],
    ),
  );
  return withoutOrphans(meanings, headers, signs);
}

function claimsOf(header: string, column: number, signs: ColumnSigns | undefined): readonly Claim[] {
  if (signs === undefined) return [];
  return meaningsOfHeader(header).flatMap(({ meaning, rank }) => {
    const change = bearing(meaning, signs);
    const worth = rank + (change ?? 0);
    return change === undefined || worth < LEAST ? [] : [{ column, meaning, worth }];
  });
}

/** What the cells say to the meaning their header claims: more or less worth, or undefined for "never". */
function bearing(meaning: Meant, signs: ColumnSigns): number | undefined {
  if (signs.filled === 0) return -60;
  const { dates, urls, numbers, meanLength, meanWords } = signs;
  switch (meaning) {
    case 'headline':
      if (dates > 0.5 || urls > 0.5 || numbers > 0.5) return undefined;
      return meanWords < 2 || meanLength > 400 ? -50 : Math.min(10, meanWords);
    case 'body':
      if (dates > 0.5 || urls > 0.5 || numbers > 0.5 || meanWords < 3) return undefined;
      return Math.min(25, meanLength / 40);
    case 'standfirst':
      return dates > 0.5 || urls > 0.5 || numbers > 0.5 || meanWords < 2 ? undefined : 0;
    case 'datePublished':
    case 'dateModified':
      return dates < 0.5 ? undefined : 10 * dates;
    case 'timePublished':
      return signs.times < 0.5 ? undefined : 10;
    case 'url':
      return urls < 0.5 ? undefined : 10 * urls;
    case 'language':
      return signs.languages < 0.5 ? undefined : 10;
    case 'authors':
      return dates > 0.3 || urls > 0.3 || numbers > 0.5 || meanLength > 160 ? undefined : 10 * signs.names;
    case 'outlet':
      if (dates > 0.5 || numbers > 0.5 || meanLength > 120) return undefined;
      return urls > 0.5 ? -30 : 0;
    case 'wordCountPrinted':
      return numbers > 0.5 || meanWords <= 3 ? 0 : undefined;
    case 'providerId':
      return meanWords > 3 || signs.distinct < 0.9 || urls > 0.5 ? undefined : 0;
    default:
      return meanLength > 300 ? undefined : 0;
  }
}

/** What cells alone can tell where the header says nothing: dates, addresses, languages, headlines and long text. */
function bySigns(header: string, signs: ColumnSigns, column: number): readonly Claim[] {
  const { filled, meanLength, meanWords, distinct } = signs;
  if (filled === 0 || meaningsOfHeader(header).length > 0) return [];
  const claims: Claim[] = [];
  const claim = (meaning: Meant, worth: number) => claims.push({ column, meaning, worth });
  const isUnnamed = /^(?:Column \d+)?$/.test(header);
  if (isUnnamed && signs.dates > 0.8) claim('datePublished', 60 * signs.dates);
  if (isUnnamed && signs.urls > 0.8) claim('url', 60 * signs.urls);
  if (isUnnamed && signs.languages > 0.9 && distinct < 0.5) claim('language', 40);
  const isProse = signs.urls < 0.2 && signs.dates < 0.2 && signs.numbers < 0.2 && distinct > 0.6;
  if (isProse && meanLength > 250 && meanWords > 30) claim('body', Math.min(90, meanLength / 10));
  if (isProse && isUnnamed && meanWords >= 4 && meanLength >= 25 && meanLength <= 180) claim('headline', 50);
  return claims;
}

/** A headline alone is none where nothing else speaks of news: a list of people has titles, and dates of birth. */
function withoutOrphans(
  meanings: readonly ColumnMeaning[],
  headers: readonly string[],
  signs: readonly ColumnSigns[],
): readonly ColumnMeaning[] {
  const has = (...wanted: readonly ColumnMeaning[]) => wanted.some((meaning) => meanings.includes(meaning));
  const at = meanings.indexOf('headline');
  if (at < 0 || has('body', 'url', 'outlet', 'datePublished', 'standfirst')) return meanings;
  const isSure = OF_ARTICLES.test(headerKey(headers[at] ?? '')) && (signs[at]?.meanWords ?? 0) >= 3;
  return isSure ? meanings : meanings.map((meaning) => (meaning === 'headline' ? 'ignored' : meaning));
}
