import type { Attribution } from '../../core/domain/attribution.ts';
import { attributedWords } from '../../core/measures/attributed-words.ts';
import { usualName } from '../../core/understand/attributions/quoted-sources/usual-name.ts';
import type { Connection } from '../sql/connection.ts';
import { maybeTextAt, numberAt, textAt } from '../sql/row.ts';
import type { Migration } from './migration.ts';

/**
 * Who is who across articles. `quoted_name` holds names as articles give them, each filed under the quoted source it
 * stands for; `attribution.quoted_source_id` and `article_quotes` name that one. What statements are counted by has columns
 * of its own; how sure one is becomes a figure, the middle of what its word stood for. `article_quotes` holds whose statements an article reports; attitudes stand in `attribution` alone.
 */
export const quotedSourcesOfTheLibrary: Migration = {
  version: 4,
  sql: `
CREATE TABLE quoted_name (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  quoted_source_id INTEGER NOT NULL REFERENCES quoted_source(id)
);
CREATE INDEX quoted_name_by_source ON quoted_name(quoted_source_id);
CREATE TABLE quoted_source_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  change TEXT NOT NULL,
  was TEXT NOT NULL,
  why TEXT,
  undone_at TEXT
);
ALTER TABLE attribution ADD COLUMN quoted_name_id INTEGER REFERENCES quoted_name(id);
ALTER TABLE attribution ADD COLUMN manner TEXT NOT NULL DEFAULT '';
ALTER TABLE attribution ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE attribution ADD COLUMN stance TEXT NOT NULL DEFAULT '';
ALTER TABLE attribution ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attribution ADD COLUMN country TEXT;
ALTER TABLE attribution ADD COLUMN role TEXT;
CREATE INDEX attribution_by_source ON attribution(quoted_source_id, article_id) WHERE quoted_source_id IS NOT NULL;
`,
  fill: (connection) => {
    const placed = placer(connection);
    for (const article of connection.rows('SELECT DISTINCT article_id FROM attribution')) {
      fillArticle(connection, numberAt(article, 0), placed);
    }
    connection.script(`
      DELETE FROM article_quotes;
      INSERT INTO article_quotes (quoted_source_id, article_id)
      SELECT DISTINCT quoted_source_id, article_id FROM attribution
      WHERE quoted_source_id IS NOT NULL AND stance = 'reporting';`);
  },
};

type Placed = (name: string) => { readonly nameId: number; readonly quotedSourceId: number };

function placer(connection: Connection): Placed {
  const known = new Map<string, ReturnType<Placed>>();
  const sourceId = (name: string): number => {
    const row = connection.row('SELECT id FROM quoted_source WHERE name = ?', name);
    return row === undefined
      ? connection.insert('INSERT INTO quoted_source (name) VALUES (?)', name)
      : numberAt(row, 0);
  };
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const quotedSourceId = sourceId(usualName(name));
    const nameId = connection.insert(
      'INSERT INTO quoted_name (name, quoted_source_id) VALUES (?, ?)',
      name,
      quotedSourceId,
    );
    known.set(name, { nameId, quotedSourceId });
    return { nameId, quotedSourceId };
  };
}

/** What the words of earlier versions came to on annotated articles. */
const CONFIDENCE_OF_WORD = { high: 0.9, medium: 0.65, low: 0.35 };
type EarlierAttribution = Omit<Attribution, 'confidence'> & {
  readonly certainty: keyof typeof CONFIDENCE_OF_WORD;
};

function withConfidence({ certainty, ...rest }: EarlierAttribution): Attribution {
  return { ...rest, confidence: CONFIDENCE_OF_WORD[certainty] };
}

function fillArticle(connection: Connection, articleId: number, placed: Placed): void {
  const text = connection.row('SELECT headline, standfirst, body FROM article_text WHERE id = ?', articleId);
  if (text === undefined) return;
  const [headline, standfirst] = [maybeTextAt(text, 0), maybeTextAt(text, 1)];
  const article = {
    ...(headline !== undefined && { headline }),
    ...(standfirst !== undefined && { standfirst }),
    body: textAt(text, 2),
  };
  for (const row of connection.rows(
    'SELECT position, spans FROM attribution WHERE article_id = ?',
    articleId,
  )) {
    const attribution = withConfidence(JSON.parse(textAt(row, 1)) as EarlierAttribution);
    const filed = attribution.quotedSource && placed(attribution.quotedSource.name);
    connection.run(
      `UPDATE attribution SET quoted_source_id = ?, quoted_name_id = ?, manner = ?, form = ?, stance = ?, words = ?, spans = ?
       WHERE article_id = ? AND position = ?`,
      filed?.quotedSourceId,
      filed?.nameId,
      attribution.kind,
      attribution.form,
      attribution.stance,
      attributedWords(article, attribution),
      JSON.stringify(attribution),
      articleId,
      numberAt(row, 0),
    );
  }
}
