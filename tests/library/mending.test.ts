import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { aFolder, aLibrary, aNewArticle, keep, SQL_JS_FOLDER } from './a-library.ts';

test('verify puts the index of particulars and the spaced texts right', async () => {
  const folder = aFolder();
  const first = await aLibrary(folder);
  const authors = [{ name: 'Ana Holt', kind: 'person' as const }];
  keep(first, aNewArticle({ authors, body: '水坝溃堤' }), aNewArticle({ authors }));
  first.close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  opened.value.connection.script(`
    DELETE FROM article_particulars WHERE docid = 1;
    INSERT INTO article_particulars (docid, author) VALUES (99, 'ana holt');
    INSERT INTO spaced_text (id, body) VALUES (98, 'x')`);
  opened.value.connection.close();
  const library = await aLibrary(folder);
  const steps = library.verifySteps(true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(step.value.repaired).toEqual([
    '2 articles are not in the index of authors, places and captions as they are: put right.',
    '1 texts for the full-text index belong to no article: put right.',
  ]);
  expect(library.volume({ query: 'author:holt', filters: [] })).toMatchObject({ value: { articles: 2 } });
  expect(library.verify()).toEqual(step.value.findings);
});
