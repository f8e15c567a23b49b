import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '#core/ports.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { aFolder, aLibrary, aNewArticle, change, keep, SQL_JS_FOLDER } from './a-library.ts';

const QUERIES = ['dam', 'wall*', '"dam wall3"', 'dam NEAR/2 wall5', 'dam NOT wall1', 'section:sport'];

function answers(library: Library): readonly unknown[] {
  return QUERIES.flatMap((query) =>
    (['newest', 'relevance'] as const).map((order) => {
      const found = library.articles({ query, filters: [] }, order, { offset: 0, limit: 100 });
      return found.ok ? found.value.map(({ id }) => id) : found;
    }),
  );
}

/** Parts of each index, and the number of the last transaction. */
async function facts(folder: string): Promise<readonly unknown[]> {
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  const row = connection.row(
    `SELECT (SELECT count(*) FROM article_words_segdir), (SELECT count(*) FROM article_particulars_segdir),
       (SELECT max(seq) FROM ledger_line), (SELECT count(*) FROM kept_part)`,
  );
  connection.close();
  return row ?? [];
}

test('merging makes one part of each index; answers, counts that are kept and the ledger stay as they were', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  const ids = Array.from({ length: 9 }, (_, part) =>
    keep(library, aNewArticle({ body: `the dam wall${part % 6} holds`, section: 'sport' })),
  ).flat();
  change(library, () => library.removeArticle(ids[4] ?? 0));
  const before = answers(library);
  library.keepCounts();
  const changes = library.changes();
  library.close();
  const [words, particulars, seq, kept] = await facts(folder);
  expect([words, particulars].every((parts) => Number(parts) > 1)).toBe(true);

  const again = await aLibrary(folder);
  while (again.mergeIndexes());
  expect(again.changes()).toBe(0);
  expect(changes).toBeGreaterThan(0);
  expect(answers(again)).toEqual(before);
  again.close();
  expect(await facts(folder)).toEqual([1, 1, seq, kept]);

  const reopened = await aLibrary(folder);
  expect(answers(reopened)).toEqual(before);
  expect(reopened.verify().filter((line) => !line.startsWith('The original'))).toEqual([]);
});

test('who only reads merges nothing', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  for (let part = 0; part < 3; part += 1) keep(library, aNewArticle({ body: `dam wall${part}` }));
  const reader = await aLibrary(folder, { access: 'read' });
  expect(reader.mergeIndexes()).toBe(false);
});
