import { eventsInBin, eventName } from './report-events.ts';
import { table, voiceListId } from './html-tables.ts';
import { escape, fileLine, inside, languageOf, sentence, webLink } from './html-text.ts';
import type { Page } from './html-page.ts';
import type { Clip, ReportStatement } from './model.ts';

function article(clip: Clip, { words }: Page): string {
  const copy = clip.isLeadCopy ? '' : inside(`group-${clip.group}`, 'pickup');
  return `<tr id="a${clip.id}"><td class="n">${clip.id}</td><th scope="row" class="h"><span${languageOf(clip)}>${webLink(clip.url, clip.headline)}</span><br>${fileLine(clip)}</th><td>${escape(clip.outlet ?? '–')}</td><td>${escape(clip.origin ?? '–')}</td><td class="n">${escape(words.short(clip.published))}</td><td>${copy}</td></tr>`;
}

function articleTable(clips: readonly Clip[], page: Page): string {
  const head = ['No.', 'Headline, file, SHA-256', 'Outlet', 'Origin', 'Published', 'Copy']
    .map((title, at) => `<th scope="col"${at === 0 || at === 4 ? ' class="n"' : ''}>${title}</th>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${clips.map((clip) => article(clip, page)).join('')}</tbody></table>`;
}

/** Annex A: every article counted, where the figures lead to in the end. */
function articles(page: Page): string {
  const { model, words } = page;
  const { annex, annexLeft, uncounted } = model;
  const all =
    annex.length === 1
      ? 'Annex A: the article counted'
      : `Annex A: the ${words.counted(annex.length, 'article')} counted`;
  const heading =
    annexLeft === 0
      ? all
      : `Annex A: ${words.count(annex.length)} of the ${words.counted(model.clips, 'article')} counted`;
  const bound =
    annexLeft === 0
      ? ''
      : `<p>The newest, and those named above. The workbook, the CSV and the JSON of this report hold all of them.</p>`;
  const outside =
    uncounted.length === 0
      ? ''
      : `<h3>Clips picked from outside of the selection, not counted: ${words.count(uncounted.length)}</h3>${articleTable(uncounted, page)}`;
  return `<section class="wide annex" id="annex"><header><h2>${heading}</h2>${bound}</header>${articleTable(annex, page)}${outside}</section>`;
}

/** Numbers of articles that a list prints: a longer one is for the workbook, and says so. */
const MOST_NUMBERS = 2_000;

/** Annex B: which articles each figure counts. */
function lists({ model: { lists: all }, words }: Page): string {
  const items = all.map(({ id, title, articles: ids, left = 0 }) => {
    const shown = ids.slice(0, MOST_NUMBERS);
    const links = shown.map((number) => inside(`a${number}`, String(number))).join(', ');
    const rest = left + ids.length - shown.length;
    const more = rest === 0 ? '' : `${shown.length === 0 ? '' : ', and '}${words.count(rest)} more`;
    return `<div id="${escape(id)}"><dt>${escape(title)}</dt> <dd>${words.count(ids.length + left)}: ${links}${more}</dd></div>`;
  });
  return `<section class="wide annex" id="lists"><header><h2>Annex B: which articles each figure counts</h2></header><dl>${items.join('')}</dl></section>`;
}

function statement({ reference, statement: each }: ReportStatement, { words }: Page): string {
  return `<li id="${reference}">${inside(`a${each.articleId}`, reference)} ${each.kind}${each.form === 'named' ? '' : `, ${each.form}`}, ${escape(each.outlet ?? 'no outlet')}, ${escape(words.short(each.published))}: <q dir="auto">${sentence(each)}</q></li>`;
}

/** Annex C: every statement, by who is quoted, most quoted first. */
function statements(page: Page): string {
  const { model, words } = page;
  const { quotedSources, statements: all, statementCount } = model;
  if (all.length === 0) return '';
  const bySource = new Map<string, ReportStatement[]>();
  for (const each of all) {
    const list = bySource.get(each.statement.quotedSource) ?? [];
    bySource.set(each.statement.quotedSource, list);
    list.push(each);
  }
  const groups = quotedSources.flatMap(({ name, statements: number }, row) => {
    const own = bySource.get(name) ?? [];
    if (own.length === 0) return [];
    const of =
      number > own.length ? `${words.count(own.length)} of ${words.count(number)}` : words.count(number);
    return [
      `<div id="${voiceListId(row)}"><h3>${escape(name)}: ${of}</h3><ul>${own.map((each) => statement(each, page)).join('')}</ul></div>`,
    ];
  });
  const heading =
    statementCount > all.length
      ? `the newest ${words.count(all.length)} of ${words.counted(statementCount, 'statement')}`
      : `the ${words.counted(statementCount, 'statement')}`;
  return `<section class="wide annex" id="statements"><header><h2>Annex C: ${heading}</h2></header>${groups.join('')}</section>`;
}

/** Annex D: the numbers behind the bars. */
function bins({ model, words }: Page): string {
  const { timeline } = model;
  const { count } = words;
  const rows = timeline.bins.map((bin, at) => {
    const volume = timeline.selected[at] ?? { articles: 0, unique: 0 };
    const cells = bin.isGap
      ? ['no import', '', '0']
      : [count(volume.articles), count(volume.unique), count(bin.all.articles)];
    return [
      escape(words.bin(bin.start, bin.end, timeline.bin)),
      ...cells,
      [
        bin.isPartial ? `part of the ${timeline.bin}` : '',
        ...eventsInBin(model, at).map((event) => escape(eventName(event))),
      ]
        .filter((part) => part !== '')
        .join('; '),
    ];
  });
  const number = (title: string) => ({ title, isNumber: true });
  const columns = [
    { title: timeline.bin, isNumber: false },
    number('articles'),
    number('unique'),
    number('all articles'),
    { title: '', isNumber: false },
  ];
  return table(
    'Annex D: volume over time',
    'Articles counted, unique among them, and all articles of the library.',
    columns,
    rows,
  );
}

/** What stands behind the figures. */
export function annexes(page: Page): string {
  return [articles(page), lists(page), statements(page), bins(page)].join('\n');
}
