import type { RecordedStatement, ReportModel, StoryEvent } from './model.ts';
import { PAGE, type Deck } from './pptx-deck.ts';
import { linesIn, pages, rule, slidesOf, table } from './pptx-parts.ts';
import { statementWords } from '../domain/statement-words.ts';

const MOST_EVENTS = 24;
const MOST_STATEMENTS = 24;
/** Of statements on one slide, and how wide their words stand. */
const LINES = 14;
const WORDS_WIDTH = 6.4;
const TEXT_WIDTH = 6.6;
const PLACE = { x: PAGE.left, y: 1.75, fontSize: 16 } as const;

const textsOf = (dossier: ReportModel['dossier']): readonly StoryEvent[] =>
  (dossier?.events ?? []).filter(({ clip }) => clip !== undefined);

/** Texts of a dossier that stand on slides. */
export const shownEvents = (dossier: ReportModel['dossier']): readonly StoryEvent[] =>
  textsOf(dossier).slice(0, MOST_EVENTS);

/** Statements of a record that stand on slides. */
export const shownStatements = (record: ReportModel['record']): readonly RecordedStatement[] =>
  record?.statements.slice(0, MOST_STATEMENTS) ?? [];

/** What happened when in the story of a dossier: its first texts; the page has all that are told. */
export function eventSlides(deck: Deck, { dossier }: ReportModel): void {
  const events = textsOf(dossier);
  if (events.length === 0) return;
  const { short, say } = deck.words;
  const { columns: heads, slideHeads, slides } = say.tables;
  const shown = shownEvents(dossier);
  // A moment with its hour takes two lines.
  const parted = pages(
    shown,
    LINES,
    ({ words }) => Math.max(2, linesIn(words.slice(0, 85), TEXT_WIDTH, PLACE.fontSize)) + 0.25,
  );
  slidesOf(deck, say.sections.whatHappened, parted, (page, rows) => {
    rule(page, slides.events(shown.length, events.length));
    const columns = [
      { title: slideHeads.when, width: 2.6, isQuiet: true },
      { title: slideHeads.text, width: TEXT_WIDTH, isSerif: true, isBold: true },
      { title: heads.outlet, width: 2.1, isQuiet: true },
      { title: heads.number, width: 0.83, isNumber: true, isQuiet: true },
    ];
    const cells = rows.map(({ at, words, clip }) => [
      short(at),
      page.fit(words, 85),
      page.fit(clip?.outlet ?? say.clips.noOutlet, 26),
      clip === undefined ? '' : String(clip.id),
    ]);
    table(page, columns, cells, PLACE);
  });
}

/** The statements of a record, oldest first; the page has all of them with sentence and file. */
export function statementSlides(deck: Deck, { record }: ReportModel): void {
  if (record === undefined || record.statements.length === 0) return;
  const { date, say } = deck.words;
  const { columns: heads, slideHeads, slides } = say.tables;
  const { clips, names } = say;
  const shown = shownStatements(record);
  const parted = pages(
    shown,
    LINES,
    ({ statement }) => Math.max(2, linesIn(statementWords(statement), WORDS_WIDTH, PLACE.fontSize)) + 0.5,
  );
  slidesOf(deck, names.quotedSource(record.quotedSource), parted, (page, rows) => {
    rule(page, slides.record(shown.length, record.statements.length));
    const columns = [
      { title: slideHeads.when, width: 2.6, isQuiet: true },
      { title: heads.words, width: WORDS_WIDTH, isSerif: true },
      { title: slideHeads.where, width: 3.13, isQuiet: true },
    ];
    const cells = rows.map(({ reference, statement }) => [
      date(statement.published),
      page.fit(statementWords(statement), 200),
      page.fit(`${reference}, ${names.kinds[statement.kind]}, ${statement.outlet ?? clips.noOutlet}`, 70),
    ]);
    table(page, columns, cells, PLACE);
  });
}

/** The texts with most pickups, how far they went, and how much of them was kept. */
export function syndicationSlides(deck: Deck, { syndication }: ReportModel): void {
  if (syndication.length === 0) return;
  const { count, say, share } = deck.words;
  const { columns: heads, slideHeads, slides, titles } = say.tables;
  const parted = pages(syndication, 6, () => 1);
  slidesOf(deck, titles.syndication, parted, (page, rows) => {
    rule(page, slides.syndication);
    const columns = [
      { title: heads.leadCopy, width: 5.55, isSerif: true, isBold: true },
      { title: heads.outlet, width: 2.6, isQuiet: true },
      { title: heads.pickups, width: 1.2, isNumber: true },
      { title: heads.outlets, width: 0.85, isNumber: true },
      { title: slideHeads.kept, width: 1.15, isNumber: true },
      { title: heads.number, width: 0.78, isNumber: true, isQuiet: true },
    ];
    const cells = rows.map(({ lead, pickups, outlets, edits }) => [
      page.fit(lead.headline, 95),
      page.fit(lead.outlet ?? say.clips.noOutlet, 30),
      count(pickups),
      count(outlets),
      share(edits.kept === undefined ? undefined : edits.kept * 100),
      String(lead.id),
    ]);
    table(page, columns, cells, PLACE);
  });
}
