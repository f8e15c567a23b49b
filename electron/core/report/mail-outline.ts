import type { ReportSectionId } from '../domain/report.ts';
import type { RichText } from '../domain/rich-text.ts';
import { NO_BREAK } from '../domain/figures.ts';
import { cellWords } from './cell-words.ts';
import { LEFT_TO_THE_WORKBOOK, sectionTables } from './measure-tables.ts';
import type { Clip, ClipSection, Dossier, Passage, ReportModel } from './model.ts';
import { isShare, type ReportTable } from './report-table.ts';
import { volumeRule, volumeSentence } from './volume-words.ts';
import { earlierWords } from './issued-words.ts';
import { statementWords } from '../domain/statement-words.ts';
import { asText } from './language/nouns.ts';
import type { LocalWords } from './local-words.ts';
import { sentences, statusWords, writtenBy } from './words.ts';

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
      readonly rows: readonly (readonly string[])[];
      /** By column: it holds figures. */
      readonly figures: readonly boolean[];
    }
  | { readonly kind: 'facts'; readonly lines: readonly { readonly label: string; readonly text: string }[] };

const facts = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

function clipFacts(clip: Clip, words: LocalWords): string {
  const { clips: say } = words.say;
  return facts([
    clip.outlet ?? say.noOutlet,
    clip.origin && say.origin(clip.origin),
    writtenBy(clip, words.say),
    words.short(clip.published),
    clip.pickups > 0 ? say.pickups(clip.pickups) : undefined,
    statusWords(clip, words.say),
    say.no(clip.id),
  ]);
}

function item(clip: Clip, passages: readonly Passage[], words: LocalWords): MailPiece {
  return {
    kind: 'item',
    title: clip.headline,
    ...(clip.url !== undefined && { url: clip.url }),
    facts: clipFacts(clip, words),
    passages,
  };
}

function stories({ stories: shown, storyCount }: ReportModel, words: LocalWords): readonly MailPiece[] {
  if (shown.length === 0) return [];
  const { sections } = words.say;
  const note = storyCount > shown.length ? sections.partByArticles(shown.length, storyCount) : '';
  return [
    { kind: 'heading', text: sections.stories, note },
    ...shown.map(({ row, lead }): MailPiece => {
      const text = lead?.text.slice(0, 1).map((line) => ({ text: line, marks: [] })) ?? [];
      const found = lead === undefined ? undefined : item(lead, text, words);
      return found?.kind === 'item'
        ? { ...found, facts: facts([found.facts, words.volume(row.volume)]) }
        : { kind: 'item', title: row.title, facts: words.volume(row.volume), passages: [] };
    }),
  ];
}

/** The story of a dossier: the copy that stands for it, and what happened when. */
function story({ lead, text, events }: Dossier, words: LocalWords): readonly MailPiece[] {
  const { clips: say, sections, statements } = words.say;
  return [
    ...(lead === undefined
      ? []
      : [{ kind: 'heading', text: sections.leadCopy } as const, item(lead, text, words)]),
    { kind: 'heading', text: sections.whatHappened, note: sections.textsAndDecisions },
    {
      kind: 'facts',
      lines: events.map(({ at, words: said, clip }) => ({
        label: at === undefined ? statements.noTime.mail : words.date(at),
        text: clip === undefined ? said : facts([said, clip.outlet ?? say.noOutlet, say.no(clip.id)]),
      })),
    },
  ];
}

function clips({ name, volume, clips: all, rest }: ClipSection, words: LocalWords): readonly MailPiece[] {
  return [
    { kind: 'heading', text: name, note: words.volume(volume) },
    ...all.flatMap(({ clip, passages, note }) => [
      item(clip, passages, words),
      ...(note === undefined ? [] : [{ kind: 'rich', text: note } as const]),
    ]),
    ...(rest > 0 ? [{ kind: 'words', text: words.say.clips.moreInWorkbook(rest) } as const] : []),
  ];
}

function voices({ voices: shown, statementCount }: ReportModel, words: LocalWords): readonly MailPiece[] {
  if (shown.length === 0) return [];
  const { clips: say, names, sections, statements } = words.say;
  return [
    {
      kind: 'heading',
      text: sections.whoSaidWhat,
      note: statements.partOf(shown.length, statementCount, asText),
    },
    ...shown.map(({ reference, statement }): MailPiece => ({
      kind: 'quote',
      who: names.quotedSource(statement.quotedSource),
      words: statementWords(statement),
      facts: facts([
        names.kinds[statement.kind],
        statement.outlet ?? say.noOutlet,
        words.short(statement.published),
        reference,
      ]),
    })),
  ];
}

function table({ title, rule, columns, rows }: ReportTable, words: LocalWords): readonly MailPiece[] {
  if (rows.length === 0) return [];
  const kept = columns.flatMap((column, at) => (LEFT_TO_THE_WORKBOOK.has(column.id) ? [] : [{ column, at }]));
  const rest = rows.length - MOST_ROWS;
  const { clips: say } = words.say;
  const more = rest > 0 ? say.moreRows(rest) : undefined;
  return [
    { kind: 'heading', text: title, note: sentences(rule, more) },
    {
      kind: 'table',
      titles: kept.map(({ column: { title: name } }) => name.replace(/\s%$/u, '')),
      figures: kept.map(({ at }) => typeof rows[0]?.[at] === 'number'),
      rows: rows.slice(0, MOST_ROWS).map((row) =>
        kept.map(({ column, at }) => {
          const text = cellWords(row[at], column, words, say.noWord);
          return text !== '' && isShare(column) ? `${text}${NO_BREAK}%` : text;
        }),
      ),
    },
  ];
}

function written(heading: string, text: RichText | undefined, none: string): readonly MailPiece[] {
  return [
    { kind: 'heading', text: heading },
    text === undefined ? { kind: 'words', text: none } : { kind: 'rich', text },
  ];
}

function section(id: ReportSectionId, model: ReportModel, words: LocalWords): readonly MailPiece[] {
  const tables = sectionTables(id, model, words).flatMap((each) => table(each, words));
  const say = words.say.sections;
  switch (id) {
    case 'summary':
      return written(say.summary, model.summary, say.noSummary);
    case 'stories':
      return model.dossier === undefined ? stories(model, words) : story(model.dossier, words);
    case 'clips':
      return model.sections.flatMap((each) => clips(each, words));
    case 'who-said-what':
      return [...voices(model, words), ...tables];
    case 'outlets':
    case 'share-of-voice':
    case 'syndication':
      return tables;
    case 'corrections':
      return [
        { kind: 'heading', text: say.corrections },
        ...(model.corrections.length === 0
          ? [
              {
                kind: 'words',
                text: say.noCorrection,
              } as const,
            ]
          : model.corrections.map((clip) => item(clip, [], words))),
        ...(model.earlier.length === 0
          ? []
          : [
              { kind: 'heading', text: say.earlierFigures } as const,
              ...model.earlier.map((one) => ({ kind: 'words', text: earlierWords(one, words) }) as const),
            ]),
      ];
    case 'outlook':
      return model.outlook === undefined ? [] : written(say.outlook, model.outlook, '');
    case 'method':
      return [
        { kind: 'heading', text: say.method },
        { kind: 'facts', lines: model.method },
      ];
    // A chart is no part of a mail that shows everywhere: its sentence is, and the bars stand in the workbook.
    case 'volume':
      return [
        { kind: 'heading', text: say.volume, note: volumeRule(model, words, false) },
        { kind: 'words', text: volumeSentence(model, words) },
      ];
    case 'annex':
      return [];
  }
}

/** What a message about this report says, section by section. */
export function mailOutline(model: ReportModel, words: LocalWords): readonly MailPiece[] {
  return model.printed.flatMap((id) => section(id, model, words));
}
