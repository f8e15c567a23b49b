import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageTimeline } from '#core/domain/coverage.ts';
import type { ImportRecord } from '#core/domain/import-record.ts';
import type { ArticleRow } from '#core/domain/library-article.ts';
import { sourceline, sourcelineJson } from '../helpers/command.ts';
import { EXPECTED_ARTICLES, TOPIC_QUERIES, type TopicName } from '../samples/expected-counts.ts';
import { articlesOn, dayOf, volumeOf, volumesBy } from '../samples/expected-totals.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples');
let scratch: string;
let library: string;

/** The samples, imported once by the headless command, with the three topics of the hand-made table. */
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'sourceline-samples-'));
  library = join(scratch, 'library');
  const imported = await sourcelineJson<ImportRecord>([
    'import',
    SAMPLES,
    '--library',
    library,
    '--zone',
    'UTC',
    '--json',
  ]);
  expect(imported.filter((record) => record.state === 'failed')).toEqual([]);
  for (const [name, query] of Object.entries(TOPIC_QUERIES)) {
    expect((await sourceline(['topic', 'add', name, query, '--library', library])).code).toBe(0);
  }
}, 300_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const articles = (...options: string[]) =>
  sourcelineJson<ArticleRow>(['articles', '--library', library, '--json', ...options]);

async function timeline(by: string, ...options: string[]): Promise<CoverageTimeline> {
  const [answer] = await sourcelineJson<CoverageTimeline>([
    'timeline',
    '--library',
    library,
    '--by',
    by,
    '--json',
    ...options,
  ]);
  if (answer === undefined) throw new Error('There is no timeline');
  return answer;
}

function totals({ series }: CoverageTimeline): Record<string, unknown> {
  return Object.fromEntries(series.map(({ key, total }) => [key ?? 'not given', total]));
}

test('every article of the table is in the library, and no other', async () => {
  expect((await articles()).length).toBe(EXPECTED_ARTICLES.length);
});

test.each(['outlet', 'origin', 'language'] as const)(
  'articles and unique per %s are those of the table',
  async (field) => {
    const expected = Object.fromEntries(
      [...volumesBy((article) => article[field])].map(([key, volume]) => [key ?? 'not given', volume]),
    );
    expect(totals(await timeline(field))).toEqual(expected);
  },
);

test('articles and unique per topic are those of the table, by list and by timeline', async () => {
  const { series } = await timeline('topic');
  for (const name of Object.keys(TOPIC_QUERIES) as TopicName[]) {
    const expected = volumeOf(articlesOn(name));
    expect(series.find(({ label }) => label === name)?.total, name).toEqual(expected);
    expect((await articles('--topic', name)).length, name).toBe(expected.articles);
  }
});

test('Marren Dam per day is that of the table, and the days without any import are gaps', async () => {
  const { bins, series } = await timeline('topic', '--bin', 'day');
  const marren = series.find(({ label }) => label === 'Marren Dam');
  const perDay = volumesBy(
    dayOf,
    articlesOn('Marren Dam').filter((article) => dayOf(article) !== undefined),
  );
  const found = bins.flatMap(({ start }, index) => {
    const volume = marren?.volumes[index];
    return volume === undefined || volume.articles === 0 ? [] : [[start.slice(0, 10), volume] as const];
  });
  expect(new Map(found)).toEqual(new Map([...perDay].sort()));
  const gaps = bins.filter((bin) => bin.isGap).map((bin) => bin.start.slice(0, 10));
  expect(gaps).toContain('2026-08-29');
  expect(gaps).toContain('2026-08-30');
});

test('a range holds its first and its last day whole', async () => {
  const expected = articlesOn('Marren Dam').filter((article) => {
    const day = dayOf(article);
    return day !== undefined && day >= '2026-09-08' && day <= '2026-09-16';
  });
  const found = await articles('--topic', 'Marren Dam', '--from', '2026-09-08', '--to', '2026-09-16');
  expect(found.length).toBe(expected.length);
});

test('the same files again are duplicates, not errors, and add nothing', async () => {
  const again = await sourcelineJson<ImportRecord>(['import', SAMPLES, '--library', library, '--json']);
  expect(new Set(again.map(({ state }) => state))).toEqual(new Set(['duplicate']));
  expect((await articles()).length).toBe(EXPECTED_ARTICLES.length);
});

describe('a report', () => {
  test.each(['html', 'md', 'csv', 'json', 'docx', 'xlsx'])(
    'as %s is written, twice the same',
    async (format) => {
      const files = [join(scratch, `one.${format}`), join(scratch, `two.${format}`)];
      for (const out of files) {
        const args = ['report', '--library', library, '--kind', 'briefing', '--format', format, '--out', out];
        expect((await sourceline([...args, '--from', '2026-09-08', '--to', '2026-09-16'])).code).toBe(0);
      }
      expect(files.every((file) => existsSync(file) && readFileSync(file).length > 500)).toBe(true);
    },
  );

  test('counts what the list counts', async () => {
    const out = join(scratch, 'counted.json');
    await sourceline([
      'report',
      '--library',
      library,
      '--kind',
      'analysis',
      '--format',
      'json',
      '--out',
      out,
      '--topic',
      'Marren Dam',
    ]);
    const report = readFileSync(out, 'utf8');
    const { articles: all, unique } = volumeOf(articlesOn('Marren Dam'));
    expect(JSON.parse(report)).toMatchObject({ volume: { articles: all, unique } });
  });
});

test('verify finds the library sound; a backup restores to the same counts; a rebuild keeps them', async () => {
  expect((await sourceline(['verify', '--library', library])).code).toBe(0);
  const copy = join(scratch, 'restored');
  expect((await sourceline(['backup', join(scratch, 'backup.tar'), '--library', library])).code).toBe(0);
  expect((await sourceline(['restore', join(scratch, 'backup.tar'), '--library', copy])).code).toBe(0);
  expect((await sourceline(['rebuild', '--library', copy])).code).toBe(0);
  const restored = await sourcelineJson<ArticleRow>(['articles', '--library', copy, '--json']);
  const original = await articles();
  expect(restored.map(({ headline, outlet, published }) => [headline, outlet, published])).toEqual(
    original.map(({ headline, outlet, published }) => [headline, outlet, published]),
  );
}, 300_000);
