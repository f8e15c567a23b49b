import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadArticle } from '../../../electron/core/domain/article.ts';
import { FORMATS } from '../../../electron/core/formats/index.ts';
import type { FileYield } from '../../../electron/core/import-ports.ts';
import { readBytes } from '../../../electron/core/read.ts';

/**
 * What a case must give. `article` is compared field by field as far as it goes; `absent` must not be there;
 * `body` lists every paragraph, or `bodyStarts`/`bodyLacks` look at parts of a long one. `each` compares every article
 * of a file that holds several, in order; `stated` is how many the file says it holds.
 */
type Expected = {
  readonly format?: string;
  readonly articles: number;
  readonly article?: Partial<ReadArticle>;
  readonly each?: readonly Partial<ReadArticle>[];
  readonly stated?: number;
  readonly setAside?: readonly string[];
  readonly absent?: readonly (keyof ReadArticle)[];
  readonly body?: readonly string[];
  readonly bodyStarts?: string;
  readonly bodyHas?: readonly string[];
  readonly bodyLacks?: readonly string[];
  readonly mendings?: readonly string[];
  readonly refusals?: readonly unknown[];
};

const ROOT = join(import.meta.dirname, '../../fixtures/articles');
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const cases = folders(ROOT).flatMap((format) =>
  folders(join(ROOT, format)).map((name) => ({ format, name })),
);

test.each(FORMATS)('the format $id has a fixture', ({ id }) => {
  expect(cases.filter(({ format }) => format === id)).not.toHaveLength(0);
});

describe.each(cases)('$format/$name', ({ format, name }) => {
  const folder = join(ROOT, format, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('source.')) ?? 'source.missing';
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  let found: FileYield;
  let article: ReadArticle | undefined;
  let paragraphs: readonly string[];

  beforeAll(async () => {
    found = await readBytes(new Uint8Array(readFileSync(join(folder, file))), file, { defaults: {} });
    article = found.articles[0];
    paragraphs = article?.body.split('\n\n') ?? [];
  });

  test('is read as expected', () => {
    expect(found.articles).toHaveLength(expected.articles);
    if (expected.articles > 0) expect(found.format).toBe(expected.format ?? format);
    expect(found.refusals).toEqual(expected.refusals ?? []);
    if (expected.article !== undefined) expect(article).toMatchObject(expected.article);
    for (const [index, one] of (expected.each ?? []).entries())
      expect(found.articles[index]).toMatchObject(one);
    if (expected.stated !== undefined) expect(found.expected).toBe(expected.stated);
    expect(found.setAside ?? []).toEqual(expected.setAside ?? []);
    for (const field of expected.absent ?? []) expect(article).not.toHaveProperty(field);
    if (expected.body !== undefined) expect(paragraphs).toEqual(expected.body);
    if (expected.bodyStarts !== undefined)
      expect(article?.body.slice(0, expected.bodyStarts.length)).toBe(expected.bodyStarts);
    for (const part of expected.bodyHas ?? []) expect(article?.body).toContain(part);
    for (const part of expected.bodyLacks ?? []) expect(article?.body).not.toContain(part);
    expect(article?.mendings.map(({ kind }) => kind) ?? []).toEqual(expected.mendings ?? []);
  });

  test('gives every field its evidence, and spans that point into the body', () => {
    for (const { dateline, body, mendings } of found.articles) {
      if (dateline !== undefined) expect(body.slice(...dateline.span)).toBe(dateline.text);
      for (const { span } of mendings)
        if (span !== undefined) expect(span[1]).toBeLessThanOrEqual(body.length);
    }
    for (const field of [
      'headline',
      'byline',
      'outlet',
      'origin',
      'dateline',
      'datePublished',
      'language',
    ] as const) {
      expect(article?.evidence[field] !== undefined).toBe(article?.[field] !== undefined);
    }
  });
});
