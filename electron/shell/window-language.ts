import { app } from 'electron';
import type { WindowLanguage } from '../contract/window-language.ts';
import { localeFor } from '../core/domain/locale.ts';

/** The words in use. Only an app that is not packed, as in tests, can be told to speak others. */
export const WORDS: WindowLanguage['words'] =
  !app.isPackaged && process.env['SOURCELINE_WORDS'] === 'pseudo' ? 'pseudo' : 'en';

/** What a window speaks and writes by; the system's region counts unless the environment names a locale. */
export function windowLanguage(): WindowLanguage {
  return { words: WORDS, locale: localeFor(process.env['SOURCELINE_LOCALE'] ?? app.getSystemLocale()) };
}
