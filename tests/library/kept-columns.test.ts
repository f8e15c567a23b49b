import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Library } from '#core/ports.ts';
import { EVERYTHING } from '#core/domain/selection.ts';
import { countKeptOtherwise } from '../../electron/library/counting/kept-agreement.ts';
import { keptColumns } from '../../electron/library/counting/kept-columns.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { libraryParts } from '../../electron/library/library-parts.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { originals } from '../../electron/library/originals/originals.ts';
import type { Connection } from '../../electron/library/sql/connection.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  change,
  keep,
  minute,
  NOW,
  quoting,
  SQL_JS_FOLDER,
} from './a-library.ts';
import { allCounts } from './all-counts.ts';

/**
 * Columns that were kept must be what somebody reads from the tables, whatever was written since, however the library was
 * left. What is out of date or not what was kept is passed over.
 */
async function database(folder: string): Promise<Connection> {
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value.connection;
}

/** The folder as a kill leaves it: database and journal as they stand, nothing closed. */
function killed(folder: string): string {
  const left = aFolder();
  cpSync(folder, left, { recursive: true });
  rmSync(join(left, 'library.lock'));
  return left;
}

/** What is counted by who opens it; without `isNumbered` from the tables, whatever is kept. */
async function countsOf(folder: string, isNumbered: boolean): Promise<unknown> {
  const connection = await database(folder);
  try {
    return allCounts(libraryParts(connection, originals(folder), () => false, isNumbered));
  } finally {
    connection.close();
  }
}

/** What is counted from columns as they were kept, where they were, and from the tables. */
async function bothCounts(folder: string): Promise<{ isKept: boolean; kept: unknown; read: unknown }> {
  const connection = await database(folder);
  const isKept = keptColumns(connection, () => false).lengths('article') !== undefined;
  expect(countKeptOtherwise(connection)).toBe(0);
  connection.close();
  return { isKept, kept: await countsOf(folder, true), read: await countsOf(folder, false) };
}

const ACTIONS = [
  'add',
  'remove',
  'correct',
  'tag',
  'topic',
  'zone',
  'mark',
  'keep',
  'count',
  'ready',
  'roll back',
];
const step = fc.record({
  what: fc.constantFrom('add', 'add', 'close', 'kill', ...ACTIONS),
  which: fc.nat(30),
  outlet: fc.constantFrom('Marren Herald', 'Port Ansel Post', undefined),
  day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  quoted: fc.subarray(['Ida Moss', 'Harbour Board']),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const AN_ARTICLE: Omit<Step, 'what'> = { which: 30, outlet: undefined, day: 1, quoted: [] };

function add(library: Library, { outlet, day, quoted, which }: Step, ids: number[]): void {
  const [copy] = ids.slice(which);
  const article = aNewArticle(
    {
      ...(outlet !== undefined && { outlet: { name: outlet } }),
      ...(day !== undefined && {
        datePublished: minute(`2026-09-${String(day).padStart(2, '0')}T23:30`, '+02:00'),
      }),
      attributions: quoted.map(quoting),
    },
    { copiesOf: copy === undefined || which > 20 ? [] : [copy], topics: [] },
  );
  ids.push(library.addArticle({ ...article, importId: library.addImport(anImport()) }));
}

function readied(library: Library): void {
  const slices = library.readyToFile();
  while (slices.next().done !== true);
}

function carryOut(library: Library, one: Step, ids: number[]): void {
  const id = ids[one.which % Math.max(1, ids.length)];
  if (one.what === 'add') change(library, () => add(library, one, ids));
  else if (one.what === 'count')
    library.volume({ filters: [{ field: 'tag', value: 'Water', exclude: true }] });
  else if (one.what === 'keep') library.keepCounts();
  else if (one.what === 'ready') readied(library);
  else if (one.what === 'zone') library.setZone(one.which % 2 === 0 ? 'Asia/Tokyo' : 'UTC');
  else if (one.what === 'topic') {
    const topic = { name: `dams ${one.which}`, query: 'dam', colour: 1, at: NOW } as const;
    change(library, () => library.refileTopic(library.saveTopic(topic).id));
  } else if (one.what === 'roll back') {
    expect(() =>
      library.transaction(() => {
        add(library, one, []);
        library.info();
        throw new Error('left');
      }),
    ).toThrow('left');
  } else if (id === undefined) return;
  else if (one.what === 'tag') change(library, () => library.tagArticles('Water', [id], one.which % 3 > 0));
  else if (one.what === 'mark') change(library, () => library.markArticle(id, { isRead: true }));
  else if (one.what === 'remove') {
    change(library, () => library.removeArticle(id));
    ids.splice(ids.indexOf(id), 1);
  } else if (one.what === 'correct') {
    const entry = { name: 'Herald', aliases: one.which % 2 === 0 ? ['Marren Herald'] : [], domains: [] };
    change(library, () => library.saveOutlet(entry, undefined));
  }
}

test('columns that were kept are those of the tables, however the library was written and left', async () => {
  const counted = ['add', 'count', 'close'].map((what) => ({ ...AN_ARTICLE, what }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      let folder = aFolder();
      let library = await aLibrary(folder);
      const ids: number[] = [];
      let isKeptLast = false;
      for (const one of [...steps, ...counted]) {
        if (one.what === 'close') library.close();
        else if (one.what === 'kill') {
          const left = killed(folder);
          library.close();
          folder = left;
        } else {
          carryOut(library, one, ids);
          continue;
        }
        const { isKept, kept, read } = await bothCounts(folder);
        isKeptLast = isKept;
        expect(kept).toEqual(read);
        library = await aLibrary(folder);
        expect(library.info().volume.articles).toBe(ids.length);
      }
      expect(isKeptLast).toBe(true);
      library.close();
    }),
    { numRuns: Number(process.env['SOURCELINE_RUNS'] ?? 10) },
  );
});

/** A library with columns kept of it, and what its tables say. */
async function aKeptLibrary(): Promise<{ readonly folder: string; readonly counts: unknown }> {
  const folder = aFolder();
  const library = await aLibrary(folder);
  keep(
    library,
    ...['Ida Moss', 'Ana Holt', 'Ida Moss'].map((name) =>
      aNewArticle({ outlet: { name: `${name} Post` }, attributions: [quoting(name)] }),
    ),
  );
  library.quotedSources(EVERYTHING);
  library.close();
  const { isKept, read } = await bothCounts(folder);
  expect(isKept).toBe(true);
  return { folder, counts: read };
}

async function tamper(folder: string, script: string): Promise<void> {
  const connection = await database(folder);
  connection.script(script);
  connection.close();
}

const BYTES = `substr(numbers, 1, 16) || x'09' || substr(numbers, 18)`;

test.each([
  ['a byte is another', `UPDATE kept_piece SET numbers = CAST(${BYTES} AS BLOB) WHERE id % 2 = 0`],
  ['a piece is no numbers', `UPDATE kept_piece SET numbers = x'00'`],
  ['a piece is gone', `DELETE FROM kept_piece WHERE id % 3 = 0`],
  ['pieces change places', `UPDATE kept_piece SET id = 1000 - id`],
  ['there is a column less', `UPDATE kept_part SET lengths = '[3,3]'`],
  ['it says it is longer', `UPDATE kept_part SET lengths = replace(lengths, '3', '4')`],
  ['it is of another transaction', `UPDATE kept_part SET seq = seq + 1`],
  ['it is of other tables', `UPDATE kept_part SET form = '1 of 28'`],
])('the tables are read when %s', async (_what, script) => {
  const { folder, counts } = await aKeptLibrary();
  await tamper(folder, script);
  expect(await countsOf(folder, true)).toEqual(counts);
  const library = await aLibrary(folder);
  expect(library.quotedSources(EVERYTHING).ok).toBe(true);
  library.close();
  expect(await countsOf(folder, true)).toEqual(counts);
});

test('verify finds tables that were changed behind the columns kept of them', async () => {
  const { folder, counts } = await aKeptLibrary();
  await tamper(folder, 'UPDATE article SET outlet_id = NULL WHERE id = 2');
  expect(await countsOf(folder, true)).toEqual(counts);
  const library = await aLibrary(folder);
  const steps = library.verifySteps(false, ['agreements']);
  let found = steps.next();
  while (found.done !== true) found = steps.next();
  expect(found.value.repaired.join()).toMatch(/1 articles are counted by what was kept of them/);
  const outlets = library.facets(EVERYTHING, 'outlet');
  expect(outlets.ok && outlets.value.map(({ value }) => value)).toContain(null);
});

test('marks of reading leave what was kept true, and the next opening reads it', async () => {
  const { folder } = await aKeptLibrary();
  const pieces = async (): Promise<unknown> => {
    const connection = await database(folder);
    const rows = connection.rows('SELECT id, part FROM kept_piece');
    connection.close();
    return rows;
  };
  const before = await pieces();
  const library = await aLibrary(folder);
  library.info();
  change(library, () => library.markArticle(1, { isRead: true }));
  library.close();
  expect(await pieces()).toEqual(before);
  expect((await bothCounts(folder)).isKept).toBe(true);
});

test('whoever files takes up what was kept before the first article puts it out of date', async () => {
  const { folder } = await aKeptLibrary();
  // Counts without this are not read from the tables.
  await tamper(folder, 'UPDATE article SET outlet_id = NULL WHERE id = 2');
  await tamper(folder, 'DELETE FROM article_statements');
  const library = await aLibrary(folder);
  readied(library);
  keep(library, aNewArticle({ outlet: { name: 'Marren Herald' } }));
  const outlets = library.facets(EVERYTHING, 'outlet');
  expect(outlets.ok && outlets.value.map(({ value }) => value)).not.toContain(null);
  const quoted = library.quotedSources(EVERYTHING);
  expect(quoted.ok && quoted.value.map(({ name }) => name)).toEqual(['Ida Moss', 'Ana Holt']);
});

test('whoever only reads has the columns that were kept, and keeps none', async () => {
  const { folder, counts } = await aKeptLibrary();
  const reader = await aLibrary(folder, { access: 'read' });
  expect(reader.info().volume.articles).toBe(3);
  reader.keepCounts();
  reader.close();
  expect(await countsOf(folder, true)).toEqual(counts);
});
