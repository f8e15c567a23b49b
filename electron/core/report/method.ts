import { explainQuery } from '../query/explain-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import { MEASURES } from '../measures/index.ts';
import { listed } from '../domain/figures.ts';
import { REPORTING_RULE } from '../domain/statement-shares.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Topic } from '../domain/topic.ts';
import type { LocalWords } from './local-words.ts';
import type { MethodLine, ReportModel } from './model.ts';
import { eventWords } from './report-events.ts';
import { type FilterNames, filterWords } from './selection-words.ts';
import { SAME_THING_RULE, VOICE_RULE } from '../domain/signals.ts';
import { VOICES_RULE } from './voices.ts';

export type MethodFacts = {
  readonly model: Omit<ReportModel, 'method' | 'fileName'>;
  readonly spec: ReportSpec;
  readonly words: LocalWords;
  readonly topics: readonly Topic[];
  readonly names: FilterNames;
  readonly watches: number;
  /** Which fields stand as the analyst corrected them, in words. */
  readonly corrected: string;
  readonly appVersion: string;
};

function understood(query: string): string {
  const parsed = parseQuery(query);
  return parsed.ok ? ` Understood as: ${explainQuery(parsed.value)}.` : '';
}

function corpus({ model, watches, words: { counted, volume, period } }: MethodFacts): string {
  const { annex, annexLeft, base, outlets } = model;
  const files = new Set(annex.map(({ sha256, path }) => (sha256 === '' ? path : sha256))).size;
  const named = outlets.filter(({ value }) => value !== null).length;
  const missing = outlets.find(({ value }) => value === null)?.volume.articles ?? 0;
  const nameless = missing === 0 ? '' : `; ${counted(missing, 'article names', 'articles name')} no outlet`;
  const from =
    annexLeft === 0
      ? `The selection comes from ${counted(files, 'file')} of ${counted(named, 'outlet')}`
      : `The selection is of ${counted(named, 'outlet')}`;
  return `${volume(base)} in the library, ${period(model.period)}, by published date; ${watches === 0 ? 'no watch' : counted(watches, 'watch', 'watches')}. ${from}${nameless}.`;
}

function leftOut({ spec, names, model, words: { counted } }: MethodFacts): string {
  const excluded = spec.selection.filters
    .filter(({ exclude }) => exclude)
    .map((filter) => filterWords(filter, names));
  const withdrawn = model.corrections.filter(({ status }) => status === 'withdrawn').length;
  const kept =
    withdrawn === 0
      ? ''
      : ` ${counted(withdrawn, 'withdrawn article is', 'withdrawn articles are')} counted and marked.`;
  return `${excluded.length === 0 ? 'Nothing was excluded by a filter.' : `${excluded.join('; ')}.`}${kept}`;
}

function dates({ model, words: { count, counted } }: MethodFacts): string {
  const { undated, imprecise, period, timeline } = model;
  const dated =
    undated.articles === 0
      ? 'Every article carries a date'
      : `${count(undated.articles)} of the articles ${undated.articles === 1 ? 'carries' : 'carry'} no date`;
  const inside =
    period === undefined ? dated : 'Articles without a date lie in no period and are not counted here';
  const vague =
    imprecise.articles === 0
      ? 'none is dated less exactly than the'
      : `${counted(imprecise.articles, 'is', 'are')} dated less exactly than the`;
  return `${inside}; ${vague} ${timeline.bin}${imprecise.articles === 0 ? '' : ' and in no bar'}.`;
}

function changes({ model: { before, period }, words }: MethodFacts): readonly MethodLine[] {
  const none =
    period === undefined
      ? 'No change is printed: the report is of no period.'
      : 'No change is printed: the library has nothing of the period before.';
  const text =
    before === undefined
      ? none
      : `Against ${words.period(before.range)}, the same query and filters: ${words.volume(before.volume)} of ${words.volume(before.base)} in the library. Changes of shares are in percentage points.`;
  return [{ label: 'Change', text }];
}

/** What the analyst marked on the chart; where and when alone do not tell who put it there. */
function eventLines({ model: { events }, words }: MethodFacts): readonly MethodLine[] {
  if (events.length === 0) return [];
  const list = events.map((event) => eventWords(event, words)).join('; ');
  return [
    { label: 'Event markers', text: `Put on the chart by the analyst, not counted from articles: ${list}.` },
  ];
}

function clipText({ model, spec, words: { counted } }: MethodFacts): string {
  const extract = 'an extract of at most 50 words: where the topic’s words first stand, else the beginning';
  if (spec.text === 'extract') return `Clips carry ${extract}.`;
  return `By choice ${counted(model.fullTexts, 'article carries its', 'articles carry their')} full text; where an outlet’s licence allows no more, ${extract}.`;
}

function clipChoice({ model, words: { counted } }: MethodFacts): readonly MethodLine[] {
  if (!model.isPicked) return [];
  const outside =
    model.uncounted.length === 0
      ? ''
      : ` ${counted(model.uncounted.length, 'of them lies', 'of them lie')} outside of the selection and ${model.uncounted.length === 1 ? 'is' : 'are'} not counted.`;
  const missing =
    model.missingClips === 0
      ? ''
      : ` ${counted(model.missingClips, 'clip that was picked is', 'clips that were picked are')} in the library no longer.`;
  return [
    {
      label: 'Clips',
      text: `Picked and put in order by the analyst; figures count the selection, not the clips.${outside}${missing}`,
    },
  ];
}

function bounds({ model, words: { count } }: MethodFacts): readonly MethodLine[] {
  const { annexLeft, annex, statements, statementCount } = model;
  const parts = [
    ...(annexLeft > 0
      ? [
          `Annex A lists ${count(annex.length)} of ${count(model.clips)} articles, the newest and those named in the report; bylines and files are not counted, and the readers named are those of the listed ones. The workbook, the CSV and the JSON of this report hold them all`,
        ]
      : []),
    ...(statementCount > statements.length
      ? [
          `Annex C lists the newest ${count(statements.length)} of ${count(statementCount)} statements; the data export of the statements holds them all`,
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [{ label: 'Extent', text: `${parts.join('. ')}.` }];
}

/** Rules of the parts that this kind of report prints. */
function rules({ model }: MethodFacts): readonly MethodLine[] {
  const { printed, dossier, record } = model;
  return [
    ...(printed.includes('who-said-what') ? [{ label: 'New voices', text: VOICE_RULE }] : []),
    ...(printed.includes('syndication')
      ? [
          {
            label: 'Syndication',
            text: 'Texts by number of pickups within what is counted. The delay runs from the lead copy to those pickups that tell the hour; edits compare at most 20 pickups of a text with its lead copy, word by word, datelines and credit lines apart.',
          },
        ]
      : []),
    ...(dossier !== undefined || record !== undefined
      ? [{ label: 'Same thing', text: `${SAME_THING_RULE} Not checked by a person.` }]
      : []),
    ...(model.tiers.length > 0
      ? [
          {
            label: 'Tiers',
            text: 'As the registry of outlets has them when the report is made; the desk’s own ranking.',
          },
        ]
      : []),
  ];
}

/** What was counted, by which rules, from what, and what was left out: printed in every report. */
export function methodOf(facts: MethodFacts): readonly MethodLine[] {
  const { model, topics, appVersion } = facts;
  const readers = [...new Set(model.annex.map(({ reader }) => reader))]
    .filter((reader) => reader !== '')
    .sort();
  return [
    ...topics.map(({ name, version, versionedAt, query }) => ({
      label: `Topic ${name}`,
      text: `version ${version} of ${facts.words.day(versionedAt)}: ${query}.${understood(query)}`,
    })),
    ...(model.selection.length > 0 ? [{ label: 'Selection', text: `${model.selection.join('; ')}.` }] : []),
    { label: 'Corpus', text: corpus(facts) },
    {
      label: 'Time zone',
      text: `Times and days are those of ${model.zone}. A time whose zone is not printed is taken as it stands, and marked.`,
    },
    {
      label: 'What is a statement',
      text: `${REPORTING_RULE} Corrections of the analyst are counted as corrected.`,
    },
    { label: 'Corrections', text: facts.corrected },
    { label: 'Dates', text: dates(facts) },
    ...changes(facts),
    ...eventLines(facts),
    {
      label: 'Gaps',
      text:
        model.gaps.length === 0
          ? `No ${model.timeline.bin} between the first and the last is without any article.`
          : `Nothing was imported for ${listed(model.gaps)}.`,
    },
    {
      label: 'Duplicates',
      text: `${MEASURES.unique.rule} The lead copy is the earliest of its origin in this library, else the earliest, or one chosen by hand; an article that credits nobody has the origin its copies agree on; pickups are the other copies within what is counted.`,
    },
    { label: 'Articles', text: MEASURES.articles.rule },
    { label: 'Share', text: MEASURES.share.rule },
    { label: 'Share of voice', text: MEASURES.shareOfVoice.rule },
    { label: 'Voice share', text: MEASURES.voiceShare.rule },
    {
      label: 'Statements',
      text: `Found by rules in English text: direct, indirect and mixed; not checked by a person. Who said what prints ${VOICES_RULE}; annex C prints all. Before the words of a statement its cue stands in brackets where it tells more than that they were said.`,
    },
    ...rules(facts),
    ...clipChoice(facts),
    { label: 'Clip text', text: clipText(facts) },
    ...bounds(facts),
    { label: 'Left out', text: leftOut(facts) },
    { label: 'Not offered', text: 'Advertising value, reach and automatic tone.' },
    {
      label: 'Made with',
      text: `Sourceline ${appVersion}${readers.length > 0 ? `, readers ${readers.join(', ')}` : ''}. The same library and settings give the same bytes.`,
    },
  ];
}
