import type { ReportSectionId } from '../domain/report.ts';
import { assertNever } from '../result.ts';
import { annexes } from './html-annex.ts';
import { clipSections } from './html-clips.ts';
import { chains, storyOf, storyVoices } from './html-dossier.ts';
import { head, runningWords } from './html-head.ts';
import type { Page } from './html-page.ts';
import { record } from './html-record.ts';
import { corrections, method, outlook, stories, summary, volume } from './html-sections.ts';
import { reportStyle } from './html-style.ts';
import { syndication } from './html-syndication.ts';
import { outletTables, shareOfVoiceTable } from './html-tables.ts';
import { escape, languageAttributes, linksThatLead } from './html-text.ts';
import { voiceTable, whoSaidWhat } from './html-voices.ts';
import { LIMITS } from './limits.ts';
import { wordsOf } from './local-words.ts';
import type { ReportModel } from './model.ts';

/** One self-contained page: no script, nothing fetched, made for paper; every figure leads to its articles. */
export function htmlReport(model: ReportModel): string {
  const words = wordsOf(model);
  const { say } = words;
  const listed = new Map([...model.annex, ...model.uncounted].map(({ id, language }) => [id, language]));
  const page: Page = {
    model,
    words,
    isCounted: (article) => listed.has(article),
    languageOf: ({ language }) => languageAttributes(language, say.language),
    languageOfArticle: (article) => languageAttributes(listed.get(article), say.language),
  };
  const { left, right, foot } = runningWords(model, words);
  const body = [head(page), ...model.printed.map((section) => sectionOf(section, page))]
    .filter((part) => part !== '')
    .join('\n');
  const author = model.look.analyst ?? model.look.desk;
  return `<!doctype html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(model.title)}</title>
<meta name="generator" content="Sourceline">
<meta name="description" content="${escape(`${say.head.kinds[model.kind]}, ${words.period(model.period)}`)}">
${author === undefined ? '' : `<meta name="author" content="${escape(author)}">\n`}<meta name="running-left" content="${escape(left)}">
<meta name="running-right" content="${escape(right)}">
<meta name="running-foot" content="${escape(foot)}">
<style>${reportStyle(model.look, { left, right, foot })}</style>
</head>
<body>
<main>
${linksThatLead(body)}
</main>
</body>
</html>
`;
}

function sectionOf(section: ReportSectionId, page: Page): string {
  const { kind } = page.model;
  switch (section) {
    case 'summary':
      return summary(page);
    case 'volume':
      return volume(page);
    case 'stories':
      return kind === 'dossier' ? storyOf(page) : stories(page);
    case 'clips':
      return clipSections(page);
    case 'who-said-what':
      if (kind === 'dossier') return `${storyVoices(page)}\n${voiceTable(page)}`;
      return kind === 'record' ? record(page) : whoSaidWhat(page);
    case 'outlets':
      return outletTables(page, LIMITS[kind].rows);
    case 'share-of-voice':
      return shareOfVoiceTable(page);
    case 'syndication':
      return kind === 'dossier' ? chains(page) : syndication(page);
    case 'corrections':
      return corrections(page);
    case 'outlook':
      return outlook(page);
    case 'method':
      return method(page);
    case 'annex':
      return annexes(page);
    default:
      return assertNever(section);
  }
}
