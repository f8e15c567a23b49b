import { explainQuery } from '../query/explain-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Topic } from '../domain/topic.ts';
import type { LocalWords } from './local-words.ts';
import type { MethodLine, ReportModel } from './model.ts';
import { eventWords } from './report-events.ts';
import { type FilterNames, filterWords } from './selection-words.ts';
import { sentences } from './words.ts';

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

function topicText({ version, versionedAt, query }: Topic, { day, say }: LocalWords): string {
  const parsed = parseQuery(query);
  return sentences(
    say.method.topic(version, day(versionedAt), query),
    parsed.ok ? say.method.understood(explainQuery(parsed.value)) : undefined,
  );
}

function corpus({ model, watches, words: { say, volume, period } }: MethodFacts): string {
  const { annex, annexLeft, base, outlets } = model;
  const files = new Set(annex.map(({ sha256, path }) => (sha256 === '' ? path : sha256))).size;
  const named = outlets.filter(({ value }) => value !== null).length;
  const missing = outlets.find(({ value }) => value === null)?.volume.articles ?? 0;
  const nameless = missing === 0 ? '' : `${say.clips.semicolon} ${say.method.nameless(missing)}`;
  const from = annexLeft === 0 ? say.method.comesFrom(files, named) : say.method.isOf(named);
  return sentences(say.method.corpus(volume(base), period(model.period), watches), `${from}${nameless}.`);
}

function leftOut({ spec, names, model, words: { say } }: MethodFacts): string {
  const excluded = spec.selection.filters
    .filter(({ exclude }) => exclude)
    .map((filter) => filterWords(filter, names, say));
  const withdrawn = model.corrections.filter(({ status }) => status === 'withdrawn').length;
  return sentences(
    excluded.length === 0
      ? say.method.nothingLeftOut
      : say.method.leftOut(excluded.join(`${say.clips.semicolon} `)),
    withdrawn === 0 ? undefined : say.method.withdrawn(withdrawn),
  );
}

function change({ model: { before, period }, words }: MethodFacts): string {
  const say = words.say.method;
  if (before === undefined) return period === undefined ? say.noChange.period : say.noChange.before;
  return say.change(words.period(before.range), words.volume(before.volume), words.volume(before.base));
}

/** What the analyst marked on the chart; where and when alone do not tell who put it there. */
function eventLines({ model: { events }, words }: MethodFacts): readonly MethodLine[] {
  if (events.length === 0) return [];
  const say = words.say.method;
  const list = events.map((event) => eventWords(event, words)).join(`${words.say.clips.semicolon} `);
  return [{ label: say.labels.events, text: say.events(list) }];
}

function clipChoice({ model, words: { say } }: MethodFacts): readonly MethodLine[] {
  if (!model.isPicked) return [];
  const outside = model.uncounted.length;
  const text = sentences(
    say.method.picked,
    outside === 0 ? undefined : say.method.pickedOutside(outside),
    model.missingClips === 0 ? undefined : say.method.pickedMissing(model.missingClips),
  );
  return [{ label: say.method.labels.clips, text }];
}

function bounds({ model, words: { say } }: MethodFacts): readonly MethodLine[] {
  const { annexLeft, annex, clips, statements, statementCount } = model;
  const text = sentences(
    annexLeft > 0 ? say.method.annexOf(annex.length, clips) : undefined,
    statementCount > statements.length
      ? say.method.statementsOf(statements.length, statementCount)
      : undefined,
  );
  return text === '' ? [] : [{ label: say.method.labels.extent, text }];
}

/** Rules of the parts that this kind of report prints. */
function rules({ model, words }: MethodFacts): readonly MethodLine[] {
  const { printed, dossier, record } = model;
  const { labels, ...say } = words.say.method;
  return [
    ...(printed.includes('who-said-what') ? [{ label: labels.newVoices, text: say.newVoices }] : []),
    ...(printed.includes('syndication') ? [{ label: labels.syndication, text: say.syndication }] : []),
    ...(dossier !== undefined || record !== undefined
      ? [{ label: labels.sameThing, text: say.sameThing }]
      : []),
    ...(model.tiers.length > 0 ? [{ label: labels.tiers, text: say.tiers }] : []),
  ];
}

/** What was counted, by which rules, from what, and what was left out: printed in every report. */
export function methodOf(facts: MethodFacts): readonly MethodLine[] {
  const { model, spec, topics, words, appVersion } = facts;
  const { labels, ...say } = words.say.method;
  const { undated, imprecise, period, timeline } = model;
  const readers = [...new Set(model.annex.map(({ reader }) => reader))]
    .filter((reader) => reader !== '')
    .sort();
  return [
    ...topics.map((topic) => ({ label: labels.topic(topic.name), text: topicText(topic, words) })),
    ...(model.selection.length > 0
      ? [{ label: labels.selection, text: `${model.selection.join(`${words.say.clips.semicolon} `)}.` }]
      : []),
    { label: labels.corpus, text: corpus(facts) },
    { label: labels.zone, text: say.zone(model.zone) },
    { label: labels.statement, text: say.statement },
    { label: labels.corrections, text: facts.corrected },
    {
      label: labels.dates,
      text: say.dates(undated.articles, period !== undefined, imprecise.articles, timeline.bin),
    },
    { label: labels.change, text: change(facts) },
    ...eventLines(facts),
    {
      label: labels.gaps,
      text: model.gaps.length === 0 ? say.noGap(timeline.bin) : say.gaps(model.gaps),
    },
    { label: labels.duplicates, text: say.duplicates },
    { label: labels.articles, text: say.articles },
    { label: labels.share, text: say.share },
    { label: labels.shareOfVoice, text: say.shareOfVoice },
    { label: labels.voiceShare, text: say.voiceShare },
    { label: labels.statements, text: say.statements },
    ...rules(facts),
    ...clipChoice(facts),
    {
      label: labels.clipText,
      text: spec.text === 'extract' ? say.extracts : say.fullTexts(model.fullTexts),
    },
    ...bounds(facts),
    { label: labels.leftOut, text: leftOut(facts) },
    { label: labels.notOffered, text: say.notOffered },
    { label: labels.madeWith, text: say.madeWith(appVersion, readers) },
  ];
}
