import { HeadingLevel, TextRun, type FileChild } from 'docx';
import type { ReportSectionId } from '../domain/report.ts';
import { xmlWritable } from '../domain/xml-text.ts';
import { assertNever } from '../result.ts';
import { facetListId } from './article-lists.ts';
import { annexParts } from './docx-annex.ts';
import { volumeParts } from './docx-chart.ts';
import { chainParts, recordParts, storyParts, storyVoiceParts } from './docx-dossier.ts';
import { facts, heading, labelled, linked, quoted, tableParts, text, type TableLinks } from './docx-parts.ts';
import { reference, statementEntry } from './docx-reference.ts';
import { richParagraphs } from './docx-rich.ts';
import { voiceListId } from './html-tables.ts';
import { DOT } from './html-text.ts';
import { earlierWords } from './issued-words.ts';
import { LIMITS } from './limits.ts';
import type { LocalWords } from './local-words.ts';
import { clipFacts } from './md-clips.ts';
import { LEFT_TO_THE_WORKBOOK, sectionTables } from './measure-tables.ts';
import type { ClipSection, ReportModel, TopicClip } from './model.ts';
import { asText } from './language/nouns.ts';
import type { TableId } from './language/table-ids.ts';
import { sentences, statusWords } from './words.ts';

/** The paragraphs and tables of one section. */
export function sectionParts(
  section: ReportSectionId,
  model: ReportModel,
  words: LocalWords,
): readonly FileChild[] {
  const { kind } = model;
  const say = words.say.sections;
  switch (section) {
    case 'summary':
      return written(say.summary, model.summary, say.noSummary, words);
    case 'outlook':
      return written(say.outlook, model.outlook, say.noOutlook, words);
    case 'volume':
      return volumeParts(model, words);
    case 'stories':
      return kind === 'dossier' ? storyParts(model, words) : storyList(model, words);
    case 'clips':
      return model.sections.flatMap((each, at) => clipParts(each, model, words, at));
    case 'who-said-what':
      if (kind === 'record') return recordParts(model, words);
      return [
        ...(kind === 'dossier' ? storyVoiceParts(model, words) : voiceParts(model, words)),
        ...tablesOf(section, model, words),
      ];
    case 'syndication':
      return kind === 'dossier' ? chainParts(model, words) : tablesOf(section, model, words);
    case 'outlets':
    case 'share-of-voice':
      return tablesOf(section, model, words);
    case 'corrections':
      return corrections(model, words);
    case 'method':
      return [
        heading(say.method),
        ...model.method.map(({ label, text: how }) => labelled(words.say, label, how)),
      ];
    case 'annex':
      return annexParts(model, words);
    default:
      return assertNever(section);
  }
}

function written(
  title: string,
  said: ReportModel['summary'],
  none: string,
  { say }: LocalWords,
): readonly FileChild[] {
  return [heading(title), ...(said === undefined ? [text(none)] : richParagraphs(said, say))];
}

/** Lists behind the rows of tables. */
const LIST_OF: Readonly<Partial<Record<TableId, (row: number) => string>>> = {
  outlets: (row) => facetListId('outlet', row),
  origins: (row) => facetListId('origin', row),
  languages: (row) => facetListId('language', row),
  mediaTypes: (row) => facetListId('media-type', row),
  tiers: (row) => facetListId('tier', row),
  bylines: (row) => facetListId('byline', row),
  voiceShare: voiceListId,
};

function tablesOf(section: ReportSectionId, model: ReportModel, words: LocalWords): readonly FileChild[] {
  const { rows: limit } = LIMITS[model.kind];
  return sectionTables(section, model, words).flatMap((made) => {
    const kept = made.columns.flatMap(({ id }, at) => (LEFT_TO_THE_WORKBOOK.has(id) ? [] : [at]));
    const listOf = LIST_OF[made.id];
    const rows = made.rows.slice(0, limit);
    const more =
      made.rows.length > limit ? words.say.tables.largestInWorkbook(limit, made.rows.length) : undefined;
    const links: TableLinks =
      listOf === undefined || !model.printed.includes('annex')
        ? {}
        : { lists: rows.map((_, row) => listOf(row)) };
    const narrowed = {
      ...made,
      rule: sentences(made.rule, more),
      columns: made.columns.filter((_, at) => kept.includes(at)),
      rows: rows.map((row) => row.filter((_, at) => kept.includes(at))),
    };
    return tableParts(narrowed, words, links);
  });
}

function storyList({ stories, storyCount, ...model }: ReportModel, words: LocalWords): readonly FileChild[] {
  const { clips, sections } = words.say;
  if (stories.length === 0) return [heading(sections.stories), text(sections.noStory)];
  const items = stories.map(({ row, lead }) => {
    const origin = lead?.origin === undefined ? '' : `, ${clips.origin(lead.origin)}`;
    return labelled(
      words.say,
      lead?.headline ?? row.title,
      `${lead?.outlet ?? clips.noOutlet}${origin}${clips.semicolon} ${words.volume(row.volume)}`,
      lead === undefined ? [] : [reference(lead, { ...model, stories, storyCount }, words)],
    );
  });
  const more =
    storyCount > stories.length ? [facts(sections.storiesByArticles(stories.length, storyCount))] : [];
  return [heading(sections.stories), ...more, ...items];
}

function clipParts(
  { name, volume, clips, rest, list }: ClipSection,
  model: ReportModel,
  words: LocalWords,
  section: number,
): readonly FileChild[] {
  const { clips: say } = words.say;
  const rule = model.isPicked ? say.picked(clips.length) : say.onePerGroup;
  const target = list === 'all' ? 'annex' : list;
  return [
    heading(name),
    facts([linked(target, words.volume(volume)), new TextRun(`${say.semicolon} ${rule}`)]),
    ...clips.flatMap((clip, at) => clipOf(clip, model, words, section * 1_000 + at)),
    ...(rest > 0 ? [text(say.moreInAnnex(rest, asText))] : []),
  ];
}

function clipOf(
  { clip, passages, note, citation: cited }: TopicClip,
  model: ReportModel,
  words: LocalWords,
  place: number,
): readonly FileChild[] {
  const said = clipFacts({ clip }, words).join(DOT);
  return [
    heading(clip.headline, HeadingLevel.HEADING_2),
    facts([
      new TextRun(xmlWritable(`${said}${DOT}`)),
      linked(`a${clip.id}`, words.say.clips.no(clip.id)),
      reference(clip, model, words),
    ]),
    ...(note === undefined ? [] : richParagraphs(note, words.say, { style: 'Note', instanceFrom: place })),
    ...passages.map(quoted),
    ...(cited === undefined ? [] : [facts(cited)]),
  ];
}

function voiceParts({ voices }: ReportModel, words: LocalWords): readonly FileChild[] {
  const { sections } = words.say;
  if (voices.length === 0) return [heading(sections.whoSaidWhat), text(sections.noQuoted)];
  return [heading(sections.whoSaidWhat), ...voices.map((each) => statementEntry(each, words))];
}

function corrections({ corrections: items, earlier }: ReportModel, words: LocalWords): readonly FileChild[] {
  const { clips, sections } = words.say;
  const none = text(sections.noCorrection);
  const list = items.map((clip) =>
    labelled(words.say, statusWords(clip, words.say) ?? '', `${clip.headline} (`, [
      linked(`a${clip.id}`, clips.no(clip.id)),
      new TextRun(')'),
    ]),
  );
  return [
    heading(sections.corrections),
    ...(items.length === 0 ? [none] : list),
    ...(earlier.length === 0
      ? []
      : [
          heading(sections.earlierFigures, HeadingLevel.HEADING_2),
          ...earlier.map((one) => text(earlierWords(one, words))),
        ]),
  ];
}
