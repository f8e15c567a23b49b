import { explainQuery } from '../query/explain-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import { MEASURES } from '../measures/index.ts';
import { count, counted, listed } from '../domain/figures.ts';
import { REPORTING_RULE } from '../domain/statement-shares.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Topic } from '../domain/topic.ts';
import type { MethodLine, ReportModel } from './model.ts';
import { filterWords } from './selection-words.ts';
import { VOICES_RULE } from './voices.ts';
import { periodText, volumeText } from './words.ts';

export type MethodFacts = {
  readonly model: Omit<ReportModel, 'method' | 'fileName'>;
  readonly spec: ReportSpec;
  readonly topics: readonly Topic[];
  readonly allTopics: readonly Topic[];
  readonly watches: number;
  /** Which fields stand as the analyst corrected them, in words. */
  readonly corrected: string;
  readonly appVersion: string;
};

function understood(query: string): string {
  const parsed = parseQuery(query);
  return parsed.ok ? ` Understood as: ${explainQuery(parsed.value)}.` : '';
}

function corpus({ model, watches }: MethodFacts): string {
  const { annex, base, period, outlets } = model;
  const files = new Set(annex.map(({ sha256, path }) => (sha256 === '' ? path : sha256))).size;
  const named = outlets.filter(({ value }) => value !== null).length;
  const missing = outlets.find(({ value }) => value === null)?.volume.articles ?? 0;
  const nameless = missing === 0 ? '' : `; ${counted(missing, 'article names', 'articles name')} no outlet`;
  return `${volumeText(base)} in the library, ${periodText(period)}, by published date; ${counted(watches, 'watch', 'watches')}. The selection comes from ${counted(files, 'file')} of ${counted(named, 'outlet')}${nameless}.`;
}

function leftOut({ spec, allTopics, model }: MethodFacts): string {
  const excluded = spec.selection.filters
    .filter(({ exclude }) => exclude)
    .map((filter) => filterWords(filter, allTopics));
  const withdrawn = model.corrections.filter(({ status }) => status === 'withdrawn').length;
  const kept =
    withdrawn === 0
      ? ''
      : ` ${counted(withdrawn, 'withdrawn article is', 'withdrawn articles are')} counted and marked.`;
  return `${excluded.length === 0 ? 'Nothing was excluded by a filter.' : `${excluded.join('; ')}.`}${kept}`;
}

function dates({ undated, imprecise, period, timeline }: ReportModel | MethodFacts['model']): string {
  const inside =
    period === undefined
      ? `${count(undated.articles)} of the articles carry no date`
      : 'Articles without a date lie in no period and are not counted here';
  return `${inside}; ${count(imprecise.articles)} are dated less exactly than the ${timeline.bin} and stand in no bar.`;
}

/** What was counted, by which rules, from what, and what was left out: printed in every report. */
export function methodOf(facts: MethodFacts): readonly MethodLine[] {
  const { model, topics, appVersion, spec } = facts;
  const readers = [...new Set(model.annex.map(({ reader }) => reader))]
    .filter((reader) => reader !== '')
    .sort();
  return [
    ...topics.map(({ name, version, versionedAt, query }) => ({
      label: `Topic ${name}`,
      text: `version ${version} of ${versionedAt.slice(0, 10)}: ${query}.${understood(query)}`,
    })),
    ...(model.selection.length > 0 ? [{ label: 'Selection', text: `${model.selection.join('; ')}.` }] : []),
    { label: 'Corpus', text: corpus(facts) },
    {
      label: 'Time zone',
      text: `Times and days are those of ${model.zone}. A time whose zone is not printed is taken as it stands, and marked.`,
    },
    { label: 'Statements', text: `${REPORTING_RULE} Corrections of the analyst are counted as corrected.` },
    { label: 'Corrections', text: facts.corrected },
    { label: 'Dates', text: dates(model) },
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
      text: `Found by rules in English text: direct, indirect and mixed; not checked by a person. Who said what prints ${VOICES_RULE}; annex C prints all.`,
    },
    {
      label: 'Clip text',
      text:
        spec.text === 'full'
          ? 'Clips carry their full text, by choice.'
          : 'Clips carry an extract of at most 50 words: where the topic’s words first stand, else the beginning.',
    },
    { label: 'Left out', text: leftOut(facts) },
    { label: 'Not offered', text: 'Advertising value, reach and automatic tone.' },
    {
      label: 'Made with',
      text: `Sourceline ${appVersion}${readers.length > 0 ? `, readers ${readers.join(', ')}` : ''}. The same library and settings give the same bytes.`,
    },
  ];
}
