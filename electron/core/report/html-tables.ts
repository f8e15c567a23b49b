import { PAPER } from '../charts/palette.ts';
import { MEASURES } from '../measures/index.ts';
import { count, percent } from '../domain/figures.ts';
import type { QuotedSourceRow } from '../domain/library-article.ts';
import type { Facet } from '../domain/library-info.ts';
import type { TopicColour } from '../domain/topic.ts';
import { facetListId } from './article-lists.ts';
import { escape, inside } from './html-text.ts';
import type { ShareOfVoice } from './model.ts';

type Column = { readonly title: string; readonly isNumber: boolean };

const text = (title: string): Column => ({ title, isNumber: false });
const number = (title: string): Column => ({ title, isNumber: true });

/** The name of the group of statements of a quoted source in annex C. */
export function voiceListId(row: number): string {
  return `voice-${row + 1}`;
}

export function dot(colour: TopicColour): string {
  return `<i class="dot" style="background:${PAPER.series[colour]}"></i>`;
}

/** A table with its rule as caption; cells are markup already. */
export function table(
  heading: string,
  rule: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const head = columns.map(
    ({ title, isNumber }) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${escape(title)}</th>`,
  );
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, at) => `<td${columns[at]?.isNumber === true ? ' class="n"' : ''}>${cell}</td>`).join('')}</tr>`,
  );
  const none = `<tr><td class="none" colspan="${columns.length}">None in this selection.</td></tr>`;
  return `<section class="wide"><header><h2>${escape(heading)}</h2></header><table><caption>${escape(rule)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.length === 0 ? none : body.join('')}</tbody></table></section>`;
}

/** Outlets, origins or languages: raw and unique side by side, every row, largest first; articles lead to their list. */
export function facetTable(
  heading: string,
  part: 'outlet' | 'origin' | 'language',
  facets: readonly Facet[],
  total: number,
  limit: number,
): string {
  const bar = (articles: number): string => {
    const highest = Math.max(1, ...facets.map(({ volume }) => volume.articles));
    return `<span class="bar" style="width:${Math.round((articles / highest) * 100)}%"></span>`;
  };
  const rows = facets
    .slice(0, limit)
    .map(({ value, label, volume }, row) => [
      value === null ? `<span class="none">${escape(label)}</span>` : escape(label),
      inside(facetListId(part, row), count(volume.articles)),
      bar(volume.articles),
      count(volume.unique),
      percent(total === 0 ? undefined : (volume.articles / total) * 100),
    ]);
  const more =
    facets.length > limit
      ? ` The ${count(limit)} largest of ${count(facets.length)}; annex B holds all.`
      : '';
  const rule = `Share: articles ÷ all ${count(total)} articles counted.${more}`;
  return table(
    heading,
    rule,
    [text(''), number('articles'), text(''), number('unique'), number('share')],
    rows,
  );
}

/** Statements of a quoted source ÷ all statements of the selection. */
export function voiceTable(rows: readonly QuotedSourceRow[], limit: number): string {
  const shares = MEASURES.voiceShare.of(rows);
  const statements = shares.reduce((sum, { share }) => sum + share.part, 0);
  const cells = rows
    .slice(0, limit)
    .map((row, at) => [
      escape(row.name),
      inside(voiceListId(at), count(row.statements)),
      count(row.articles),
      percent(shares[at]?.share.percent),
    ]);
  const rest = rows.slice(limit);
  const others = rest.reduce((sum, row) => sum + row.statements, 0);
  if (rest.length > 0) {
    const share = percent(statements === 0 ? undefined : (others / statements) * 100);
    cells.push([`${count(rest.length)} others`, inside(voiceListId(limit), count(others)), '', share]);
  }
  const rule = `Statements of a quoted source ÷ all ${count(statements)} statements.`;
  return table(
    'Voice share',
    rule,
    [text('Quoted source'), number('statements'), number('articles'), number('share')],
    cells,
  );
}

/** Articles on one topic ÷ articles on any of the topics compared. */
export function shareOfVoiceTable({ any, topics }: ShareOfVoice): string {
  const voices = MEASURES.shareOfVoice.of(
    topics.map(({ name, volume }) => ({ key: name, volume })),
    any,
  );
  const rows = topics.map(({ name, colour, volume }, at) => [
    `${dot(colour)}${escape(name)}`,
    count(volume.articles),
    percent(voices[at]?.raw.percent),
    count(volume.unique),
    percent(voices[at]?.unique.percent),
  ]);
  const rule = `Articles on one topic ÷ articles on any of the ${count(topics.length)} (${count(any.articles)}; unique ${count(any.unique)}), whatever topic this report is narrowed to. An article on two topics counts for both.`;
  const columns = [
    text('Topic'),
    number('articles'),
    number('share'),
    number('unique'),
    number('share of unique'),
  ];
  return table('Share of voice', rule, columns, rows);
}
