import { MEASURES } from '../../../measures/index.ts';
import { VOICE_RULE } from '../../../domain/signals.ts';
import type { BinSize } from '../../../domain/coverage.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ColumnId, TableId } from '../table-ids.ts';

const TITLES: Readonly<Record<TableId, string>> = {
  outlets: 'Outlets',
  origins: 'Origins',
  languages: 'Languages',
  mediaTypes: 'Kinds of outlet',
  tiers: 'Tiers',
  bylines: 'Bylines',
  voiceShare: 'Voice share',
  shareOfVoice: 'Share of voice',
  newVoices: 'New voices',
  syndication: 'Syndication',
  record: 'Statement record',
  stories: 'Top stories',
  volume: 'Volume over time',
  statements: 'Statements',
  articles: 'Articles',
  topics: 'Topics',
  lists: 'Lists',
  method: 'Method',
  chain: '',
};

const COLUMNS: Readonly<Record<ColumnId, string>> = {
  added: 'Added',
  addedTo: 'Added to',
  after: 'After',
  allArticles: 'All articles',
  article: 'Article',
  articles: 'Articles',
  before: 'Before',
  byline: 'Byline',
  change: 'Change',
  compared: 'Compared',
  cut: 'Cut',
  cuts: 'Cuts',
  eventMarkers: 'Event markers',
  figure: 'Figure',
  file: 'File',
  fileAndHash: 'File, SHA-256',
  first: 'First',
  firstAfter: 'First after',
  firstQuoted: 'First quoted',
  form: 'Form',
  from: 'From',
  halfWithin: 'Half within',
  headline: 'Headline',
  how: 'How',
  kept: 'Kept %',
  kind: 'Kind',
  language: 'Language',
  last: 'Last',
  lastAfter: 'Last after',
  lastQuoted: 'Last quoted',
  leadCopy: 'Lead copy',
  link: 'Link',
  list: 'List',
  mediaType: 'Kind of outlet',
  newToLibrary: 'New to the library',
  number: 'No.',
  origin: 'Origin',
  otherHeadline: 'Other headline',
  outlet: 'Outlet',
  outlets: 'Outlets',
  page: 'Page',
  pickups: 'Pickups',
  published: 'Published',
  query: 'Query',
  quotedSource: 'Quoted source',
  repeats: 'Repeats',
  section: 'Section',
  sentence: 'Sentence',
  sha256: 'SHA-256',
  share: 'Share %',
  shareOfUnique: 'Share of unique %',
  state: 'State',
  statements: 'Statements',
  statementsDropped: 'Statements dropped',
  status: 'Status',
  story: 'Story',
  tier: 'Tier',
  to: 'To',
  topic: 'Topic',
  topics: 'Topics',
  unique: 'Unique',
  version: 'Version',
  what: 'What',
  words: 'Words',
  wordsKept: 'Words kept %',
  zoneUnknown: 'Zone unknown',
};

/** Heads on the page, where they stand small; a share there carries its own sign. */
const HEADS = {
  added: 'added to',
  after: 'after',
  afterLead: 'after the lead copy',
  allArticles: 'all articles',
  articles: 'articles',
  byline: 'byline',
  change: 'change',
  changed: 'changed on the way',
  changes: 'changes',
  copy: 'Copy',
  cut: 'cut',
  first: 'first',
  half: 'half',
  headline: 'headline',
  headlineAndFile: 'Headline, file, SHA-256',
  kind: 'kind',
  language: 'language',
  last: 'last',
  leadCopy: 'lead copy',
  origin: 'origin',
  otherHeadline: 'other headline',
  outlet: 'outlet',
  outlets: 'outlets',
  pickups: 'pickups',
  quotedSource: 'quoted source',
  share: 'share',
  shareOfUnique: 'share of unique',
  statements: 'statements',
  statementsDropped: 'statements dropped',
  tier: 'tier',
  topic: 'topic',
  unique: 'unique',
  wordsKept: 'words kept',
};

/** Heads on slides that the columns of tables do not have. */
const SLIDE_HEADS = {
  kept: 'Kept',
  outletAndDate: 'Outlet, published',
  share: 'Share',
  text: 'Text',
  when: 'When',
  where: 'Where',
};

/** Titles, heads and rules of tables. */
export function tables(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    titles: TITLES,
    columns: COLUMNS,
    heads: HEADS,
    slideHeads: SLIDE_HEADS,
    largest: (shown: number, all: number) => `The ${count(shown)} largest of ${count(all)}.`,
    largestInAnnex: (shown: number, all: number) =>
      `The ${count(shown)} largest of ${count(all)}; annex B holds all.`,
    largestInWorkbook: (shown: number, all: number) =>
      `The ${count(shown)} largest of ${count(all)}; the workbook holds all.`,
    mostQuoted: (shown: number, all: number) => `The ${count(shown)} most quoted of ${count(all)}.`,
    share: (allCounted: string) => `Share: articles ÷ ${allCounted}.`,
    authors: 'An article of two authors counts for both.',
    change: 'Change: of the share, in percentage points.',
    beforeAndChange: 'Before: articles in the period before; change: of the share, in percentage points.',
    unique: MEASURES.unique.rule,
    voiceShare: MEASURES.voiceShare.rule,
    voiceShareOf: (statements: number) =>
      `Statements of a quoted source ÷ all ${count(statements)} statements.`,
    voiceChange: 'Change: statements, against the period before.',
    others: (others: number) => counted(others, 'other', 'others'),
    shareOfVoice: MEASURES.shareOfVoice.rule,
    onAny: (articles: number, unique: number) =>
      `On any: ${String(articles)} articles, ${String(unique)} unique.`,
    onAnyVolume: (volume: string) => `On any: ${volume}.`,
    shareOfVoiceOf: (topics: number, articles: number, unique: number) =>
      `Articles on one topic ÷ articles on any of the ${count(topics)} (${count(articles)}; unique ${count(unique)}), whatever topic this report is narrowed to. An article on two topics counts for both.`,
    shareOfVoiceChange: 'Change: of the share of articles, in percentage points.',
    newVoices: VOICE_RULE,
    syndication:
      'Texts with most pickups among the articles counted. Delays in minutes after the lead copy, of the pickups that tell the hour; kept: share of the lead copy’s words in the middle one of the pickups compared.',
    record: (quotedSource: string) =>
      `Statements of ${quotedSource} in order of time; near-repeats stand with the statement they repeat.`,
    stories: (shown: number, all: number) =>
      `The ${String(shown)} largest of ${String(all)} stories, by number of articles.`,
    volume: (bin: BinSize) =>
      `Articles counted per ${bin}, unique among them, and all articles of the library.`,
    statements:
      'Every statement of the articles counted, newest first; found by rules, not checked by a person.',
    statementsOf: (shown: number, all: number) =>
      `The newest ${String(shown)} of ${String(all)} statements of the articles counted; the data export of the statements holds them all; found by rules, not checked by a person.`,
    articles: 'Every article counted, newest first. A lead copy stands for its duplicate group.',
    lists:
      'Which articles each figure counts: a row for each figure and each of its articles, by their number in the table of articles.',
    part: 'part',
    noImport: 'no import',
    title: 'Title',
    ofTable: (title: string) => `Table: ${title}`,
    /** Rules of slides. */
    slides: {
      stories: 'By number of articles; the lead copy stands for each. Numbers are those of the annex.',
      storiesOf: (shown: number, all: number) => `Top stories: ${count(shown)} of ${count(all)}`,
      voices: (shown: number, all: number) =>
        `${count(shown)} of ${count(all)} statements: the newest of each of the most quoted, a direct one where there is one.`,
      events: (shown: number, all: number) =>
        `${count(shown)} of the ${count(all)} texts told on the page, as they came.`,
      record: (shown: number, all: number) =>
        `The earliest ${count(shown)} of ${count(all)} statements told; repeats stand with the first.`,
      syndication: 'Texts with most pickups among the articles counted; kept: of the lead copy’s words.',
      corrections: 'Articles that say so of themselves.',
      inFull: 'In full:',
      references: (held: number, all: number) =>
        `The articles named on these slides. ${held === all ? `All ${count(held)}` : `${count(held)} of the ${count(all)}`} articles counted stand under the same numbers in the annex of the report as a page, as Word or as a workbook of the same library.`,
    },
  };
}
