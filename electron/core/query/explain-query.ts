import { assertNever } from '../result.ts';
import type { DateRange, Near, Part, Phrase, Query, Term, WordField } from './query.ts';

function list(parts: readonly string[], word: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}

const PLACES: Readonly<Record<WordField, string>> = {
  headline: 'in the headline',
  standfirst: 'in the standfirst',
  body: 'in the body',
  byline: 'in the byline',
  lead: 'in the first paragraph',
  outlet: 'in the name of the outlet',
  origin: 'in the name of the origin',
  'quoted-source': 'in the name of a quoted source',
  author: 'in the name of an author',
  dateline: 'in the dateline',
  place: 'in the place of the dateline',
  caption: 'in a caption',
  section: 'in the name of the section',
  subject: 'in a subject',
  format: 'in the name of the format',
  tag: 'in the name of a tag',
  note: 'in one of your notes',
  statement: 'in what somebody is quoted with',
};

function inField(field: WordField | undefined): string {
  return field === undefined ? '' : ` ${PLACES[field]}`;
}

const FORMS_SHOWN = 6;

function forms({ forms: all = [] }: Term): string {
  const shown = all.slice(0, FORMS_SHOWN);
  return `${list(shown, 'or')}${all.length > shown.length ? ` or ${all.length - shown.length} more endings` : ''}`;
}

function phrase(query: Phrase): string {
  const place = inField(query.field);
  const cased = query.terms.some((term) => term.cased !== undefined)
    ? ' with capitals and accents as typed'
    : '';
  const [term] = query.terms;
  const printed = query.printed.replaceAll(/~\p{L}*/gu, '');
  if (query.terms.length === 1 && term?.isPrefix)
    return `words beginning with ${printed.replaceAll('*', '').trim()}${cased}${place}`;
  if (query.terms.length === 1 && term?.forms) return `any of ${forms(term)}${place}`;
  const isWord = query.terms.length === 1 && !query.isQuoted;
  const inflected = query.terms.filter((each) => each.forms);
  const endings =
    inflected.length === 0
      ? ''
      : ` with any ending of ${list(
          inflected.map(({ text }) => text),
          'and',
        )}`;
  return `${isWord ? printed : `the phrase “${printed}”`}${endings}${cased}${place}`;
}

function near(query: Near): string {
  const [first, ...others] = query.phrases;
  const within = others.map((other, i) => {
    const { distance, isOrdered } = query.gaps[i] ?? { distance: 0, isOrdered: false };
    const many = `at most ${distance} word${distance === 1 ? '' : 's'}`;
    if (isOrdered)
      return distance === 0 ? `right before ${phrase(other)}` : `${many} before ${phrase(other)}`;
    return distance === 0 ? `next to ${phrase(other)}` : `${many} from ${phrase(other)}`;
  });
  return [...(first ? [phrase(first)] : []), ...within].join(' ') + inField(query.field);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function date({ from, to }: DateRange): string {
  if (from === undefined) return to === undefined ? 'a date' : `a date up to ${dayBefore(to)}`;
  if (to === undefined) return `a date from ${from} on`;
  const last = dayBefore(to);
  return last === from ? `the date ${from}` : `a date from ${from} to ${last}`;
}

const HAVING: Readonly<Partial<Record<Part, string>>> = {
  author: 'an author',
  outlet: 'an outlet',
  origin: 'an origin',
  date: 'a date of publication',
  picture: 'a picture’s caption',
  quote: 'words quoted from somebody',
  statement: 'a statement of somebody',
  url: 'an address on the web',
  note: 'a note of yours',
  highlight: 'a highlight of yours',
  tag: 'a tag of yours',
};

/** Words of a statement name who said it or what was said; in the whole at least one names who. */
function saidBy(part: Query): string {
  if (part.kind === 'phrase' && part.field === undefined) return `a statement of “${part.printed}”`;
  return `a statement with ${words(part)}, in which at least one of these names who said it`;
}

function excluded(query: Query & { kind: 'and' | 'or' }): {
  wanted: readonly Query[];
  unwanted: readonly Query[];
} {
  return {
    wanted: query.parts.filter((part) => part.kind !== 'not'),
    unwanted: query.parts.flatMap((part) => (part.kind === 'not' ? [part.part] : [])),
  };
}

/** A compound inside another: in parentheses, so that the sentence can be read one way only. */
function inner(query: Query): string {
  return query.kind === 'and' || query.kind === 'or' || query.kind === 'not' || query.kind === 'said-by'
    ? `(${words(query)})`
    : words(query);
}

function both(query: Query & { kind: 'and' | 'or' }): string {
  const { wanted, unwanted } = excluded(query);
  const without = unwanted.length > 0 ? `without ${list(unwanted.map(inner), 'and')}` : '';
  if (wanted.length === 0) return `neither ${unwanted.map(inner).join(' nor ')}`;
  const first = wanted.map(inner);
  const joined = first.length > 2 ? `all of ${list(first, 'and')}` : list(first, 'and');
  const together = first.length === 2 ? `both ${joined}` : joined;
  return without === '' ? together : `${together}, but ${without}`;
}

function words(query: Query): string {
  switch (query.kind) {
    case 'everything':
      return 'any words';
    case 'phrase':
      return phrase(query);
    case 'near':
      return near(query);
    case 'count': {
      const times = `at least ${query.atLeast} time${query.atLeast === 1 ? '' : 's'}`;
      return `${list(query.phrases.map(phrase), 'or')} ${times}`;
    }
    case 'said-by':
      return saidBy(query.part);
    case 'date':
      return date(query);
    case 'language':
      return `the language ${query.code}`;
    case 'has':
      return HAVING[query.part] ?? `a ${query.part}`;
    case 'and':
      return both(query);
    case 'or':
      return `${query.parts.length > 2 ? 'any of' : 'either'} ${list(query.parts.map(inner), 'or')}`;
    case 'not':
      return `not ${inner(query.part)}`;
    default:
      return assertNever(query);
  }
}

/** A plain sentence for what a query was understood as: `articles with the phrase “Marren Dam”, or with both Marren and dam`. */
export function explainQuery(query: Query): string {
  if (query.kind === 'everything') return 'all articles';
  if (query.kind === 'not') return `all articles but those with ${inner(query.part)}`;
  if (query.kind === 'and') return `articles with ${both(query)}`;
  if (query.kind !== 'or') return `articles with ${words(query)}`;
  const branches = query.parts.map((part) =>
    part.kind === 'not' ? `without ${inner(part.part)}` : `with ${words(part)}`,
  );
  return `articles ${branches.join(', or ')}`;
}
