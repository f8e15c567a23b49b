import { statementWords } from '../domain/statement-words.ts';
import { safeHref, type RichRun, type RichText } from '../domain/rich-text.ts';
import type { ReportWords } from './language/report-words.ts';
import type { ReportModel } from './model.ts';
import { INK, PAGE, SERIF, slideText, type Deck, type Run } from './pptx-deck.ts';
import { linesIn, pages, rule, slidesOf, table } from './pptx-parts.ts';

const BODY_SIZE = 18;
const LINES = 15;

type Paragraph = { readonly runs: readonly RichRun[]; readonly mark?: 'bullet' | 'number' };

const words = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** Paragraphs and items of lists; one that is longer than a slide is parted between words. */
function paragraphsOf(text: RichText): readonly Paragraph[] {
  const all = text.flatMap((block): readonly Paragraph[] =>
    block.type === 'paragraph'
      ? [{ runs: block.runs }]
      : block.items.map((runs) => ({ runs, mark: block.type === 'bullets' ? 'bullet' : 'number' })),
  );
  return all.flatMap((paragraph) => {
    if (linesIn(words(paragraph), PAGE.inner, BODY_SIZE) <= LINES) return [paragraph];
    const pieces = slideText(words(paragraph)).match(/.{1,900}(?=\s|$)|\S{900}/gu) ?? [];
    return pieces.map((piece): Paragraph => ({ runs: [{ text: piece.trim() }] }));
  });
}

function richRuns({ runs, mark }: Paragraph, { clips }: ReportWords): readonly Run[] {
  const kept = runs.filter(({ text }) => text !== '');
  return kept.map(({ text, bold, italic, href, clip }, at) => {
    const url = clip === undefined ? safeHref(href) : undefined;
    const options: Run['options'] = {
      bold: bold === true,
      italic: italic === true,
      ...(url !== undefined && { hyperlink: { url } }),
      ...(at === 0 && mark !== undefined && { bullet: mark === 'number' ? { type: 'number' } : true }),
      ...(at === kept.length - 1 && { breakLine: true }),
    };
    const shown = slideTextKeepingEnds(text);
    return { text: clip === undefined ? shown : `${shown} (${clips.no(clip)})`, options };
  });
}

/** Spaces between two runs stay. */
function slideTextKeepingEnds(text: string): string {
  const before = /^\s/u.test(text) ? ' ' : '';
  const after = /\s$/u.test(text) ? ' ' : '';
  return `${before}${slideText(text)}${after}`;
}

/** What a person wrote, on as many slides as it takes. */
export function writtenSlides(deck: Deck, title: string, text: RichText | undefined, none: string): void {
  const all = paragraphsOf(text ?? [{ type: 'paragraph', runs: [{ text: none }] }]);
  const parted = pages(all, LINES, (each) => linesIn(words(each), PAGE.inner, BODY_SIZE) + 0.5);
  slidesOf(deck, title, parted, ({ slide }, rows) => {
    slide.addText(
      rows.flatMap((each) => richRuns(each, deck.words.say)),
      {
        x: PAGE.left,
        y: PAGE.top,
        w: PAGE.inner,
        h: PAGE.bottom - PAGE.top,
        margin: 0,
        valign: 'top',
        fontFace: SERIF,
        fontSize: BODY_SIZE,
        lineSpacingMultiple: 1.15,
        paraSpaceAfter: 8,
        color: text === undefined ? INK.quiet : INK.text,
      },
    );
  });
}

/** The largest stories, each with the copy that stands for it. */
export function storySlides(deck: Deck, { stories, storyCount }: ReportModel): void {
  const { count, say, short } = deck.words;
  const { columns, slides, titles } = say.tables;
  const { clips } = say;
  if (stories.length === 0) return;
  const title = storyCount > stories.length ? slides.storiesOf(stories.length, storyCount) : titles.stories;
  slidesOf(
    deck,
    title,
    pages(stories, 6, () => 1),
    (page, rows) => {
      rule(page, slides.stories);
      table(
        page,
        [
          { title: columns.story, width: 6.55, isSerif: true, isBold: true },
          { title: columns.leadCopy, width: 3.1, isQuiet: true },
          { title: columns.articles, width: 0.85, isNumber: true },
          { title: columns.unique, width: 0.85, isNumber: true },
          { title: columns.number, width: 0.78, isNumber: true, isQuiet: true },
        ],
        rows.map(({ row, lead }) => [
          page.fit(lead?.headline ?? row.title, 95),
          page.fit(
            [lead?.outlet ?? clips.noOutlet, lead?.origin && clips.origin(lead.origin), short(row.first)]
              .filter((part) => part !== undefined && part !== '')
              .join(', '),
            70,
          ),
          count(row.volume.articles),
          count(row.volume.unique),
          lead === undefined ? '' : String(lead.id),
        ]),
        { x: PAGE.left, y: 1.75, fontSize: 16 },
      );
    },
  );
}

/** Inches the words of a statement have. */
const WORDS_WIDTH = 6.4;

/** Statements that are shown; more are read on paper. */
export const MOST_VOICES = 12;

/** Who said what: one statement of each of the most quoted, by its number in the annex. */
export function voiceSlides(deck: Deck, { voices, statementCount }: ReportModel): void {
  const { say, short } = deck.words;
  const { columns, slideHeads, slides } = say.tables;
  const { clips, names } = say;
  if (voices.length === 0) return;
  const shown = voices.slice(0, MOST_VOICES);
  slidesOf(
    deck,
    say.sections.whoSaidWhat,
    pages(
      shown,
      14,
      ({ statement }) => Math.max(2, linesIn(statementWords(statement), WORDS_WIDTH, 16)) + 0.5,
    ),
    (page, rows) => {
      rule(page, slides.voices(shown.length, statementCount));
      table(
        page,
        [
          { title: columns.quotedSource, width: 2.6, isBold: true },
          { title: columns.words, width: WORDS_WIDTH, isSerif: true },
          { title: slideHeads.where, width: 3.13, isQuiet: true },
        ],
        rows.map(({ reference, statement }) => [
          page.fit(names.quotedSource(statement.quotedSource), 60),
          page.fit(statementWords(statement), 240),
          page.fit(
            `${reference}, ${names.kinds[statement.kind]}, ${statement.outlet ?? clips.noOutlet}, ${short(statement.published)}`,
            90,
          ),
        ]),
        { x: PAGE.left, y: 1.75, fontSize: 16 },
      );
    },
  );
}
