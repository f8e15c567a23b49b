import type { ReadArticle } from '../../core/domain/article.ts';
import { ORIGIN_GROUNDS } from '../../core/domain/pickup.ts';
import type { NewArticle } from '../../core/filing.ts';
import { ownOrigin } from '../../core/understand/pickups/group-origin.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import { dayOf, wallTime } from '../wall-clock.ts';
import type { ArticleIdentities } from './article-identities.ts';
import type { ArticleTexts } from './article-text.ts';
import type { ArticleVersions } from './article-versions.ts';
import type { ArticleNotes } from './article-notes.ts';
import type { Attributions } from './attributions.ts';
import type { CopyCorrections } from './copy-corrections.ts';
import type { Duplicates } from './duplicates.ts';
import type { FieldCorrections } from './field-corrections.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { KnownKeys } from './known-keys.ts';
import type { LeadChoices } from './lead-choices.ts';
import type { Names } from './names.ts';
import type { StatementVersions } from './statement-versions.ts';
import type { Stories } from './stories.ts';
import type { Tags } from './tags.ts';
import type { Topics } from './topics.ts';

/** The tables an article is written into. */
export type ArticleTables = {
  readonly fieldCorrections: FieldCorrections;
  readonly texts: ArticleTexts;
  readonly identities: ArticleIdentities;
  readonly versions: ArticleVersions;
  readonly attributions: Attributions;
  readonly duplicates: Duplicates;
  readonly choices: LeadChoices;
  readonly copyCorrections: CopyCorrections;
  readonly notes: ArticleNotes;
  readonly fingerprints: Fingerprints;
  readonly statementVersions: StatementVersions;
  readonly stories: Stories;
  readonly topics: Topics;
  readonly tags: Tags;
  readonly outlets: Names;
  readonly origins: Names;
  readonly languages: Names;
  readonly formats: Names;
  readonly keys: KnownKeys;
  /** Counts of this article are worked out anew. */
  readonly touch: (id: number) => void;
};

export type Articles = {
  add(article: NewArticle, zone: string): number;
  withContent(contentHash: string): number | undefined;
  mark(id: number, mark: { readonly isRead?: boolean; readonly isStarred?: boolean }): void;
  /** Works out the wall clock of every article anew. */
  renewWalls(zone: string): void;
  /** Takes out every article and all that is derived from them. */
  clear(): void;
};

/** A new article is a duplicate group of its own, named by itself, unless it joins one. */
const NEXT = `
  SELECT max(coalesce((SELECT max(id) FROM article), 0),
    coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'highest-article'), 0)) + 1`;

const INSERT = `
  INSERT INTO article (wall, day, granule, is_zone_unknown, date_arrived, outlet_id, origin_id, language_id, story_id,
    watch_id, duplicate_group, has_copies, id, format_id, told_origin_id, origin_ground, statements_version)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT watch_id FROM import WHERE id = ?10),
    coalesce(?11, ?12), ?11 IS NOT NULL, ?12, ?13, ?14, ?15, ?16)`;

const WITH_CONTENT = `
  SELECT id FROM article_text WHERE id IN (SELECT value FROM json_each(?)) AND content_hash = ? ORDER BY id LIMIT 1`;

/** Children before parents, because of the references between them. */
const CLEAR = `
  DELETE FROM article_tag;
  DELETE FROM article_topic;
  DELETE FROM article_statements;
  DELETE FROM attribution;
  DELETE FROM attribution_read;
  DELETE FROM article_read;
  DELETE FROM article_fingerprints;
  DELETE FROM duplicate_group;
  DELETE FROM copy_link;
  DELETE FROM article_identity;
  DELETE FROM article_version;
  DELETE FROM article_particulars;
  DELETE FROM spaced_text;
  DELETE FROM article_text;
  DELETE FROM story_place;
  DELETE FROM article;
  DELETE FROM story_state;
  DELETE FROM story_event;
  UPDATE story_next SET place = 0, story = 1;
  DELETE FROM story;
  DELETE FROM outlet;
  DELETE FROM origin;
  DELETE FROM language;
  DELETE FROM format;
  DELETE FROM quoted_name;
  DELETE FROM quoted_source;
  INSERT INTO article_words (article_words) VALUES ('rebuild');`;

/** The id of a name that may not be given. */
export function optionalId(names: Names, name: string | undefined): number | undefined {
  return name === undefined ? undefined : names.id(name);
}

/** That the analyst took the origin away: then its copies say nothing either. */
const NO_ORIGIN = -1;

/** What an article tells of its origin itself, and how: the two columns of it. */
export function toldOrigin(origins: Names, article: ReadArticle): readonly (number | undefined)[] {
  const told = ownOrigin(article);
  if (told !== undefined) return [origins.id(told.name), ORIGIN_GROUNDS.indexOf(told.ground)];
  return [undefined, article.evidence.origin?.from === 'correction' ? NO_ORIGIN : undefined];
}

export function articles(connection: Connection, tables: ArticleTables): Articles {
  /** No number is given twice: what was said of an article that is gone must not be said of another. */
  const nextId = (): number => {
    const row = connection.row(NEXT);
    if (row === undefined) throw new Error('SQLite gives no highest number');
    return numberAt(row, 0);
  };
  return {
    add: (added, zone) => {
      const { article } = added;
      const published = article.datePublished;
      const time = published === undefined ? undefined : wallTime(published, zone);
      const placed = tables.stories.place(added);
      const group = added.copiesOf.length === 0 ? undefined : tables.duplicates.merged(added.copiesOf);
      const id = connection.insert(
        INSERT,
        time?.wall,
        time === undefined ? undefined : dayOf(time.wall),
        time?.granule,
        published?.zone === 'unknown',
        added.dateArrived,
        optionalId(tables.outlets, article.outlet?.name),
        optionalId(tables.origins, article.origin?.name),
        optionalId(tables.languages, article.language),
        placed.story,
        added.importId,
        group,
        added.id ?? nextId(),
        tables.formats.id(article.format),
        ...toldOrigin(tables.origins, article),
        tables.statementVersions.written(article),
      );
      tables.touch(id);
      placed.keep(id);
      tables.texts.add(id, added, tables.attributions.inForce(id, article));
      tables.identities.add(id, added.asRead ?? article);
      tables.attributions.add(id, article);
      tables.fingerprints.put(id, added.fingerprints);
      if (group !== undefined) tables.duplicates.joined(id, added.copiesOf);
      tables.duplicates.corrected(id);
      tables.topics.addArticle(id, added.topics, added.givenTopics ?? []);
      return id;
    },
    withContent: (contentHash) => {
      const ids = tables.keys.idsOf('content', contentHash);
      const row =
        ids.length === 0 ? undefined : connection.row(WITH_CONTENT, JSON.stringify(ids), contentHash);
      return row === undefined ? tables.versions.articleWith(contentHash) : numberAt(row, 0);
    },
    mark: (id, { isRead, isStarred }) =>
      connection.run(
        'UPDATE article SET is_read = coalesce(?, is_read), is_starred = coalesce(?, is_starred) WHERE id = ?',
        isRead,
        isStarred,
        id,
      ),
    renewWalls: (zone) => {
      const rows = connection.rows(
        `SELECT id, published_value, published_zone, published_precision FROM article_text
         WHERE published_zone <> 'unknown' AND published_precision IN ('minute', 'second')`,
      );
      for (const row of rows) {
        const precision = textAt(row, 3) === 'second' ? 'second' : 'minute';
        const printed = { value: textAt(row, 1), zone: maybeTextAt(row, 2) ?? 'unknown', precision } as const;
        const time = wallTime(printed, zone);
        if (time === undefined) continue;
        tables.touch(numberAt(row, 0));
        connection.run(
          'UPDATE article SET wall = ?, day = ? WHERE id = ?',
          time.wall,
          dayOf(time.wall),
          numberAt(row, 0),
        );
      }
      tables.duplicates.renewAll();
      tables.stories.renewTimes();
    },
    clear: () => connection.script(CLEAR),
  };
}
