import type { ArticleElsewhere, StoryArticle, StoryDecision, StoryDetail } from '../../core/domain/story.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { StoryCorrections } from '../tables/story-corrections.ts';
import { publishedAt } from './article-list.ts';
import { STORY_TITLE } from './story-title.ts';
import { VOLUME_COLUMNS, volumeAt } from './volume-sql.ts';

/** A story as its page shows it; undefined when there is none of this number. */
type StoryDetails = {
  get(id: number): StoryDetail | undefined;
  /** All of its articles, in the order they came. */
  articles(id: number): readonly number[];
};

const MOST_ARTICLES = 1000;
const MOST_QUOTED = 20;

const ARTICLES = `
  SELECT article.id, article.wall, granule, headline, outlet.name, decision, story_place.story_id <> article.story_id
  FROM article JOIN article_text ON article_text.id = article.id LEFT JOIN outlet ON outlet.id = outlet_id
    LEFT JOIN story_place ON story_place.article_id = article.id
  WHERE article.story_id = ? ORDER BY article.wall IS NULL, article.wall, article.id LIMIT ${MOST_ARTICLES}`;
const EDGE = 'SELECT wall, granule FROM article WHERE story_id = ? AND wall IS NOT NULL ORDER BY wall';
const OUTLETS = `
  SELECT outlet.name, count(*) FROM article JOIN outlet ON outlet.id = outlet_id WHERE story_id = ?
  GROUP BY outlet.id ORDER BY count(*) DESC, outlet.name`;
const QUOTED = `
  SELECT quoted_source.name, count(*) FROM article JOIN attribution ON attribution.article_id = article.id
    JOIN quoted_source ON quoted_source.id = quoted_source_id
  WHERE story_id = ? AND stance = 'reporting'
  GROUP BY quoted_source.id ORDER BY count(*) DESC, quoted_source.name LIMIT ${MOST_QUOTED}`;
const ELSEWHERE = `
  SELECT article.id, headline, story_id FROM json_each(?) JOIN article ON article.id = value
    JOIN article_text ON article_text.id = article.id
  WHERE story_id <> ? ORDER BY article.id`;
const PLACED = `
  SELECT story_place.story_id FROM article JOIN story_place ON article_id = article.id WHERE article.story_id = ?1`;
/** Its own merges and splits, and those of stories that its articles were in before: what moved them there belongs to the reason. */
const EVENTS = `
  WITH RECURSIVE placed(story) AS (${PLACED}),
    linked(story) AS (
      SELECT story FROM placed UNION
      SELECT CASE WHEN story_id = linked.story THEN other_id ELSE story_id END
      FROM linked JOIN story_event ON story_id = linked.story OR other_id = linked.story)
  SELECT decision, story_id IN (SELECT story FROM placed) OR other_id IN (SELECT story FROM placed)
  FROM story_event WHERE story_id IN (SELECT story FROM linked) ORDER BY id`;

export function storyDetails(connection: Connection, corrections: StoryCorrections): StoryDetails {
  const articlesOf = (id: number): readonly StoryArticle[] =>
    connection.rows(ARTICLES, id).map((row) => {
      const article = numberAt(row, 0);
      const decision = maybeTextAt(row, 5);
      const pins = corrections
        .naming(article)
        .filter(({ change }) => change.action === 'pin' && change.article === article);
      return given({
        id: article,
        published: publishedAt(row, 1),
        headline: maybeTextAt(row, 3),
        outlet: maybeTextAt(row, 4),
        decision: decision === undefined ? undefined : (JSON.parse(decision) as StoryDecision),
        isCorrected: isTrueAt(row, 6),
        isPinned: pins.length > 0,
      });
    });
  const eventsOf = (id: number, articles: ReadonlySet<number>): StoryDetail['events'] =>
    connection
      .rows(EVENTS, id)
      .map((row) => ({
        event: JSON.parse(textAt(row, 0)) as StoryDetail['events'][number],
        isOwn: isTrueAt(row, 1),
      }))
      .filter(({ event, isOwn }) => isOwn || event.moved.some((moved) => articles.has(moved)))
      .map(({ event }) => event);
  const titleOf = (id: number): string => maybeTextAt(connection.row(STORY_TITLE, id) ?? [], 0) ?? '';
  const elsewhereOf = (id: number, events: StoryDetail['events']): readonly ArticleElsewhere[] => {
    const moved = [...new Set(events.flatMap((event) => event.moved))];
    const titles = new Map<number, string>();
    return connection.rows(ELSEWHERE, JSON.stringify(moved), id).map((row) => {
      const story = numberAt(row, 2);
      const storyTitle = titles.get(story) ?? titleOf(story);
      titles.set(story, storyTitle);
      return given({ id: numberAt(row, 0), headline: maybeTextAt(row, 1), story, storyTitle });
    });
  };
  const counted = (sql: string, id: number): readonly (readonly [name: string, count: number])[] =>
    connection.rows(sql, id).map((row) => [textAt(row, 0), numberAt(row, 1)]);

  return {
    articles: (id) =>
      connection
        .rows('SELECT id FROM article WHERE story_id = ? ORDER BY id', id)
        .map((row) => numberAt(row, 0)),
    get: (id) => {
      const row = connection.row(
        `SELECT title, ${VOLUME_COLUMNS} FROM story JOIN article ON article.story_id = story.id WHERE story.id = ?
         GROUP BY story.id`,
        id,
      );
      if (row === undefined) return undefined;
      const articles = articlesOf(id);
      const events = eventsOf(id, new Set(articles.map((article) => article.id)));
      const inForce = new Map(
        articles.flatMap((article) => corrections.naming(article.id)).map((one) => [one.id, one]),
      );
      const edge = (direction: string): string | undefined =>
        publishedAt(connection.row(`${EDGE} ${direction} LIMIT 1`, id) ?? [], 0);
      return given({
        id,
        title: titleOf(id),
        isTitleGiven: maybeTextAt(row, 0) !== undefined,
        volume: volumeAt(row, 1),
        first: edge('ASC'),
        last: edge('DESC'),
        outlets: counted(OUTLETS, id).map(([name, count]) => ({ name, articles: count })),
        quotedSources: counted(QUOTED, id).map(([name, statements]) => ({ name, statements })),
        articles,
        events,
        elsewhere: elsewhereOf(id, events),
        corrections: [...inForce.values()].sort((a, b) => a.id - b.id),
      });
    },
  };
}
