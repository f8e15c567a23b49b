import { createHash } from 'node:crypto';
import type { NewArticle } from '../../../electron/core/filing.ts';
import type { Library } from '../../../electron/core/ports.ts';
import { generateArticles, type GeneratedArticle } from '../../helpers/library-generator.ts';
import { milliseconds } from './clock.ts';
import { NOW } from './made.ts';
import { articleTermsOf } from '../../../electron/core/understand/stories/story-terms.ts';

export const TOPICS = 12;
/** Two years of some hundred outlets: about 600 words and 8 statements an article. */
const SHAPE = {
  days: 730,
  outlets: 120,
  topics: TOPICS,
  people: 5000,
  length: { paragraphs: [16, 24], statements: 0.41 },
} as const;

/** An article with what understanding would have decided about it, without the cost of deciding. */
export type Decided = { readonly group: number; readonly article: Omit<NewArticle, 'importId' | 'copiesOf'> };

/** Fingerprints and story terms as many as real ones. */
function decided({ article, group, position, topicWords }: GeneratedArticle, seed: number): Decided {
  const words = [...new Set(article.body.toLowerCase().split(/\W+/))].filter((word) => word.length > 3);
  const hash = createHash('sha256').update(`${seed} ${position}`).digest('hex');
  return {
    group,
    article: {
      sha256: hash,
      position: 0,
      article,
      contentHash: hash,
      dateArrived: NOW,
      fingerprints: words
        .slice(0, 90)
        .map((word, index) => (index * 2_654_435_761 + word.length * group) >>> 0),
      topics: topicWords.map((_, index) => ((position + index) % TOPICS) + 1),
      storyTerms: articleTermsOf(article),
    },
  };
}

/** The articles of a bench library, in order of arrival; another seed gives others. */
export function* articlesOf(count: number, seed = 7): Generator<Decided> {
  for (const one of generateArticles({ ...SHAPE, count, seed }).articles) yield decided(one, seed);
}

export function* inBatches(articles: Iterable<Decided>, size: number): Generator<readonly Decided[]> {
  let batch: Decided[] = [];
  for (const one of articles) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export function saveTopics(library: Library): void {
  library.transaction(() => {
    for (let topic = 1; topic <= TOPICS; topic += 1) {
      library.saveTopic({ name: `Topic ${topic}`, query: 'dam', colour: 1, at: NOW });
    }
  });
}

/** Keeps batches as the import queue does; `leads` remembers the first article of each group. */
export function keeper(library: Library, leads = new Map<number, number>()) {
  const keepOne = ({ group, article }: Decided): void => {
    const importId = library.addImport({
      at: NOW,
      path: `/in/${article.sha256}.txt`,
      bytes: article.article.body.length,
      sha256: article.sha256,
      state: 'imported',
      articlesFound: 1,
      articlesNew: 1,
      revised: [],
      reviews: [],
      tried: [],
    });
    const lead = leads.get(group);
    const id = library.addArticle({ ...article, importId, copiesOf: lead === undefined ? [] : [lead] });
    if (lead === undefined) leads.set(group, id);
  };
  return (batch: readonly Decided[]): number =>
    milliseconds(() => {
      const kept = library.transaction(() => batch.forEach(keepOne));
      if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    });
}
