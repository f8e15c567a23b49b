/** The last part of a path, of whatever system: what tells a file where its folders are nobody else’s business. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/]/su, '');
}

/** Signs that turn the order of letters round: with them "gpj.exe" can look like "exe.jpg". */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name or path to be shown: in the order its letters have, each line end as a blank. */
export function shownName(name: string): string {
  return name.replace(TURNS, '').replace(/\p{Cc}+/gu, ' ');
}
