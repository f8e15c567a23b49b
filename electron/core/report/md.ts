import type { Facet } from '../domain/library-info.ts';
import type { Clip, ReportModel } from './model.ts';
import { count } from '../domain/figures.ts';
import { dateText, percent, periodText, volumeText } from './words.ts';

/** The report as Markdown: headings, lists and tables that any editor takes. */
export function markdownReport(model: ReportModel): string {
  const { volume, base } = model;
  const parts = [
    `# ${plain(model.title)}`,
    `${model.kind}, ${periodText(model.period)}, ${model.zone} time${model.asOf === undefined ? '' : `; library as of ${dateText(model.asOf.slice(0, 16))} UTC`}`,
    `**${volumeText(volume)}**, ${percent(volume.articles, base.articles)} of all ${count(base.articles)} articles; ${count(model.statementCount)} statements by ${count(model.quotedSources.length)} quoted sources.`,
    ...(model.summary?.trim() ? ['## Summary', model.summary.trim()] : []),
    ...(model.stories.length > 0
      ? [
          '## Top stories',
          model.stories
            .map(
              ({ row }) => `- **${plain(row.title)}** (${volumeText(row.volume)}, ${row.outlets.join(', ')})`,
            )
            .join('\n'),
        ]
      : []),
    ...model.topics.flatMap((topic) => [
      `## ${plain(topic.name)}`,
      volumeText(topic.volume),
      ...topic.clips.map(clip),
    ]),
    ...(model.statements.length > 0
      ? [
          '## Who said what',
          model.statements
            .map(
              ({ reference, statement }) =>
                `- **${plain(statement.quotedSource)}** (${statement.kind}, ${dateText(statement.published)}, ${plain(statement.outlet ?? 'no outlet')}, ${reference}): ${plain(statement.content.map(([start, end]) => statement.excerpt.slice(start, end)).join(' … '))}`,
            )
            .join('\n'),
        ]
      : []),
    '## Outlets',
    facets(model.outlets),
    '## Origins',
    facets(model.origins),
    '## Voice share',
    table(
      ['Quoted source', 'statements', 'share'],
      model.quotedSources.map((row) => [
        row.name,
        count(row.statements),
        percent(row.statements, model.statementCount),
      ]),
    ),
    '## Method',
    model.method.map(({ label, text }) => `- **${plain(label)}**: ${plain(text)}`).join('\n'),
    '## Annex',
    table(
      ['No.', 'published', 'outlet', 'origin', 'headline', 'file'],
      model.annex.map((item) => [
        String(item.id),
        dateText(item.published),
        item.outlet ?? '–',
        item.origin ?? '–',
        item.headline,
        item.path,
      ]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function clip(item: Clip): string {
  const facts = [
    item.outlet ?? 'no outlet',
    item.origin && `origin ${item.origin}`,
    item.byline,
    dateText(item.published),
    item.pickups > 0 ? `${item.pickups} pickups` : undefined,
    item.url,
  ];
  const line = facts
    .filter((fact) => fact !== undefined && fact !== '')
    .map((fact) => plain(fact ?? ''))
    .join(' · ');
  return `### ${plain(item.headline)}\n\n${line}\n\n${item.text.map((paragraph) => `> ${plain(paragraph)}`).join('\n>\n')}`;
}

function facets(rows: readonly Facet[]): string {
  return table(
    ['', 'articles', 'unique'],
    rows.map(({ label, volume }) => [label, count(volume.articles), count(volume.unique)]),
  );
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text whose marks Markdown would take for its own. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/([\\`*_[\]<>#])/gu, '\\$1');
}
