import type { FolderPreview } from '#contract/watch-api.ts';
import type { ArticleDefaults } from '#core/domain/article.ts';
import type { ColumnMapping, TableColumns } from '#core/domain/columns.ts';

/** The first pattern with a bracket that is never closed, as the engine would name it. */
export function badGlob(
  include: readonly string[] = [],
  exclude: readonly string[] = [],
): string | undefined {
  return [...include, ...exclude].find((pattern) => /\[[^\]]*$/u.test(pattern));
}

const GUESSED: ColumnMapping = {
  headers: ['Title', 'Outlet', 'Date', 'Author', 'Body text', 'Link', 'Ave. value'],
  meanings: ['headline', 'outlet', 'datePublished', 'authors', 'body', 'url', 'ignored'],
};
const SAMPLES: readonly (readonly string[])[] = [
  ['Rail line to Skarra closed for a third week', 'Second tent school opens in Lowmoor'],
  ['Port & Rail Weekly', 'Lowmoor Gazette'],
  ['27/09/2026', '26/09/2026'],
  ['Jorun Vask', ''],
  ['The railway announced buses in the place of trains until the bridge is mended.', 'Classes began at eight.'],
  ['https://portrail.example/a/2207', 'https://lowmoor.example/tents'],
  ['1204', '88'],
]; // prettier-ignore

function tableOf(defaults: ArticleDefaults | undefined): TableColumns {
  const known = defaults?.columns?.find(({ headers }) => headers.join('\n') === GUESSED.headers.join('\n'));
  return { mapping: known ?? GUESSED, isGuessed: known === undefined, samples: SAMPLES };
}

/** A trial read of any folder; one called "empty" holds nothing. */
export function previewOf(path: string, defaults: ArticleDefaults | undefined): FolderPreview {
  if (path.endsWith('empty'))
    return { path, files: 0, articles: 0, undated: 0, rows: [], tables: [], filesNotTried: 0 };
  return {
    path,
    files: 16,
    articles: 243,
    undated: 4,
    rows: [
      {
        label: 'Table (CSV)',
        files: 3,
        articles: 214,
        undated: 0,
        first: '2026-08-01T06:10',
        last: '2026-09-27T21:00',
        fate: 'read',
      },
      {
        label: 'Saved web page',
        files: 12,
        articles: 29,
        undated: 4,
        first: '2026-09-03T06:10',
        last: '2026-09-28T08:40',
        fate: 'read',
      },
      { label: 'There is no text in this file', files: 1, articles: 0, undated: 0, fate: 'refused' },
    ],
    tables: [{ path: `${path}/monitor-week-39.csv`, columns: tableOf(defaults) }],
    filesNotTried: 0,
  };
}
