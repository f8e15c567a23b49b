import type { ClipReading } from '../../core/clip-ports.ts';
import { OPENING_LENGTH, type ClipFacts, type CountedArticle } from '../../core/domain/clip-facts.ts';
import type { ReadArticle } from '../../core/domain/article.ts';
import { ok } from '../../core/result.ts';
import { NOT_DATED, placeOf, type ArticleColumns } from '../counting/article-columns.ts';
import type { ChosenArticles } from '../counting/chosen-articles.ts';
import type { CountedArticles } from '../counting/counted-articles.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeTextAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { printWall } from '../wall-clock.ts';
import { publishedAt } from './article-list.ts';

/** So many at once: their texts lie in memory together. */
const AT_ONCE = 500;
const FEW_GROUPS = 5_000;

/** The condition of the index `article_text_corrected`, word for word: no text is read for it. */
const CORRECTED = `SELECT id FROM article_text
  WHERE json_extract(particulars, '$.status') IN ('corrected', 'withdrawn') ORDER BY id`;

const SELECT = `
  SELECT article.id, headline, outlet.name, origin.name, language.name, byline, article.wall, article.granule,
    article.is_zone_unknown, import.path, article_text.sha256, substr(body, 1, ${OPENING_LENGTH}), particulars,
    (SELECT json_group_array(topic_id) FROM article_topic WHERE article_id = article.id)
  FROM article JOIN article_text ON article_text.id = article.id JOIN import ON import.id = article_text.import_id
    LEFT JOIN outlet ON outlet.id = article.outlet_id LEFT JOIN origin ON origin.id = article.origin_id
    LEFT JOIN language ON language.id = article.language_id
  WHERE article.id IN (SELECT value FROM json_each(?))`;

type Particulars = Pick<
  ReadArticle,
  'authors' | 'section' | 'page' | 'url' | 'status' | 'format' | 'formatVersion'
>;

function factsAt(row: Row): ClipFacts {
  const { authors, section, page, url, status, format, formatVersion } = JSON.parse(
    textAt(row, 12),
  ) as Particulars;
  const topics = JSON.parse(textAt(row, 13)) as readonly number[];
  return given({
    id: numberAt(row, 0),
    headline: maybeTextAt(row, 1),
    outlet: maybeTextAt(row, 2),
    origin: maybeTextAt(row, 3),
    language: maybeTextAt(row, 4),
    byline: maybeTextAt(row, 5),
    authors: authors.map(({ name }) => name),
    section,
    page,
    published: publishedAt(row, 6),
    isZoneUnknown: isTrueAt(row, 8),
    url,
    path: textAt(row, 9),
    sha256: textAt(row, 10),
    reader: `${format} ${formatVersion}`,
    status,
    topics: topics.toSorted((a, b) => a - b),
    opening: textAt(row, 11),
  });
}

/** Newest first as lists have it: by time, then the more exact, then the later number; undated ones last. */
function newestFirst(places: Int32Array, { wall, granule, ids }: ArticleColumns): Int32Array {
  const at = (place: number): number => wall[place] ?? Number.NEGATIVE_INFINITY;
  return places
    .slice()
    .sort((a, b) =>
      at(a) === at(b)
        ? (granule[b] ?? NOT_DATED) - (granule[a] ?? NOT_DATED) || (ids[b] ?? 0) - (ids[a] ?? 0)
        : at(b) - at(a),
    );
}

/** What reports ask of many articles at once: counted from memory, facts read in few questions. */
export function clipReading(
  connection: Connection,
  counted: CountedArticles,
  chosenArticles: ChosenArticles,
): ClipReading {
  /** Of few groups these alone: a report asks for its topics and stories one after the other. */
  const leads = (groups: ReadonlySet<number>): ReadonlyMap<number, number> => {
    const rows =
      groups.size > FEW_GROUPS
        ? connection.rows('SELECT id, lead_id FROM duplicate_group')
        : connection.rows(
            'SELECT id, lead_id FROM duplicate_group WHERE id IN (SELECT value FROM json_each(?))',
            JSON.stringify([...groups]),
          );
    return new Map(rows.map((row) => [numberAt(row, 0), numberAt(row, 1)]));
  };
  return {
    countedArticles: (selection) => {
      const chosen = chosenArticles(selection);
      if (!chosen.ok) return chosen;
      const columns = counted.columns();
      const groupAt = columns.single['duplicate-group'];
      const places = newestFirst(chosen.value.places, columns);
      const leadOf = leads(new Set(Array.from(places, (place) => groupAt[place] ?? 0)));
      return ok(
        Array.from(places, (place): CountedArticle => {
          const id = columns.ids[place] ?? 0;
          const group = groupAt[place] ?? 0;
          return { id, group, isLeadCopy: (leadOf.get(group) ?? id) === id };
        }),
      );
    },
    clipFacts: (ids) => {
      const found = new Map<number, ClipFacts>();
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const rows = connection.rows(SELECT, JSON.stringify(ids.slice(at, at + AT_ONCE)));
        for (const row of rows) found.set(numberAt(row, 0), factsAt(row));
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    publishedOf: (ids) => {
      const columns = counted.columns();
      return ids.map((id) => {
        const place = placeOf(columns, id);
        const granule = place === undefined ? NOT_DATED : (columns.granule[place] ?? NOT_DATED);
        if (place === undefined || granule === NOT_DATED) return undefined;
        return printWall({ wall: columns.wall[place] ?? 0, granule });
      });
    },
    correctedAmong: (ids) => {
      const asked = new Set(ids);
      return connection.rows(CORRECTED).flatMap((row) => {
        const id = numberAt(row, 0);
        return asked.has(id) ? [id] : [];
      });
    },
  };
}
