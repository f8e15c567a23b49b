const THREE_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en',
  fre: 'fr',
  fra: 'fr',
  ger: 'de',
  deu: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  dut: 'nl',
  nld: 'nl',
  gre: 'el',
  ell: 'el',
  rus: 'ru',
  fin: 'fi',
  swe: 'sv',
  nor: 'no',
  dan: 'da',
  jpn: 'ja',
  chi: 'zh',
  zho: 'zh',
  ara: 'ar',
  tur: 'tr',
  pol: 'pl',
  cze: 'cs',
  ces: 'cs',
};
const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  greek: 'el',
  russian: 'ru',
  finnish: 'fi',
  swedish: 'sv',
  norwegian: 'no',
  danish: 'da',
  japanese: 'ja',
  chinese: 'zh',
  arabic: 'ar',
  turkish: 'tr',
  polish: 'pl',
  czech: 'cs',
};

/** A language as BCP 47, of a tag or code in any case ("EN_gb", "fre") or an English name; undefined for all else. */
export function languageTag(printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined;
  const value = printed.trim().toLowerCase();
  const named = NAMES[value] ?? THREE_LETTERS[value];
  if (named !== undefined) return named;
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/.exec(value);
  if (match?.[1] === undefined) return undefined;
  const [, language, script, region] = match;
  const parts = [language, script && script.charAt(0).toUpperCase() + script.slice(1), region?.toUpperCase()];
  return parts.filter((part) => part !== undefined).join('-');
}
