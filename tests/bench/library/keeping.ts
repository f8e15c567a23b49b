import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Selection } from '../../../electron/core/domain/selection.ts';
import type { Library } from '../../../electron/core/ports.ts';
import { wallClockSeconds } from '../../../electron/core/understand/arriving-item.ts';
import { openStoryBook } from '../../../electron/core/understand/stories/story-book.ts';
import { isHeadlineOnly } from '../../../electron/core/understand/stories/story-terms.ts';
import { milliseconds, now, processorTime, timesOf, type Times } from './clock.ts';
import { articlesOf, inBatches, keeper, type Decided } from './fill.ts';
import { BATCH, open } from './made.ts';

export type Keeping = {
  /** With all that becomes of an article: its story, too, which the library chooses while it keeps. */
  readonly perSecond: number;
  /**
   * The same less the share of it that the choice of stories takes: the processor time of that by itself, for the same
   * articles in the same order, of the processor time of keeping.
   */
  readonly withoutStories: number;
  /** What filing asks for is taken up before the first article: the slices others may ask between. */
  readonly ready: Times;
  readonly batches: Times;
  /** Questions asked between the batches. */
  readonly questions: Times;
  readonly firstPages: Times;
};

const PAGE = { offset: 0, limit: 50 };
/** Articles a story book looks back on. */
const MOST_BEFORE = 20_000;

/** What a window asks while articles arrive; another one after each batch. */
const QUESTIONS: readonly ((library: Library) => unknown)[] = [
  (library) => library.buckets({ filters: [] }, 'outlet', 'day'),
  (library) => library.articles({ filters: [], query: 'reporters' }, 'newest', PAGE),
  (library) => library.facets({ filters: [] }, 'quoted-source'),
  (library) => library.articles({ filters: [], query: '"the first" AND agency' }, 'newest', PAGE),
];

/** Milliseconds of the processor that choosing a story takes for the articles kept, after those that are there: the newest of them, as far as a book looks. */
function storiesAlone(size: number, count: number): number {
  const book = openStoryBook();
  const place = ({ article: { storyTerms, article } }: Decided): void => {
    const published = wallClockSeconds(article.datePublished?.value);
    const placed = book.place({
      terms: storyTerms,
      published,
      isHeadline: isHeadlineOnly(storyTerms, article.body),
    });
    book.named(placed, placed.member.place);
  };
  const before = Math.min(size, MOST_BEFORE);
  for (const one of articlesOf(before)) place(one);
  const arriving = [...articlesOf(count, 11)];
  const began = processorTime();
  arriving.forEach(place);
  return processorTime() - began;
}

/** Keeps articles in a copy of the library, which stays as it was for the next bench. */
export async function keeping(
  sqlJsFolder: string,
  folder: string,
  size: number,
  count: number,
): Promise<Keeping> {
  const copy = mkdtempSync(join(tmpdir(), 'library-keeping-'));
  try {
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('fts5.db') });
    const library = await open(sqlJsFolder, copy);
    const keep = keeper(library);
    const opening = library.readyToFile();
    const slices: number[] = [];
    let slice: IteratorResult<unknown>;
    do {
      const began = now();
      slice = opening.next();
      slices.push(now() - began);
    } while (slice.done !== true);
    const everything: Selection = { filters: [] };
    const [batches, questions, firstPages]: [number[], number[], number[]] = [[], [], []];
    let processor = 0;
    for (const batch of inBatches([...articlesOf(count, 11)], BATCH)) {
      const before = processorTime();
      batches.push(keep(batch));
      processor += processorTime() - before;
      const ask = QUESTIONS[batches.length % QUESTIONS.length];
      questions.push(milliseconds(() => ask?.(library)));
      firstPages.push(milliseconds(() => library.articles(everything, 'newest', PAGE)));
    }
    library.close();
    const total = batches.reduce((sum, time) => sum + time, 0);
    return {
      perSecond: (count / total) * 1000,
      withoutStories: (count / (total * (1 - storiesAlone(size, count) / processor))) * 1000,
      ready: timesOf(slices),
      batches: timesOf(batches),
      questions: timesOf(questions),
      firstPages: timesOf(firstPages),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
