import { expect, test } from 'vitest';
import { buildReport } from '../../electron/core/report/build-report.ts';
import { aLibrary, aNewArticle, keep, minute } from './a-library.ts';

const LIMIT = { offset: 0, limit: 1_000 };

async function filled() {
  const library = await aLibrary();
  const dates = [undefined, '2026-09-08T05:40', '2026-09-10T18:20', '2026-09-08T05:40', '2026-09-01T00:00'];
  const ids = keep(
    library,
    ...dates.map((published, at) =>
      aNewArticle(
        {
          headline: `Headline ${at}`,
          body: `Body ${at} of the dam.\n\nSecond paragraph.`,
          authors: [{ name: `Author ${at}`, kind: 'person' }],
          ...(at > 0 && { outlet: { name: `Outlet ${at % 2}` } }),
          ...(published !== undefined && { datePublished: minute(published) }),
        },
        { position: at, contentHash: `hash ${at}` },
      ),
    ),
  );
  return { library, ids };
}

test('every article of a selection comes in the order of lists, with its group', async () => {
  const { library } = await filled();
  const listed = library.articles({ filters: [] }, 'newest', LIMIT);
  const counted = library.countedArticles({ filters: [] });
  if (!listed.ok || !counted.ok) throw new Error('both answer');
  expect(counted.value.map(({ id }) => id)).toEqual(listed.value.map(({ id }) => id));
  expect(counted.value.every(({ isLeadCopy }) => isLeadCopy)).toBe(true);
  expect(new Set(counted.value.map(({ group }) => group)).size).toBe(5);
});

test('facts read together say what an article says of itself, in the order asked', async () => {
  const { library, ids } = await filled();
  const asked = [...ids].toReversed();
  const facts = library.clipFacts([...asked, 999]);
  expect(facts.map(({ id }) => id)).toEqual(asked);
  for (const fact of facts) {
    const article = library.article(fact.id);
    expect(fact.headline).toBe(article?.headline);
    expect(fact.outlet).toBe(article?.outlet?.name);
    expect(fact.authors).toEqual(article?.authors.map(({ name }) => name));
    expect(fact.sha256).toBe(article?.file.sha256);
    expect(fact.path).toBe(article?.file.path);
    expect(fact.opening).toBe(article?.body);
    expect(fact.reader).toBe(`${article?.format ?? ''} ${article?.formatVersion ?? ''}`);
  }
});

test('a report of a real library counts what the library counts, and reads no more than its annex holds', async () => {
  const { library } = await filled();
  const spec = { kind: 'analysis', selection: { filters: [] }, topics: [], text: 'extract' } as const;
  const whole = buildReport(spec, library, '1.0.0');
  const cut = buildReport(spec, library, '1.0.0', {
    extent: { articles: 2, statements: 2, texts: 'printed' },
  });
  if (!whole.ok || !cut.ok) throw new Error('both are made');
  expect(whole.value.volume).toEqual({ articles: 5, unique: 5 });
  expect(whole.value.annex).toHaveLength(5);
  expect(whole.value.annexLeft).toBe(0);
  expect(cut.value.volume).toEqual({ articles: 5, unique: 5 });
  expect(cut.value.counted).toEqual(whole.value.counted);
  expect(cut.value.annex.length + cut.value.annexLeft).toBe(5);
  expect(cut.value.method.some(({ label }) => label === 'Extent')).toBe(cut.value.annexLeft > 0);
  expect(cut.value.bylines).toBeUndefined();
});

test('when each was published is told from memory as the facts tell it', async () => {
  const { library, ids } = await filled();
  const asked = [...ids, 999];
  const facts = new Map(library.clipFacts(asked).map(({ id, published }) => [id, published]));
  expect(library.publishedOf(asked)).toEqual(asked.map((id) => facts.get(id)));
  expect(library.correctedAmong(asked)).toEqual([]);
});
