import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Selection } from '../../../electron/core/domain/selection.ts';
import type { Library } from '../../../electron/core/ports.ts';
import { milliseconds, timesOf, type Times } from './clock.ts';
import { articlesOf, inBatches, keeper } from './fill.ts';
import { BATCH, open } from './made.ts';

export type Keeping = {
  readonly perSecond: number;
  readonly batches: Times;
  /** Questions asked between the batches. */
  readonly questions: Times;
  readonly firstPages: Times;
};

const PAGE = { offset: 0, limit: 50 };

/** What a window asks while articles arrive; another one after each batch. */
const QUESTIONS: readonly ((library: Library) => unknown)[] = [
  (library) => library.buckets({ filters: [] }, 'outlet', 'day'),
  (library) => library.articles({ filters: [], query: 'reporters' }, 'newest', PAGE),
  (library) => library.facets({ filters: [] }, 'quoted-source'),
  (library) => library.articles({ filters: [], query: '"the first" AND agency' }, 'newest', PAGE),
];

/** Keeps articles in a copy of the library, which stays as it was for the next bench. */
export async function keeping(sqlJsFolder: string, folder: string, count: number): Promise<Keeping> {
  const copy = mkdtempSync(join(tmpdir(), 'library-keeping-'));
  try {
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('fts5.db') });
    const library = await open(sqlJsFolder, copy);
    const keep = keeper(library);
    const everything: Selection = { filters: [] };
    const [batches, questions, firstPages]: [number[], number[], number[]] = [[], [], []];
    for (const batch of inBatches([...articlesOf(count, 11)], BATCH)) {
      batches.push(keep(batch));
      const ask = QUESTIONS[batches.length % QUESTIONS.length];
      questions.push(milliseconds(() => ask?.(library)));
      firstPages.push(milliseconds(() => library.articles(everything, 'newest', PAGE)));
    }
    library.close();
    const total = batches.reduce((sum, time) => sum + time, 0);
    return {
      perSecond: (count / total) * 1000,
      batches: timesOf(batches),
      questions: timesOf(questions),
      firstPages: timesOf(firstPages),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
