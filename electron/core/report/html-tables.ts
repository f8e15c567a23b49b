import type { QuotedSourceRow } from '../domain/library-article.ts';
import type { Facet } from '../domain/library-info.ts';
import { escape } from './html-text.ts';
import type { ReportModel, TopicSection } from './model.ts';
import { count } from '../domain/figures.ts';
import { percent } from './words.ts';

/** A figure that leads to the articles it counts: the annex holds exactly those of the selection. */
export function figure(value: number): string {
  return `<a href="#annex">${count(value)}</a>`;
}

/** Outlets, origins or languages: raw and unique side by side, every row, largest first. */
export function facetTable(
  heading: string,
  caption: string,
  facets: readonly Facet[],
  total: number,
): string {
  const rows = facets.map(
    ({ value, label, volume }) =>
      `<tr><td${value === null ? ' class="none"' : ''}>${escape(label)}</td><td class="n">${figure(volume.articles)}</td><td class="n">${count(volume.unique)}</td><td class="n">${percent(volume.articles, total)}</td></tr>`,
  );
  return table(heading, caption, ['', 'articles', 'unique', 'share'], rows);
}

/** Statements of a quoted source ÷ all statements of the selection. */
export function voiceTable(rows: readonly QuotedSourceRow[], statements: number, limit: number): string {
  const shown = rows
    .slice(0, limit)
    .map(
      (row) =>
        `<tr><td>${escape(row.name)}</td><td class="n">${figure(row.statements)}</td><td class="n">${count(row.articles)}</td><td class="n">${percent(row.statements, statements)}</td></tr>`,
    );
  const rest = rows.slice(limit);
  const more = rest.reduce((sum, row) => sum + row.statements, 0);
  if (rest.length > 0) {
    shown.push(
      `<tr class="none"><td>${count(rest.length)} others</td><td class="n">${count(more)}</td><td></td><td class="n">${percent(more, statements)}</td></tr>`,
    );
  }
  const caption = `Statements of a quoted source ÷ all ${count(statements)} statements`;
  return table('Voice share', caption, ['Quoted source', 'statements', 'articles', 'share'], shown);
}

/** Articles on one topic ÷ articles on any of the topics compared. */
export function shareOfVoiceTable({ topics, timeline }: ReportModel): string {
  const all = topics.reduce((sum, { volume }) => sum + volume.articles, 0);
  const allUnique = topics.reduce((sum, { volume }) => sum + volume.unique, 0);
  const rows = topics.map(
    (topic: TopicSection) =>
      `<tr><td>${dot(topic.colour)}${escape(topic.name)}</td><td class="n">${figure(topic.volume.articles)}</td><td class="n">${percent(topic.volume.articles, all)}</td><td class="n">unique ${percent(topic.volume.unique, allUnique)}</td></tr>`,
  );
  const caption = `Articles on a topic ÷ the sum over the topics compared (${count(all)}; unique ${count(allUnique)}); an article on two topics counts for both. ${count(timeline.series.length)} topics have articles.`;
  return table('Share of voice', caption, ['Topic', 'articles', 'share', ''], rows);
}

/** The light half of --s1 to --s8 of the design tokens. */
const SERIES = ['#057a7f', '#cc7c1c', '#592d90', '#d0193f', '#4788bd', '#4b6903', '#5c2a14', '#86888c'];

export function dot(colour: number): string {
  return `<i class="dot" style="background:${SERIES[colour - 1] ?? '#86888c'}"></i>`;
}

function table(
  heading: string,
  caption: string,
  columns: readonly string[],
  rows: readonly string[],
): string {
  const head = columns.map(
    (column, index) => `<th scope="col"${index > 0 ? ' class="n"' : ''}>${escape(column)}</th>`,
  );
  const body =
    rows.length === 0
      ? `<tr><td class="none" colspan="${columns.length}">None in this selection.</td></tr>`
      : rows.join('');
  return `<section class="wide"><header><h2>${escape(heading)}</h2></header><table><caption>${escape(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body}</tbody></table></section>`;
}
