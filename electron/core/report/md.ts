import { cellWords } from './cell-words.ts';
import { assertNever } from '../result.ts';
import type { ReportSectionId } from '../domain/report.ts';
import { leadWords } from './head-words.ts';
import { imprint, KIND_WORDS } from './html-head.ts';
import { earlierWords } from './issued-words.ts';
import { wordsOf, type LocalWords } from './local-words.ts';
import { clipSection } from './md-clips.ts';
import { chainParts, recordParts, storyParts, storyVoiceParts } from './md-dossier.ts';
import { plain, richMarkdown } from './md-text.ts';
import type { ReportModel } from './model.ts';
import { sectionTables } from './measure-tables.ts';
import type { ReportTable } from './report-table.ts';
import { annexTables } from './report-tables.ts';
import { statementWords } from '../domain/statement-words.ts';
import { volumeRule, volumeSentence } from './volume-words.ts';

/** The report as Markdown: headings, lists and tables that any editor takes. */
export function markdownReport(model: ReportModel): string {
  const words = wordsOf(model);
  const { volume, asOf, zone, statementCount, quotedSources } = model;
  const state = asOf === undefined ? '' : `; library as of ${words.asOf(asOf, zone)}`;
  const parts = [
    `# ${plain(model.title)}`,
    plain(
      `${model.libraryName}, ${KIND_WORDS[model.kind]}, ${words.period(model.period)}, ${zone} time${state}`,
    ),
    imprint(model, words)
      .map(([label, text]) => `- **${label}**: ${plain(text)}`)
      .join('\n'),
    `**${words.volume(volume)}**; ${words.counted(statementCount, 'statement')} by ${words.counted(quotedSources.length, 'quoted source')}. ${plain(leadWords(model, words))}`,
    ...model.printed.flatMap((section) => partsOf(section, model, words)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function partsOf(section: ReportSectionId, model: ReportModel, words: LocalWords): readonly string[] {
  const tables = (): readonly string[] =>
    sectionTables(section, model).flatMap((each) => tableOf(each, words));
  switch (section) {
    case 'summary':
      return [
        '## Summary',
        model.summary === undefined ? 'No summary was written.' : richMarkdown(model.summary),
      ];
    case 'outlook':
      return [
        '## Outlook',
        model.outlook === undefined ? 'No outlook was written.' : richMarkdown(model.outlook),
      ];
    case 'stories':
      return model.kind === 'dossier' ? storyParts(model, words) : storyList(model, words);
    case 'clips':
      return model.sections.flatMap((each) => clipSection(each, model, words));
    case 'who-said-what':
      if (model.kind === 'record') return recordParts(model, words);
      return [
        ...(model.kind === 'dossier' ? storyVoiceParts(model, words) : voiceList(model, words)),
        ...tables(),
      ];
    case 'syndication':
      return model.kind === 'dossier' ? chainParts(model, words) : tables();
    case 'outlets':
    case 'share-of-voice':
      return tables();
    case 'corrections':
      return corrections(model, words);
    case 'method':
      return [
        '## Method',
        model.method.map(({ label, text }) => `- **${plain(label)}**: ${plain(text)}`).join('\n'),
      ];
    case 'annex':
      return annexTables(model).flatMap((each) => tableOf(each, words));
    case 'volume':
      // The table of bars stands in the annex; Markdown has no picture that would be in the one file.
      return [
        '## Volume',
        plain(volumeSentence(model, words)),
        plain(volumeRule(model, false)),
        ...(model.printed.includes('annex')
          ? []
          : annexTables(model)
              .slice(0, 1)
              .flatMap((each) => tableOf(each, words))),
      ];
    default:
      return assertNever(section);
  }
}

function corrections({ corrections: items, earlier }: ReportModel, words: LocalWords): readonly string[] {
  const none = 'No article of the selection is marked as corrected or withdrawn.';
  const list = items.map((clip) => `- ${plain(clip.headline)} (${clip.status ?? ''}, No. ${clip.id})`);
  const own = earlier.map((one) => `- ${plain(earlierWords(one, words))}`);
  return [
    '## Corrections and withdrawals',
    items.length === 0 ? none : list.join('\n'),
    ...(own.length === 0 ? [] : ['### Our own earlier figures', own.join('\n')]),
  ];
}

function storyList({ stories }: ReportModel, words: LocalWords): readonly string[] {
  if (stories.length === 0) return [];
  const items = stories.map(({ row, lead }) => {
    const origin = lead?.origin === undefined ? '' : `, origin ${plain(lead.origin)}`;
    return `- **${plain(lead?.headline ?? row.title)}** (${plain(lead?.outlet ?? 'no outlet')}${origin}; ${words.volume(row.volume)})`;
  });
  return ['## Top stories', items.join('\n')];
}

function voiceList({ voices }: ReportModel, words: LocalWords): readonly string[] {
  if (voices.length === 0) return [];
  const items = voices.map(
    ({ reference, statement }) =>
      `- **${plain(statement.quotedSource)}** (${statement.kind}, ${words.date(statement.published)}, ${plain(statement.outlet ?? 'no outlet')}, ${reference}): ${plain(statementWords(statement))}`,
  );
  return ['## Who said what', items.join('\n')];
}

function tableOf({ title, rule, columns, rows }: ReportTable, words: LocalWords): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(columns.map(({ title: name }) => name)), line(columns.map(() => '---'))];
  return [
    `## ${title}`,
    plain(rule),
    [
      ...lines,
      ...rows.map((row) =>
        line(row.map((value, at) => plain(cellWords(value, columns[at], words)).replaceAll('|', '\\|'))),
      ),
    ].join('\n'),
  ];
}
