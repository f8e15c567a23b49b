import type { Author } from '../domain/article.ts';
import { knownAgency, soundsLikeAgency } from './agencies.ts';
import { isAccount } from './accounts.ts';
import { cleanLine, matchKey } from './clean.ts';
import { inUsualCase } from './name-case.ts';
import { isOutletName } from './outlet-names.ts';
import { splitNames } from './person-names.ts';
import { endsInRole, isGroup, isRole } from './roles.ts';

const BY =
  /^(?:(?:written|reported|words|story|text|posted|published|analysis|opinion|exclusive)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|redaktion|oleh|penulis|yazan|автор|作者|记者|記者)(?:\s*[:：]\s*|\s+)/iu;
const HANDLE = /@[A-Za-z0-9_.]{2,30}/;

/** Takes the word before a byline's names away ("By", "Von"). */
export function withoutBy(text: string): string {
  return text.replace(BY, '');
}

/** Whether a line begins with the word for "by". */
export function startsWithBy(text: string): boolean {
  return BY.test(text);
}

/** Authors of a byline or of the names a file states, in their order, each once, with handle and role. */
export function statedAuthors(printed: readonly string[]): readonly Author[] {
  const authors: Author[] = [];
  const add = (author: Author | undefined) => {
    if (author === undefined || authors.some(({ name }) => matchKey(name) === matchKey(author.name))) return;
    authors.push(author);
  };
  for (const line of printed) {
    // "Author Name" would be somebody called Name without its first word.
    if (isAccount(line)) continue;
    const before = authors.length;
    const names = withoutBy(cleanLine(line)).replace(/<[^>]*>|\S+@\S+\.\w{2,}|https?:\/\/\S+/g, ' ');
    for (const part of splitNames(inPlainOrder(withoutAsides(names)))) {
      const previous = authors.at(-1);
      if (previous !== undefined && !startsWithName(part) && (isRole(part) || endsInRole(part))) {
        authors[authors.length - 1] = { ...previous, role: part };
        add(agencyOfRole(part));
        continue;
      }
      if (authors.length > before && previous?.name.includes(' ') === true && isPlaceAlone(part)) continue;
      for (const one of jointAgencies(part) ?? [part]) add(agencyOfRole(one) ?? authorFrom(one));
    }
  }
  return authors;
}

const INVERTED =
  /^((?:(?:van|von|de|del|der|den|di|da|la|le|al|el|zu) )*\p{Lu}[\p{L}\p{M}’'-]+), (\p{Lu}[\p{L}\p{M}’'-]*\.?(?: \p{Lu}[\p{L}\p{M}’'-]*\.?)?)$/u;

/** Names as catalogues print them, parted by semicolons ("Marlow, Ruth; van der Berg, Jan"), the first name first. */
function inPlainOrder(names: string): string {
  const parts = names.split(/\s*;\s*/).filter((part) => part.trim() !== '');
  const turned = parts.map((part) => {
    const [, last = '', first = ''] = INVERTED.exec(part.trim()) ?? [];
    const isName = [last, first].every((name) => name !== '' && kindOf(name).kind === 'person');
    return isName ? `${first} ${last}` : undefined;
  });
  return turned.every((name) => name !== undefined) ? turned.join('; ') : names;
}

/** A word by itself behind a whole name is where it was written: "Ines Dahl, Osterlo". */
function isPlaceAlone(part: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(part) && kindOf(part).kind === 'person';
}

/** What stands in brackets behind a name is place or job ("(Osterlo, special correspondent)"); an account or an agency is kept. */
function withoutAsides(names: string): string {
  return names.replace(/\(([^()@]*,[^()@]*)\)/g, (whole, aside: string) =>
    aside.split(',').some((part) => knownAgency(part.trim()) !== undefined) ? whole : ' ',
  );
}

/** "NTB-Reuters", "AFP/TT": several agencies under one text; undefined unless each of them is known. */
function jointAgencies(part: string): readonly string[] | undefined {
  if (knownAgency(part) !== undefined) return undefined;
  const names = part.split(/\s*[-–/+&]\s*/);
  return names.length > 1 && names.every((name) => knownAgency(name) !== undefined) ? names : undefined;
}

/** The agency in the name of a job: "Associated Press Writer", "PA Local Government Correspondent". */
function agencyOfRole(part: string): Author | undefined {
  if (!endsInRole(part)) return undefined;
  const words = part.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (knownAgency(name) !== undefined) return { name, kind: 'agency' };
  }
  return undefined;
}

function authorFrom(part: string): Author | undefined {
  const handle = HANDLE.exec(part)?.[0];
  const name = cleanLine(
    part
      .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .replace(HANDLE, ' ')
      .replace(/^[-–—•|,.:\s]+|[-–—•|,:\s]+$/g, '')
      .replace(/^(.{3,40}?)\s+(?:in|aus|à|at|for)\s+\p{Lu}.*$/u, '$1'),
  );
  if (!/\p{L}/u.test(name) || name.length > 80 || isAccount(name)) return undefined;
  return { ...kindOf(name), ...(handle === undefined ? {} : { handle }) };
}

function kindOf(name: string): Author {
  const isAgency = knownAgency(name.replace(/\s+staff$/i, '')) !== undefined || soundsLikeAgency(name);
  if (isAgency) return { name, kind: 'agency' };
  if (isOutletName(name)) return { name, kind: 'outlet' };
  if (isGroup(name) || isRole(name)) return { name, kind: 'group' };
  return { name: inUsualCase(name), kind: 'person' };
}

function startsWithName(part: string): boolean {
  return /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:in|is|and)\b/u.test(part);
}
