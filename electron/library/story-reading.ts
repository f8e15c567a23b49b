import type { Library } from '../core/ports.ts';
import type { ChosenArticles } from './counting/chosen-articles.ts';
import type { CountedArticles } from './counting/counted-articles.ts';
import type { NameOfSeries } from './queries/series-names.ts';
import { storyDetails } from './queries/story-detail.ts';
import { storyRows } from './queries/story-rows.ts';
import type { Connection } from './sql/connection.ts';
import type { StoryCorrections } from './tables/story-corrections.ts';

/** What is told of stories. */
export type StoryReading = Pick<Library, 'story' | 'storyArticles' | 'storyRows'>;

export function storyReading(
  connection: Connection,
  corrected: StoryCorrections,
  ...inMemory: [CountedArticles, ChosenArticles, NameOfSeries]
): StoryReading {
  const details = storyDetails(connection, corrected);
  const rows = storyRows(connection, ...inMemory);
  return {
    story: (id) => details.get(id),
    storyArticles: (id) => details.articles(id),
    storyRows: (selection, page) => rows.list(selection, page),
  };
}
