import { eventsInBin, eventName } from './report-events.ts';
import { table, voiceListId } from './html-tables.ts';
import { escape, fileLine, inside, sentence, webLink } from './html-text.ts';
import type { Page } from './html-page.ts';
import type { Clip, ReportStatement } from './model.ts';

function article(clip: Clip, { words, languageOf }: Page): string {
  const copy = clip.isLeadCopy ? '' : inside(`group-${clip.group}`, words.say.clips.pickup);
  return `<tr id="a${clip.id}"><td class="n">${clip.id}</td><th scope="row" class="h"><span${languageOf(clip)}>${webLink(clip.url, clip.headline)}</span><br>${fileLine(clip)}</th><td>${escape(clip.outlet ?? '–')}</td><td>${escape(clip.origin ?? '–')}</td><td class="n">${escape(words.short(clip.published))}</td><td>${copy}</td></tr>`;
}

function articleTable(clips: readonly Clip[], page: Page): string {
  const { columns, heads } = page.words.say.tables;
  const { number, outlet, origin, published } = columns;
  const head = [number, heads.headlineAndFile, outlet, origin, published, heads.copy]
    .map((title, at) => `<th scope="col"${at === 0 || at === 4 ? ' class="n"' : ''}>${title}</th>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${clips.map((clip) => article(clip, page)).join('')}</tbody></table>`;
}

/** Annex A: every article counted, where the figures lead to in the end. */
function articles(page: Page): string {
  const { model, words } = page;
  const { annex, annexLeft, uncounted } = model;
  const say = words.say.annex;
  const heading = annexLeft === 0 ? say.articles(annex.length) : say.articlesOf(annex.length, model.clips);
  const bound = annexLeft === 0 ? '' : `<p>${say.newest}</p>`;
  const outside =
    uncounted.length === 0
      ? ''
      : `<h3>${say.uncounted(uncounted.length)}</h3>${articleTable(uncounted, page)}`;
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
    const more = rest === 0 ? '' : words.say.annex.more(rest, shown.length > 0);
    return `<div id="${escape(id)}"><dt>${escape(title)}</dt> <dd>${words.count(ids.length + left)}${words.say.clips.colon} ${links}${more}</dd></div>`;
  });
  return `<section class="wide annex" id="lists"><header><h2>${words.say.annex.lists}</h2></header><dl>${items.join('')}</dl></section>`;
}

function statement(
  { reference, statement: each }: ReportStatement,
  { words, languageOfArticle }: Page,
): string {
  const { clips, names } = words.say;
  const form = each.form === 'named' ? '' : `, ${names.forms[each.form]}`;
  return `<li id="${reference}">${inside(`a${each.articleId}`, reference)} ${names.kinds[each.kind]}${form}, ${escape(each.outlet ?? clips.noOutlet)}, ${escape(words.short(each.published))}${clips.colon} <q${languageOfArticle(each.articleId)}>${sentence(each)}</q></li>`;
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
    const of = number > own.length ? words.say.annex.partOf(own.length, number) : words.count(number);
    return [
      `<div id="${voiceListId(row)}"><h3>${escape(words.say.names.quotedSource(name))}${words.say.clips.colon} ${of}</h3><ul>${own.map((each) => statement(each, page)).join('')}</ul></div>`,
    ];
  });
  const heading =
    statementCount > all.length
      ? words.say.annex.statementsOf(all.length, statementCount)
      : words.say.annex.statements(statementCount);
  return `<section class="wide annex" id="statements"><header><h2>${heading}</h2></header>${groups.join('')}</section>`;
}

/** Annex D: the numbers behind the bars. */
function bins({ model, words }: Page): string {
  const { timeline } = model;
  const { count, say } = words;
  const { annex, tables, volume: called } = say;
  const rows = timeline.bins.map((bin, at) => {
    const volume = timeline.selected[at] ?? { articles: 0, unique: 0 };
    const cells = bin.isGap
      ? [called.noImportHere, '', '0']
      : [count(volume.articles), count(volume.unique), count(bin.all.articles)];
    return [
      escape(words.bin(bin.start, bin.end, timeline.bin)),
      ...cells,
      [
        bin.isPartial ? called.partOfBin(timeline.bin) : '',
        ...eventsInBin(model, at).map((event) => escape(eventName(event, words))),
      ]
        .filter((part) => part !== '')
        .join('; '),
    ];
  });
  const number = (title: string) => ({ title, isNumber: true });
  const columns = [
    { title: called.bins[timeline.bin], isNumber: false },
    number(tables.heads.articles),
    number(tables.heads.unique),
    number(tables.heads.allArticles),
    { title: '', isNumber: false },
  ];
  return table({ heading: annex.volume, rule: annex.volumeRule, columns, rows }, words);
}

/** What stands behind the figures. */
export function annexes(page: Page): string {
  return [articles(page), lists(page), statements(page), bins(page)].join('\n');
}
