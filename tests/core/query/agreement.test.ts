import fc from 'fast-check';
import initSqlJs from 'sql.js';
import type { Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchesQuery } from '../../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../../electron/core/query/parse-query.ts';
import type { Query, QueryText } from '../../../electron/core/query/query.ts';
import { toFullText } from '../../../electron/core/query/to-full-text.ts';

const WORDS = [
  'dam',
  'Dam',
  'dams',
  'Marren',
  'marren',
  'élan',
  'ELAN',
  'U.S.',
  'don’t',
  'wall',
  'a',
  'ünder',
  'ΑΘΉΝΑ',
  '水',
  '7',
];
const word = fc.constantFrom(...WORDS);
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '\n\n', ' “');
const prose = fc
  .array(fc.tuple(word, gap), { maxLength: 12 })
  .map((pairs) => pairs.map(([text, space]) => text + space).join(''));
const anyText = fc.oneof({ weight: 4, arbitrary: prose }, fc.string({ unit: 'binary', maxLength: 20 }));
const article: fc.Arbitrary<QueryText> = fc.record({
  headline: anyText,
  standfirst: fc.option(prose, { nil: undefined }),
  body: anyText,
  byline: fc.option(prose, { nil: undefined }),
});

const field = fc.constantFrom('', '', '', 'headline:', 'body:', 'byline:', 'standfirst:');
const plain = fc
  .tuple(word, fc.constantFrom('', '', '*'))
  .map(([text, star]) => (text.endsWith('.') ? text : text + star));
const phrase = fc.array(plain, { minLength: 1, maxLength: 3 }).map((parts) => `"${parts.join(' ')}"`);
const operand = fc.tuple(field, fc.oneof(plain, phrase)).map(([name, text]) => name + text);
const near = fc
  .array(fc.tuple(operand, fc.nat({ max: 3 })), { minLength: 2, maxLength: 3 })
  .map((parts) => parts.map(([text, n], i) => (i === 0 ? text : `NEAR/${n} ${text}`)).join(' '));
const { tree } = fc.letrec<{ tree: string; branch: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: operand },
    { weight: 1, arbitrary: near },
    { weight: 3, arbitrary: tie('branch') },
  ),
  branch: fc.oneof(
    fc
      .tuple(tie('tree'), fc.constantFrom(' AND ', ' OR ', ' NOT ', ' ', ' OR NOT '), tie('tree'))
      .map(([a, sign, b]) => `(${a}${sign}${b})`),
    tie('tree').map((inner) => `NOT ${inner}`),
    fc.tuple(fc.constantFrom('headline:', 'body:'), tie('tree')).map(([name, inner]) => `${name}(${inner})`),
  ),
}));

describe('the query language and the full-text index', () => {
  let db: Database;
  beforeAll(async () => {
    const sql = await initSqlJs();
    db = new sql.Database();
    db.run(
      `CREATE VIRTUAL TABLE texts USING fts4(headline, standfirst, body, byline, tokenize=unicode61 "remove_diacritics=2")`,
    );
  });
  afterAll(() => db.close());

  const rowids = (sql: string, expression?: string): readonly number[] =>
    (db.exec(sql, expression === undefined ? [] : [expression])[0]?.values ?? []).map(([id]) => Number(id));

  function found(query: Query, articles: readonly QueryText[]): readonly number[] {
    const plan = toFullText(query);
    const verify = (ids: readonly number[], by: Query): readonly number[] =>
      ids.filter((id) => matchesQuery(by, articles[id - 1] ?? {}));
    const MATCH = 'SELECT rowid FROM texts WHERE texts MATCH ?';
    switch (plan.kind) {
      case 'all':
        return rowids('SELECT rowid FROM texts');
      case 'match':
        return rowids(MATCH, plan.expression);
      case 'except':
        return rowids(`SELECT rowid FROM texts WHERE rowid NOT IN (${MATCH})`, plan.expression);
      case 'superset':
        return verify(rowids(MATCH, plan.expression), plan.verify);
      case 'scan':
        return verify(rowids('SELECT rowid FROM texts'), plan.verify);
    }
  }

  function keep(articles: readonly QueryText[]): void {
    db.run('DELETE FROM texts');
    articles.forEach((each, i) => {
      const fields = [each.headline, each.standfirst, each.body, each.byline].map((text) => text ?? '');
      db.run('INSERT INTO texts(rowid, headline, standfirst, body, byline) VALUES (?, ?, ?, ?, ?)', [
        i + 1,
        ...fields,
      ]);
    });
  }

  test('agree on every article', () => {
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 6 }),
        fc.array(tree, { minLength: 1, maxLength: 12 }),
        (articles, queries) => {
          keep(articles);
          for (const text of queries) {
            const query = parseQuery(text);
            if (!query.ok) throw new Error(`${text}: ${query.error.message}`);
            const here = articles.flatMap((each, i) => (matchesQuery(query.value, each) ? [i + 1] : []));
            expect([...found(query.value, articles)].sort(), text).toEqual(here.sort());
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('agree on words cut out of any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (raw, a, b) => {
          const body = raw.replaceAll('\0', ' ');
          keep([{ body }]);
          const characters = Array.from(body);
          const from = a % characters.length;
          const part = characters.slice(from, from + 1 + (b % 6)).join('');
          const query = parseQuery(`"${part.replace(/["“”„«»*]/gu, ' ')}"`);
          if (!query.ok) return;
          expect(found(query.value, [{ body }])).toEqual(matchesQuery(query.value, { body }) ? [1] : []);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a query too deep for SQLite is answered all the same', () => {
    const articles = [{ body: 'dam wall' }, { body: 'wall' }];
    keep(articles);
    const deep =
      Array.from({ length: 24 }, (_, i) => `(x${i} ${i % 2 ? 'OR' : 'AND'} `).join('') +
      'dam' +
      ')'.repeat(24);
    const many = Array.from({ length: 2500 }, (_, i) => `w${i}`).join(' OR ') + ' OR wall';
    for (const text of [deep, many, `NOT (${deep})`]) {
      const query = parseQuery(text);
      if (!query.ok) throw new Error(query.error.message);
      const here = articles.flatMap((each, i) => (matchesQuery(query.value, each) ? [i + 1] : []));
      expect([...found(query.value, articles)].sort()).toEqual(here);
    }
  });
});
