import { assertNever } from '../result.ts';
import { daySeconds } from './day-seconds.ts';
import { nearPlaces, phrasePlaces } from './phrase-places.ts';
import { prepare } from './prepared-text.ts';
import type { PreparedArticle, PreparedField, PreparedStatement } from './prepared-text.ts';
import { TEXT_FIELDS } from './query.ts';
import type { DateRange, Near, Phrase, Query, WordField } from './query.ts';
import type { QueryText } from './query-text.ts';

type Words = Phrase | Near;

/** The texts in which words with this field are looked for. */
export function fieldsOf(article: PreparedArticle, field: WordField | undefined): readonly PreparedField[] {
  return field === undefined ? TEXT_FIELDS.flatMap((each) => article.fields(each)) : article.fields(field);
}

/** Whether the words stand in this text. */
export function wordsStandIn(words: Words, field: PreparedField): boolean {
  return words.kind === 'phrase'
    ? phrasePlaces(words, field).length > 0
    : nearPlaces(words, field).every((places) => places.length > 0);
}

/** Most topics ask for words an article lacks: one look at all its words tells, before any place is worked out. */
function mayStand(words: Words, article: PreparedArticle): boolean {
  return words.kind === 'phrase'
    ? words.terms.every(
        ({ text, isPrefix, forms }) =>
          isPrefix || (forms?.some((form) => article.knows(form)) ?? article.knows(text)),
      )
    : words.phrases.every((phrase) => mayStand(phrase, article));
}

/** Words and phrases that are asked for, not excluded. */
export function wantedWords(query: Query): readonly Words[] {
  switch (query.kind) {
    case 'phrase':
    case 'near':
      return [query];
    case 'and':
    case 'or':
      return query.parts.flatMap(wantedWords);
    case 'count':
      return query.phrases;
    case 'said-by':
      return wantedWords(query.part);
    case 'everything':
    case 'date':
    case 'language':
    case 'has':
    case 'not':
      return [];
    default:
      return assertNever(query);
  }
}

/** Whether the words stand in the statement: in who said it, in what was said, or in either when they name no field. */
function standsIn(words: Words, statement: PreparedStatement): boolean {
  const isWho = words.field !== 'statement' && statement.who.some((field) => wordsStandIn(words, field));
  return (
    isWho || (words.field !== 'quoted-source' && statement.what.some((field) => wordsStandIn(words, field)))
  );
}

function holdsIn(query: Query, statement: PreparedStatement): boolean {
  switch (query.kind) {
    case 'phrase':
    case 'near':
      return standsIn(query, statement);
    case 'and':
      return query.parts.every((part) => holdsIn(part, statement));
    case 'or':
      return query.parts.some((part) => holdsIn(part, statement));
    case 'not':
      return !holdsIn(query.part, statement);
    case 'everything':
    case 'date':
    case 'language':
    case 'has':
    case 'count':
    case 'said-by':
      // The parser lets none of these stand here.
      return false;
    default:
      return assertNever(query);
  }
}

/** Whether the query of `said-by:` holds of this statement. */
export function isSaidBy(query: Query, statement: PreparedStatement): boolean {
  if (!holdsIn(query, statement)) return false;
  const naming = wantedWords(query).filter(({ field }) => field !== 'statement');
  return (
    naming.length === 0 || naming.some((words) => statement.who.some((field) => wordsStandIn(words, field)))
  );
}

function isInRange(range: DateRange, wall: number | undefined): boolean {
  if (wall === undefined) return false;
  return (
    (range.from === undefined || wall >= daySeconds(range.from)) &&
    (range.to === undefined || wall < daySeconds(range.to))
  );
}

/** The article's own language, or one it is a variety of: `en` holds for "en-GB". */
function isLanguage(code: string, language: string | undefined): boolean {
  const own = language?.toLowerCase();
  return own === code || own?.startsWith(`${code}-`) === true;
}

/** How often the phrases stand in the article; where two of them are the same words, those count once. */
function isOften(query: Query & { kind: 'count' }, article: PreparedArticle): boolean {
  const places = new Map<PreparedField, Set<number>>();
  let count = 0;
  for (const phrase of query.phrases) {
    if (phrase.field === undefined && !mayStand(phrase, article)) continue;
    for (const field of fieldsOf(article, phrase.field)) {
      const known = places.get(field) ?? new Set<number>();
      places.set(field, known);
      const before = known.size;
      for (const place of phrasePlaces(phrase, field)) known.add(place);
      count += known.size - before;
      if (count >= query.atLeast) return true;
    }
  }
  return false;
}

/** Whether a query holds for an article that was made ready; agrees with the full-text index of the library. */
export function matchesPrepared(query: Query, article: PreparedArticle): boolean {
  switch (query.kind) {
    case 'everything':
      return true;
    case 'phrase':
    case 'near':
      return query.field === undefined
        ? mayStand(query, article) &&
            TEXT_FIELDS.some((each) => article.fields(each).some((field) => wordsStandIn(query, field)))
        : article.fields(query.field).some((field) => wordsStandIn(query, field));
    case 'count':
      return isOften(query, article);
    case 'said-by':
      return article.statements().some((statement) => isSaidBy(query.part, statement));
    case 'date':
      return isInRange(query, article.wall());
    case 'language':
      return isLanguage(query.code, article.language());
    case 'has':
      return query.part === 'date' ? article.wall() !== undefined : article.has(query.part);
    case 'and':
      return query.parts.every((part) => matchesPrepared(part, article));
    case 'or':
      return query.parts.some((part) => matchesPrepared(part, article));
    case 'not':
      return !matchesPrepared(query.part, article);
    default:
      return assertNever(query);
  }
}

/** Makes an article at hand ready, so that many topics can be held against it. */
export function prepareText(text: QueryText): PreparedArticle {
  return prepare({
    texts: (field) => {
      const value = text[field];
      return typeof value === 'string' ? [value] : (value ?? []);
    },
    attributions: () => text.attributions ?? [],
    language: () => text.language,
    wall: () => text.wall,
    has: (part) => text.has?.has(part) ?? false,
  });
}

/** Whether a query holds for an article; fields it lacks are absent. */
export function matchesQuery(query: Query, text: QueryText): boolean {
  return matchesPrepared(query, prepareText(text));
}
