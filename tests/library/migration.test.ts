import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';
import { aFirstLibrary } from './a-first-library.ts';
import { aLibrary, anImport, aNewArticle, aWatch, change, keep } from './a-library.ts';

test('a library of the first version opens with all it held, and takes what is new', async () => {
  const folder = await aFirstLibrary();
  const library = await aLibrary(folder);
  expect(library.article(1)).toMatchObject({
    headline: 'Dam seeps',
    isRead: true,
    topics: [{ id: 1, name: 'Dam' }],
    versions: [{ version: 1, isCurrent: true, headline: 'Dam seeps', path: '/in/a.html' }],
  });
  expect(library.article(1)?.attributions).toMatchObject([{ stance: 'reporting', confidence: 0.9 }]);
  expect(library.article(1)?.attributions[0]).not.toHaveProperty('certainty');
  // Nobody counted versions then: its statements are to be found again.
  expect([library.outdatedStatements(), library.nextOutdated(0, 9)]).toEqual([1, [1]]);
  expect(library.watches()).toEqual([{ ...aWatch({ defaults: { outlet: 'Post' } }), id: 1 }]);
  expect(library.importCounts()).toMatchObject({ imported: 1, 'new-version': 0, failed: 1, attention: 1 });
  expect(library.import(1)).toMatchObject({ revised: [], tried: ['Read'] });
  expect(library.ownOutlets()).toEqual([]);

  const told = { headline: 'Dam seeps more', body: 'The dam seeps more.' };
  const [joined = 0] = keep(library, aNewArticle(told, { storyTerms: articleTermsOf(told) }));
  expect(library.article(joined)?.story).toEqual({ id: 1, title: 'Dam seeps', articles: 2 });
  change(library, () => library.removeArticle(joined));
  expect(library.article(1)?.story).toEqual({ id: 1, title: 'Dam seeps', articles: 1 });

  const place = { path: '/else.html', position: 0, importId: 9, isAlone: true };
  const update = aNewArticle({
    headline: 'Dam seeps',
    body: 'The dam seeps. It holds.',
    outlet: { name: 'Post' },
    url: 'http://post.example/dam?utm_source=mail',
  });
  expect(library.versionOf(update.article, place)).toBe(1);
  change(library, () => {
    const importId = library.addImport(anImport({ path: '/else.html' }));
    library.addVersion(1, { ...update, importId });
  });
  expect(library.article(1)).toMatchObject({ body: 'The dam seeps. It holds.', isRead: true });
  expect(library.version(1, 1)?.body).toBe('The dam seeps.');
  expect(library.volume({ query: 'holds', filters: [] })).toMatchObject({ value: { articles: 1 } });
  expect(library.volume(EVERYTHING)).toMatchObject({ value: { articles: 1 } });
  expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
  library.close();
  const again = await aLibrary(folder);
  expect(again.article(1)?.versions).toHaveLength(2);
  expect(readFileSync(join(folder, 'library.db')).length).toBeGreaterThan(0);
});
