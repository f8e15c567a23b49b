import { PAPER } from '../charts/palette.ts';
import { MEASURES } from '../measures/index.ts';
import type { TopicColour } from '../domain/topic.ts';
import { facetListId, type FacetPart } from './article-lists.ts';
import type { Page } from './html-page.ts';
import { escape, inside } from './html-text.ts';
import type { LocalWords } from './local-words.ts';
import type { FacetRow } from './model.ts';
import type { TableId } from './language/table-ids.ts';
import { sentences } from './words.ts';

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

/** A bar as wide as its part of the highest. */
export function bar(value: number, highest: number): string {
  return `<span class="bar" style="width:${Math.round((value / Math.max(1, highest)) * 100)}%"></span>`;
}

/** A table with its rule as caption; cells are markup already. The first cell of a row names it. */
export function table(
  {
    heading,
    rule,
    columns,
    rows,
  }: {
    readonly heading: string;
    readonly rule: string;
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly string[])[];
  },
  { say }: Pick<LocalWords, 'say'>,
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
  const none = `<tr><td class="none" colspan="${columns.length}">${say.sections.none}</td></tr>`;
  return `<section class="wide"><header><h2>${escape(heading)}</h2></header><table><caption>${escape(rule)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.length === 0 ? none : body.join('')}</tbody></table></section>`;
}

type FacetTable = {
  readonly id: TableId;
  /** What a row is. */
  readonly one: 'outlet' | 'origin' | 'kind' | 'tier' | 'byline' | 'language';
  readonly part: FacetPart;
  readonly rows: readonly FacetRow[];
  readonly limit: number;
  /** What an article can be counted under twice. */
  readonly rule?: string;
};

/** Raw and unique side by side, the share of all counted, and its change in points; articles lead to their list. */
export function facetTable({ id, one, part, rows: facets, limit, rule }: FacetTable, page: Page): string {
  const { model, words } = page;
  const { volume: all, before } = model;
  const { tables: say, volume: counted } = words.say;
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
        ? [words.points(share(then.articles, before.volume.articles), share(volume.articles, all.articles))]
        : []),
    ]);
  const { heads } = say;
  return table(
    {
      heading: say.titles[id],
      rule: sentences(
        say.share(counted.allCounted(all.articles)),
        rule,
        before === undefined ? undefined : say.change,
        facets.length > limit ? say.largestInAnnex(limit, facets.length) : undefined,
      ),
      columns: [
        text(heads[one]),
        number(heads.articles),
        text(''),
        number(heads.unique),
        number(heads.share),
        ...(before === undefined ? [] : [number(heads.change)]),
      ],
      rows,
    },
    words,
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
    ...(anyBefore === undefined ? [] : [words.points(then(before?.articles), voices[at]?.raw.percent)]),
  ]);
  const { heads, ...say } = words.say.tables;
  const rule = sentences(
    say.shareOfVoiceOf(topics.length, any.articles, any.unique),
    anyBefore === undefined ? undefined : say.shareOfVoiceChange,
  );
  const columns = [
    text(heads.topic),
    number(heads.articles),
    text(''),
    number(heads.share),
    number(heads.unique),
    number(heads.shareOfUnique),
    ...(anyBefore === undefined ? [] : [number(heads.change)]),
  ];
  return table({ heading: say.titles.shareOfVoice, rule, columns, rows }, words);
}

/** Outlets, origins, languages, kinds and tiers of outlets, and bylines. */
export function outletTables(page: Page, limit: number): string {
  const { model, words } = page;
  const made = (given: Omit<FacetTable, 'limit'>): string => facetTable({ ...given, limit }, page);
  const some = (given: Omit<FacetTable, 'limit'>): string => (given.rows.length === 0 ? '' : made(given));
  const rule = words.say.tables.authors;
  const tables = [
    made({ id: 'outlets', one: 'outlet', part: 'outlet', rows: model.outlets }),
    made({ id: 'origins', one: 'origin', part: 'origin', rows: model.origins }),
    some({ id: 'mediaTypes', one: 'kind', part: 'media-type', rows: model.mediaTypes }),
    some({ id: 'tiers', one: 'tier', part: 'tier', rows: model.tiers }),
    some({ id: 'bylines', one: 'byline', part: 'byline', rows: model.bylines ?? [], rule }),
    made({ id: 'languages', one: 'language', part: 'language', rows: model.languages }),
  ].filter((each) => each !== '');
  return `<div class="two">${tables.join('\n')}</div>`;
}
