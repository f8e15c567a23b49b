import { binWords } from '../domain/date-words.ts';
import { count } from '../domain/figures.ts';
import { table, voiceListId } from './html-tables.ts';
import { escape, inside, webLink } from './html-text.ts';
import type { Clip, ReportModel, ReportStatement } from './model.ts';
import { wordsOf } from './voices.ts';
import { shortDate } from './words.ts';

function article(clip: Clip): string {
  const file = `<small>${escape(clip.path)}${clip.sha256 === '' ? '' : ` · sha256 ${clip.sha256.slice(0, 12)}`}</small>`;
  const copy = clip.isLeadCopy ? '' : `pickup of ${inside(`group-${clip.group}`, 'its group')}`;
  return `<tr id="a${clip.id}"><td class="n">${clip.id}</td><td class="h">${webLink(clip.url, clip.headline)}<br>${file}</td><td>${escape(clip.outlet ?? '–')}</td><td>${escape(clip.origin ?? '–')}</td><td class="n">${escape(shortDate(clip.published))}</td><td>${copy}</td></tr>`;
}

/** Annex A: every article counted, where the figures lead to in the end. */
function articles({ annex }: ReportModel): string {
  const head = ['No.', 'Headline and file', 'Outlet', 'Origin', 'Published', 'Copy']
    .map((title, at) => `<th scope="col"${at === 0 || at === 4 ? ' class="n"' : ''}>${title}</th>`)
    .join('');
  return `<section class="wide annex" id="annex"><header><h2>Annex A: the ${count(annex.length)} articles counted</h2></header><table><thead><tr>${head}</tr></thead><tbody>${annex.map(article).join('')}</tbody></table></section>`;
}

/** Annex B: which articles each figure counts. */
function lists({ lists: all }: ReportModel): string {
  const items = all.map(({ id, title, articles: ids }) => {
    const links = ids.map((number) => inside(`a${number}`, String(number))).join(', ');
    return `<div id="${id}"><dt>${escape(title)}</dt> <dd>${count(ids.length)}: ${links}</dd></div>`;
  });
  return `<section class="wide annex" id="lists"><header><h2>Annex B: which articles each figure counts</h2></header><dl>${items.join('')}</dl></section>`;
}

function statement({ reference, statement: each }: ReportStatement): string {
  return `<li id="${reference}">${inside(`a${each.articleId}`, reference)} ${each.kind}${each.form === 'named' ? '' : `, ${each.form}`}, ${escape(each.outlet ?? 'no outlet')}, ${escape(shortDate(each.published))}: <q>${escape(wordsOf(each))}</q></li>`;
}

/** Annex C: every statement, by who is quoted, most quoted first. */
function statements({ quotedSources, statements: all }: ReportModel): string {
  if (all.length === 0) return '';
  const bySource = new Map<string, ReportStatement[]>();
  for (const each of all) {
    const list = bySource.get(each.statement.quotedSource) ?? [];
    bySource.set(each.statement.quotedSource, list);
    list.push(each);
  }
  const groups = quotedSources.map(({ name }, row) => {
    const own = bySource.get(name) ?? [];
    return `<div id="${voiceListId(row)}"><h3>${escape(name)}: ${count(own.length)}</h3><ul>${own.map(statement).join('')}</ul></div>`;
  });
  return `<section class="wide annex" id="statements"><header><h2>Annex C: the ${count(all.length)} statements</h2></header>${groups.join('')}</section>`;
}

/** Annex D: the numbers behind the bars. */
function bins({ timeline }: ReportModel): string {
  const rows = timeline.bins.map((bin, at) => {
    const volume = timeline.selected[at] ?? { articles: 0, unique: 0 };
    const cells = bin.isGap
      ? ['no import', '', '0']
      : [count(volume.articles), count(volume.unique), count(bin.all.articles)];
    return [
      escape(binWords(bin.start, bin.end, timeline.bin)),
      ...cells,
      bin.isPartial ? `part of the ${timeline.bin}` : '',
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

export function annexes(model: ReportModel): string {
  return [articles(model), lists(model), statements(model), bins(model)].join('\n');
}
