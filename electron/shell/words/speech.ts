import catalogue from 'virtual:words';
import { pseudoWords } from '../../core/domain/pseudo-words.ts';
import { wordsOf } from '../../core/domain/spoken-words.ts';
import { WORDS } from '../window-language.ts';

const words = wordsOf(WORDS === 'pseudo' ? pseudoWords(catalogue) : catalogue, 'en');

/** What every module with menus, dialogs and notices of the built app asks for its words. */
export const getRuntime = () => words;
export const getRuntimeRx = () => words;
