import type { Facet } from '../domain/library-info.ts';
import type { ReportModel } from './model.ts';
import type { ReportReader } from './build-report.ts';
import { count } from '../domain/figures.ts';
import { dateText, periodText, volumeText } from './words.ts';

type Line = ReportModel['method'][number];

/** What was counted, by which rules, from what, and what was left out: printed in every report. */
export function methodOf(
  model: Omit<ReportModel, 'method' | 'fileName'>,
  library: Pick<ReportReader, 'watches'>,
  appVersion: string,
): readonly Line[] {
  const { topics, base, outlets, period, zone, undated, imprecise, gaps, selection } = model;
  const named = outlets.filter(({ value }) => value !== null).length;
  const lines: (Line | undefined)[] = [
    ...topics.map((topic) => ({
      label: `Topic ${topic.name}`,
      text: `version ${topic.version}: ${topic.query}`,
    })),
    selection.length > 0 ? { label: 'Selection', text: selection.join('; ') } : undefined,
    {
      label: 'Corpus',
      text: `${volumeText(base)}, ${periodText(period)}, by published date; ${count(library.watches().length)} watches; the selection holds ${named} outlets${notGiven(outlets)}.`,
    },
    {
      label: 'Time zone',
      text: `Times and days are those of ${zone}. A time whose zone is not printed is taken as it stands.`,
    },
    {
      label: 'Dates',
      text: `${volumeText(undated)} of the selection carry no date and ${volumeText(imprecise)} carry no full date; they are in no day’s count.`,
    },
    {
      label: 'Gaps',
      text:
        gaps.length === 0
          ? 'No day of the period is without any article.'
          : `Nothing was imported for ${gaps.map(dateText).join(', ')}.`,
    },
    {
      label: 'Duplicates',
      text: 'Near-identical texts form a group; “unique” counts each group once within what is counted. The lead copy is the earliest in this library.',
    },
    {
      label: 'Share',
      text: 'Articles of the selection ÷ all articles of the library in the same period. Share of voice: articles on one topic ÷ articles on any of the topics compared; an article on two topics counts for both.',
    },
    {
      label: 'Statements',
      text: 'Found by rules in English text, direct, indirect and mixed; not checked by a person. Voice share: statements of a quoted source ÷ all statements of the selection.',
    },
    {
      label: 'Left out',
      text: leftOut(selection),
    },
    { label: 'Not offered', text: 'No advertising value, no reach and no automatic tone are given.' },
    {
      label: 'Made with',
      text: `Sourceline ${appVersion}. The same library and settings give the same bytes.`,
    },
  ];
  return lines.filter((line) => line !== undefined);
}

function notGiven(outlets: readonly Facet[]): string {
  const missing = outlets.find(({ value }) => value === null);
  return missing === undefined ? '' : `, and ${count(missing.volume.articles)} articles name no outlet`;
}

function leftOut(selection: readonly string[]): string {
  const excluded = selection.filter((line) => line.includes(': not ') && !line.endsWith(': not given'));
  return excluded.length === 0 ? 'Nothing was excluded by hand.' : excluded.join('; ');
}
