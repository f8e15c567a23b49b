import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadArticle } from '#core/domain/article.ts';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { Library } from '#core/ports.ts';
import {
  aFolder,
  aLibrary,
  aNewArticle,
  anImport,
  aWatch,
  change,
  keep,
  minute,
  NOW,
  sha256,
} from './a-library.ts';

const PAGE = { offset: 0, limit: 50 };

/** Everything an article can hold. */
const FULL: ReadArticle = {
  format: 'text',
  formatVersion: 3,
  headline: 'Dam “seeps” again — officials',
  standfirst: 'A second leak in a week',
  byline: 'By Ida Moss (@idamoss)',
  body: 'The dam seeps. “It holds,” the board said on Monday. Nobody was hurt.\n\nThe ministry gave no figure. 😀 Ünïcode.',
  wordCount: 19,
  authors: [{ name: 'Ida Moss', kind: 'person', handle: '@idamoss' }],
  outlet: { name: 'Port Ansel Post', url: 'https://post.example' },
  origin: { name: 'Northwire', creditLine: '(Northwire)' },
  dateline: { text: 'MARREN (Northwire)', span: [0, 3], place: 'MARREN' },
  datePublished: { value: '2026-09-02T05:10', zone: '+02:00', precision: 'minute' },
  dateModified: { value: '2026-09-03', zone: 'unknown', precision: 'day' },
  language: 'en',
  url: 'https://post.example/1',
  providerId: 'PAP-1',
  section: 'Region',
  status: 'corrected',
  evidence: { datePublished: { from: 'dateline', certainty: 'low', note: 'no zone printed' } },
  mendings: [{ kind: 'joined-broken-sentence', printed: 'U.\n\nS.', span: [4, 8] }],
  attributions: [
    {
      field: 'body',
      source: [[27, 36]],
      cue: [[37, 41]],
      content: [[15, 26]],
      kind: 'direct',
      form: 'collective',
      stance: 'reporting',
      quotedSource: { name: 'Dam Board', kind: 'body' },
      confidence: 0.9,
      rule: 'quote-cue',
    },
    {
      field: 'headline',
      source: [],
      cue: [],
      content: [[4, 11]],
      kind: 'direct',
      form: 'unnamed',
      stance: 'reporting',
      confidence: 0.35,
      rule: 'open-passive',
    },
  ],
};

const rows = (library: Library) => {
  const found = library.articles(EVERYTHING, 'oldest', PAGE);
  return found.ok ? found.value : [];
};

describe('an article', () => {
  test('comes back with everything it had', async () => {
    const library = await aLibrary();
    const [id] = keep(library, { ...aNewArticle(), article: FULL });
    const article = library.article(id!);
    expect(article).toMatchObject(FULL);
    expect(article?.file).toMatchObject({
      importId: 1,
      path: '/in/one.txt',
      sha256: sha256('one'),
      bytes: 12,
      position: 0,
    });
    expect(article?.story).toEqual({ id: 1, title: FULL.headline, articles: 1 });
    expect(library.article(99)).toBeUndefined();
  });

  test('absent fields stay absent', async () => {
    const library = await aLibrary();
    const [id] = keep(library, aNewArticle({}));
    const article = library.article(id!)!;
    expect(Object.keys(article)).not.toContain('outlet');
    expect(Object.values(article)).not.toContain(null);
    expect(rows(library)[0]).toMatchObject({ isZoneUnknown: false, isLeadCopy: true, pickups: 0 });
    expect(Object.keys(rows(library)[0]!)).not.toContain('published');
  });

  test('is known by its content, and remembers its marks', async () => {
    const library = await aLibrary();
    const [id] = keep(library, aNewArticle({}, { contentHash: 'the same' }));
    expect(library.articleWith('the same')).toBe(id);
    expect(library.articleWith('another')).toBeUndefined();
    change(library, () => library.markArticle(id!, { isRead: true }));
    change(library, () => library.markArticle(id!, { isStarred: true }));
    expect(library.article(id!)).toMatchObject({ isRead: true, isStarred: true });
    change(library, () => library.markArticle(id!, { isStarred: false }));
    expect(library.article(id!)).toMatchObject({ isRead: true, isStarred: false });
  });

  test('is quoted with the sentences around the statement', async () => {
    const library = await aLibrary();
    keep(library, { ...aNewArticle(), article: FULL });
    const found = library.statements(EVERYTHING, { quotedSource: 'Dam Board' }, PAGE);
    const statement = found.ok ? found.value.rows[0]! : undefined;
    expect(statement?.excerpt).toBe('“It holds,” the board said on Monday.');
    expect(statement?.content.map(([start, end]) => statement.excerpt.slice(start, end))).toEqual([
      '“It holds,”',
    ]);
    expect(statement?.source.map(([start, end]) => statement.excerpt.slice(start, end))).toEqual([
      'the board',
    ]);
    const sources = library.quotedSources(EVERYTHING);
    expect(sources.ok && sources.value).toMatchObject([
      { name: 'Dam Board', kind: 'body', statements: 1, articles: 1 },
    ]);
  });

  test('shows where the words of a query stand', async () => {
    const library = await aLibrary();
    const [id] = keep(library, { ...aNewArticle(), article: FULL });
    const found = library.matches(id!, 'unicode OR seeps');
    const places = found.ok ? found.value : [];
    expect(places.map(({ field, span }) => FULL[field]?.slice(...span))).toEqual([
      'seeps',
      'seeps',
      'Ünïcode',
    ]);
    expect(library.matches(id!, '(')).toMatchObject({ ok: false });
  });
});

describe('time', () => {
  test('zoned times stand on the wall clock of the library, others as printed', async () => {
    const library = await aLibrary(aFolder(), { zone: 'Europe/Berlin' });
    keep(
      library,
      aNewArticle({ headline: 'summer', datePublished: minute('2026-07-01T23:30', 'Z') }),
      aNewArticle({ headline: 'winter', datePublished: minute('2026-12-01T23:30', '-05:00') }),
      aNewArticle({ headline: 'unknown', datePublished: minute('2026-12-05T05:10') }),
      aNewArticle({
        headline: 'day',
        datePublished: { value: '2026-12-06', zone: '+09:00', precision: 'day' },
      }),
      aNewArticle({
        headline: 'impossible',
        datePublished: { value: '2026-13-45', zone: 'unknown', precision: 'day' },
      }),
    );
    const shown = (): Record<string, string | undefined> =>
      Object.fromEntries(
        rows(library).map(({ headline, published }) => [headline ?? '', published] as const),
      );
    expect(shown()).toEqual({
      summer: '2026-07-02T01:30',
      winter: '2026-12-02T05:30',
      unknown: '2026-12-05T05:10',
      day: '2026-12-06',
      impossible: undefined,
    });
    expect(library.setZone('Asia/Tokyo')).toEqual({ ok: true, value: undefined });
    expect(shown()).toMatchObject({
      summer: '2026-07-02T08:30',
      winter: '2026-12-02T13:30',
      unknown: '2026-12-05T05:10',
      day: '2026-12-06',
    });
    expect(library.info().zone).toBe('Asia/Tokyo');
    expect(library.setZone('Mars/Olympus')).toMatchObject({ ok: false });
    expect(library.info()).toMatchObject({ first: '2026-07-02T08:30', last: '2026-12-06' });
  });

  test('the zone is kept with the library', async () => {
    const folder = aFolder();
    (await aLibrary(folder, { zone: 'Europe/Berlin' })).close();
    expect((await aLibrary(folder, { zone: 'Asia/Tokyo' })).info().zone).toBe('Europe/Berlin');
  });
});

describe('duplicate groups', () => {
  test('grow together, are named by their first article and led by the earliest published', async () => {
    const library = await aLibrary();
    const [a, b] = keep(
      library,
      aNewArticle({ headline: 'a', datePublished: minute('2026-09-03T10:00') }),
      aNewArticle({ headline: 'b' }),
    );
    const [c] = keep(
      library,
      aNewArticle({ headline: 'c', datePublished: minute('2026-09-02T10:00') }, { copiesOf: [b!] }),
    );
    const [d] = keep(
      library,
      aNewArticle({ headline: 'd', datePublished: minute('2026-09-02T10:00') }, { copiesOf: [a!, c!] }),
    );
    expect(library.facets(EVERYTHING, 'duplicate-group')).toEqual({
      ok: true,
      value: [{ value: String(a), label: 'c', volume: { articles: 4, unique: 1 } }],
    });
    expect(library.article(d!)?.duplicates.map(({ headline, isLeadCopy }) => [headline, isLeadCopy])).toEqual(
      [
        ['c', true],
        ['d', false],
        ['a', false],
        ['b', false],
      ],
    );
    expect(rows(library).map(({ pickups }) => pickups)).toEqual([3, 3, 3, 3]);
    expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  });

  test('change their lead when the wall clock moves', async () => {
    const library = await aLibrary();
    const [a] = keep(
      library,
      aNewArticle({ headline: 'zoned', datePublished: minute('2026-09-02T10:00', 'Z') }),
    );
    const [b] = keep(
      library,
      aNewArticle({ headline: 'printed', datePublished: minute('2026-09-02T12:00') }, { copiesOf: [a!] }),
    );
    const lead = () => library.article(b!)?.duplicates.find(({ isLeadCopy }) => isLeadCopy)?.headline;
    expect(lead()).toBe('zoned');
    library.setZone('Asia/Tokyo');
    expect(lead()).toBe('printed');
  });

  test('candidates share most fingerprints first, the same after reopening and after a rollback', async () => {
    const folder = aFolder();
    const library = await aLibrary(folder);
    const high = 4_000_000_000;
    keep(
      library,
      aNewArticle({}, { fingerprints: [1, 2, high] }),
      aNewArticle({}, { fingerprints: [1, high, high] }),
      aNewArticle({}, { fingerprints: [3] }),
    );
    const expected = [
      { articleId: 1, shared: 2 },
      { articleId: 2, shared: 2 },
      { articleId: 3, shared: 1 },
    ];
    const asked = [1, high, 3, 77];
    expect(library.duplicates.candidates(asked)).toEqual(expected);
    expect(() =>
      library.transaction(() => {
        library.addArticle(aNewArticle({}, { fingerprints: asked }));
        expect(library.duplicates.candidates(asked)[0]).toEqual({ articleId: 4, shared: 4 });
        throw new Error('undone');
      }),
    ).toThrow('undone');
    expect(library.duplicates.candidates(asked)).toEqual(expected);
    expect(library.duplicates.text(3)).toEqual({
      headline: 'Dam seeps again',
      body: expect.stringContaining('Marren') as string,
    });
    library.close();
    expect((await aLibrary(folder)).duplicates.candidates(asked)).toEqual(expected);
  });

  test('no more than the newest 48 of one fingerprint are candidates', async () => {
    const library = await aLibrary();
    keep(library, ...Array.from({ length: 60 }, () => aNewArticle({}, { fingerprints: [5] })));
    const ids = library.duplicates.candidates([5]).map(({ articleId }) => articleId);
    expect(ids).toEqual(Array.from({ length: 48 }, (_, place) => place + 13));
  });
});

describe('the import log', () => {
  test('lists, counts, filters, and lets a retry take the place of a failure', async () => {
    const library = await aLibrary();
    const [failed, , review] = change(library, () => [
      library.addImport(
        anImport({
          path: '/In/Broken.html',
          state: 'failed',
          error: { kind: 'binary' },
          articlesFound: 0,
          articlesNew: 0,
        }),
      ),
      library.addImport(
        anImport({ path: '/in/b.txt', state: 'duplicate', sameBytesAs: '/in/one.txt', watchId: 4 }),
      ),
      library.addImport(
        anImport({
          path: '/in/c.txt',
          reviews: [{ kind: 'no-date', articles: 1 }],
          tried: ['Recognised as text'],
        }),
      ),
      library.addImport(anImport({ path: '/in/.x', state: 'excluded', exclusion: { kind: 'hidden-file' } })),
    ]);
    expect(library.importCounts()).toEqual({
      imported: 1,
      'new-version': 0,
      duplicate: 1,
      excluded: 1,
      failed: 1,
      cancelled: 0,
      attention: 2,
      all: 4,
    });
    const paths = (filter: Parameters<Library['imports']>[0]) =>
      library.imports(filter, PAGE).rows.map(({ path }) => path);
    expect(paths({})).toEqual(['/in/.x', '/in/c.txt', '/in/b.txt', '/In/Broken.html']);
    expect(paths({ state: 'attention' })).toEqual(['/in/c.txt', '/In/Broken.html']);
    expect(paths({ text: 'broken' })).toEqual(['/In/Broken.html']);
    expect(paths({ watchId: 4, state: 'duplicate' })).toEqual(['/in/b.txt']);
    expect(library.imports({}, { offset: 1, limit: 1 })).toMatchObject({ total: 4, rows: [{ id: review }] });
    expect(library.import(failed)).toMatchObject({ error: { kind: 'binary' }, reviews: [] });
    expect(library.importOf(sha256('one'))?.path).toBe('/in/c.txt');

    change(library, () => library.supersedeImport(failed, review));
    expect(library.importCounts()).toMatchObject({ failed: 0, attention: 1, all: 3 });
    expect(paths({ state: 'failed' })).toEqual([]);
    expect(paths({ state: 'failed', isWithReplaced: true })).toEqual(['/In/Broken.html']);
    expect(library.import(99)).toBeUndefined();
  });

  test('knows each file in a watch as it was taken', async () => {
    const library = await aLibrary();
    const file = { path: '/in/a.txt', bytes: 3, modified: 1_788_000_000_000.25, importId: 1 };
    change(library, () => library.markSeen(file));
    expect(library.seenFile('/in/a.txt')).toEqual(file);
    change(library, () => library.markSeen({ ...file, bytes: 4 }));
    expect(library.seenFile('/in/a.txt')?.bytes).toBe(4);
    change(library, () => library.forgetSeen('/in/a.txt'));
    expect(library.seenFile('/in/a.txt')).toBeUndefined();
  });
});

test('watches are kept, changed and removed; their articles keep naming them', async () => {
  const library = await aLibrary();
  const watch = change(library, () => library.saveWatch(aWatch({ defaults: { outlet: 'Post' } })));
  change(library, () => {
    const importId = library.addImport(anImport({ watchId: watch.id }));
    library.addArticle(aNewArticle({}, { importId }));
  });
  expect(change(library, () => library.saveWatch({ ...watch, isPaused: true }))).toEqual({
    ...watch,
    isPaused: true,
  });
  expect(library.watches()).toEqual([{ ...watch, isPaused: true }]);
  expect(library.article(1)?.file.watchName).toBe('Desk');
  change(library, () => library.removeWatch(watch.id));
  expect(library.watches()).toEqual([]);
  expect(library.facets(EVERYTHING, 'watch')).toMatchObject({
    value: [{ value: '1', label: 'Removed watch 1' }],
  });
  const other = change(library, () => library.saveWatch(aWatch({ name: 'New', path: '/new' })));
  expect(other.id).toBe(2);
});

test('cleared of its articles, it keeps what the analyst wrote, and can be filled again', async () => {
  const library = await aLibrary();
  keep(library, aNewArticle({ outlet: { name: 'Post' } }, { fingerprints: [1] }));
  change(library, () => library.saveTopic({ name: 'Dam', query: 'dam', colour: 2, at: NOW }));
  expect(library.volume({ query: 'dam', filters: [] })).toMatchObject({ value: { articles: 1 } });
  change(library, () => {
    library.clearArticles();
    expect(library.volume({ query: 'dam', filters: [] })).toMatchObject({ value: { articles: 0 } });
    expect(library.duplicates.candidates([1])).toEqual([]);
  });
  expect(library.topics()).toHaveLength(1);
  expect(library.importCounts().all).toBe(1);
  keep(library, aNewArticle({ outlet: { name: 'Post' } }));
  expect(
    library.volume({ query: 'dam', filters: [{ field: 'outlet', value: 'Post', exclude: false }] }),
  ).toMatchObject({ value: { articles: 1 } });
  expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
});

test('a backup opens as a library and holds everything, while the first goes on', async () => {
  const folder = aFolder();
  const library = await aLibrary(folder);
  keep(library, { ...aNewArticle(), article: FULL });
  const target = join(aFolder(), 'copy.db');
  expect(library.backup(target)).toEqual({ ok: true, value: undefined });
  keep(library, aNewArticle());
  const restored = aFolder();
  copyFileSync(target, join(restored, 'library.db'));
  const copy = await aLibrary(restored);
  expect(copy.article(1)).toMatchObject(FULL);
  expect(copy.volume({ query: 'seeps', filters: [] })).toMatchObject({ value: { articles: 1 } });
  expect(copy.info().volume.articles).toBe(1);

  expect(library.backup(join(folder, 'no', 'such', 'folder', 'x.db'))).toMatchObject({ ok: false });
  expect(library.backup(target)).toEqual({ ok: true, value: undefined });
  expect(readdirSync(join(target, '..'))).toEqual(['copy.db']);
  expect(existsSync(target)).toBe(true);
});
