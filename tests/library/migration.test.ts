import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';
import { firstTables } from '../../electron/library/migrations/0001-first-tables.ts';
import {
  aFolder,
  aLibrary,
  anImport,
  aNewArticle,
  aWatch,
  change,
  keep,
  SQL_JS_FOLDER,
} from './a-library.ts';

/** A library as the first version made it, with one article, a watch, a topic and two records. */
async function aFirstLibrary(): Promise<string> {
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
  writeFileSync(join(folder, 'library.db'), database.export());
  database.close();
  return folder;
}

test('a library of the first version opens with all it held, and takes what is new', async () => {
  const folder = await aFirstLibrary();
  const library = await aLibrary(folder);
  expect(library.article(1)).toMatchObject({
    headline: 'Dam seeps',
    isRead: true,
    topics: [{ id: 1, name: 'Dam' }],
    versions: [{ version: 1, isCurrent: true, headline: 'Dam seeps', path: '/in/a.html' }],
  });
  expect(library.article(1)?.attributions).toMatchObject([{ stance: 'reporting', confidence: 0.9 }]);
  expect(library.article(1)?.attributions[0]).not.toHaveProperty('certainty');
  // Nobody counted versions then: its statements are to be found again.
  expect([library.outdatedStatements(), library.nextOutdated(0, 9)]).toEqual([1, [1]]);
  expect(library.watches()).toEqual([{ ...aWatch({ defaults: { outlet: 'Post' } }), id: 1 }]);
  expect(library.importCounts()).toMatchObject({ imported: 1, 'new-version': 0, failed: 1, attention: 1 });
  expect(library.import(1)).toMatchObject({ revised: [], tried: ['Read'] });
  expect(library.ownOutlets()).toEqual([]);

  const told = { headline: 'Dam seeps more', body: 'The dam seeps more.' };
  const [joined = 0] = keep(library, aNewArticle(told, { storyTerms: articleTermsOf(told) }));
  expect(library.article(joined)?.story).toEqual({ id: 1, title: 'Dam seeps', articles: 2 });
  change(library, () => library.removeArticle(joined));
  expect(library.article(1)?.story).toEqual({ id: 1, title: 'Dam seeps', articles: 1 });

  const place = { path: '/else.html', position: 0, importId: 9, isAlone: true };
  const update = aNewArticle({
    headline: 'Dam seeps',
    body: 'The dam seeps. It holds.',
    outlet: { name: 'Post' },
    url: 'http://post.example/dam?utm_source=mail',
  });
  expect(library.versionOf(update.article, place)).toBe(1);
  change(library, () => {
    const importId = library.addImport(anImport({ path: '/else.html' }));
    library.addVersion(1, { ...update, importId });
  });
  expect(library.article(1)).toMatchObject({ body: 'The dam seeps. It holds.', isRead: true });
  expect(library.version(1, 1)?.body).toBe('The dam seeps.');
  expect(library.volume({ query: 'holds', filters: [] })).toMatchObject({ value: { articles: 1 } });
  expect(library.volume(EVERYTHING)).toMatchObject({ value: { articles: 1 } });
  expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  library.close();
  const again = await aLibrary(folder);
  expect(again.article(1)?.versions).toHaveLength(2);
  expect(readFileSync(join(folder, 'library.db')).length).toBeGreaterThan(0);
});
