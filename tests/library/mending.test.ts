import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { ATTRIBUTION_FORMS, QUOTED_SOURCE_KINDS } from '#core/domain/attribution.ts';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { Library } from '#core/ports.ts';
import { MANNERS, statementNumbers, STANCES } from '../../electron/library/counting/statement-facts.ts';
import { aFolder, aLibrary, aNewArticle, keep, quoting, SQL_JS_FOLDER } from './a-library.ts';

/** Changes tables behind the library's back. */
async function tamper(folder: string, script: string): Promise<void> {
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  opened.value.connection.script(script);
  opened.value.connection.close();
}

/** Then counts are read from the tables. */
const NOTHING_KEPT = 'DELETE FROM kept_part';

function repairedBy(library: Library): readonly string[] | undefined {
  const steps = library.verifySteps(true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.repaired;
}

test('verify puts right what statements are counted by', async () => {
  const folder = aFolder();
  const first = await aLibrary(folder);
  keep(
    first,
    ...['Ida Moss', 'Ana Holt', 'Ida Moss'].map((name) => aNewArticle({ attributions: [quoting(name)] })),
  );
  const counted = first.quotedSources(EVERYTHING);
  first.close();
  await tamper(
    folder,
    `DELETE FROM article_statements WHERE article_id = 1; UPDATE article_statements SET numbers = '2,1,1,1' WHERE article_id = 3; ${NOTHING_KEPT}`,
  );
  const library = await aLibrary(folder);
  expect(library.quotedSources(EVERYTHING)).not.toEqual(counted);
  expect(repairedBy(library)?.join()).toMatch(/statements are counted as they are not: put right/);
  expect(library.quotedSources(EVERYTHING)).toEqual(counted);
});

test('places that statements are kept by stay what they were', () => {
  expect(QUOTED_SOURCE_KINDS.join(' ')).toMatch(
    /^person official government military police court igo ngo party company academic body group document media unknown/,
  );
  expect(ATTRIBUTION_FORMS.join(' ')).toMatch(/^named unnamed collective document media none/);
  expect(MANNERS.join(' ')).toMatch(/^direct indirect mixed/);
  expect(STANCES.join(' ')).toMatch(/^reporting attitude/);
  const told = {
    quotedSourceId: 7,
    nameId: 9,
    quotedKind: 'official',
    form: 'unnamed',
    manner: 'mixed',
    stance: 'attitude',
    country: 'PL',
    role: 'spokesman',
    words: 12,
  };
  const facts = 2 + 32 * 2 + 256 * 3 + 1024 * 2 + 4096 * (16 * 32 + 12) + 2 ** 22;
  expect(statementNumbers(told)).toBe(`7,${facts},12,9`);
});

test('verify puts the index of particulars and the spaced texts right', async () => {
  const folder = aFolder();
  const first = await aLibrary(folder);
  const authors = [{ name: 'Ana Holt', kind: 'person' as const }];
  keep(first, aNewArticle({ authors, body: '水坝溃堤' }), aNewArticle({ authors }));
  first.close();
  await tamper(
    folder,
    `DELETE FROM article_particulars WHERE docid = 1;
    INSERT INTO article_particulars (docid, author) VALUES (99, 'ana holt');
    INSERT INTO spaced_text (id, body) VALUES (98, 'x')`,
  );
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
