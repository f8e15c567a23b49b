import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';
import { MIGRATIONS } from '../../electron/library/migrations/index.ts';
import { connect } from '../../electron/library/sql/connection.ts';
import { aFirstLibrary } from './a-first-library.ts';
import { aFolder, aLibrary, aNewArticle, keep, SQL_JS_FOLDER } from './a-library.ts';

const VERSION = JSON.stringify({
  headline: 'Dam seeps',
  body: 'The dam seeps.',
  format: 'html',
  formatVersion: 1,
  authors: [],
  evidence: {},
  mendings: [],
  attributions: [],
}).replaceAll("'", "''");

/** What a library of a version held first: rows of the tables that came with it. */
const WRITTEN_SINCE: Readonly<Record<number, string>> = {
  2: `INSERT INTO article_version VALUES (1, 1, 0, 1, 0, 'before', '2026-09-01T00:00:00.000Z', '${VERSION}'),
        (1, 2, 1, 1, 0, 'hash', '2026-09-02T00:00:00.000Z', '${VERSION}');
      INSERT INTO outlet_entry VALUES ('Post', '{"name":"Post","aliases":[],"kind":"newspaper"}');
      INSERT INTO ignored_file VALUES ('/in/c.html', NULL, 'advertising', '2026-09-02T00:00:00.000Z');`,
  3: `INSERT INTO ledger_line VALUES (1, '');`,
  7: `INSERT INTO tag VALUES (1, 'Water');
      INSERT INTO article_tag VALUES (1, 1);
      INSERT INTO deleted_article VALUES (1, '2026-09-03T00:00:00.000Z', 'analyst', 'advert', 'Sale', 'Post', NULL, 1, NULL);
      INSERT INTO deleted_version VALUES (1, 1, 1, '${'a'.repeat(64)}', 1, 'sale');`,
  11: `INSERT INTO statement_correction VALUES (1, '2026-09-04T00:00:00.000Z', NULL, '{}', '{}', 'kept', '2026-09-05T00:00:00.000Z');`,
  12: `INSERT INTO retention_exempt VALUES ('hash', '2026-09-04T00:00:00.000Z');`,
  13: `INSERT INTO field_correction VALUES (1, '2026-09-04T00:00:00.000Z', 1, 'headline', '{"to":"Dam","from":"Dam seeps","read":"Dam seeps"}', NULL, '2026-09-05T00:00:00.000Z');`,
  17: `INSERT INTO lead_choice VALUES (1, '2026-09-04T00:00:00.000Z', 1, NULL, '2026-09-05T00:00:00.000Z');`,
};

/** A library as that version left it: made by the first, opened by each after it, with what each wrote. */
async function aLibraryOf(version: number): Promise<string> {
  const folder = await aFirstLibrary();
  const file = join(folder, 'library.db');
  const sql = await initSqlJs({ locateFile: (name) => join(SQL_JS_FOLDER, name) });
  const database = new sql.Database(readFileSync(file));
  const connection = connect(database, { takeRefusal: () => undefined }, file);
  for (const step of MIGRATIONS.slice(1, version)) {
    connection.script(step.sql);
    step.fill?.(connection);
    connection.script(`${WRITTEN_SINCE[step.version] ?? ''} PRAGMA user_version = ${step.version};`);
  }
  writeFileSync(file, database.export());
  connection.close();
  return folder;
}

test.each(MIGRATIONS.map(({ version }) => version))(
  'a library that version %i left opens with all it held, and goes on',
  async (version) => {
    const folder = await aLibraryOf(version);
    const library = await aLibrary(folder);
    const article = library.article(1);
    expect(article).toMatchObject({ headline: 'Dam seeps', isRead: true, topics: [{ id: 1, name: 'Dam' }] });
    expect(article?.versions).toHaveLength(version < 2 ? 1 : 2);
    expect(library.tags()).toMatchObject(version < 7 ? [] : [{ name: 'Water', articles: 1 }]);
    expect(library.isDeleted('sale')).toBe(version >= 7);
    expect(library.ignored('/in/c.html', undefined) === undefined).toBe(version < 2);
    expect(library.fieldCorrections()).toHaveLength(version < 13 ? 0 : 1);
    expect(library.volume({ query: 'seeps', filters: [] })).toMatchObject({ value: { articles: 1 } });
    expect(library.quotedSource('Ilse Roe')).toMatchObject({ count: { statements: 1, articles: 1 } });
    expect(library.articleWith('hash')).toBe(1);
    expect(library.importOf('a'.repeat(64))?.id).toBe(1);

    const told = { headline: 'Dam seeps more', body: 'The dam seeps more.' };
    const [joined = 0] = keep(library, aNewArticle(told, { storyTerms: articleTermsOf(told) }));
    expect(library.article(joined)?.story?.id).toBe(article?.story?.id);
    expect(library.volume(EVERYTHING)).toMatchObject({ value: { articles: 2 } });
    expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
    library.close();
    const again = await aLibrary(folder);
    expect(again.volume(EVERYTHING)).toMatchObject({ value: { articles: 2 } });
  },
);

test('nothing is missing from a library that every version wrote in: tables and indexes are those of a new one', async () => {
  const shapes = async (folder: string) => {
    (await aLibrary(folder)).close();
    const sql = await initSqlJs({ locateFile: (name) => join(SQL_JS_FOLDER, name) });
    const database = new sql.Database(readFileSync(join(folder, 'library.db')));
    const [found] = database.exec(
      "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2",
    );
    database.close();
    return found?.values;
  };
  expect(await shapes(await aLibraryOf(1))).toEqual(await shapes(aFolder()));
});
