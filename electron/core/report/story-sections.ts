import type { Selection } from '../domain/selection.ts';
import type { Slices } from '../ports.ts';
import type { ClipBook } from './clip-book.ts';
import { must, narrowed, onePerGroup, type CountedSet } from './counted-set.ts';
import { leadOf } from './dossier.ts';
import type { ReportWords } from './language/report-words.ts';
import type { ArticleList, ReportModel, StorySection } from './model.ts';
import type { ReportReader } from './report-reader.ts';

/** Texts of a story that are looked at for the one that stands for it: the earliest. */
const LOOKED_AT = 200;

/** The largest stories of the selection, each with the clip that stands for it, and the lists behind them. */
export function* storiesOf(
  selection: Selection,
  library: ReportReader,
  counted: CountedSet,
  book: ClipBook,
  limit: number,
  { annex }: ReportWords,
): Slices<Pick<ReportModel, 'stories' | 'storyCount'> & { readonly lists: readonly ArticleList[] }> {
  if (limit === 0) return { stories: [], storyCount: 0, lists: [] };
  const { rows, total } = must(library.storyRows(selection, { offset: 0, limit }));
  const found: { readonly section: StorySection; readonly list: ArticleList }[] = [];
  for (const row of rows) {
    const own = must(library.countedArticles(narrowed(selection, 'story', [row.id]))).filter(({ id }) =>
      counted.has(id),
    );
    const texts = onePerGroup(own, counted.isRepresentative);
    const clips = book.of(texts.slice(-LOOKED_AT).map(({ id }) => id));
    const section: StorySection = {
      list: `story-${row.id}`,
      row,
      lead: leadOf(clips, counted.isRepresentative),
    };
    const list = {
      id: section.list,
      title: annex.story(row.title),
      articles: own.map(({ id }) => id),
    };
    found.push({ section, list });
    yield;
  }
  return {
    stories: found.map(({ section }) => section),
    storyCount: total,
    lists: found.map(({ list }) => list),
  };
}
