import { count } from '../domain/figures.ts';
import { annexes } from './html-annex.ts';
import { clips, corrections, method, stories, summary, volume, whoSaidWhat } from './html-sections.ts';
import { reportStyle } from './html-style.ts';
import { facetTable, shareOfVoiceTable, voiceTable } from './html-tables.ts';
import { escape, inside } from './html-text.ts';
import { LIMITS } from './limits.ts';
import type { ReportModel } from './model.ts';
import { asOfText, percent, periodText } from './words.ts';

/** One self-contained page: no script, nothing fetched, prints on A4; every figure leads to its articles. */
export function htmlReport(model: ReportModel): string {
  const { rows } = LIMITS[model.kind];
  const total = model.volume.articles;
  const sections = [
    head(model),
    summary(model),
    volume(model),
    stories(model),
    ...model.sections.map((section) => clips(section, model.kind)),
    whoSaidWhat(model),
    two(voiceTable(model.quotedSources, rows), facetTable('Outlets', 'outlet', model.outlets, total, rows)),
    two(
      facetTable('Origins', 'origin', model.origins, total, rows),
      facetTable('Languages', 'language', model.languages, total, rows),
    ),
    model.shareOfVoice ? shareOfVoiceTable(model.shareOfVoice) : '',
    corrections(model),
    method(model),
    annexes(model),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(model.title)}</title>
<style>${reportStyle(`${model.libraryName} · ${model.kind}`, runningPeriod(model))}</style>
</head>
<body>
<main>
${sections.filter((section) => section !== '').join('\n')}
</main>
</body>
</html>
`;
}

function two(left: string, right: string): string {
  return `<div class="two">${left}${right}</div>`;
}

function runningPeriod({ period, zone, asOf }: ReportModel): string {
  return `${periodText(period)}, ${zone} time${asOf === undefined ? '' : ` · library as of ${asOfText(asOf, zone)}`}`;
}

function head(model: ReportModel): string {
  const { volume: of, base, selection, quotedSources, statements } = model;
  const chosen = selection.length > 0 ? ` (${escape(selection.join('; '))})` : '';
  const sources = quotedSources.length;
  const figures = [
    [inside('annex', count(of.articles)), of.articles === 1 ? 'article' : 'articles'],
    [inside('unique', count(of.unique)), 'unique, one per duplicate group'],
    [
      inside('annex', percent(of.articles, base.articles)),
      `of all ${count(base.articles)} articles of the period`,
    ],
    [
      inside('statements', count(statements.length)),
      `statements by ${count(sources)} quoted ${sources === 1 ? 'source' : 'sources'}`,
    ],
  ].map(([figure, words]) => `<div><b>${figure ?? ''}</b>${words ?? ''}</div>`);
  return `<div class="run"><span>${escape(model.libraryName)} · ${model.kind}</span><span>${escape(runningPeriod(model))}</span></div>
<h1>${escape(model.title)}</h1>
<p class="stand">${escape(percent(of.articles, base.articles))} of all ${count(base.articles)} articles of the period${chosen}.</p>
<div class="figures">${figures.join('')}</div>`;
}
