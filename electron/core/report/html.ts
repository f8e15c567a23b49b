import { volumeBars } from '../charts/volume-bars.ts';
import { facetTable, figure, dot, shareOfVoiceTable, voiceTable } from './html-tables.ts';
import { REPORT_STYLE } from './html-style.ts';
import { escape, webLink } from './html-text.ts';
import type { Clip, ReportModel, ReportStatement, StorySection, TopicSection } from './model.ts';
import { count } from '../domain/figures.ts';
import { dateText, percent, periodText, shortDate, volumeText } from './words.ts';

/** Clips printed under a topic; the annex holds them all. */
const CLIPS_SHOWN = { briefing: 8, analysis: 12 } as const;
const VOICES_SHOWN = { briefing: 10, analysis: 40 } as const;

/** One self-contained page: no script, nothing fetched, prints on A4; every figure leads to its articles. */
export function htmlReport(model: ReportModel): string {
  const sections = [
    head(model),
    summary(model),
    volume(model),
    stories(model),
    ...model.topics.map((topic) => clips(topic, CLIPS_SHOWN[model.kind])),
    whoSaidWhat(model.statements, model.statementCount),
    `<div class="two">${voiceTable(model.quotedSources, model.statementCount, VOICES_SHOWN[model.kind])}${facetTable('Outlets', 'Who published', model.outlets, model.volume.articles)}</div>`,
    `<div class="two">${facetTable('Origins', 'Whose copy it was; not given is own reporting or not stated', model.origins, model.volume.articles)}${model.topics.length > 1 ? shareOfVoiceTable(model) : ''}</div>`,
    model.kind === 'analysis'
      ? facetTable('Languages', 'Language of the text', model.languages, model.volume.articles)
      : '',
    corrections(model.corrections),
    method(model),
    annex(model.annex),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(model.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
${sections.filter((section) => section !== '').join('\n')}
</main>
</body>
</html>
`;
}

function head(model: ReportModel): string {
  const {
    volume: { articles, unique },
    base,
  } = model;
  const asOf = model.asOf === undefined ? '' : ` · library as of ${dateText(model.asOf.slice(0, 16))} UTC`;
  const quoted = model.quotedSources.length;
  return `<div class="run"><span>${escape(model.libraryName)} · ${model.kind}</span><span>${escape(periodText(model.period))}, ${escape(model.zone)} time${asOf}</span></div>
<h1>${escape(model.title)}</h1>
<p class="stand">${escape(percent(articles, base.articles))} of all ${count(base.articles)} articles of the period${model.selection.length > 0 ? ` (${escape(model.selection.join('; '))})` : ''}.</p>
<div class="figures"><div><b>${figure(articles)}</b>articles</div><div><b>${figure(unique)}</b>unique, one per duplicate group</div><div><b>${percent(articles, base.articles)}</b>of all ${count(base.articles)} articles</div><div><b>${figure(model.statementCount)}</b>statements by ${count(quoted)} quoted ${quoted === 1 ? 'source' : 'sources'}</div></div>`;
}

function section(heading: string, note: string, content: string, isWide = false): string {
  const header = `<header><h2>${heading}</h2>${note === '' ? '' : escape(note)}</header>`;
  return `<section${isWide ? ' class="wide"' : ''}>${header}<div>${content}</div></section>`;
}

function summary({ summary: text }: ReportModel): string {
  if (text === undefined || text.trim() === '') return '';
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/u)
    .map((paragraph) => `<p>${escape(paragraph)}</p>`);
  return section('Summary', 'Written by the analyst', `<div class="prose">${paragraphs.join('')}</div>`);
}

function volume(model: ReportModel): string {
  const { timeline, gaps } = model;
  const chart = volumeBars(timeline, { width: 520, height: 140 });
  const note = `Articles per ${timeline.bin}. Dark: unique.${gaps.length > 0 ? ` Grey: nothing was imported (${gaps.length} days).` : ''}`;
  return section(
    'Volume',
    note,
    chart === undefined
      ? '<p class="none">No dated article in this selection.</p>'
      : `<figure>${chart}</figure>`,
  );
}

function stories({ stories: all }: ReportModel): string {
  if (all.length === 0) return '';
  return section('Top stories', 'By number of articles', all.map(story).join(''));
}

function story({ row, lead }: StorySection): string {
  const meta = [
    lead?.outlet,
    lead?.origin && `origin ${lead.origin}`,
    shortDate(row.first),
    `${volumeText(row.volume)}`,
    `${count(row.outlets.length)} outlets`,
  ];
  const text = lead?.text[0];
  return `<div class="item"><div><h3>${lead === undefined ? escape(row.title) : anchor(lead.id, row.title)}</h3>${text === undefined ? '' : `<p>${escape(text)}</p>`}</div>${metaList(meta)}</div>`;
}

function clips(topic: TopicSection, limit: number): string {
  const shown = topic.clips.slice(0, limit);
  const rest = topic.clips.length - shown.length;
  const more =
    rest > 0
      ? `<p class="more">${count(rest)} more unique articles are in the <a href="#annex">annex</a>.</p>`
      : '';
  const content =
    shown.length === 0 ? '<p class="none">No article in this period.</p>' : shown.map(clip).join('') + more;
  return section(
    `${dot(topic.colour)}${escape(topic.name)}`,
    `${volumeText(topic.volume)}; one per duplicate group, newest first`,
    content,
  );
}

function clip(item: Clip): string {
  const meta = [
    item.outlet ?? 'no outlet',
    item.origin && `origin ${item.origin}`,
    item.byline,
    `${shortDate(item.published)}${item.isZoneUnknown && (item.published?.length ?? 0) > 10 ? ' (zone not given)' : ''}`,
    item.pickups > 0 ? `${count(item.pickups)} ${item.pickups === 1 ? 'pickup' : 'pickups'}` : undefined,
    item.status,
  ];
  const text = item.text.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
  return `<div class="item"><div><h3>${anchor(item.id, item.headline)}</h3>${text}</div>${metaList(meta)}</div>`;
}

function metaList(parts: readonly (string | undefined)[]): string {
  const lines = parts.filter((part) => part !== undefined && part !== '').map((part) => escape(part ?? ''));
  return `<p class="meta">${lines.join('<br>')}</p>`;
}

function anchor(id: number, label: string): string {
  return `<a href="#a${id}">${escape(label)}</a>`;
}

function whoSaidWhat(statements: readonly ReportStatement[], total: number): string {
  if (statements.length === 0) return '';
  const rows = statements.map(({ reference, statement }) => {
    const words = statement.content.map(([start, end]) => statement.excerpt.slice(start, end)).join(' … ');
    const form = statement.form === 'named' ? '' : ` · ${statement.form}`;
    return `<div class="said"><b>${escape(statement.quotedSource)}</b><p>${escape(words)}</p><p class="meta">${statement.kind}${form} · ${escape(shortDate(statement.published))}<br>${escape(statement.outlet ?? 'no outlet')} · <a href="#a${statement.articleId}">${reference}</a></p></div>`;
  });
  const note =
    total > statements.length
      ? `${count(statements.length)} of ${count(total)} statements, newest first; the app opens them all`
      : 'Newest first';
  return section('Who said what', note, rows.join(''), true);
}

function corrections(items: readonly Clip[]): string {
  if (items.length === 0)
    return section(
      'Corrections',
      '',
      '<p class="none">No article of the selection is marked as corrected or withdrawn.</p>',
      true,
    );
  return section(
    'Corrections and withdrawals',
    'Articles that say so of themselves',
    items.map(clip).join(''),
    true,
  );
}

function method({ method: lines }: ReportModel): string {
  const list = lines
    .map(({ label, text }) => `<div><dt>${escape(label)}</dt> <dd>${escape(text)}</dd></div>`)
    .join('');
  return `<section class="wide" id="method"><header><h2>Method</h2></header><dl class="method">${list}</dl></section>`;
}

function annex(all: readonly Clip[]): string {
  const rows = all.map(
    (item) =>
      `<tr id="a${item.id}"><td class="n">${item.id}</td><td class="h">${webLink(item.url, item.headline)}<br><small>${escape(item.path)} · sha256 ${item.sha256.slice(0, 12)}</small></td><td>${escape(item.outlet ?? '–')}</td><td>${escape(item.origin ?? '–')}</td><td class="n">${escape(shortDate(item.published))}</td><td>${item.isLeadCopy ? '' : 'pickup'}</td></tr>`,
  );
  return `<section class="wide annex" id="annex"><header><h2>Annex: the ${count(all.length)} articles counted</h2></header><table><thead><tr><th scope="col" class="n">No.</th><th scope="col">Headline and file</th><th scope="col">Outlet</th><th scope="col">Origin</th><th scope="col" class="n">Published</th><th scope="col"></th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}
