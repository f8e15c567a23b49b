import {
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  TextRun,
  type FileChild,
  type IRunOptions,
} from 'docx';
import { xmlWritable } from '../domain/xml-text.ts';
import { facts, heading, labelled, linked, quoted, table, text } from './docx-parts.ts';
import { reference, statementEntry } from './docx-reference.ts';
import { differenceText } from './html-dossier.ts';
import { fileName } from './html-text.ts';
import { delayText } from './html-syndication.ts';
import type { LocalWords } from './local-words.ts';
import { clipFacts } from './md-clips.ts';
import type { RecordedStatement, ReportModel } from './model.ts';
import { column } from './report-table.ts';
import { statementWords } from '../domain/statement-words.ts';
import { referenced } from './voices.ts';

/** The lead copy with its text, and what happened when. */
export function storyParts(model: ReportModel, words: LocalWords): readonly FileChild[] {
  const { dossier } = model;
  if (dossier === undefined)
    return [
      heading('The story'),
      text('No story was chosen: a dossier is of the one story its selection names.'),
    ];
  const { lead, text: passages, events } = dossier;
  const copy =
    lead === undefined
      ? [text('No article of this story is in the selection.')]
      : [
          heading(lead.headline, HeadingLevel.HEADING_2),
          facts([
            new TextRun(xmlWritable(`${clipFacts({ clip: lead }, words).join(' · ')} · `)),
            linked(`a${lead.id}`, `No. ${lead.id}`),
            reference(lead, model, words),
          ]),
          ...passages.map(quoted),
        ];
  const lines = events.map(({ at, words: what, clip, kind }) =>
    labelled(
      at === undefined ? 'Stories' : words.date(at),
      `${what}${clip === undefined ? '' : ` (${clip.outlet ?? 'no outlet'}, `}`,
      clip === undefined
        ? []
        : [
            linked(`a${clip.id}`, `No. ${clip.id}`),
            new TextRun(kind === 'corrected' || kind === 'withdrawn' ? `, ${kind})` : ')'),
          ],
    ),
  );
  return [heading('Lead copy'), ...copy, heading('What happened when'), ...lines];
}

/** How the most spread texts went from outlet to outlet. */
export function chainParts({ dossier }: ReportModel, words: LocalWords): readonly FileChild[] {
  const chains = dossier?.chains ?? [];
  if (chains.length === 0) return [heading('Chain of pickups'), text('No text of this story was picked up.')];
  const columns = [
    column('Outlet', 26),
    column('After', 16),
    column('Headline', 50),
    column('Words kept %', 12),
    column('Cuts', 9),
    column('Added', 10),
  ];
  return [
    heading('Chain of pickups'),
    ...chains.flatMap(({ lead, links }) => [
      heading(`${lead.headline ?? '(no headline)'} (${lead.outlet ?? 'no outlet'})`, HeadingLevel.HEADING_2),
      table(
        {
          title: '',
          rule: '',
          columns,
          rows: links.map(({ outlet, delay, headline, summary }) => [
            outlet ?? 'no outlet',
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
  const differing = dossier.contested.points.filter(({ difference }) => difference !== undefined);
  return [
    heading('Statements by quoted source'),
    ...dossier.bySource.flatMap(({ name, total, statements }) => [
      heading(`${name}: ${words.counted(total, 'statement')}`, HeadingLevel.HEADING_2),
      ...statements.map((each) => statementEntry(each, words)),
    ]),
    heading('Contested points'),
    ...(differing.length === 0 ? [text('No statements were found that differ.')] : []),
    ...differing.flatMap(({ words: shared, sides, difference }) => [
      heading(
        `${shared.join(', ')}${difference === undefined ? '' : `: ${differenceText(difference)}`}`,
        HeadingLevel.HEADING_2,
      ),
      ...sides.map(({ statement }) => statementEntry(referenced(statement), words)),
    ]),
  ];
}

/** Every statement of a record, each with a footnote that tells sentence, file and SHA-256. */
export function recordParts({ record }: ReportModel, words: LocalWords): readonly FileChild[] {
  if (record === undefined)
    return [
      heading('Statements'),
      text('No quoted source was chosen: a record is of the one its selection names.'),
    ];
  const { statements, total, read, quotedSource, isFolded } = record;
  const bound =
    read < total
      ? ` The first ${words.count(read)} are printed: choose a shorter period for the others.`
      : '';
  const folded = isFolded ? ' Near-repeats stand with the statement they repeat.' : '';
  return [
    heading('Statements'),
    text(`${words.counted(total, 'statement')} of ${quotedSource} in order of time.${folded}${bound}`),
    ...statements.flatMap((each) => entry(each, words)),
  ];
}

function entry(
  { reference: name, statement, clip, repeats, differs }: RecordedStatement,
  words: LocalWords,
): readonly Paragraph[] {
  const form = statement.form === 'named' ? '' : `, ${statement.form}`;
  const file = clip === undefined ? '' : ` ${fileName(clip.path)}, SHA-256 ${clip.sha256}`;
  const said: IRunOptions = {
    text: xmlWritable(statementWords(statement)),
    bold: statement.kind === 'direct',
  };
  const found = ` ${statement.excerpt} (${statement.headline ?? 'no headline'}, No. ${statement.articleId}.${file})`;
  const again = [
    ...(repeats.length === 0
      ? []
      : [`Said again, nearly alike: ${repeats.map((other) => other.reference).join(', ')}.`]),
    ...(differs === undefined
      ? []
      : [`Differs from ${differs.from}: ${differenceText(differs.difference)}.`]),
  ];
  return [
    facts([
      new TextRun(
        xmlWritable(
          `${words.date(statement.published)} · ${statement.outlet ?? 'no outlet'} · ${statement.kind}${form} · `,
        ),
      ),
      linked(name, name),
    ]),
    new Paragraph({
      style: 'Extract',
      children: [
        new TextRun(said),
        new FootnoteReferenceRun({
          children: [new Paragraph({ style: 'FootnoteText', text: xmlWritable(found) })],
        }),
      ],
    }),
    ...again.map((line) => facts(line)),
  ];
}
