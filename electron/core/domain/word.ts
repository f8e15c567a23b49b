/** Tells the catalogue that a single lower-case word is one to be shown, and no name for the program. */
export const word = <Word extends string>(said: Word): Word => said;
