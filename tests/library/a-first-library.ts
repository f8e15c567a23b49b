import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { firstTables } from '../../electron/library/migrations/0001-first-tables.ts';
import { aFolder, SQL_JS_FOLDER } from './a-library.ts';

/** A library as the first version made it, with one article, a watch, a topic and two records, and `more` plain articles. */
export async function aFirstLibrary(more = 0): Promise<string> {
  const folder = aFolder();
  const sql = await initSqlJs({ locateFile: (name) => join(SQL_JS_FOLDER, name) });
  const database = new sql.Database();
  database.run(firstTables.sql);
  database.run(`
    PRAGMA application_id = 1400005452;
    PRAGMA user_version = 1;
    INSERT INTO setting VALUES ('zone', 'Europe/Berlin'), ('created', '2026-09-01T00:00:00.000Z');
    INSERT INTO watch VALUES (1, 'Desk', '/in', '{"outlet":"Post"}', 0);
    INSERT INTO import VALUES
      (1, '2026-09-02T00:00:00.000Z', '/in/a.html', 1, 9, '${'a'.repeat(64)}', 'imported', 'html', 1, 1, 1, NULL, NULL,
       NULL, '[]', '["Read"]', 0, NULL),
      (2, '2026-09-02T00:00:00.000Z', '/in/b.html', 1, 9, NULL, 'failed', NULL, NULL, 0, 0, NULL,
       '{"kind":"binary"}', NULL, '[]', '[]', 1, NULL);
    INSERT INTO story VALUES (1, 1, NULL, NULL, '{"dam":1}');
    INSERT INTO term_count VALUES ('dam', 1);
    INSERT INTO outlet VALUES (1, 'Post');
    INSERT INTO article VALUES (1, NULL, NULL, NULL, 0, '2026-09-02T00:00:00.000Z', 1, NULL, NULL, 1, 1, 1, 0, 1, 0);
    INSERT INTO article_text VALUES (1, 1, 0, '${'a'.repeat(64)}', 'hash', NULL, NULL, NULL, 'Dam seeps', NULL, NULL,
      'The dam seeps.', '{"format":"html","formatVersion":1,"authors":[],"evidence":{},"mendings":[],
        "outlet":{"name":"Post"},"url":"https://www.post.example/dam/","providerId":"PAP-1"}');
    INSERT INTO article_words (docid, headline, body) VALUES (1, 'Dam seeps', 'The dam seeps.');
    INSERT INTO quoted_source VALUES (1, 'Ilse Roe');
    INSERT INTO attribution VALUES (1, 0, 1, 'person', '{"field":"body","source":[],"cue":[],"content":[[0,14]],
      "kind":"indirect","form":"named","stance":"reporting","quotedSource":{"name":"Ilse Roe","kind":"person"},
      "certainty":"high","rule":"that"}');
    INSERT INTO article_quotes VALUES (1, 1);
    INSERT INTO article_fingerprints VALUES (1, x'01000000');
    INSERT INTO topic VALUES (1, 'Dam', 2);
    INSERT INTO topic_version VALUES (1, 1, 'dam', '2026-09-01T00:00:00.000Z');
    INSERT INTO article_topic VALUES (1, 1);
  `);
  for (let id = 2; id < 2 + more; id += 1) {
    const body = `The dam number ${id} seeps. `.repeat(20);
    database.run(`
      INSERT INTO import VALUES (${id + 1}, '2026-09-02T00:00:00.000Z', '/in/${id}.html', 1, 9, NULL, 'imported', 'html', 1, 1, 1,
        NULL, NULL, NULL, '[]', '["Read"]', 0, NULL);
      INSERT INTO story VALUES (${id}, 1, NULL, NULL, '{"dam":1}');
      INSERT INTO article VALUES (${id}, NULL, NULL, NULL, 0, '2026-09-02T00:00:00.000Z', 1, NULL, NULL, ${id}, ${id}, 1, 0, 0, 0);
      INSERT INTO article_text VALUES (${id}, ${id + 1}, 0, '${String(id).padStart(64, '0')}', 'hash ${id}', NULL, NULL, NULL, 'Dam number ${id}', NULL, NULL,
        '${body}', '{"format":"html","formatVersion":1,"authors":[],"evidence":{},"mendings":[]}');
      INSERT INTO article_words (docid, headline, body) VALUES (${id}, 'Dam number ${id}', '${body}');
      INSERT INTO article_fingerprints VALUES (${id}, x'01000000');
    `);
  }
  writeFileSync(join(folder, 'library.db'), database.export());
  database.close();
  return folder;
}
