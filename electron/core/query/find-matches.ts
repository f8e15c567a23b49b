import { assertNever } from '../result.ts';
import type { Span } from '../domain/attribution.ts';
import { fieldsOf, isSaidBy, prepareText, wantedWords } from './matches-query.ts';
import { nearPlaces, phrasePlaces } from './phrase-places.ts';
import type { PreparedArticle, PreparedField } from './prepared-text.ts';
import { TEXT_FIELDS } from './query.ts';
import type { Near, Phrase, Query, TextField } from './query.ts';
import type { QueryText } from './query-text.ts';

export type QueryMatch = { readonly field: TextField; readonly span: Span };

function wordRanges(part: Phrase | Near, field: PreparedField): readonly Span[] {
  if (part.kind === 'phrase') {
    return phrasePlaces(part, field).map((place) => [place, place + part.terms.length - 1]);
  }
  const places = nearPlaces(part, field);
  if (places.some((list) => list.length === 0)) return [];
  return places.flatMap((list, i) =>
    list.map((place): Span => [place, place + (part.phrases[i]?.terms.length ?? 1) - 1]),
  );
}

function matchesIn(part: Phrase | Near, fields: readonly PreparedField[]): readonly QueryMatch[] {
  return fields.flatMap((field) => {
    const { within } = field;
    if (within === undefined) return [];
    return wordRanges(part, field).map(([first, last]) => ({
      field: within,
      span: [field.tokens[first]?.start ?? 0, field.tokens[last]?.end ?? 0] as const,
    }));
  });
}

/** What is asked for, never what is excluded. */
function wanted(query: Query, article: PreparedArticle): readonly QueryMatch[] {
  switch (query.kind) {
    case 'everything':
    case 'date':
    case 'language':
    case 'has':
    case 'not':
      return [];
    case 'phrase':
    case 'near':
      return matchesIn(query, fieldsOf(article, query.field));
    case 'count':
      return query.phrases.flatMap((phrase) => matchesIn(phrase, fieldsOf(article, phrase.field)));
    case 'said-by': {
      const words = wantedWords(query.part);
      return article
        .statements()
        .filter((statement) => isSaidBy(query.part, statement))
        .flatMap(({ who, what }) =>
          words.flatMap((part) => [
            ...(part.field === 'statement' ? [] : matchesIn(part, who)),
            ...(part.field === 'quoted-source' ? [] : matchesIn(part, what)),
          ]),
        );
    }
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => wanted(part, article));
    default:
      return assertNever(query);
  }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const previous = out.at(-1);
    if (previous && start < previous[1]) previous[1] = Math.max(previous[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Where the words asked for stand in an article made ready, in reading order and without overlaps. */
export function matchesOf(query: Query, article: PreparedArticle): readonly QueryMatch[] {
  const found = wanted(query, article);
  return TEXT_FIELDS.flatMap((field) =>
    merged(found.filter((match) => match.field === field).map(({ span }) => span)).map((span) => ({
      field,
      span,
    })),
  );
}

/** Where the words asked for stand: what the reader highlights. */
export function findMatches(query: Query, text: QueryText): readonly QueryMatch[] {
  return matchesOf(query, prepareText(text));
}
