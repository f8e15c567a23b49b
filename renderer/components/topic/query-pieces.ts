import type { QueryError } from '#core/domain/topic.ts';

/** A stretch of a query as it is drawn: plain words, an operator, a field's name, or where the mistake is. */
export type QueryPiece = { readonly kind: 'plain' | 'operator' | 'name' | 'mistake'; readonly text: string };

const OPERATOR = /^(?:AND|OR|NOT|(?:NEAR|ONEAR|W|PRE|ATLEAST)(?:\/\d+)?)$/u;
/** Fields of the query language; what is none is drawn as the words it may be. */
const FIELD =
  /^(?:headline|standfirst|body|byline|lead|outlet|origin|quoted-source|author|dateline|place|caption|section|subject|format|statement|said-by|language|date|has|case):/iu;
/** A phrase in quotation marks, a run without spaces or brackets, or what stands between. */
const STRETCH = /["“”„«»][^"“”„«»]*["“”„«»]?|[^\s()"“”„«»]+|[\s()]+/gu;

function coloured(text: string): readonly QueryPiece[] {
  return [...text.matchAll(STRETCH)].flatMap(([stretch]): readonly QueryPiece[] => {
    if (OPERATOR.test(stretch)) return [{ kind: 'operator', text: stretch }];
    const field = FIELD.exec(stretch)?.[0];
    if (field === undefined) return [{ kind: 'plain', text: stretch }];
    const rest = stretch.slice(field.length);
    const name: QueryPiece = { kind: 'name', text: field };
    return rest === '' ? [name] : [name, { kind: 'plain', text: rest }];
  });
}

/** The query cut into what is drawn alike, in order and whole; a mistake at the very end gets a space to stand on. */
export function queryPieces(query: string, mistake: QueryError | undefined): readonly QueryPiece[] {
  if (!mistake) return coloured(query);
  const end = mistake.at + Math.max(1, mistake.length);
  const wrong = query.slice(mistake.at, end);
  return [
    ...coloured(query.slice(0, mistake.at)),
    { kind: 'mistake', text: wrong === '' ? ' ' : wrong },
    ...coloured(query.slice(end)),
  ];
}
