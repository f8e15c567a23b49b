import type { Author } from '../../domain/article.ts';
import { cleanLine } from '../../text/clean.ts';
import { statedAuthors } from '../../text/stated-authors.ts';

const MAIL = /[^\s<>()"',;]{1,64}@[^\s<>()"',;]{1,190}\.\w{2,24}/gu;
/** Authors as feeds print them: "mail@host (Name)", "Name <mail@host>", several with commas; accounts left out. */
export function itemAuthors(printed: readonly (string | undefined)[]): readonly Author[] {
  return statedAuthors(printed.map((line) => nameIn(line ?? '')));
}

/** "mail@host (Name)" and "Name (mail@host)" as the name alone; a bare address names nobody. */
function nameIn(line: string): string {
  const bare = cleanLine(line.slice(0, 500));
  const rest = cleanLine(
    bare
      .replace(/mailto:/giu, '')
      .replace(MAIL, ' ')
      .replace(/<\s*>|\(\s*\)/gu, ' '),
  );
  const inBrackets = rest === bare ? undefined : /^\(([^()]+)\)$/u.exec(rest)?.[1];
  return cleanLine((inBrackets ?? rest).replace(/^["']([^"']+)["']$/u, '$1'));
}
