import {
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  TextRun,
  type FileChild,
  type IRunOptions,
} from 'docx';
import { fileName } from '../domain/file-name.ts';
import { xmlWritable } from '../domain/xml-text.ts';
import { facts, heading, labelled, linked, quoted, table, text } from './docx-parts.ts';
import { reference, statementEntry } from './docx-reference.ts';
import { delayText } from './html-syndication.ts';
import { DOT } from './html-text.ts';
import type { LocalWords } from './local-words.ts';
import { clipFacts } from './md-clips.ts';
import type { RecordedStatement, ReportModel } from './model.ts';
import { columnsIn } from './report-table.ts';
import { statementWords } from '../domain/statement-words.ts';
import { referenced } from './voices.ts';
import { sentences } from './words.ts';

/** The lead copy with its text, and what happened when. */
export function storyParts(model: ReportModel, words: LocalWords): readonly FileChild[] {
  const { dossier } = model;
  const { clips, names, sections, statements } = words.say;
  if (dossier === undefined) return [heading(sections.story), text(sections.noStoryChosen)];
  const { lead, text: passages, events } = dossier;
  const copy =
    lead === undefined
      ? [text(sections.noneOfStory)]
      : [
          heading(lead.headline, HeadingLevel.HEADING_2),
          facts([
            new TextRun(xmlWritable(`${clipFacts({ clip: lead }, words).join(DOT)}${DOT}`)),
            linked(`a${lead.id}`, clips.no(lead.id)),
            reference(lead, model, words),
          ]),
          ...passages.map(quoted),
        ];
  const lines = events.map(({ at, words: what, clip, kind }) =>
    labelled(
      words.say,
      at === undefined ? statements.noTime.word : words.date(at),
      `${what}${clip === undefined ? '' : ` (${clip.outlet ?? clips.noOutlet}, `}`,
      clip === undefined
        ? []
        : [
            linked(`a${clip.id}`, clips.no(clip.id)),
            new TextRun(kind === 'corrected' || kind === 'withdrawn' ? `, ${names.statuses[kind]})` : ')'),
          ],
    ),
  );
  return [heading(sections.leadCopy), ...copy, heading(sections.whatHappened), ...lines];
}

/** How the most spread texts went from outlet to outlet. */
export function chainParts({ dossier }: ReportModel, words: LocalWords): readonly FileChild[] {
  const chains = dossier?.chains ?? [];
  const { clips, sections, tables } = words.say;
  if (chains.length === 0) return [heading(sections.chain), text(sections.noPickupOfStory)];
  const column = columnsIn(words.say);
  const columns = [
    column('outlet', 26),
    column('after', 16),
    column('headline', 50),
    column('wordsKept', 12),
    column('cuts', 9),
    column('added', 10),
  ];
  return [
    heading(sections.chain),
    ...chains.flatMap(({ lead, links }) => [
      heading(
        `${lead.headline ?? clips.noHeadline} (${lead.outlet ?? clips.noOutlet})`,
        HeadingLevel.HEADING_2,
      ),
      table(
        {
          id: 'chain',
          title: tables.titles.chain,
          rule: '',
          columns,
          rows: links.map(({ outlet, delay, headline, summary }) => [
            outlet ?? clips.noOutlet,
            delayText(delay, words),
            headline,
            summary.kept === undefined ? undefined : Math.round(summary.kept * 1000) / 10,
            summary.cuts,
            summary.additions,
          ]),
        },
        words,
      ),
    ]),
  ];
}

/** Statements by quoted source, and where they differ. */
export function storyVoiceParts({ dossier }: ReportModel, words: LocalWords): readonly FileChild[] {
  if (dossier === undefined) return [];
  const { clips, names, sections, statements: say } = words.say;
  const differing = dossier.contested.points.filter(({ difference }) => difference !== undefined);
  return [
    heading(sections.bySource),
    ...dossier.bySource.flatMap(({ name, total, statements }) => [
      heading(`${names.quotedSource(name)}${clips.colon} ${say.statements(total)}`, HeadingLevel.HEADING_2),
      ...statements.map((each) => statementEntry(each, words)),
    ]),
    heading(sections.contested),
    ...(differing.length === 0 ? [text(sections.noDifference)] : []),
    ...differing.flatMap(({ words: shared, sides, difference }) => [
      heading(
        `${shared.join(', ')}${difference === undefined ? '' : `${clips.colon} ${say.difference(difference)}`}`,
        HeadingLevel.HEADING_2,
      ),
      ...sides.map(({ statement }) => statementEntry(referenced(statement), words)),
    ]),
  ];
}

/** Every statement of a record, each with a footnote that tells sentence, file and SHA-256. */
export function recordParts({ record }: ReportModel, words: LocalWords): readonly FileChild[] {
  const { names, sections, statements: say } = words.say;
  if (record === undefined) return [heading(sections.statements), text(sections.noSourceChosen)];
  const { statements, total, read, quotedSource, isFolded } = record;
  const told = sentences(
    `${say.inTime(say.statements(total), names.quotedSource(quotedSource))}.`,
    isFolded ? say.withRepeats : undefined,
    read < total ? say.firstPrinted(read) : undefined,
  );
  return [heading(sections.statements), text(told), ...statements.flatMap((each) => entry(each, words))];
}

function entry(
  { reference: name, statement, clip, repeats, differs }: RecordedStatement,
  words: LocalWords,
): readonly Paragraph[] {
  const { clips, names, statements: say } = words.say;
  const form = statement.form === 'named' ? '' : `, ${names.forms[statement.form]}`;
  const file = clip === undefined ? '' : ` ${fileName(clip.path)}, SHA-256 ${clip.sha256}`;
  const said: IRunOptions = {
    text: xmlWritable(statementWords(statement)),
    bold: statement.kind === 'direct',
  };
  const found = ` ${statement.excerpt} (${statement.headline ?? clips.nameless}, ${clips.no(statement.articleId)}.${file})`;
  const again = [
    ...(repeats.length === 0 ? [] : [`${say.again(repeats.map((other) => other.reference).join(', '))}.`]),
    ...(differs === undefined ? [] : [`${say.differs(differs.from, say.difference(differs.difference))}.`]),
  ];
  return [
    facts([
      new TextRun(
        xmlWritable(
          `${words.date(statement.published)}${DOT}${statement.outlet ?? clips.noOutlet}${DOT}${names.kinds[statement.kind]}${form}${DOT}`,
        ),
      ),
      linked(name, name),
    ]),
    new Paragraph({
      style: 'Extract',
      keepNext: again.length > 0,
      children: [
        new TextRun(said),
        new FootnoteReferenceRun({
          children: [new Paragraph({ style: 'FootnoteText', text: xmlWritable(found) })],
        }),
      ],
    }),
    ...again.map((line, at) => facts(line, { keepNext: at < again.length - 1 })),
  ];
}
