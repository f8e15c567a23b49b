import { listed } from '../domain/figures.ts';
import type { CitationStyle } from '../domain/report.ts';
import { assertNever } from '../result.ts';
import type { Clip } from './model.ts';
import type { LocalWords } from './local-words.ts';

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

const year = (wall: string | undefined): string => wall?.slice(0, 4) ?? 'n.d.';
const dayOf = (wall: string | undefined): string | undefined => wall?.slice(0, 10);
const sentence = (parts: readonly (string | undefined)[], end: string, between: string): string =>
  `${parts.filter((part) => part !== undefined && part !== '').join(between)}${end}`;
const ended = (text: string): string => (/[.!?…]["”’]?$/u.test(text) ? text : `${text}.`);

function house(clip: Cited, words: LocalWords): string {
  const by = clip.authors.length > 0 ? `by ${listed(clip.authors)}` : clip.byline;
  const page = clip.page === undefined ? undefined : `p. ${clip.page}`;
  const origin = clip.origin === undefined ? undefined : `origin ${clip.origin}`;
  return sentence([clip.outlet ?? 'no outlet', by, words.date(clip.published), page, origin], '', ' · ');
}

/** How a clip is cited. What the article does not give is left out, never guessed; without a date: “n.d.”. */
export function citation(clip: Cited, style: CitationStyle, words: LocalWords): string {
  const { headline, authors, outlet, published, url } = clip;
  const day = dayOf(published);
  const known = day === undefined ? undefined : words.date(day);
  const link = url !== undefined && /^https?:\/\//u.test(url) ? url : undefined;
  switch (style) {
    case 'house':
      return house(clip, words);
    case 'apa': {
      const by =
        authors.length === 0 ? outlet : people(authors, inverted, authors.length === 2 ? ', & ' : ', & ');
      const when =
        day === undefined
          ? 'n.d.'
          : `${year(day)}${day.length === 10 ? `, ${words.day(day).replace(/,? ?\d{4}$/u, '')}` : ''}`;
      const rest = [ended(headline), authors.length === 0 ? undefined : outlet && ended(outlet), link];
      return sentence([`${by === undefined ? '' : `${ended(by)} `}(${when}).`, ...rest], '', ' ');
    }
    case 'chicago': {
      const first = ({ family, given }: Name, at: number): string => {
        if (given === '') return family;
        return at === 0 ? `${family}, ${given}` : `${given} ${family}`;
      };
      const by = authors.length === 0 ? undefined : ended(people(authors, first, ', and '));
      const place = ended(sentence([outlet, known ?? 'n.d.'], '', ', '));
      return sentence([by, `“${ended(headline)}”`, place, link && `${link}.`], '', ' ');
    }
    case 'harvard': {
      const by = authors.length === 0 ? (outlet ?? 'Anon.') : people(authors, inverted, ' and ');
      const place = ended(sentence([outlet, known], '', ', '));
      return sentence(
        [`${by} (${year(day)})`, `‘${headline}’,`, place, link && `Available at: ${link}.`],
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
          : `${people(authors, first, authors.length === 2 ? ' and ' : ', and ')},`;
      const place = ended(sentence([outlet, known ?? 'n.d.'], '', ', '));
      return sentence([by, `“${headline},”`, place, link && `[Online]. Available: ${link}`], '', ' ');
    }
    default:
      return assertNever(style);
  }
}
