import { expect, test } from 'vitest';
import { aLibrary, aNewArticle, anImport, change, minute } from './a-library.ts';

test('the articles a record brought come in the order of its file, a page at a time, without those it revised', async () => {
  const library = await aLibrary();
  const [first, second] = change(library, () => [
    library.addImport(anImport({ path: '/in/one.csv' })),
    library.addImport(anImport({ path: '/in/two.csv' })),
  ]);
  const add = (importId: number, position: number, headline: string) =>
    change(library, () =>
      library.addArticle({
        ...aNewArticle({
          headline,
          body: `Text ${String(position)} of ${String(importId)}.`,
          datePublished: minute('2026-09-02T10:00'),
        }),
        importId,
        position,
        contentHash: `${String(importId)}/${String(position)}`,
      }),
    );
  const last = add(first, 2, 'Weir');
  const sluice = add(first, 0, 'Sluice');
  const dam = add(first, 1, 'Dam');
  const revised = add(second, 0, 'Lock');
  // The second file also holds a new version of the dam, and one of its own in two versions.
  change(library, () => {
    const text = { ...aNewArticle({ headline: 'Dam holds' }), importId: second };
    library.addVersion(dam, { ...text, position: 1, contentHash: 'dam' });
    library.addVersion(revised, { ...text, position: 2, contentHash: 'lock' });
    library.completeImport(second, {
      state: 'imported',
      articlesNew: 1,
      revised: [{ articleId: dam, version: 2 }],
    });
  });
  const all = library.articlesBrought(first, { offset: 0, limit: 10 });
  expect(all.total).toBe(3);
  expect(all.rows.map(({ id, headline }) => [id, headline])).toEqual([
    [sluice, 'Sluice'],
    [dam, 'Dam holds'],
    [last, 'Weir'],
  ]);
  expect(all.rows[0]?.published).toContain('2026-09-02');
  expect(library.articlesBrought(first, { offset: 1, limit: 1 })).toEqual({ total: 3, rows: [all.rows[1]] });
  expect(library.articlesBrought(second, { offset: 0, limit: 10 })).toMatchObject({
    total: 1,
    rows: [{ id: revised }],
  });
});
