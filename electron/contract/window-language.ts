import { HOUSE_LOCALE } from '../core/domain/locale.ts';

/** What the window is told of its language before its first module runs: `window.language` is exactly this. */
export type WindowLanguage = {
  /** Which words: English, or the words nobody speaks that show what is not in the catalogue. */
  readonly words: 'en' | 'pseudo';
  /** What figures and dates are written by, a BCP 47 tag: the language of the words, the region of the system. */
  readonly locale: string;
};

const PREFIX = '--sourceline-language=';

/** The language as an argument for the page's process. */
export const languageArgument = (language: WindowLanguage): string => PREFIX + JSON.stringify(language);

/** The language told by such an argument. */
export function languageIn(args: readonly string[]): WindowLanguage {
  const told = args.find((argument) => argument.startsWith(PREFIX));
  return told === undefined
    ? { words: 'en', locale: HOUSE_LOCALE }
    : (JSON.parse(told.slice(PREFIX.length)) as WindowLanguage);
}
