/** The languages reports have words in. */
export const REPORT_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** The language of a report's words for a BCP 47 tag: its own where there are words in it, else English. */
export function reportLanguage(locale: string): ReportLanguage {
  const asked = locale.split('-')[0]?.toLowerCase();
  return REPORT_LANGUAGES.find((language) => language === asked) ?? 'en';
}
