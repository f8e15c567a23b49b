import { countedIn, type Figures, type Link } from '../nouns.ts';

/** Headings, and what a section says that has nothing to print. */
export function sections(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    contents: 'Contents',
    summary: 'Summary',
    bottomLine: 'The bottom line',
    outlook: 'Outlook',
    volume: 'Volume',
    stories: 'Top stories',
    clips: 'Clips',
    whoSaidWhat: 'Who said what',
    newVoices: 'New voices',
    corrections: 'Corrections and withdrawals',
    earlierFigures: 'Our own earlier figures',
    method: 'Method',
    references: 'References',
    story: 'The story',
    leadCopy: 'Lead copy',
    whatHappened: 'What happened when',
    chain: 'Chain of pickups',
    bySource: 'Statements by quoted source',
    contested: 'Contested points',
    statements: 'Statements',
    byAnalyst: 'Written by the analyst',
    noSummary: 'No summary was written.',
    noOutlook: 'No outlook was written.',
    none: 'None in this selection.',
    noDated: 'No dated article in this selection.',
    noArticle: 'No article in this selection.',
    noArticleThen: 'No article in this period.',
    noClip: 'No clip was picked.',
    noStory: 'No story in this selection.',
    noQuoted: 'Nobody is quoted in this selection.',
    noStatement: 'No statement in this selection.',
    noPickup: 'No text of this selection was picked up.',
    noCorrection: 'No article of the selection is marked as corrected or withdrawn.',
    saySo: 'Articles that say so of themselves',
    noStoryChosen: 'No story was chosen: a dossier is of the one story its selection names.',
    noSourceChosen: 'No quoted source was chosen: a record is of the one its selection names.',
    noneOfStory: 'No article of this story is in the selection.',
    noPickupOfStory: 'No text of this story was picked up.',
    nobodyInStory: 'Nobody is quoted in this story.',
    noDifference: 'No statements were found that differ.',
    byArticles: 'By number of articles',
    partOf: (shown: number, all: number) => `${count(shown)} of ${count(all)}`,
    storiesOf: (shown: number, all: number) => `${count(shown)} of ${count(all)} stories`,
    storiesByArticles: (shown: number, all: number) =>
      `${count(shown)} of ${count(all)} stories, by number of articles`,
    partByArticles: (shown: number, all: number) => `${count(shown)} of ${count(all)}, by number of articles`,
    /** Of a dossier: beside its lead copy, and beside what happened when. */
    earliestText: 'The earliest text of the story',
    textsOf: (shown: number, texts: number, link: Link) =>
      `${count(shown)} of ${link(counted(texts, 'text', 'texts'))}: the first and the last`,
    allTexts: (texts: number, link: Link) => `Texts as they came; ${link(count(texts))} in all`,
    textsAndDecisions: 'Texts as they came, and what became of the story',
    spreadTexts: (texts: number) =>
      `The ${counted(texts, 'text', 'texts')} with most pickups, each against its lead copy`,
    mostQuoted: 'Most quoted first, each in order of time; near-repeats are left to annex C',
    differing: 'Where quoted sources speak of the same thing and differ, by rule; not checked by a person',
    comparedOf: (read: number, all: number) =>
      `The newest ${count(read)} of ${count(all)} statements were compared`,
  };
}
