import { count, counted } from '../domain/figures.ts';
import { LIMITS } from './limits.ts';
import { plain, richMarkdown } from './md-text.ts';
import type { Clip, ClipSection, ReportModel } from './model.ts';
import { annexTables, measureTables } from './report-tables.ts';
import type { ReportTable, Value } from './report-tables.ts';
import { wordsOf } from './voices.ts';
import { asOfText, dateText, percent, periodText, volumeText, writtenBy } from './words.ts';

/** The report as Markdown: headings, lists and tables that any editor takes. */
export function markdownReport(model: ReportModel): string {
  const { volume, base, asOf, zone } = model;
  const parts = [
    `# ${plain(model.title)}`,
    plain(
      `${model.libraryName}, ${model.kind}, ${periodText(model.period)}, ${zone} time${asOf === undefined ? '' : `; library as of ${asOfText(asOf, zone)}`}`,
    ),
    `**${volumeText(volume)}**, ${percent(volume.articles, base.articles)} of all ${count(base.articles)} articles; ${counted(model.statements.length, 'statement')} by ${counted(model.quotedSources.length, 'quoted source')}.`,
    '## Summary',
    model.summary === undefined ? 'No summary was written.' : richMarkdown(model.summary),
    ...storyList(model),
    ...model.sections.flatMap((section) => clipList(section, LIMITS[model.kind].clips)),
    ...voiceList(model),
    ...measureTables(model).flatMap(tableOf),
    '## Corrections and withdrawals',
    model.corrections.length === 0
      ? 'No article of the selection is marked as corrected or withdrawn.'
      : model.corrections
          .map((clip) => `- ${plain(clip.headline)} (${clip.status ?? ''}, No. ${clip.id})`)
          .join('\n'),
    '## Method',
    model.method.map(({ label, text }) => `- **${plain(label)}**: ${plain(text)}`).join('\n'),
    ...annexTables(model).flatMap(tableOf),
  ];
  return `${parts.join('\n\n')}\n`;
}

function storyList({ stories }: ReportModel): readonly string[] {
  if (stories.length === 0) return [];
  const items = stories.map(({ row, lead }) => {
    const origin = lead?.origin === undefined ? '' : `, origin ${plain(lead.origin)}`;
    return `- **${plain(lead?.headline ?? row.title)}** (${plain(lead?.outlet ?? 'no outlet')}${origin}; ${volumeText(row.volume)})`;
  });
  return ['## Top stories', items.join('\n')];
}

function clipList({ name, volume, clips }: ClipSection, limit: number): readonly string[] {
  const shown = clips.slice(0, limit);
  const rest = clips.length - shown.length;
  return [
    `## ${plain(name)}`,
    `${volumeText(volume)}; one per duplicate group, newest first.`,
    ...shown.map(({ clip, passages }) =>
      clipOf(
        clip,
        passages.map(({ text }) => text),
      ),
    ),
    ...(rest > 0
      ? [`${counted(rest, 'more unique article is', 'more unique articles are')} in the table of articles.`]
      : []),
  ];
}

function clipOf(clip: Clip, paragraphs: readonly string[]): string {
  const facts = [
    clip.outlet ?? 'no outlet',
    clip.origin && `origin ${clip.origin}`,
    writtenBy(clip),
    dateText(clip.published),
    clip.pickups > 0 ? counted(clip.pickups, 'pickup') : undefined,
    clip.status,
    clip.url,
    `No. ${clip.id}`,
  ];
  const line = facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : plain(fact))).join(' · ');
  return `### ${plain(clip.headline)}\n\n${line}\n\n${paragraphs.map((text) => `> ${plain(text)}`).join('\n>\n')}`;
}

function voiceList({ voices }: ReportModel): readonly string[] {
  if (voices.length === 0) return [];
  const items = voices.map(
    ({ reference, statement }) =>
      `- **${plain(statement.quotedSource)}** (${statement.kind}, ${dateText(statement.published)}, ${plain(statement.outlet ?? 'no outlet')}, ${reference}): ${plain(wordsOf(statement))}`,
  );
  return ['## Who said what', items.join('\n')];
}

function cellOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : '';
  return typeof value === 'number' ? count(value) : plain(value).replaceAll('|', '\\|');
}

function tableOf({ title, rule, columns, rows }: ReportTable): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(columns.map(({ title: name }) => name)), line(columns.map(() => '---'))];
  return [`## ${title}`, plain(rule), [...lines, ...rows.map((row) => line(row.map(cellOf)))].join('\n')];
}
