import { expect, test, type Page } from '@playwright/test';
import type { Filter, Selection } from '#core/domain/selection.ts';
import { must } from './api.ts';
import { launchSourceline, type Launched } from './launch.ts';

/**
 * One selection, the same numbers everywhere: beside the chips, above the chart, in its table, in the list, in the palette
 * of what is exported, and in a report. The walk is made anew from the same seed each time.
 */
let sourceline: Launched;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  sourceline = await launchSourceline();
  const { window } = sourceline;
  await window.getByRole('button', { name: 'Try with sample articles' }).click();
  await expect
    .poll(async () => (await must(window, 'library.info', undefined)).volume.articles, { timeout: 150_000 })
    .toBe(215);
});
test.afterAll(async () => {
  await sourceline.close();
});

/** Numbers that look drawn and are the same in every run (Park and Miller's generator). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const FIELDS = ['topic', 'outlet', 'origin', 'quoted-source', 'language', 'story'] as const;
const RANGES = [
  undefined,
  ['2026-09-07T00:00', '2026-09-14T00:00'],
  ['2026-09-14T00:00', '2026-09-20T00:00'],
] as const;
const QUERIES = [undefined, undefined, 'dam', 'minister OR ministry'] as const;

async function drawn(window: Page, draw: (below: number) => number): Promise<Selection> {
  const filters: Filter[] = [];
  for (let i = draw(3); i > 0; i -= 1) {
    const field = FIELDS[draw(FIELDS.length)] ?? 'outlet';
    const facets = await must(window, 'articles.facets', { selection: { filters: [] }, field });
    const facet = facets[draw(Math.min(8, facets.length))];
    if (facet) filters.push({ field, value: facet.value, exclude: draw(4) === 0 });
  }
  const range = RANGES[draw(RANGES.length)];
  const query = QUERIES[draw(QUERIES.length)];
  return {
    filters,
    ...(range && { range: { from: range[0], to: range[1] } }),
    ...(query !== undefined && { query }),
  };
}

test('whatever is selected, every part of the window and every way out of it count the same', async () => {
  test.setTimeout(240_000);
  const { window } = sourceline;
  const draw = drawing(20_260_908);
  for (let step = 0; step < 12; step += 1) {
    const selection = await drawn(window, draw);
    const name = `walk ${String(step)}`;
    // A saved filter is how a test, like an analyst, takes a whole selection at once.
    const { id } = await must(window, 'filters.save', { name, selection });
    await window.reload();
    await window
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: new RegExp(`^${name}( |$)`, 'u') })
      .click();
    const { articles, unique } = await must(window, 'articles.volume', { selection });
    const said = `${String(articles)} ${articles === 1 ? 'article' : 'articles'} · ${String(unique)} unique`;
    await test.step(`${name}: ${said}, ${JSON.stringify(selection)}`, async () => {
      await expect(window.getByRole('region', { name: 'Selection' })).toContainText(said);
      if (articles > 0) {
        // Its list is folded: it says how many articles stand in how many groups.
        const folded = `${String(articles)} ${articles === 1 ? 'article' : 'articles'} in ${String(unique)} ${unique === 1 ? 'group' : 'groups'}`;
        await expect(window.getByRole('complementary', { name: 'Articles of the selection' })).toContainText(
          folded,
        );
        const fold = { open: [] };
        const list = { selection, order: 'newest', offset: 0, limit: 5_000, fold } as const;
        const rows = await must(window, 'articles.list', list);
        expect(rows).toHaveLength(unique);
        const away = rows.map((row) => (row.folded?.kind === 'group' ? row.folded.copies : 0));
        expect(away.reduce((sum, copies) => sum + copies, rows.length)).toBe(articles);
        const shown = { list: 'articles', selection, order: 'newest', fold } as const;
        expect((await must(window, 'data.bytes', { data: shown, format: 'csv' })).rows).toBe(unique);
        await expect(window.locator('main .say')).toContainText(String(articles));
      } else await expect(window.getByRole('main')).toContainText('No articles match');
      const facets = await must(window, 'articles.facets', { selection, field: 'language' });
      expect(facets.reduce((sum, { volume }) => sum + volume.articles, 0)).toBe(articles);
      const days = await must(window, 'articles.days', { selection, order: 'newest' });
      expect(days.reduce((sum, { volume }) => sum + volume.articles, 0)).toBe(articles);
      const timeline = await must(window, 'coverage.timeline', { selection, by: 'outlet', bin: 'day' });
      const inBins = timeline.selected.reduce((sum, volume) => sum + volume.articles, 0);
      expect(inBins + timeline.undated.articles + timeline.imprecise.articles).toBe(articles);
      const data = { list: 'articles', selection, order: 'newest' } as const;
      expect((await must(window, 'data.bytes', { data, format: 'csv' })).rows).toBe(articles);
      const spec = { kind: 'briefing', topics: [], text: 'extract', selection } as const;
      const { figures } = await must(window, 'report.bytes', { spec, format: 'json' });
      expect(figures.volume).toEqual({ articles, unique });
    });
    await must(window, 'filters.remove', { id });
  }
});
