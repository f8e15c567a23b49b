import { reportPalette } from './report-palette.ts';
import { allCounted, countedWords, markedWords, volumeSentence } from './volume-words.ts';
import { listed } from '../domain/figures.ts';
import { wordsOf } from './local-words.ts';
import { MEASURES } from '../measures/index.ts';
import type { ReportModel } from './model.ts';
import { PAGE, type Deck } from './pptx-deck.ts';
import { bars, rule, table } from './pptx-parts.ts';

const light = (look: ReportModel['look']): string =>
  reportPalette(look).heat[2].replace('#', '').toUpperCase();

/** Articles over time, raw and unique; a bin in which nothing was imported has no bar and says so. */
export function volumeSlide(deck: Deck, model: ReportModel): void {
  const { timeline, gaps, zone, look } = model;
  const words = wordsOf(model);
  const sentence = countedWords(model, words);
  const absent = gaps.length > 0 ? `Nothing was imported: ${listed(gaps)}.` : '';
  const below = [markedWords(model, words), absent].filter((part) => part !== '').join(' ');
  deck.slide(`Volume: articles per ${timeline.bin}`, (page) => {
    rule(page, `${sentence} ${zone} time.`);
    // Bins in which nothing was imported are named below: their labels stay as short as the others.
    const labels = timeline.bins.map(({ start, end }) => {
      if (timeline.bin === 'day' || timeline.bin === 'week') return words.tick(start);
      return timeline.bin === 'month'
        ? words.bin(start, end, 'month')
        : `${words.tick(start)}, ${start.slice(11, 16)}`;
    });
    const valuesOf = (of: 'articles' | 'unique') =>
      timeline.bins.map(({ isGap }, at) => (isGap ? undefined : timeline.selected[at]?.[of]));
    bars(
      page,
      labels,
      [
        { name: 'All articles', values: valuesOf('articles'), colour: light(look) },
        { name: 'Unique', values: valuesOf('unique'), colour: deck.colour },
      ],
      {
        x: PAGE.left - 0.1,
        y: 1.75,
        w: PAGE.inner + 0.1,
        h: below === '' ? 5.05 : 4.65,
        isAcross: false,
        isOver: true,
        format: '#,##0',
        alt: volumeSentence(model, words),
      },
    );
    if (below !== '') rule(page, below, 6.45);
  });
}

/** Bars for the largest and their figures beside them. */
const MOST_BARS = 10;

export function outletSlide(deck: Deck, { outlets, volume, look, period }: ReportModel): void {
  const words = wordsOf({ look, period });
  const { count, share: percent, volume: volumeText } = words;
  if (outlets.length === 0) return;
  const shown = outlets.slice(0, MOST_BARS);
  const more =
    outlets.length > shown.length ? ` The ${count(shown.length)} largest of ${count(outlets.length)}.` : '';
  deck.slide('Outlets', (page) => {
    rule(page, `Share: articles ÷ ${allCounted(volume.articles, words)}.${more}`);
    const names = shown.map(({ label }) => page.fit(label, 28));
    bars(
      page,
      names,
      [
        { name: 'All articles', values: shown.map((each) => each.volume.articles), colour: light(look) },
        { name: 'Unique', values: shown.map((each) => each.volume.unique), colour: deck.colour },
      ],
      {
        x: PAGE.left - 0.1,
        y: 1.65,
        w: 6.9,
        h: 5.15,
        isAcross: true,
        isOver: false,
        format: '#,##0',
        alt: `Articles by outlet. ${shown.map((each) => `${each.label}: ${volumeText(each.volume)}`).join('; ')}`,
      },
    );
    table(
      page,
      [
        { title: 'Outlet', width: 2.7, isBold: true },
        { title: 'Articles', width: 0.85, isNumber: true },
        { title: 'Unique', width: 0.85, isNumber: true },
        { title: 'Share', width: 0.85, isNumber: true },
      ],
      shown.map((each, at) => [
        names[at] ?? '',
        count(each.volume.articles),
        count(each.volume.unique),
        percent(volume.articles === 0 ? undefined : (each.volume.articles / volume.articles) * 100),
      ]),
      { x: 7.48, y: 1.75, fontSize: 12 },
    );
  });
}

/** Statements of the most quoted, and their share of all statements. */
export function voiceShareSlide(deck: Deck, { quotedSources, look, period }: ReportModel): void {
  const { count, share: percent } = wordsOf({ look, period });
  if (quotedSources.length === 0) return;
  const shares = MEASURES.voiceShare.of(quotedSources);
  const shown = quotedSources.slice(0, MOST_BARS);
  const more =
    quotedSources.length > shown.length
      ? ` The ${count(shown.length)} most quoted of ${count(quotedSources.length)}.`
      : '';
  deck.slide('Voice share', (page) => {
    rule(page, `${MEASURES.voiceShare.rule}${more}`);
    const names = shown.map(({ name }) => page.fit(name, 30));
    bars(
      page,
      names,
      [{ name: 'Statements', values: shown.map(({ statements }) => statements), colour: deck.colour }],
      {
        x: PAGE.left - 0.1,
        y: 1.75,
        w: 6.9,
        h: 5.05,
        isAcross: true,
        isOver: false,
        format: '#,##0',
        alt: `Statements by quoted source. ${shown.map(({ name, statements }) => `${name}: ${count(statements)}`).join('; ')}`,
      },
    );
    table(
      page,
      [
        { title: 'Quoted source', width: 2.6, isBold: true },
        { title: 'Statements', width: 1.1, isNumber: true },
        { title: 'Articles', width: 0.85, isNumber: true },
        { title: 'Share', width: 0.7, isNumber: true },
      ],
      shown.map(({ statements, articles }, at) => [
        names[at] ?? '',
        count(statements),
        count(articles),
        percent(shares[at]?.share.percent),
      ]),
      { x: 7.48, y: 1.75, fontSize: 12 },
    );
  });
}

/** Topics against each other, raw and unique, with the formula. */
export function shareOfVoiceSlide(deck: Deck, { shareOfVoice, look, period }: ReportModel): void {
  const { count, share: percent, volume: volumeText } = wordsOf({ look, period });
  if (!shareOfVoice) return;
  const { any, topics } = shareOfVoice;
  const voices = MEASURES.shareOfVoice.of(
    topics.map(({ name, volume }) => ({ key: name, volume })),
    any,
  );
  const tenth = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Math.round(value * 10) / 10;
  const shown = topics.slice(0, MOST_BARS);
  deck.slide('Share of voice', (page) => {
    rule(page, `${MEASURES.shareOfVoice.rule} On any: ${volumeText(any)}.`);
    const names = shown.map(({ name }) => page.fit(name, 28));
    bars(
      page,
      names,
      [
        {
          name: 'Share of articles',
          values: shown.map((_, at) => tenth(voices[at]?.raw.percent)),
          colour: light(look),
        },
        {
          name: 'Share of unique',
          values: shown.map((_, at) => tenth(voices[at]?.unique.percent)),
          colour: deck.colour,
        },
      ],
      {
        x: PAGE.left - 0.1,
        y: 1.85,
        w: 6.9,
        h: 4.95,
        isAcross: true,
        isOver: false,
        format: '0.0',
        alt: `Share of voice in per cent. ${shown.map(({ name }, at) => `${name}: ${percent(voices[at]?.raw.percent)}`).join('; ')}`,
      },
    );
    table(
      page,
      [
        { title: 'Topic', width: 2.0, isBold: true },
        { title: 'Articles', width: 0.85, isNumber: true },
        { title: 'Share', width: 0.8, isNumber: true },
        { title: 'Unique', width: 0.8, isNumber: true },
        { title: 'Share', width: 0.8, isNumber: true },
      ],
      shown.map(({ volume }, at) => [
        names[at] ?? '',
        count(volume.articles),
        percent(voices[at]?.raw.percent),
        count(volume.unique),
        percent(voices[at]?.unique.percent),
      ]),
      { x: 7.48, y: 1.95, fontSize: 12 },
    );
  });
}
