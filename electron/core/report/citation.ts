import type { CitationStyle } from '../domain/report.ts';
import { assertNever } from '../result.ts';
import type { Clip } from './model.ts';
import type { LocalWords } from './local-words.ts';
import { writtenBy } from './words.ts';

type Cited = Pick<
  Clip,
  'headline' | 'authors' | 'byline' | 'outlet' | 'origin' | 'published' | 'page' | 'url'
>;

type Name = { readonly family: string; readonly given: string };

/** The last word of a name is taken for the family's; a name of one word, or of several people, stays whole. */
function nameOf(author: string): Name {
  const words = author.trim().split(/\s+/u);
  const family = words.at(-1);
  return family === undefined || words.length < 2 || words.length > 4
    ? { family: author.trim(), given: '' }
    : { family, given: words.slice(0, -1).join(' ') };
}

const initials = (given: string): string =>
  given
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 0)}.`)
    .join(' ');

const inverted = ({ family, given }: Name): string =>
  given === '' ? family : `${family}, ${initials(given)}`;

function people(authors: readonly string[], one: (name: Name, at: number) => string, last: string): string {
  const names = authors.map(nameOf).map(one);
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
}

const dayOf = (wall: string | undefined): string | undefined => wall?.slice(0, 10);
const sentence = (parts: readonly (string | undefined)[], end: string, between: string): string =>
  `${parts.filter((part) => part !== undefined && part !== '').join(between)}${end}`;
const ended = (text: string): string => (/[.!?…]["”’]?$/u.test(text) ? text : `${text}.`);

function house(clip: Cited, words: LocalWords): string {
  const { clips } = words.say;
  const page = clip.page === undefined ? undefined : clips.page(clip.page);
  const origin = clip.origin === undefined ? undefined : clips.origin(clip.origin);
  return sentence(
    [clip.outlet ?? clips.noOutlet, writtenBy(clip, words.say), words.date(clip.published), page, origin],
    '',
    ' · ',
  );
}

/** How a clip is cited. What the article does not give is left out, never guessed; without a date the style’s word for it. */
export function citation(clip: Cited, style: CitationStyle, words: LocalWords): string {
  const { headline, authors, outlet, published, url } = clip;
  const say = words.say.citations;
  const year = (wall: string | undefined): string => wall?.slice(0, 4) ?? say.noYear;
  const day = dayOf(published);
  const known = day === undefined ? undefined : words.date(day);
  const link = url !== undefined && /^https?:\/\//u.test(url) ? url : undefined;
  switch (style) {
    case 'house':
      return house(clip, words);
    case 'apa': {
      const by =
        authors.length === 0
          ? outlet
          : people(authors, inverted, authors.length === 2 ? say.apa.ofTwo : say.apa.ofMany);
      const when =
        day === undefined
          ? say.noYear
          : `${year(day)}${day.length === 10 ? `, ${words.day(day).replace(/,?(?: de)? ?\d{4}$/u, '')}` : ''}`;
      const rest = [ended(headline), authors.length === 0 ? undefined : outlet && ended(outlet), link];
      return sentence([`${by === undefined ? '' : `${ended(by)} `}(${when}).`, ...rest], '', ' ');
    }
    case 'chicago': {
      const first = ({ family, given }: Name, at: number): string => {
        if (given === '') return family;
        return at === 0 ? `${family}, ${given}` : `${given} ${family}`;
      };
      const by = authors.length === 0 ? undefined : ended(people(authors, first, say.chicago));
      const place = ended(sentence([outlet, known ?? say.noYear], '', ', '));
      return sentence([by, say.ended(ended(headline)), place, link && `${link}.`], '', ' ');
    }
    case 'harvard': {
      const by = authors.length === 0 ? (outlet ?? say.anonymous) : people(authors, inverted, say.harvard);
      const place = ended(sentence([outlet, known], '', ', '));
      return sentence(
        [`${by} (${year(day)})`, say.harvardTitle(headline), place, link && say.availableAt(link)],
        '',
        ' ',
      );
    }
    case 'ieee': {
      const first = ({ family, given }: Name): string =>
        given === '' ? family : `${initials(given)} ${family}`;
      const by =
        authors.length === 0
          ? undefined
          : `${people(authors, first, authors.length === 2 ? say.ieee.ofTwo : say.ieee.ofMany)},`;
      const place = ended(sentence([outlet, known ?? say.noYear], '', ', '));
      return sentence([by, say.ieeeTitle(headline), place, link && say.online(link)], '', ' ');
    }
    default:
      return assertNever(style);
  }
}
