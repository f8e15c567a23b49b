import { countedIn, type Figures } from '../nouns.ts';

/** The annexes, and the lists of articles behind figures. */
export function annex(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    articles: (articles: number) =>
      articles === 1
        ? 'Annex A: the article counted'
        : `Annex A: the ${counted(articles, 'article', 'articles')} counted`,
    /** In a document that has the number before it in any case. */
    articlesCounted: (articles: number) => `Annex A: the ${counted(articles, 'article', 'articles')} counted`,
    articlesOf: (held: number, all: number) =>
      `Annex A: ${count(held)} of the ${counted(all, 'article', 'articles')} counted`,
    newest:
      'The newest, and those named above. The workbook, the CSV and the JSON of this report hold all of them.',
    newestHere: 'The newest stand here; the workbook, the CSV and the JSON of this report hold all.',
    uncounted: (clips: number) => `Clips picked from outside of the selection, not counted: ${count(clips)}`,
    uncountedAre: (clips: string) => `Clips picked from outside of the selection, not counted: ${clips}.`,
    lists: 'Annex B: which articles each figure counts',
    more: (rest: number, isAfterOthers: boolean) => `${isAfterOthers ? ', and ' : ''}${count(rest)} more`,
    statements: (statements: number) => `Annex C: the ${counted(statements, 'statement', 'statements')}`,
    statementsOf: (shown: number, all: number) =>
      `Annex C: the newest ${count(shown)} of ${counted(all, 'statement', 'statements')}`,
    partOf: (shown: number, all: number) => `${count(shown)} of ${count(all)}`,
    volume: 'Annex D: volume over time',
    volumeRule: 'Articles counted, unique among them, and all articles of the library.',
    /** Titles of lists. */
    unique: 'Unique: one article of each duplicate group',
    copies: (headline: string) => `Copies of “${headline}”`,
    topic: (name: string) => `Topic: ${name}`,
    story: (title: string) => `Story: ${title}`,
    allArticles: 'Articles',
    facets: {
      outlet: 'Outlet',
      origin: 'Origin',
      language: 'Language',
      'media-type': 'Kind of outlet',
      tier: 'Tier',
      byline: 'Byline',
    },
    noTier: 'Outlets without a tier',
    noDate: 'No date',
  };
}
