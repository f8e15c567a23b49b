import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadArticle } from '../../electron/core/domain/article.ts';
import { readBytes } from '../../electron/core/read.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = 'file.txt') => readBytes(encode(text), name, { defaults: {} });

const SEED = join(import.meta.dirname, '../../../shared/data/seed/urdupoint-idlib-2019-09-02.txt');

describe.skipIf(!existsSync(SEED))('the article that started it (skipped where ../shared is absent)', () => {
  let article: ReadArticle | undefined;
  beforeAll(async () => {
    [article] = (await readBytes(new Uint8Array(readFileSync(SEED)), 'seed.txt', { defaults: {} })).articles;
  });

  test('gives headline, outlet, origin, author, dateline and date', () => {
    expect(article).toMatchObject({
      headline: "US Says Carried Out 'Precise' Strike In Idlib As Moscow Slams Its Failure To Coordinate",
      outlet: { name: 'UrduPoint' },
      origin: { name: 'Sputnik' },
      authors: [{ name: 'Zeeshan Aziz', kind: 'person', handle: '@imziishan' }],
      dateline: { place: 'MOSCOW', outlet: 'UrduPoint', agency: 'Sputnik', date: '2019-09-02' },
      datePublished: { value: '2019-09-02T05:10', zone: 'unknown', precision: 'minute' },
      language: 'en',
    });
    expect(
      article?.body.startsWith('MOSCOW (UrduPoint News / Sputnik - 02nd September, 2019) The recent'),
    ).toBe(true);
  });

  test('mends the broken sentence and records it with its place', () => {
    const mending = article?.mendings.find(({ kind }) => kind === 'joined-broken-sentence');
    expect(mending?.printed).toBe('threatening U.\n\nS. citizens,');
    expect(article?.body.slice(...(mending?.span ?? [0, 0]))).toBe('threatening U.S. citizens,');
    expect(article?.mendings.map(({ kind }) => kind)).toContain('dropped-repeated-headline');
  });
});

describe('what is no article', () => {
  test('an empty file says so', async () => {
    expect((await readBytes(new Uint8Array(), 'a.txt', { defaults: {} })).refusals).toEqual([
      { kind: 'empty' },
    ]);
  });

  test('bytes with zeros and control characters are binary, whatever their name', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
    expect((await readBytes(bytes, 'article.html', { defaults: {} })).refusals).toEqual([{ kind: 'binary' }]);
  });

  test('a page without any text is refused as such', async () => {
    const page = '<!doctype html><html><head></head><body><script>let x = 1;</script></body></html>';
    expect((await read(page, 'a.html')).refusals).toEqual([{ kind: 'no-text', format: 'html' }]);
  });
});

test('the content decides, not the name', async () => {
  const page = `<!doctype html><html><body><h1>Harbour stays shut</h1>${'<p>The harbour stays shut, they said.</p>'.repeat(5)}</body></html>`;
  expect((await read(page, 'page.txt')).format).toBe('html');
  const text = await read('Harbour stays shut\n\nThe harbour stays shut, the authority said.', 'a.html');
  expect(text.format).toBe('text');
});

test('the defaults of a watch fill only what is absent, and say so', async () => {
  const text =
    'Harbour reopens\n\nOSTERLO (Reuters) - The harbour at Osterlo reopened on Friday, the authority said.';
  const defaults = { outlet: 'The Harrow Post', origin: 'Ostra', language: 'en' };
  const [article] = (await readBytes(encode(text), 'a.txt', { defaults })).articles;
  expect(article?.outlet).toEqual({ name: 'The Harrow Post' });
  expect(article?.evidence.outlet?.from).toBe('watch-default');
  expect(article?.origin?.name).toBe('Reuters');
  expect(article?.evidence.origin?.from).toBe('dateline');
});

describe('whatever comes', () => {
  test('random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('a.txt', 'a.html', 'a.md', 'a'),
        async (bytes, name) => {
          const found = await readBytes(bytes, name, { defaults: {} });
          expect(found.articles.length + found.refusals.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  const page = `<!doctype html><html lang="en"><head><title>Harbour | Post</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","author":[{"name":"Jo Doe"}],"articleBody":"The harbour."}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Harbour</h1><time datetime="2026-09-16">x</time><p>The harbour stays shut, the authority said on Monday.</p><ul><li>One</li></ul><!-- c --></article></body></html>`;

  test('pages cut off anywhere, or with rubbish inside, never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(page.length),
        fc.nat(page.length),
        fc.string({ maxLength: 20 }),
        async (from, to, rubbish) => {
          const [start, end] = from < to ? [from, to] : [to, from];
          await read(page.slice(0, end), 'a.html');
          await read(page.slice(0, start) + rubbish + page.slice(end), 'a.html');
        },
      ),
      { numRuns: 150 },
    );
  });

  test('text of any lines keeps every letter: in body, headline, head or mendings', async () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,9}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const [article] = (await read(lines.join('\n\n'))).articles;
        const kept = JSON.stringify(article);
        for (const text of lines) for (const part of text.split(' ')) expect(kept).toContain(part);
      }),
      { numRuns: 100 },
    );
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['one line of two million letters', 'a'.repeat(2_000_000)],
    ['a million opening brackets', '('.repeat(1_000_000)],
    ['a million capitals with blanks', 'A '.repeat(500_000)],
    ['two hundred thousand short lines', 'Jo Doe\n'.repeat(200_000)],
    ['fifty thousand nested boxes', `<html><body>${'<div>'.repeat(50_000)}Text, said Jo.`],
    ['a hundred thousand flat boxes', `<html><body>${'<div>One line, and more.</div>'.repeat(100_000)}`],
    ['unclosed tags without end', `<html><body>${'<p '.repeat(200_000)}`],
  ];

  test.each(hostile)('%s is read to its end', async (_, text) => {
    const found = await read(text, 'a.txt');
    expect(found.articles.length + found.refusals.length).toBeGreaterThan(0);
  });
});
