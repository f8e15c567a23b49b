/** Languages news comes in, by their codes; written out, because names change between versions of the runtime. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic', bg: 'Bulgarian', bn: 'Bengali', ca: 'Catalan', cs: 'Czech', da: 'Danish', de: 'German', el: 'Greek',
  en: 'English', es: 'Spanish', et: 'Estonian', fa: 'Persian', fi: 'Finnish', fr: 'French', ga: 'Irish', he: 'Hebrew',
  hi: 'Hindi', hr: 'Croatian', hu: 'Hungarian', id: 'Indonesian', is: 'Icelandic', it: 'Italian', ja: 'Japanese',
  ka: 'Georgian', kk: 'Kazakh', ko: 'Korean', ku: 'Kurdish', lt: 'Lithuanian', lv: 'Latvian', mk: 'Macedonian',
  ms: 'Malay', nb: 'Norwegian', nl: 'Dutch', nn: 'Norwegian Nynorsk', no: 'Norwegian', pl: 'Polish', ps: 'Pashto',
  pt: 'Portuguese', ro: 'Romanian', ru: 'Russian', sk: 'Slovak', sl: 'Slovenian', sq: 'Albanian', sr: 'Serbian',
  sv: 'Swedish', sw: 'Swahili', ta: 'Tamil', th: 'Thai', tr: 'Turkish', uk: 'Ukrainian', ur: 'Urdu', vi: 'Vietnamese',
  zh: 'Chinese',
}; // prettier-ignore

/** The English name of a language by its BCP 47 code; the code where it is not known here. */
export function englishLanguageName(code: string): string {
  return NAMES[code.split('-')[0]?.toLowerCase() ?? ''] ?? code;
}
