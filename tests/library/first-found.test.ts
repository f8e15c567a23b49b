import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { NewArticle } from '#core/filing.ts';
import type { Selection } from '#core/domain/selection.ts';
import { rankingMatch } from '../../electron/core/query/plan-query.ts';
import { parseQuery } from '../../electron/core/query/parse-query.ts';
import { NODE_FILE_CALLS } from '../../electron/library/file/file-calls.ts';
import { libraryParts, type LibraryParts } from '../../electron/library/library-parts.ts';
import { openDatabase } from '../../electron/library/open-database.ts';
import { originals } from '../../electron/library/originals/originals.ts';
import { bestFirst } from '../../electron/library/queries/best-first.ts';
import type { Connection } from '../../electron/library/sql/connection.ts';
import { numberAt } from '../../electron/library/sql/row.ts';
import { anyArticle, anyQuery } from '../helpers/query-generator.ts';
import { aFolder, aLibrary, aNewArticle, anImport, change, keep, SQL_JS_FOLDER } from './a-library.ts';

const ALL = { offset: 0, limit: 10_000 };

async function open(): Promise<{ readonly connection: Connection; readonly fresh: () => LibraryParts }> {
  const folder = aFolder();
  (await aLibrary(folder)).close();
  const opened = await openDatabase(join(folder, 'library.db'), {
    sqlJsFolder: SQL_JS_FOLDER,
    calls: NODE_FILE_CALLS,
    mustExist: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { connection } = opened.value;
  onTestFinished(() => connection.close());
  const fresh = (): LibraryParts => {
    connection.script('DROP TABLE IF EXISTS temp.found');
    return libraryParts(connection, originals(folder));
  };
  return { connection, fresh };
}

/** Okapi BM25 written down once more, from all that SQLite tells of every article the words stand in. */
function scores(connection: Connection, text: string): ReadonlyMap<number, number> {
  const query = parseQuery(text);
  const words = query.ok ? rankingMatch(query.value) : undefined;
  if (words === undefined) return new Map();
  const rows = connection.rows(
    `SELECT docid, matchinfo(article_words, 'nal'), matchinfo(article_words, 'x'), matchinfo(article_words, 'y')
     FROM article_words WHERE article_words MATCH ?`,
    words.expression,
  );
  const weights = [8, 4, 1, 1];
  return new Map(
    rows.map((row) => {
      const [nal, all, here] = [row[1], row[2], row[3]].map(
        (blob) => new Uint32Array((blob as Uint8Array).slice().buffer),
      );
      const n = nal?.[0] ?? 0;
      let score = 0;
      for (const [place, hits] of (here ?? new Uint32Array()).entries()) {
        if (hits === 0) continue;
        const column = place % 4;
        const withHit = all?.[3 * place + 2] ?? 0;
        const idf = Math.log(1 + (n - withHit + 0.5) / (withHit + 0.5));
        const length = (nal?.[5 + column] ?? 0) / Math.max(1, nal?.[1 + column] ?? 1);
        score += ((weights[column] ?? 1) * idf * hits * 2.2) / (hits + 1.2 * (0.25 + 0.75 * length));
      }
      return [numberAt(row, 0), score];
    }),
  );
}

type Placed = { readonly id: number; readonly wall: number | null; readonly granule: number };

/** Everything the selection holds, as the tables say it, in the order asked for. */
function wholeList(
  parts: LibraryParts,
  connection: Connection,
  selection: Selection,
  order: string,
): number[] {
  const chosen = parts.chosen(selection);
  if (!chosen.ok) throw new Error(chosen.error.message);
  const { ids } = parts.counted.columns();
  const isIn = new Set([...chosen.value.places].map((place) => ids[place]));
  const score = scores(connection, selection.query ?? '');
  const newest = (one: Placed, other: Placed): number =>
    (other.wall ?? -1) - (one.wall ?? -1) || other.granule - one.granule || other.id - one.id;
  const by: Record<string, (one: Placed, other: Placed) => number> = {
    newest,
    oldest: (one, other) =>
      Number(one.wall === null) - Number(other.wall === null) ||
      (one.wall === null ? one.id - other.id : newest(other, one)),
    relevance: (one, other) => {
      const [ours, theirs] = [score.get(one.id) ?? 0, score.get(other.id) ?? 0];
      return Math.abs(ours - theirs) < 1e-9 ? newest(one, other) : theirs - ours;
    },
  };
  return connection
    .rows('SELECT id, wall, coalesce(granule, -1) FROM article')
    .map((row): Placed => ({
      id: numberAt(row, 0),
      wall: row[1] as number | null,
      granule: numberAt(row, 2),
    }))
    .filter(({ id }) => isIn.has(id))
    .toSorted(by[order])
    .map(({ id }) => id);
}

test('any page, asked before the whole answer is known, is that part of the whole list', async () => {
  const { connection, fresh } = await open();
  const filling = fresh();
  const importId = filling.imports.add(anImport(), false);
  fc.assert(
    fc.property(
      fc.array(anyArticle, { minLength: 1, maxLength: 14 }),
      fc.array(anyQuery, { minLength: 1, maxLength: 12 }),
      fc.constantFrom<readonly Selection['filters'][number][]>(
        [],
        [],
        [{ field: 'outlet', value: 'dam', exclude: true }],
        [{ field: 'language', value: 'en', exclude: false }],
      ),
      fc.nat(4),
      fc.integer({ min: 1, max: 5 }),
      (articles, queries, filters, offset, limit) => {
        connection.script('BEGIN');
        filling.articles.clear();
        for (const article of articles) {
          filling.articles.add({ ...aNewArticle({}, { importId }), article }, 'UTC');
        }
        connection.script('COMMIT');
        for (const query of queries) {
          const selection: Selection = { query, filters };
          for (const order of ['newest', 'oldest', 'relevance'] as const) {
            // Nothing is remembered: the page is the first thing that is asked.
            const parts = fresh();
            const page = parts.list.articles(selection, order, { offset, limit });
            const rest = parts.list.articles(selection, order, ALL);
            if (!page.ok || !rest.ok) throw new Error(query);
            const whole = wholeList(parts, connection, selection, order);
            expect(page.value.map(({ id }) => id)).toEqual(whole.slice(offset, offset + limit));
            expect(rest.value.map(({ id }) => id)).toEqual(whole);
          }
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('what several words score does not depend on what else the articles are chosen by', async () => {
  const library = await aLibrary();
  const article = (dams: number): NewArticle =>
    aNewArticle({
      headline: 'x',
      body: `${'dam '.repeat(dams)}${'filler '.repeat(dams % 2 === 1 ? 60 : 61)}sea`,
    });
  const kept = library.transaction(() => {
    const importId = library.addImport(anImport());
    return [1, 2, 3, 4, 5, 6].map((dams) => library.addArticle({ ...article(dams), importId }));
  });
  const ids = kept.ok ? kept.value : [];
  const ranked = (query: string): readonly (number | undefined)[] => {
    const rows = library.articles({ query, filters: [] }, 'relevance', ALL);
    return rows.ok ? rows.value.map(({ id }) => id) : [];
  };
  const byDams = ids.toReversed();
  expect(ranked('dam')).toEqual(byDams);
  for (const query of ['dam sea', 'dam sea -nowhere', 'dam (sea OR nowhere)', 'dam has:headline'])
    expect(ranked(query), query).toEqual(byDams);
});

test('the newest of many are found, in whatever order they arrived', async () => {
  const { connection, fresh } = await open();
  const parts = fresh();
  const importId = parts.imports.add(anImport(), false);
  connection.script('BEGIN');
  for (let place = 0; place < 700; place += 1) {
    // Nearly as they were published, as a watched folder has it: the last of a page may have arrived early.
    const day = Math.floor(place / 3) + ((place * 37) % 41);
    parts.articles.add(
      aNewArticle(
        {
          body: place % 3 === 0 ? 'the wall' : 'the dam by the dam',
          datePublished: {
            value: new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10),
            zone: 'unknown',
            precision: 'day',
          },
        },
        { importId },
      ),
      'UTC',
    );
  }
  connection.script('COMMIT');
  for (const query of ['dam', 'dam OR wall', 'wall -dam', 'dam{2}']) {
    const asked = fresh();
    const page = asked.list.articles({ query, filters: [] }, 'newest', { offset: 200, limit: 50 });
    const whole = wholeList(asked, connection, { query, filters: [] }, 'newest');
    expect(page.ok && page.value.map(({ id }) => id)).toEqual(whole.slice(200, 250));
  }
});

test('the lengths of texts that are read again, come or go are those scores are made with', async () => {
  const library = await aLibrary();
  const text = (length: number): string => `dam ${'wall '.repeat(length)}`;
  const add = (length: number): number => {
    const kept = library.transaction(() => {
      const importId = library.addImport(anImport());
      return library.addArticle(aNewArticle({ headline: 'x', body: text(length) }, { importId }));
    });
    if (!kept.ok) throw new Error('not kept');
    return kept.value;
  };
  const [short, middle, long] = [add(2), add(20), add(200)];
  const ranked = (): readonly number[] => {
    const rows = library.articles({ query: 'dam', filters: [] }, 'relevance', ALL);
    return rows.ok ? rows.value.map(({ id }) => id) : [];
  };
  expect(ranked()).toEqual([short, middle, long]);
  library.transaction(() =>
    library.renewArticle({ id: short, version: 1 }, aNewArticle({ headline: 'x', body: text(90) })),
  );
  expect(ranked()).toEqual([middle, short, long]);
  const shortest = add(1);
  library.transaction(() => library.removeArticle(middle));
  expect(ranked()).toEqual([shortest, short, long]);
});

test('a library without an article has none for any words, before the first one and after the last is gone', async () => {
  const library = await aLibrary();
  const found = () =>
    ['dam', 'dam sea', 'da*', '"the dam"', 'dam NEAR/3 sea', 'headline:dam'].map((query) =>
      library.articles({ query, filters: [] }, 'relevance', ALL),
    );
  const none = { ok: true, value: [] };
  for (const answer of found()) expect(answer).toEqual(none);
  const [id = 0] = keep(library, aNewArticle({ headline: 'The dam', body: 'The dam and the sea.' }));
  for (const answer of found()) expect(answer.ok && answer.value.map((row) => row.id)).toEqual([id]);
  change(library, () => library.removeArticle(id));
  for (const answer of found()) expect(answer).toEqual(none);
});

test('numbers are drawn in order, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      const isBefore = (one: number, other: number): boolean =>
        (values[one] ?? 0) < (values[other] ?? 0) || (values[one] === values[other] && one < other);
      const drawn = [...bestFirst(values.length, isBefore)];
      expect(drawn.map((at) => values[at])).toEqual(values.toSorted((one, other) => one - other));
      expect(new Set(drawn).size).toBe(values.length);
    }),
  );
});
