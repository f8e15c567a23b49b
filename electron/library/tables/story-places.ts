import type { StoryDecision } from '../../core/domain/story.ts';
import type { KeptBook, KeptMember, KeptPart, KeptStory } from '../../core/understand/stories/kept-book.ts';
import type { OpenStory, StoryMember } from '../../core/understand/stories/open-story.ts';
import { bytesOfTerms, termsOfBytes } from '../../core/understand/stories/packed-terms.ts';
import { articleTermsOf } from '../../core/understand/stories/story-terms.ts';
import type { Connection } from '../sql/connection.ts';
import { given, isTrueAt, maybeNumberAt, numberAt, textAt, type Row } from '../sql/row.ts';
import { keptText } from './kept-text.ts';

/** Where the rules put each article, and what they know of each story: all a story book needs to go on. */
export type StoryPlaces = {
  readonly kept: () => KeptBook;
  add(member: StoryMember, articleId: number, decision: StoryDecision): void;
  /** Writes what an article of an earlier version was found to tell. */
  tell(member: StoryMember): void;
  move(articleIds: readonly number[], story: number): void;
  remove(articleId: number): void;
  keepStory(story: OpenStory): void;
  dropStory(story: number): void;
  note(articleId: number, decision: StoryDecision & { kind: 'merged' | 'split' }): void;
  countOn(nextPlace: number, nextStory: number): void;
  setPart(articleId: number, part: number): void;
  storyOf(articleId: number): number | undefined;
  articlesOf(story: number): readonly { readonly article: number; readonly part?: number }[];
};

const MEMBER = 'article_id, place, story_id, published, is_headline, terms';
const STORY = 'story_id, next_look, apart';

/** Articles read at a time. */
const PLACES_A_PART = 128;
const IN_PLACES = `SELECT ${MEMBER} FROM story_place WHERE place >= ? AND place < ? ORDER BY place`;
const LISTED = 'story_id IN (SELECT value FROM json_each(?1))';
const OF_STORIES = `SELECT ${STORY} FROM story_state WHERE ${LISTED}`;
const OF_STORIES_BEFORE = `SELECT ${MEMBER} FROM story_place WHERE ${LISTED} AND place < ?2 ORDER BY place`;

function memberAt(row: Row): KeptMember {
  const bytes = row[5];
  return {
    article: numberAt(row, 0),
    place: numberAt(row, 1),
    story: numberAt(row, 2),
    published: maybeNumberAt(row, 3),
    isHeadline: isTrueAt(row, 4),
    ...(bytes instanceof Uint8Array && { terms: termsOfBytes(bytes) }),
  };
}

function storyAt(row: Row): KeptStory {
  return {
    id: numberAt(row, 0),
    nextLook: numberAt(row, 1),
    apart: JSON.parse(textAt(row, 2)) as readonly number[],
  };
}

export function storyPlaces(connection: Connection): StoryPlaces {
  /** Stories with an article at `place` or later, part by part; a story comes with the first of those articles. */
  const openParts = function* (place: number, nextPlace: number): Generator<KeptPart> {
    const known = new Set<number>();
    for (let from = Math.max(0, place); from < nextPlace; from += PLACES_A_PART) {
      const members = connection.rows(IN_PLACES, from, from + PLACES_A_PART).map(memberAt);
      const fresh = [...new Set(members.map(({ story }) => story))].filter((story) => !known.has(story));
      for (const story of fresh) known.add(story);
      const listed = JSON.stringify(fresh);
      const stories = connection.rows(OF_STORIES, listed).map(storyAt);
      const before = connection.rows(OF_STORIES_BEFORE, listed, place).map(memberAt);
      yield { stories, members: [...before, ...members] };
    }
  };
  return {
    kept: () => {
      const next = connection.row('SELECT place, story FROM story_next');
      return {
        nextPlace: next === undefined ? 0 : numberAt(next, 0),
        nextStory: next === undefined ? 1 : numberAt(next, 1),
        open: (place) => openParts(place, next === undefined ? 0 : numberAt(next, 0)),
        story: (id) => {
          const row = connection.row(`SELECT ${STORY} FROM story_state WHERE story_id = ?`, id);
          if (row === undefined) return undefined;
          const members = connection.rows(
            `SELECT ${MEMBER} FROM story_place WHERE story_id = ? ORDER BY place`,
            id,
          );
          return { story: storyAt(row), members: members.map(memberAt) };
        },
        read: (article) => {
          const text = keptText(connection, article);
          return text === undefined ? [] : articleTermsOf(text);
        },
      };
    },
    add: ({ place, terms, published, isHeadline, story }, articleId, decision) =>
      connection.run(
        `INSERT INTO story_place (${MEMBER}, decision) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        articleId,
        place,
        story.id,
        published,
        isHeadline,
        bytesOfTerms(terms),
        JSON.stringify(decision),
      ),
    tell: ({ article, terms }) =>
      connection.run('UPDATE story_place SET terms = ? WHERE article_id = ?', bytesOfTerms(terms), article),
    move: (articleIds, story) => {
      for (const id of articleIds)
        connection.run('UPDATE story_place SET story_id = ? WHERE article_id = ?', story, id);
    },
    remove: (articleId) => connection.run('DELETE FROM story_place WHERE article_id = ?', articleId),
    keepStory: ({ id, nextLook, apart }) =>
      connection.run(
        `INSERT OR REPLACE INTO story_state (${STORY}) VALUES (?, ?, ?)`,
        id,
        nextLook,
        JSON.stringify([...apart]),
      ),
    dropStory: (story) => connection.run('DELETE FROM story_state WHERE story_id = ?', story),
    note: (articleId, decision) =>
      connection.run(
        'INSERT INTO story_event (article_id, story_id, other_id, decision) VALUES (?, ?, ?, ?)',
        articleId,
        decision.story,
        decision.kind === 'merged' ? decision.from : decision.into,
        JSON.stringify(decision),
      ),
    countOn: (nextPlace, nextStory) =>
      connection.run(
        'INSERT OR REPLACE INTO story_next (id, place, story) VALUES (1, ?, ?)',
        nextPlace,
        nextStory,
      ),
    setPart: (articleId, part) =>
      connection.run('UPDATE story_place SET part = ? WHERE article_id = ?', part, articleId),
    storyOf: (articleId) => {
      const row = connection.row('SELECT story_id FROM story_place WHERE article_id = ?', articleId);
      return row && numberAt(row, 0);
    },
    articlesOf: (story) =>
      connection
        .rows('SELECT article_id, part FROM story_place WHERE story_id = ? ORDER BY place', story)
        .map((row) => given({ article: numberAt(row, 0), part: maybeNumberAt(row, 1) })),
  };
}
