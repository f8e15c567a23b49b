import type { BinSize } from '../../../domain/coverage.ts';
import { SAME_THING_RULE, VOICE_RULE } from '../../../domain/signals.ts';
import { REPORTING_RULE } from '../../../domain/statement-shares.ts';
import { MEASURES } from '../../../measures/index.ts';
import { countedIn, listedWith, type Figures } from '../nouns.ts';
import { statements } from './statements.ts';

const LABELS = {
  topic: (name: string) => `Topic ${name}`,
  selection: 'Selection',
  corpus: 'Corpus',
  zone: 'Time zone',
  statement: 'What is a statement',
  corrections: 'Corrections',
  dates: 'Dates',
  change: 'Change',
  events: 'Event markers',
  gaps: 'Gaps',
  duplicates: 'Duplicates',
  articles: 'Articles',
  share: 'Share',
  shareOfVoice: 'Share of voice',
  voiceShare: 'Voice share',
  statements: 'Statements',
  newVoices: 'New voices',
  syndication: 'Syndication',
  sameThing: 'Same thing',
  tiers: 'Tiers',
  clips: 'Clips',
  clipText: 'Clip text',
  extent: 'Extent',
  leftOut: 'Left out',
  notOffered: 'Not offered',
  madeWith: 'Made with',
};

const EXTRACT = 'an extract of at most 50 words: where the topic’s words first stand, else the beginning';

/** How a report was counted, line by line. */
export function method(figures: Figures) {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const listed = listedWith('and');
  return {
    labels: LABELS,
    topic: (version: number, day: string, query: string) => `version ${String(version)} of ${day}: ${query}.`,
    understood: (query: string) => `Understood as: ${query}.`,
    corpus: (base: string, when: string, watches: number) =>
      `${base} in the library, ${when}, by published date; ${watches === 0 ? 'no watch' : counted(watches, 'watch', 'watches')}.`,
    comesFrom: (files: number, outlets: number) =>
      `The selection comes from ${counted(files, 'file', 'files')} of ${counted(outlets, 'outlet', 'outlets')}`,
    isOf: (outlets: number) => `The selection is of ${counted(outlets, 'outlet', 'outlets')}`,
    nameless: (articles: number) => `${counted(articles, 'article names', 'articles name')} no outlet`,
    zone: (zone: string) =>
      `Times and days are those of ${zone}. A time whose zone is not printed is taken as it stands, and marked.`,
    statement: `${REPORTING_RULE} Corrections of the analyst are counted as corrected.`,
    dates: (undated: number, isOfPeriod: boolean, imprecise: number, bin: BinSize) => {
      const dated =
        undated === 0
          ? 'Every article carries a date'
          : `${count(undated)} of the articles ${undated === 1 ? 'carries' : 'carry'} no date`;
      const inside = isOfPeriod ? 'Articles without a date lie in no period and are not counted here' : dated;
      const vague =
        imprecise === 0
          ? `none is dated less exactly than the ${bin}`
          : `${counted(imprecise, 'is', 'are')} dated less exactly than the ${bin} and in no bar`;
      return `${inside}; ${vague}.`;
    },
    noChange: {
      period: 'No change is printed: the report is of no period.',
      before: 'No change is printed: the library has nothing of the period before.',
    },
    change: (when: string, volume: string, base: string) =>
      `Against ${when}, the same query and filters: ${volume} of ${base} in the library. Changes of shares are in percentage points.`,
    events: (events: string) => `Put on the chart by the analyst, not counted from articles: ${events}.`,
    noGap: (bin: BinSize) => `No ${bin} between the first and the last is without any article.`,
    gaps: (gaps: readonly string[]) => `Nothing was imported for ${listed(gaps)}.`,
    duplicates: `${MEASURES.unique.rule} The lead copy is the earliest of its origin in this library, else the earliest, or one chosen by hand; an article that credits nobody has the origin its copies agree on; pickups are the other copies within what is counted.`,
    articles: MEASURES.articles.rule,
    share: MEASURES.share.rule,
    shareOfVoice: MEASURES.shareOfVoice.rule,
    voiceShare: MEASURES.voiceShare.rule,
    statements: `Found by rules in English text: direct, indirect and mixed; not checked by a person. Who said what prints ${statements(figures).voices}; annex C prints all. Before the words of a statement its cue stands in brackets where it tells more than that they were said.`,
    newVoices: VOICE_RULE,
    syndication:
      'Texts by number of pickups within what is counted. The delay runs from the lead copy to those pickups that tell the hour; edits compare at most 20 pickups of a text with its lead copy, word by word, datelines and credit lines apart.',
    sameThing: `${SAME_THING_RULE} Not checked by a person.`,
    tiers: 'As the registry of outlets has them when the report is made; the desk’s own ranking.',
    picked: 'Picked and put in order by the analyst; figures count the selection, not the clips.',
    pickedOutside: (clips: number) =>
      `${counted(clips, 'of them lies', 'of them lie')} outside of the selection and ${clips === 1 ? 'is' : 'are'} not counted.`,
    pickedMissing: (clips: number) =>
      `${counted(clips, 'clip that was picked is', 'clips that were picked are')} in the library no longer.`,
    extracts: `Clips carry ${EXTRACT}.`,
    fullTexts: (articles: number) =>
      `By choice ${counted(articles, 'article carries its', 'articles carry their')} full text; where an outlet’s licence allows no more, ${EXTRACT}.`,
    annexOf: (held: number, all: number) =>
      `Annex A lists ${count(held)} of ${count(all)} articles, the newest and those named in the report; bylines and files are not counted, and the readers named are those of the listed ones. The workbook, the CSV and the JSON of this report hold them all.`,
    statementsOf: (held: number, all: number) =>
      `Annex C lists the newest ${count(held)} of ${count(all)} statements; the data export of the statements holds them all.`,
    nothingLeftOut: 'Nothing was excluded by a filter.',
    leftOut: (filters: string) => `${filters}.`,
    withdrawn: (articles: number) =>
      `${counted(articles, 'withdrawn article is', 'withdrawn articles are')} counted and marked.`,
    notOffered: 'Advertising value, reach and automatic tone.',
    madeWith: (version: string, readers: readonly string[]) =>
      `Sourceline ${version}${readers.length > 0 ? `, readers ${readers.join(', ')}` : ''}. The same library and settings give the same bytes.`,
  };
}
