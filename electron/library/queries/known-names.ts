import { EVERYTHING } from '../../core/domain/selection.ts';
import { nameFits, type KnownName, type KnownNames } from '../../core/query/complete-query.ts';
import { PARTICULAR_FIELDS, type ParticularField } from '../../core/query/query.ts';
import { tokenise } from '../../core/query/tokenise.ts';
import type { Connection } from '../sql/connection.ts';
import { textAt } from '../sql/row.ts';
import type { Facets } from './facets.ts';

const COUNTED = ['outlet', 'origin', 'tag', 'language', 'format'] as const;
const MOST = 40;
/** Names that articles print are told from the newest of those that have the words. */
const ARTICLES_LOOKED_AT = 300;

const columnOf = (field: ParticularField): string => field.replace('-', '_');

/** The names the library has in a field that fit what is typed: for completion, likeliest first. */
export function knownNames(connection: Connection, facets: Facets): KnownNames {
  const printed = (field: ParticularField, typed: string): readonly KnownName[] => {
    const column = columnOf(field);
    const words = tokenise(typed).map(({ text }) => text);
    const expression = words
      .map((word, place) => `${column}:${word}${place === words.length - 1 ? '*' : ''}`)
      .join(' AND ');
    const newest = `ORDER BY docid DESC LIMIT ${ARTICLES_LOOKED_AT}`;
    const rows =
      words.length === 0
        ? connection.rows(`SELECT ${column} FROM article_particulars ${newest}`)
        : connection.rows(
            `SELECT ${column} FROM article_particulars WHERE article_particulars MATCH ? ${newest}`,
            expression,
          );
    const times = new Map<string, number>();
    for (const name of rows.flatMap((row) => textAt(row, 0).split('\n'))) {
      if (name !== '' && nameFits(name, typed)) times.set(name, (times.get(name) ?? 0) + 1);
    }
    return [...times]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, MOST)
      .map(([name]) => ({ name }));
  };
  return (field, typed) => {
    const counted = COUNTED.find((each) => each === field);
    if (counted !== undefined) {
      const known = facets.of(EVERYTHING, counted);
      if (!known.ok) return [];
      return known.value
        .flatMap(({ value, volume }) => (value === null ? [] : [{ name: value, articles: volume.articles }]))
        .filter(({ name }) => nameFits(name, typed))
        .slice(0, MOST);
    }
    const particular = PARTICULAR_FIELDS.find((each) => each === field);
    return particular === undefined ? [] : printed(particular, typed);
  };
}
