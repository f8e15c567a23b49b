import { count, counted } from '../domain/figures.ts';
import type { ReportSectionId } from '../domain/report.ts';
import type { RichText } from '../domain/rich-text.ts';
import type { Value } from '../domain/table.ts';
import { sectionTables } from './measure-tables.ts';
import type { Clip, ClipSection, Passage, ReportModel } from './model.ts';
import type { ReportTable } from './report-table.ts';
import { statementWords } from '../domain/statement-words.ts';
import { shortDate, volumeText, writtenBy } from './words.ts';

/** Rows of a table in a message; the rest stands in the workbook that goes with it. */
const MOST_ROWS = 8;

/** What a message says, piece by piece: the same in its HTML and its text part. */
export type MailPiece =
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  | { readonly kind: 'rich'; readonly text: RichText }
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'item';
      readonly title: string;
      readonly url?: string;
      readonly facts: string;
      readonly passages: readonly Passage[];
    }
  | { readonly kind: 'quote'; readonly who: string; readonly words: string; readonly facts: string }
  | {
      readonly kind: 'table';
      readonly titles: readonly string[];
      readonly rows: readonly (readonly Value[])[];
    }
  | { readonly kind: 'facts'; readonly lines: readonly { readonly label: string; readonly text: string }[] };

const facts = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

function clipFacts(clip: Clip): string {
  return facts([
    clip.outlet ?? 'no outlet',
    clip.origin && `origin ${clip.origin}`,
    writtenBy(clip),
    shortDate(clip.published),
    clip.pickups > 0 ? counted(clip.pickups, 'pickup') : undefined,
    clip.status,
    `No. ${clip.id}`,
  ]);
}

function item(clip: Clip, passages: readonly Passage[]): MailPiece {
  return {
    kind: 'item',
    title: clip.headline,
    ...(clip.url !== undefined && { url: clip.url }),
    facts: clipFacts(clip),
    passages,
  };
}

function stories({ stories: shown, storyCount }: ReportModel): readonly MailPiece[] {
  if (shown.length === 0) return [];
  const note =
    storyCount > shown.length ? `${count(shown.length)} of ${count(storyCount)}, by number of articles` : '';
  return [
    { kind: 'heading', text: 'Top stories', note },
    ...shown.map(({ row, lead }): MailPiece => {
      const text = lead?.text.slice(0, 1).map((words) => ({ text: words, marks: [] })) ?? [];
      const found = lead === undefined ? undefined : item(lead, text);
      return found?.kind === 'item'
        ? { ...found, facts: facts([found.facts, volumeText(row.volume)]) }
        : { kind: 'item', title: row.title, facts: volumeText(row.volume), passages: [] };
    }),
  ];
}

function clips({ name, volume, clips: all, rest }: ClipSection): readonly MailPiece[] {
  return [
    { kind: 'heading', text: name, note: volumeText(volume) },
    ...all.flatMap(({ clip, passages, note }) => [
      item(clip, passages),
      ...(note === undefined ? [] : [{ kind: 'rich', text: note } as const]),
    ]),
    ...(rest > 0
      ? [{ kind: 'words', text: `${counted(rest, 'more article')} in the attached workbook.` } as const]
      : []),
  ];
}

function voices({ voices: shown, statementCount }: ReportModel): readonly MailPiece[] {
  if (shown.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: 'Who said what',
      note: `${count(shown.length)} of ${counted(statementCount, 'statement')}`,
    },
    ...shown.map(({ reference, statement }): MailPiece => ({
      kind: 'quote',
      who: statement.quotedSource,
      words: statementWords(statement),
      facts: facts([
        statement.kind,
        statement.outlet ?? 'no outlet',
        shortDate(statement.published),
        reference,
      ]),
    })),
  ];
}

function table({ title, rule, columns, rows }: ReportTable): readonly MailPiece[] {
  if (rows.length === 0) return [];
  const rest = rows.length - MOST_ROWS;
  const more = rest > 0 ? ` ${counted(rest, 'more row')} in the attached workbook.` : '';
  return [
    { kind: 'heading', text: title, note: `${rule}${more}` },
    { kind: 'table', titles: columns.map((column) => column.title), rows: rows.slice(0, MOST_ROWS) },
  ];
}

function written(heading: string, text: RichText | undefined, none: string): readonly MailPiece[] {
  return [
    { kind: 'heading', text: heading },
    text === undefined ? { kind: 'words', text: none } : { kind: 'rich', text },
  ];
}

function section(id: ReportSectionId, model: ReportModel): readonly MailPiece[] {
  const tables = sectionTables(id, model).flatMap(table);
  switch (id) {
    case 'summary':
      return written('Summary', model.summary, 'No summary was written.');
    case 'stories':
      return stories(model);
    case 'clips':
      return model.sections.flatMap(clips);
    case 'who-said-what':
      return [...voices(model), ...tables];
    case 'outlets':
    case 'share-of-voice':
    case 'syndication':
      return tables;
    case 'corrections':
      return [
        { kind: 'heading', text: 'Corrections and withdrawals' },
        ...(model.corrections.length === 0
          ? [
              {
                kind: 'words',
                text: 'No article of the selection is marked as corrected or withdrawn.',
              } as const,
            ]
          : model.corrections.map((clip) => item(clip, []))),
      ];
    case 'outlook':
      return model.outlook === undefined ? [] : written('Outlook', model.outlook, '');
    case 'method':
      return [
        { kind: 'heading', text: 'Method' },
        { kind: 'facts', lines: model.method },
      ];
    // A chart is no part of a mail that shows everywhere, and the lists stand in the workbook.
    case 'volume':
    case 'annex':
      return [];
  }
}

/** What a message about this report says, section by section. */
export function mailOutline(model: ReportModel): readonly MailPiece[] {
  return model.printed.flatMap((id) => section(id, model));
}
