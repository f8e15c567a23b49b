import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import type { NewArticle } from '#core/filing.ts';
import type { Library } from '#core/ports.ts';
import { findMatches } from '../../electron/core/query/find-matches.ts';
import { matchesQuery } from '../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../electron/core/query/parse-query.ts';
import type { Query } from '../../electron/core/query/query.ts';
import { queryTextOf } from '../../electron/core/query/query-text.ts';
import { anyArticle, anyNotes, anyQuery, anyTags } from '../helpers/query-generator.ts';
import { aLibrary, aNewArticle, change, keep, minute } from './a-library.ts';

function understood(text: string): Query {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(`${text}: ${query.error.message}`);
  return query.value;
}

function idsOf(library: Library, query: string): readonly number[] {
  const found = library.articles({ query, filters: [] }, 'oldest', { offset: 0, limit: 100 });
  if (!found.ok) throw new Error(`${query}: ${found.error.message}`);
  return found.value.map(({ id }) => id).toSorted((one, other) => one - other);
}

function byHand(library: Library, kept: ReadonlyMap<number, ReadArticle>, text: string): readonly number[] {
  const query = understood(text);
  return [...kept]
    .filter(([id, article]) => {
      const wall = article.datePublished && library.wallOf(article.datePublished);
      const { tags, notes } = library.article(id) ?? {};
      return matchesQuery(query, queryTextOf(article, wall, tags, notes));
    })
    .map(([id]) => id)
    .toSorted((one, other) => one - other);
}

function asNew(article: ReadArticle): NewArticle {
  return { ...aNewArticle(), article };
}

function emptied(library: Library): void {
  const at = '2026-05-01T00:00:00Z';
  change(library, () => {
    for (const { id, undoneAt } of library.noteChanges())
      if (undoneAt === undefined) library.undoNoteChange(id, at);
    library.clearArticles();
  });
}

test('library and matcher agree on every article, also after articles came, changed and went', async () => {
  const library = await aLibrary();
  fc.assert(
    fc.property(
      fc.array(anyArticle, { minLength: 1, maxLength: 6 }),
      fc.array(anyArticle, { minLength: 1, maxLength: 3 }),
      fc.array(anyQuery, { minLength: 1, maxLength: 16 }),
      fc.array(anyTags, { minLength: 6, maxLength: 6 }),
      fc.array(anyNotes, { minLength: 6, maxLength: 6 }),
      (first, later, queries, tags, notes) => {
        emptied(library);
        const ids = keep(library, ...first.map(asNew));
        const tag = (names: readonly (readonly string[])[], isOn: boolean): void =>
          ids.forEach((id, i) => names[i]?.forEach((name) => library.tagArticles(name, [id], isOn)));
        const at = '2026-05-01T00:00:00Z';
        change(library, () => {
          tag(tags, true);
          ids.forEach((articleId, i) => notes[i]?.forEach((to) => library.changeNote({ at, articleId, to })));
        });
        const kept = new Map(ids.map((id, i) => [id, first[i] as ReadArticle]));
        for (const query of queries)
          expect(idsOf(library, query), query).toEqual(byHand(library, kept, query));
        const [changed, gone] = ids;
        const [renewed, ...added] = later;
        change(library, () => {
          if (changed === undefined || renewed === undefined) return;
          library.renewArticle({ id: changed, version: 1 }, asNew(renewed));
          kept.set(changed, renewed);
          if (gone === undefined) return;
          library.removeArticle(gone);
          kept.delete(gone);
        });
        change(library, () => {
          tag(tags.slice(2), false);
          tag(tags.slice(1), true);
          const [one, other] = library.tags();
          if (one !== undefined) library.renameTag(one.name, 'wall dam');
          if (other !== undefined) library.removeTag(other.name);
          const [changedNote, removed, undone] = library.notes();
          if (changedNote !== undefined) {
            const { id: noteId, articleId } = changedNote;
            library.changeNote({ at, noteId, articleId, to: { text: 'dam wall', tags: ['Élan'] } });
          }
          if (removed !== undefined)
            library.changeNote({ at, noteId: removed.id, articleId: removed.articleId });
          if (undone !== undefined) library.undoNoteChange(undone.changeId, at);
        });
        keep(library, ...added.map(asNew)).forEach((id, i) => kept.set(id, added[i] as ReadArticle));
        for (const query of queries)
          expect(idsOf(library, query), query).toEqual(byHand(library, kept, query));
      },
    ),
    { numRuns: 60 },
  );
  expect(library.verify().filter((line) => line.startsWith('Database'))).toEqual([]);
});

test('a topic that asks for tags holds the articles that carry them, whatever is tagged, renamed or read again', async () => {
  const library = await aLibrary();
  const topics = change(library, () =>
    ['tag:urgent', 'dam NOT tag:urgent', 'dam'].map((query) =>
      library.saveTopic({ name: query, query, colour: 1, at: '2026-05-01T00:00:00Z' }),
    ),
  );
  const filedByText = topics.slice(1).map(({ id }) => id);
  const given = { ...aNewArticle({ body: 'The dam seeps.' }), topics: filedByText };
  const [id = 0] = keep(library, given);
  const filed = (): readonly string[] =>
    topics.flatMap(({ id: topic, query }) => {
      const filters = [{ field: 'topic', value: String(topic), exclude: false }] as const;
      const found = library.volume({ filters });
      return found.ok && found.value.articles === 1 ? [query] : [];
    });
  expect(filed()).toEqual(['dam NOT tag:urgent', 'dam']);
  change(library, () => library.tagArticles('Urgent', [id], true));
  expect(filed()).toEqual(['tag:urgent', 'dam']);
  change(library, () => library.renewArticle({ id, version: 1 }, given));
  expect(filed()).toEqual(['tag:urgent', 'dam']);
  change(library, () => library.renameTag('urgent', 'later'));
  expect(filed()).toEqual(['dam NOT tag:urgent', 'dam']);
  change(library, () => library.renameTag('later', 'most urgent'));
  expect(filed()).toEqual(['tag:urgent', 'dam']);
  change(library, () => library.removeTag('most urgent'));
  expect(filed()).toEqual(['dam NOT tag:urgent', 'dam']);
});

test('topics that ask for dates or outlets follow the time zone and the names of outlets', async () => {
  const library = await aLibrary();
  const [id = 0] = keep(
    library,
    aNewArticle({ datePublished: minute('2026-02-28T23:30', 'Z'), outlet: { name: 'Marren Post' } }),
  );
  const topics = change(library, () =>
    ['date:2026-02', 'NOT date:2026-03', 'outlet:post', 'dam -outlet:herald'].map((query) => {
      const topic = library.saveTopic({ name: query, query, colour: 1, at: '2026-05-01T00:00:00Z' });
      library.refileTopic(topic.id);
      return topic;
    }),
  );
  const agreeing = (): readonly string[] =>
    topics.flatMap(({ id: topic, query }) => {
      const filters = [{ field: 'topic', value: String(topic), exclude: false }] as const;
      const filed = library.volume({ filters });
      const found = idsOf(library, query);
      expect(filed, query).toMatchObject({ value: { articles: found.length } });
      return found.includes(id) ? [query] : [];
    });
  expect(agreeing()).toEqual(['date:2026-02', 'NOT date:2026-03', 'outlet:post', 'dam -outlet:herald']);
  expect(library.setZone('Asia/Tokyo').ok).toBe(true);
  expect(agreeing()).toEqual(['outlet:post', 'dam -outlet:herald']);
  const entry = { name: 'Haverwick Herald', aliases: ['Marren Post'], domains: [] };
  change(library, () => library.saveOutlet(entry, undefined));
  expect(agreeing()).toEqual([]);
  change(library, () => library.removeOutlet('Haverwick Herald'));
  expect(agreeing()).toEqual(['outlet:post', 'dam -outlet:herald']);
});

test('words cut out of any text at all are found in it', async () => {
  const library = await aLibrary();
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (raw, a, b) => {
        const body = raw.replaceAll('\0', ' ');
        const characters = Array.from(body);
        const from = a % characters.length;
        const part = characters.slice(from, from + 1 + (b % 6)).join('');
        const text = `"${part.replace(/["“”„«»*~]/gu, ' ')}"`;
        const query = parseQuery(text);
        if (!query.ok) return;
        emptied(library);
        const [id = 0] = keep(library, aNewArticle({ body, headline: 'x' }));
        expect(idsOf(library, text)).toEqual(matchesQuery(query.value, { body, headline: 'x' }) ? [id] : []);
      },
    ),
    { numRuns: 150 },
  );
});

test('a query too deep for SQLite is answered all the same', async () => {
  const library = await aLibrary();
  const articles = [aNewArticle({ body: 'dam wall' }), aNewArticle({ body: 'wall' })];
  const ids = keep(library, ...articles);
  const kept = new Map(ids.map((id, i) => [id, articles[i]?.article as ReadArticle]));
  const deep =
    Array.from({ length: 24 }, (_, i) => `(x${i} ${i % 2 ? 'OR' : 'AND'} `).join('') + 'dam' + ')'.repeat(24);
  const many = Array.from({ length: 2500 }, (_, i) => `w${i}`).join(' OR ') + ' OR wall';
  for (const text of [deep, many, `NOT (${deep})`, `NOT (${many})`]) {
    expect(idsOf(library, text)).toEqual(byHand(library, kept, text));
  }
});

test('a search left half way, or met by a new article, still gives the whole answer', async () => {
  const library = await aLibrary();
  keep(
    library,
    ...Array.from({ length: 300 }, () => aNewArticle({ body: 'the dam wall is old. '.repeat(60) })),
  );
  const query = 'dam ONEAR/3 old';
  const left = library.find(query);
  expect(left.next().done).toBe(false);
  left.return(undefined as never);
  const slices = library.find(query);
  slices.next();
  keep(library, aNewArticle({ body: 'a dam of old' }));
  let slice = slices.next();
  while (slice.done !== true) slice = slices.next();
  expect(library.volume({ query, filters: [] })).toMatchObject({ value: { articles: 301 } });
});

test('what is highlighted is the words that were asked for, letter by letter', () => {
  const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  fc.assert(
    fc.property(anyArticle, fc.constantFrom('dam', 'marren', 'elan', 'wall', '水', '7'), (article, word) => {
      for (const { field, span } of findMatches(understood(word), queryTextOf(article, undefined))) {
        const marked = article[field]?.slice(...span) ?? '';
        expect(fold(marked)).toBe(word);
      }
    }),
  );
  fc.assert(
    fc.property(anyArticle, anyQuery, (article, text) => {
      let before = { field: '', end: 0 };
      for (const { field, span } of findMatches(understood(text), queryTextOf(article, undefined))) {
        expect(span[0]).toBeLessThan(span[1]);
        expect(span[1]).toBeLessThanOrEqual(article[field]?.length ?? 0);
        if (before.field === field) expect(span[0]).toBeGreaterThanOrEqual(before.end);
        before = { field, end: span[1] };
      }
    }),
  );
});
