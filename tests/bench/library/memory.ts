import type { Selection } from '../../../electron/core/domain/selection.ts';
import { open } from './made.ts';
import { queriesOf } from './words.ts';

export type Memory = { readonly opened: number; readonly asked: number };

const PAGE = { offset: 0, limit: 50 };
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);

/** Resident memory after opening, and after fifty questions of every kind a window asks. */
export async function memory(sqlJsFolder: string, folder: string): Promise<Memory> {
  const library = await open(sqlJsFolder, folder);
  const opened = megabytes();
  const queries = queriesOf(library).flatMap(({ queries: texts }) => texts);
  for (let asked = 0; asked < 50; asked += 5) {
    const query = queries[asked % queries.length] ?? 'dam';
    const selection: Selection = asked % 10 === 0 ? { filters: [] } : { filters: [], query };
    library.articles(selection, 'newest', PAGE);
    library.articles(selection, 'relevance', PAGE);
    library.buckets(selection, asked % 2 === 0 ? 'outlet' : 'topic', 'day');
    library.facets(selection, 'quoted-source');
    library.articleDays(selection, 'newest');
  }
  const asked = megabytes();
  library.close();
  return { opened, asked };
}
