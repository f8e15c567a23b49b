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
import { earlierWords } from './issued-words.ts';
import { LIMITS } from './limits.ts';
import type { LocalWords } from './local-words.ts';
import { clipFacts } from './md-clips.ts';
import { LEFT_TO_THE_WORKBOOK, sectionTables } from './measure-tables.ts';
import type { ClipSection, ReportModel, TopicClip } from './model.ts';

/** The paragraphs and tables of one section. */
export function sectionParts(
  section: ReportSectionId,
  model: ReportModel,
  words: LocalWords,
): readonly FileChild[] {
  const { kind } = model;
  switch (section) {
    case 'summary':
      return written('Summary', model.summary, 'No summary was written.');
    case 'outlook':
      return written('Outlook', model.outlook, 'No outlook was written.');
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
      return [heading('Method'), ...model.method.map(({ label, text: how }) => labelled(label, how))];
    case 'annex':
      return annexParts(model, words);
    default:
      return assertNever(section);
  }
}

function written(title: string, said: ReportModel['summary'], none: string): readonly FileChild[] {
  return [heading(title), ...(said === undefined ? [text(none)] : richParagraphs(said))];
}

/** Lists behind the rows of tables, by title. */
const LIST_OF: Readonly<Record<string, (row: number) => string>> = {
  Outlets: (row) => facetListId('outlet', row),
  Origins: (row) => facetListId('origin', row),
  Languages: (row) => facetListId('language', row),
  'Kinds of outlet': (row) => facetListId('media-type', row),
  Tiers: (row) => facetListId('tier', row),
  Bylines: (row) => facetListId('byline', row),
  'Voice share': voiceListId,
};

function tablesOf(section: ReportSectionId, model: ReportModel, words: LocalWords): readonly FileChild[] {
  const { rows: limit } = LIMITS[model.kind];
  return sectionTables(section, model).flatMap((made) => {
    const kept = made.columns.flatMap(({ title }, at) => (LEFT_TO_THE_WORKBOOK.has(title) ? [] : [at]));
    const listOf = LIST_OF[made.title];
    const rows = made.rows.slice(0, limit);
    const more =
      made.rows.length > limit
        ? ` The ${words.count(limit)} largest of ${words.count(made.rows.length)}; the workbook holds all.`
        : '';
    const links: TableLinks =
      listOf === undefined || !model.printed.includes('annex')
        ? {}
        : { lists: rows.map((_, row) => listOf(row)) };
    const narrowed = {
      ...made,
      rule: `${made.rule}${more}`,
      columns: made.columns.filter((_, at) => kept.includes(at)),
      rows: rows.map((row) => row.filter((_, at) => kept.includes(at))),
    };
    return tableParts(narrowed, words, links);
  });
}

function storyList({ stories, storyCount, ...model }: ReportModel, words: LocalWords): readonly FileChild[] {
  if (stories.length === 0) return [heading('Top stories'), text('No story in this selection.')];
  const items = stories.map(({ row, lead }) => {
    const origin = lead?.origin === undefined ? '' : `, origin ${lead.origin}`;
    return labelled(
      lead?.headline ?? row.title,
      `${lead?.outlet ?? 'no outlet'}${origin}; ${words.volume(row.volume)}`,
      lead === undefined ? [] : [reference(lead, { ...model, stories, storyCount }, words)],
    );
  });
  const more =
    storyCount > stories.length
      ? [facts(`${words.count(stories.length)} of ${words.count(storyCount)} stories, by number of articles`)]
      : [];
  return [heading('Top stories'), ...more, ...items];
}

function clipParts(
  { name, volume, clips, rest, list }: ClipSection,
  model: ReportModel,
  words: LocalWords,
  section: number,
): readonly FileChild[] {
  const rule = model.isPicked
    ? `${words.count(clips.length)} picked`
    : 'one per duplicate group, newest first';
  const target = list === 'all' ? 'annex' : list;
  return [
    heading(name),
    facts([linked(target, words.volume(volume)), new TextRun(`; ${rule}`)]),
    ...clips.flatMap((clip, at) => clipOf(clip, model, words, section * 1_000 + at)),
    ...(rest > 0
      ? [text(`${words.counted(rest, 'more unique article is', 'more unique articles are')} in the annex.`)]
      : []),
  ];
}

function clipOf(
  { clip, passages, note, citation: cited }: TopicClip,
  model: ReportModel,
  words: LocalWords,
  place: number,
): readonly FileChild[] {
  const said = clipFacts({ clip }, words).join(' · ');
  return [
    heading(clip.headline, HeadingLevel.HEADING_2),
    facts([
      new TextRun(xmlWritable(`${said} · `)),
      linked(`a${clip.id}`, `No. ${clip.id}`),
      reference(clip, model, words),
    ]),
    ...(note === undefined ? [] : richParagraphs(note, 'Note', place)),
    ...passages.map(quoted),
    ...(cited === undefined ? [] : [facts(cited)]),
  ];
}

function voiceParts({ voices }: ReportModel, words: LocalWords): readonly FileChild[] {
  if (voices.length === 0) return [heading('Who said what'), text('Nobody is quoted in this selection.')];
  return [heading('Who said what'), ...voices.map((each) => statementEntry(each, words))];
}

function corrections({ corrections: items, earlier }: ReportModel, words: LocalWords): readonly FileChild[] {
  const none = text('No article of the selection is marked as corrected or withdrawn.');
  const list = items.map((clip) =>
    labelled(clip.status ?? '', `${clip.headline} (`, [
      linked(`a${clip.id}`, `No. ${clip.id}`),
      new TextRun(')'),
    ]),
  );
  return [
    heading('Corrections and withdrawals'),
    ...(items.length === 0 ? [none] : list),
    ...(earlier.length === 0
      ? []
      : [
          heading('Our own earlier figures', HeadingLevel.HEADING_2),
          ...earlier.map((one) => text(earlierWords(one, words))),
        ]),
  ];
}
