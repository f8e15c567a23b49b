import { cellWords } from './cell-words.ts';
import { assertNever } from '../result.ts';
import type { ReportSectionId } from '../domain/report.ts';
import { leadWords } from './head-words.ts';
import { imprint } from './html-head.ts';
import { earlierWords } from './issued-words.ts';
import { wordsOf, type LocalWords } from './local-words.ts';
import { clipSection } from './md-clips.ts';
import { chainParts, recordParts, statementLine, storyParts, storyVoiceParts } from './md-dossier.ts';
import { plain, richMarkdown } from './md-text.ts';
import type { ReportModel } from './model.ts';
import { sectionTables } from './measure-tables.ts';
import type { ReportTable } from './report-table.ts';
import { annexTables } from './report-tables.ts';
import { volumeRule, volumeSentence } from './volume-words.ts';
import { statusWords } from './words.ts';

/** The report as Markdown: headings, lists and tables that any editor takes. */
export function markdownReport(model: ReportModel): string {
  const words = wordsOf(model);
  const { volume, asOf, zone, statementCount, quotedSources } = model;
  const { clips, head, statements } = words.say;
  const state = asOf === undefined ? '' : `${clips.semicolon} ${head.asOf(words.asOf(asOf, zone))}`;
  const parts = [
    `# ${plain(model.title)}`,
    plain(
      `${model.libraryName}, ${head.kinds[model.kind]}, ${words.period(model.period)}, ${head.zone(zone)}${state}`,
    ),
    imprint(model, words)
      .map(([label, text]) => `- **${label}**${words.say.clips.colon} ${plain(text)}`)
      .join('\n'),
    `**${words.volume(volume)}**${clips.semicolon} ${statements.statements(statementCount)} ${head.bySources(quotedSources.length)}. ${plain(leadWords(model, words))}`,
    ...model.printed.flatMap((section) => partsOf(section, model, words)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function partsOf(section: ReportSectionId, model: ReportModel, words: LocalWords): readonly string[] {
  const tables = (): readonly string[] =>
    sectionTables(section, model, words).flatMap((each) => tableOf(each, words));
  const say = words.say.sections;
  switch (section) {
    case 'summary':
      return [
        `## ${say.summary}`,
        model.summary === undefined ? say.noSummary : richMarkdown(model.summary, words.say),
      ];
    case 'outlook':
      return [
        `## ${say.outlook}`,
        model.outlook === undefined ? say.noOutlook : richMarkdown(model.outlook, words.say),
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
        `## ${say.method}`,
        model.method
          .map(({ label, text }) => `- **${plain(label)}**${words.say.clips.colon} ${plain(text)}`)
          .join('\n'),
      ];
    case 'annex':
      return annexTables(model, words).flatMap((each) => tableOf(each, words));
    case 'volume':
      // The table of bars stands in the annex; Markdown has no picture that would be in the one file.
      return [
        `## ${say.volume}`,
        plain(volumeSentence(model, words)),
        plain(volumeRule(model, words, false)),
        ...(model.printed.includes('annex')
          ? []
          : annexTables(model, words)
              .slice(0, 1)
              .flatMap((each) => tableOf(each, words))),
      ];
    default:
      return assertNever(section);
  }
}

function corrections({ corrections: items, earlier }: ReportModel, words: LocalWords): readonly string[] {
  const { clips, sections } = words.say;
  const list = items.map(
    (clip) => `- ${plain(clip.headline)} (${statusWords(clip, words.say) ?? ''}, ${clips.no(clip.id)})`,
  );
  const own = earlier.map((one) => `- ${plain(earlierWords(one, words))}`);
  return [
    `## ${sections.corrections}`,
    items.length === 0 ? sections.noCorrection : list.join('\n'),
    ...(own.length === 0 ? [] : [`### ${sections.earlierFigures}`, own.join('\n')]),
  ];
}

function storyList({ stories }: ReportModel, words: LocalWords): readonly string[] {
  if (stories.length === 0) return [];
  const { clips, sections } = words.say;
  const items = stories.map(({ row, lead }) => {
    const origin = lead?.origin === undefined ? '' : `, ${clips.origin(plain(lead.origin))}`;
    return `- **${plain(lead?.headline ?? row.title)}** (${plain(lead?.outlet ?? clips.noOutlet)}${origin}${clips.semicolon} ${words.volume(row.volume)})`;
  });
  return [`## ${sections.stories}`, items.join('\n')];
}

function voiceList({ voices }: ReportModel, words: LocalWords): readonly string[] {
  if (voices.length === 0) return [];
  return [
    `## ${words.say.sections.whoSaidWhat}`,
    voices.map((each) => statementLine(each, words)).join('\n'),
  ];
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
