import catalogue from 'virtual:words';
import type { WindowLanguage } from '#contract/window-language.ts';
import { useLocale } from '#core/domain/locale.ts';
import { pseudoWords } from '#core/domain/pseudo-words.ts';
import { wordsOf } from '#core/domain/spoken-words.ts';

declare global {
  var language: WindowLanguage;
}

useLocale(globalThis.language.locale);
const words = wordsOf(globalThis.language.words === 'pseudo' ? pseudoWords(catalogue) : catalogue, 'en');

/** What every module of the built window asks for its words; they are the same from its first line to its last. */
export const getRuntime = () => words;
/** The builder asks for both; nothing here ever changes. */
export const getRuntimeRx = () => words;
