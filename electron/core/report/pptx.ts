import { PAPER } from '../charts/palette.ts';
import type { ReportSectionId } from '../domain/report.ts';
import type { Clip, ReportModel } from './model.ts';
import { outletSlide, shareOfVoiceSlide, voiceShareSlide, volumeSlide } from './pptx-charts.ts';
import { INK, newDeck, PAGE, pageOf, SANS, SERIF, type Deck } from './pptx-deck.ts';
import { fileName } from '../domain/file-name.ts';
import { stablePresentation } from './pptx-pack.ts';
import { linesIn, pages, rule, slidesOf, table } from './pptx-parts.ts';
import { MOST_VOICES, storySlides, voiceSlides, writtenSlides } from './pptx-slides.ts';
import {
  eventSlides,
  shownEvents,
  shownStatements,
  statementSlides,
  syndicationSlides,
} from './pptx-story.ts';
import { headFigures } from './head-words.ts';
import { wordsOf } from './local-words.ts';
import { statusWords } from './words.ts';

/** The report as slides: the bottom line, charts whose numbers can be edited, and the references behind every one. */
export async function slideReport(model: ReportModel): Promise<Uint8Array> {
  const { title, libraryName, period, zone, look } = model;
  const words = wordsOf(model);
  const deck = newDeck({
    title,
    words,
    colour: (look.colour ?? PAPER.series[1]).replace('#', '').toUpperCase(),
    foot: `${look.footer ?? look.confidentiality ?? libraryName} · ${title} · ${words.period(period)}, ${words.say.head.zone(zone)}`,
  });
  titleSlide(deck, model);
  for (const id of model.printed) SECTIONS[id](deck, model);
  return stablePresentation(await deck.bytes(), words.say.culture);
}

/** What prints a section on slides; clips are read on paper, not from a wall. */
const SECTIONS: Readonly<Record<ReportSectionId, (deck: Deck, model: ReportModel) => void>> = {
  summary: (deck, { summary }) => {
    const { bottomLine, noSummary } = deck.words.say.sections;
    writtenSlides(deck, bottomLine, summary, noSummary);
  },
  volume: volumeSlide,
  stories: (deck, model) => (model.dossier === undefined ? storySlides : eventSlides)(deck, model),
  clips: () => undefined,
  'who-said-what': (deck, model) => {
    (model.record === undefined ? voiceSlides : statementSlides)(deck, model);
    // Of one quoted source there is nothing to share.
    if (model.record === undefined) voiceShareSlide(deck, model);
  },
  outlets: outletSlide,
  'share-of-voice': shareOfVoiceSlide,
  syndication: syndicationSlides,
  corrections: correctionSlides,
  outlook: (deck, { outlook }) => {
    if (outlook !== undefined) writtenSlides(deck, deck.words.say.sections.outlook, outlook, '');
  },
  method: methodSlides,
  annex: referenceSlides,
};

function titleSlide({ presentation, colour, words }: Deck, model: ReportModel): void {
  const { title, kind, libraryName, period, zone, asOf, look } = model;
  const say = words.say.head;
  const slide = presentation.addSlide();
  const { page, close } = pageOf(slide, words);
  slide.background = { color: 'FFFFFF' };
  slide.addShape('rect', { x: 0, y: 0, w: 0.34, h: PAGE.height, fill: { color: colour } });
  slide.addText(page.fit([look.header ?? libraryName, say.kinds[kind], look.desk, look.analyst, look.distribution, look.confidentiality].filter((part) => part !== undefined).join(' · '), 150), {
    x: 0.95, y: 0.7, w: 11.5, h: 0.4, margin: 0, fontFace: SANS, fontSize: 14, color: INK.quiet,
  }); // prettier-ignore
  slide.addText(page.fit(title, 150), {
    x: 0.95, y: 1.2, w: 11.5, h: 2.35, margin: 0, valign: 'bottom', fontFace: SERIF, fontSize: title.length > 80 ? 32 : 40, bold: true, color: INK.text,
  }); // prettier-ignore
  const state = asOf === undefined ? '' : ` · ${say.asOf(words.asOf(asOf, zone))}`;
  slide.addText(page.fit(`${words.period(period)}, ${say.zone(zone)}${state}`, 150), {
    x: 0.95, y: 3.7, w: 11.5, h: 0.45, margin: 0, valign: 'top', fontFace: SANS, fontSize: 16, color: INK.soft,
  }); // prettier-ignore
  slide.addShape('line', { x: 0.95, y: 4.75, w: 11.5, h: 0, line: { color: INK.text, width: 1.5 } });
  headFigures(model, words).forEach(({ figure, of }, at) => {
    const x = 0.95 + at * 2.9;
    slide.addText(figure, {
      x,
      y: 4.9,
      w: 2.75,
      h: 0.7,
      margin: 0,
      fontFace: SERIF,
      fontSize: 34,
      bold: true,
      color: INK.text,
    });
    slide.addText(of, {
      x,
      y: 5.62,
      w: 2.6,
      h: 0.6,
      margin: 0,
      valign: 'top',
      fontFace: SANS,
      fontSize: 13,
      color: INK.soft,
    });
  });
  close();
}

function correctionSlides(deck: Deck, { corrections }: ReportModel): void {
  if (corrections.length === 0) return;
  const { say } = deck.words;
  const { columns, slides } = say.tables;
  slidesOf(
    deck,
    say.sections.corrections,
    pages(corrections, 8, () => 1),
    (page, rows) => {
      rule(page, slides.corrections);
      table(
        page,
        [
          { title: columns.article, width: 7.1, isSerif: true, isBold: true },
          { title: columns.status, width: 2 },
          { title: columns.outlet, width: 2.2, isQuiet: true },
          { title: columns.number, width: 0.83, isNumber: true, isQuiet: true },
        ],
        rows.map((clip) => [
          page.fit(clip.headline, 130),
          statusWords(clip, say) ?? '',
          page.fit(clip.outlet ?? say.clips.noOutlet, 40),
          String(clip.id),
        ]),
        { x: PAGE.left, y: 1.72, fontSize: 14 },
      );
    },
  );
}

const METHOD_SIZE = 12;
const METHOD_WIDTH = 9.9;
const METHOD_LETTERS = 1_100;

function methodSlides(deck: Deck, { method }: ReportModel): void {
  const parted = pages(
    method,
    27,
    ({ text }) => linesIn(text.slice(0, METHOD_LETTERS), METHOD_WIDTH, METHOD_SIZE) + 0.7,
  );
  const { columns, titles } = deck.words.say.tables;
  slidesOf(deck, titles.method, parted, (page, rows) => {
    table(
      page,
      [
        { title: columns.what, width: 2.23, isBold: true },
        { title: columns.how, width: METHOD_WIDTH },
      ],
      rows.map(({ label, text }) => [page.fit(label, 60), page.fit(text, METHOD_LETTERS)]),
      { x: PAGE.left, y: PAGE.top - 0.1, fontSize: METHOD_SIZE },
    );
  });
}

/** The articles these slides speak of, as they stand in the annex of the full report. */
function cited(model: ReportModel): readonly Clip[] {
  const { stories, voices, corrections, syndication, dossier, record, annex } = model;
  const wanted = new Set([
    ...stories.flatMap(({ lead }) => lead?.id ?? []),
    ...voices.slice(0, MOST_VOICES).map(({ statement }) => statement.articleId),
    ...corrections.map(({ id }) => id),
    ...syndication.map(({ lead }) => lead.id),
    ...shownEvents(dossier).flatMap(({ clip }) => clip?.id ?? []),
    ...shownStatements(record).map(({ statement }) => statement.articleId),
  ]);
  return annex.filter(({ id }) => wanted.has(id));
}

/** Of a SHA-256 on a slide, which has no room for all; the notes tell the whole. */
const HASH_LETTERS = 12;

function referenceSlides(deck: Deck, model: ReportModel): void {
  const clips = cited(model);
  if (clips.length === 0) return;
  const { say, short } = deck.words;
  const { columns, slideHeads, slides } = say.tables;
  const head = slides.references(model.annex.length, model.annex.length + model.annexLeft);
  slidesOf(
    deck,
    say.sections.references,
    pages(clips, 9, () => 1),
    (page, rows) => {
      rule(page, head);
      table(
        page,
        [
          { title: columns.number, width: 0.7, isBold: true },
          { title: columns.headline, width: 4.6, isSerif: true },
          { title: slideHeads.outletAndDate, width: 2.3, isQuiet: true },
          { title: columns.file, width: 2.9, isQuiet: true },
          { title: columns.sha256, width: 1.63, isQuiet: true },
        ],
        rows.map(({ id, headline, outlet = say.clips.noOutlet, published, path, sha256 }) => {
          if (sha256 !== '') page.note(`${say.clips.no(id)}: SHA-256 ${sha256}`);
          return [
            String(id),
            page.fit(headline, 90),
            page.fit(`${outlet}, ${short(published)}`, 46),
            page.fit(fileName(path), 60),
            sha256.slice(0, HASH_LETTERS),
          ];
        }),
        { x: PAGE.left, y: 1.8, fontSize: 12 },
      );
    },
  );
}
