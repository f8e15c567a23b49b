import { allCounted } from './volume-words.ts';
import { PAPER } from '../charts/palette.ts';
import { MEASURES } from '../measures/index.ts';
import type { TopicColour } from '../domain/topic.ts';
import { facetListId, type FacetPart } from './article-lists.ts';
import type { Page } from './html-page.ts';
import { escape, inside } from './html-text.ts';
import type { LocalWords } from './local-words.ts';
import type { FacetRow, ReportModel } from './model.ts';

type Column = { readonly title: string; readonly isNumber: boolean };

export const text = (title: string): Column => ({ title, isNumber: false });
export const number = (title: string): Column => ({ title, isNumber: true });

/** The name of the group of statements of a quoted source in annex C. */
export function voiceListId(row: number): string {
  return `voice-${row + 1}`;
}

export function dot(colour: TopicColour): string {
  return `<i class="dot" style="background:${PAPER.series[colour]}"></i>`;
}

/** A change in points; the rule of its table says the unit. */
function pointsOf(before: number | undefined, now: number | undefined, words: LocalWords): string {
  return words.points(before, now).replace(/\u00a0pts$/u, '');
}

/** A bar as wide as its part of the highest. */
export function bar(value: number, highest: number): string {
  return `<span class="bar" style="width:${Math.round((value / Math.max(1, highest)) * 100)}%"></span>`;
}

/** A table with its rule as caption; cells are markup already. The first cell of a row names it. */
export function table(
  heading: string,
  rule: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const head = columns.map(({ title, isNumber }) => {
    const name =
      title === '' ? '<td></td>' : `<th scope="col"${isNumber ? ' class="n"' : ''}>${escape(title)}</th>`;
    return name;
  });
  const cellOf = (cell: string, at: number): string => {
    if (at === 0) return `<th scope="row">${cell}</th>`;
    return `<td${columns[at]?.isNumber === true ? ' class="n"' : ''}>${cell}</td>`;
  };
  const body = rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`);
  const none = `<tr><td class="none" colspan="${columns.length}">None in this selection.</td></tr>`;
  return `<section class="wide"><header><h2>${escape(heading)}</h2></header><table><caption>${escape(rule)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.length === 0 ? none : body.join('')}</tbody></table></section>`;
}

type FacetTable = {
  readonly heading: string;
  /** What a row is. */
  readonly one: string;
  readonly part: FacetPart;
  readonly rows: readonly FacetRow[];
  readonly limit: number;
  /** What an article can be counted under twice. */
  readonly rule?: string;
};

/** Raw and unique side by side, the share of all counted, and its change in points; articles lead to their list. */
export function facetTable(
  { heading, one, part, rows: facets, limit, rule = '' }: FacetTable,
  page: Page,
): string {
  const { model, words } = page;
  const { volume: all, before } = model;
  const highest = Math.max(1, ...facets.map(({ volume }) => volume.articles));
  const share = (part: number, whole: number): number | undefined =>
    whole === 0 ? undefined : (part / whole) * 100;
  const rows = facets
    .slice(0, limit)
    .map(({ value, label, volume, before: then }, row) => [
      value === null ? `<span class="none">${escape(label)}</span>` : escape(label),
      inside(facetListId(part, row), words.count(volume.articles)),
      bar(volume.articles, highest),
      words.count(volume.unique),
      words.share(share(volume.articles, all.articles)),
      ...(before && then
        ? [
            pointsOf(
              share(then.articles, before.volume.articles),
              share(volume.articles, all.articles),
              words,
            ),
          ]
        : []),
    ]);
  const more =
    facets.length > limit
      ? ` The ${words.count(limit)} largest of ${words.count(facets.length)}; annex B holds all.`
      : '';
  const change = before === undefined ? '' : ' Change: of the share, in percentage points.';
  return table(
    heading,
    `Share: articles ÷ ${allCounted(all.articles, words)}.${rule}${change}${more}`,
    [
      text(one),
      number('articles'),
      text(''),
      number('unique'),
      number('share'),
      ...(before === undefined ? [] : [number('change')]),
    ],
    rows,
  );
}

/** Articles on one topic ÷ articles on any of the topics compared. */
export function shareOfVoiceTable({ model, words }: Page): string {
  const { shareOfVoice } = model;
  if (shareOfVoice === undefined) return '';
  const { any, topics, anyBefore } = shareOfVoice;
  const voices = MEASURES.shareOfVoice.of(
    topics.map(({ name, volume }) => ({ key: name, volume })),
    any,
  );
  const then = (before: number | undefined): number | undefined =>
    before === undefined || anyBefore === undefined || anyBefore.articles === 0
      ? undefined
      : (before / anyBefore.articles) * 100;
  const rows = topics.map(({ name, colour, volume, before }, at) => [
    `${dot(colour)}${escape(name)}`,
    words.count(volume.articles),
    bar(voices[at]?.raw.percent ?? 0, 100),
    words.share(voices[at]?.raw.percent),
    words.count(volume.unique),
    words.share(voices[at]?.unique.percent),
    ...(anyBefore === undefined ? [] : [pointsOf(then(before?.articles), voices[at]?.raw.percent, words)]),
  ]);
  const rule = `Articles on one topic ÷ articles on any of the ${words.count(topics.length)} (${words.count(any.articles)}; unique ${words.count(any.unique)}), whatever topic this report is narrowed to. An article on two topics counts for both.${anyBefore === undefined ? '' : ' Change: of the share of articles, in percentage points.'}`;
  const columns = [
    text('topic'),
    number('articles'),
    text(''),
    number('share'),
    number('unique'),
    number('share of unique'),
    ...(anyBefore === undefined ? [] : [number('change')]),
  ];
  return table('Share of voice', rule, columns, rows);
}

/** Outlets, origins, languages, kinds and tiers of outlets, and bylines. */
export function outletTables(page: Page, limit: number): string {
  const { model } = page;
  const made = (
    heading: string,
    one: string,
    part: FacetPart,
    rows: ReportModel['outlets'],
    rule = '',
  ): string => (rows.length === 0 ? '' : facetTable({ heading, one, part, rows, limit, rule }, page));
  const tables = [
    facetTable({ heading: 'Outlets', one: 'outlet', part: 'outlet', rows: model.outlets, limit }, page),
    facetTable({ heading: 'Origins', one: 'origin', part: 'origin', rows: model.origins, limit }, page),
    made('Kinds of outlet', 'kind', 'media-type', model.mediaTypes),
    made('Tiers', 'tier', 'tier', model.tiers),
    made('Bylines', 'byline', 'byline', model.bylines ?? [], ' An article of two authors counts for both.'),
    facetTable(
      { heading: 'Languages', one: 'language', part: 'language', rows: model.languages, limit },
      page,
    ),
  ].filter((each) => each !== '');
  return `<div class="two">${tables.join('\n')}</div>`;
}
