import { expect, test } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import type { FileYield, Reader } from '#core/import-ports.ts';
import { desk, readingHere } from './desk.ts';

const BODY =
  'The dam above Marren seeps at its northern end, the ministry of works said on Tuesday. Engineers lowered the reservoir by four metres over the weekend, and nobody was hurt.';

/** A file is the list of its articles, and what else is found in it, as JSON. */
const readingJson: Reader = {
  ...readingHere,
  read: (bytes, _name, terms) => {
    const { articles = [], ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<FileYield>;
    const whole = articles.map((article) => ({ ...BARE, ...article }));
    return Promise.resolve({
      format: terms.format ?? 'json',
      formatVersion: 1,
      refusals: [],
      tried: [],
      ...rest,
      articles: whole,
    });
  },
  close: () => Promise.resolve(),
};
const BARE: ReadArticle = {
  format: 'json',
  formatVersion: 1,
  headline: 'Dam seeps',
  body: BODY,
  wordCount: 1,
  outlet: { name: 'Post' },
  datePublished: { value: '2026-09-08', zone: 'unknown', precision: 'day' },
  authors: [],
  evidence: {},
  mendings: [],
  attributions: [],
};

const file = (...articles: Partial<ReadArticle>[]) => JSON.stringify({ articles });

test('a page that is saved again after it was changed is a new version, not a second article', async () => {
  const { library, write, take } = await desk(readingJson);
  const url = 'https://post.example/dam';
  const records = await take(
    write('one.html', file({ url })),
    write('two.html', file({ url: `${url}?utm_source=mail`, body: `${BODY} The road is open.` })),
  );
  expect(records.map(({ state }) => state)).toEqual(['imported', 'new-version']);
  expect(records[1]).toMatchObject({
    articlesFound: 1,
    articlesNew: 0,
    revised: [{ articleId: 1, version: 2, headline: 'Dam seeps' }],
  });
  expect(library.info().volume).toEqual({ articles: 1, unique: 1 });
  expect(library.importCounts()).toMatchObject({ 'new-version': 1, attention: 0 });
  const again = await take(write('three.html', file({ url })));
  expect(again.at(-1)?.state).toBe('duplicate');
  expect(again.at(-1)?.sameBytesAs).toContain('one.html');
  expect(library.article(1)?.versions).toHaveLength(2);
});

test('a file that is changed on the disk brings versions of what it held, and what is new beside them', async () => {
  const { library, write, take } = await desk(readingJson);
  const ferry = 'The ferry to Ansel runs again after nine days, the union and the harbour agreed at night.';
  await take(write('day.json', file({}, { headline: 'Ferry runs', body: ferry })));
  const records = await take(
    write(
      'day.json',
      file(
        { body: `${BODY} Two villages were told to be ready to leave.` },
        { headline: 'Ferry runs', body: ferry },
        {
          headline: 'Strike ends',
          body: 'The strike in the yards of Osterlo has ended after a vote of all crews.',
        },
      ),
    ),
  );
  expect(records[1]).toMatchObject({ state: 'imported', articlesFound: 3, articlesNew: 1 });
  expect(records[1]?.revised).toEqual([{ articleId: 1, version: 2, headline: 'Dam seeps' }]);
  expect(library.info().volume.articles).toBe(3);
});

test('a correction that names what it corrects is a version with that status; a withdrawal too', async () => {
  const { library, write, take } = await desk(readingJson);
  const of = { outlet: undefined as never, origin: { name: 'Northwire' } };
  const records = await take(
    write('a', file({ ...of, providerId: 'NW-1' })),
    write(
      'b',
      file({
        ...of,
        providerId: 'NW-2',
        body: `${BODY} In an earlier version the depth was wrong.`,
        relation: { kind: 'corrects', providerId: 'NW-1' },
      }),
    ),
    write('c', file({ ...of, providerId: 'NW-1', body: 'Do not use.', relation: { kind: 'withdraws' } })),
  );
  expect(records.map(({ state }) => state)).toEqual(['imported', 'new-version', 'new-version']);
  expect(library.version(1, 2)?.status).toBe('corrected');
  expect(library.article(1)).toMatchObject({ status: 'withdrawn', versions: [{}, {}, { isCurrent: true }] });
});

test('an article that comes twice in one file under one number is one article with two versions', async () => {
  const { library, write, take } = await desk(readingJson);
  const [record] = await take(
    write(
      'feed',
      file({ providerId: 'x', revision: 1 }, { providerId: 'x', revision: 2, body: `${BODY} More.` }),
    ),
  );
  expect(record).toMatchObject({
    state: 'imported',
    articlesFound: 2,
    articlesNew: 1,
    revised: [{ version: 2 }],
  });
  expect(library.info().volume.articles).toBe(1);
});

test('the same text of another outlet stays a copy of its own', async () => {
  const { library, write, take } = await desk(readingJson);
  const records = await take(
    write('a', file({ providerId: 'x' })),
    write('b', file({ providerId: 'x', outlet: { name: 'Kestrel Daily' } })),
  );
  expect(records.map(({ state }) => state)).toEqual(['imported', 'imported']);
  expect(library.info().volume).toEqual({ articles: 2, unique: 1 });
});

test('a file that carries another article each time brings articles, not versions', async () => {
  const { library, write, take } = await desk(readingJson);
  const url = 'https://post.example/latest.html';
  await take(write('latest', file({ url })));
  const other = 'The ferry to Ansel runs again after nine days, the union and the harbour agreed at night.';
  const records = await take(write('latest', file({ url, headline: 'Ferry runs', body: other })));
  expect(records.map(({ state }) => state)).toEqual(['imported', 'imported']);
  expect(library.info().volume.articles).toBe(2);
});

test('a file that by its own word has no article is left out, with that word', async () => {
  const { write, take } = await desk(readingJson);
  const pictures = write('picture.xml', JSON.stringify({ setAside: ['picture', 'picture', 'package'] }));
  const broken = write(
    'both.xml',
    JSON.stringify({ setAside: ['picture'], refusals: [{ kind: 'no-text', format: 'json' }] }),
  );
  const records = await take(pictures, broken);
  expect(records).toMatchObject([
    { state: 'excluded', exclusion: { kind: 'no-article', what: 'picture, package' } },
    { state: 'failed', error: { kind: 'no-text' } },
  ]);
  write('picture.xml', JSON.stringify({ setAside: ['picture', 'picture', 'package'] }));
  expect(await take(pictures)).toHaveLength(2);
});

test('fewer articles than the file says, and files in it that were refused, want a look', async () => {
  const { library, write, take } = await desk(readingJson);
  const refusal = {
    kind: 'in-member',
    member: 'a.pdf',
    error: { kind: 'no-text-layer', format: 'pdf', pages: 2 },
  } as const;
  const [record] = await take(
    write('export', JSON.stringify({ articles: [{}], expected: 3, refusals: [refusal] })),
  );
  expect(record?.reviews).toEqual([
    { kind: 'expected-more', expected: 3, found: 1 },
    { kind: 'refused-items', refusals: [refusal] },
  ]);
  expect(library.importCounts().attention).toBe(1);
});

test('topics of the watch are given to what arrives there', async () => {
  const { library, write, add } = await desk(readingJson);
  const topic = library.transaction(() =>
    library.saveTopic({ name: 'Region', query: 'nothing', colour: 1, at: '2026-09-01T00:00:00.000Z' }),
  );
  if (!topic.ok) throw new Error(topic.error.kind);
  await add({ path: write('a', file({})), defaults: { topics: [topic.value.id] } });
  expect(library.article(1)?.topics).toEqual([{ id: topic.value.id, name: 'Region' }]);
});

test('a format chosen by hand is kept with the record, and reads what was read otherwise', async () => {
  const { library, write, add } = await desk(readingJson);
  const path = write('a', file({}));
  await add({ path, defaults: {} });
  const records = await add({ path, defaults: {}, retryOf: 1, format: 'special' });
  expect(records).toMatchObject([
    { state: 'imported', format: 'special', chosenFormat: 'special', rereadOf: 1 },
  ]);
  await add({ path, defaults: {}, rereadOf: records[0]?.id ?? 0 });
  expect(library.imports({}, { offset: 0, limit: 9 }).rows).toMatchObject([{ format: 'special' }]);
  expect(library.info().volume.articles).toBe(1);
});
