import { NO_BREAK } from '../domain/figures.ts';
import { reportPalette } from './report-palette.ts';
import { countedWords, markedWords, volumeSentence } from './volume-words.ts';
import { MEASURES } from '../measures/index.ts';
import type { ReportModel } from './model.ts';
import { PAGE, type Deck } from './pptx-deck.ts';
import { bars, rule, table } from './pptx-parts.ts';
import { sentences } from './words.ts';

const light = (look: ReportModel['look']): string =>
  reportPalette(look).heat[2].replace('#', '').toUpperCase();

/** Articles over time, raw and unique; a bin in which nothing was imported has no bar and says so. */
export function volumeSlide(deck: Deck, model: ReportModel): void {
  const { timeline, gaps, zone, look } = model;
  const { words } = deck;
  const { clips, volume: say } = words.say;
  const below = sentences(
    markedWords(model, words),
    gaps.length > 0 ? say.noImport(clips.listed(gaps)) : undefined,
  );
  deck.slide(say.slide(timeline.bin), (page) => {
    rule(page, sentences(countedWords(model, words), say.ofZone(zone)));
    // Bins in which nothing was imported are named below: their labels stay as short as the others, each on one line.
    const labelOf = (start: string, end: string): string => {
      if (timeline.bin === 'day' || timeline.bin === 'week') return words.tick(start);
      return timeline.bin === 'month'
        ? words.bin(start, end, 'month')
        : `${words.tick(start)}, ${start.slice(11, 16)}`;
    };
    const labels = timeline.bins.map(({ start, end }) => labelOf(start, end).replaceAll(' ', NO_BREAK));
    const valuesOf = (of: 'articles' | 'unique') =>
      timeline.bins.map(({ isGap }, at) => (isGap ? undefined : timeline.selected[at]?.[of]));
    bars(
      page,
      labels,
      [
        { name: say.slideSeries.articles, values: valuesOf('articles'), colour: light(look) },
        { name: say.slideSeries.unique, values: valuesOf('unique'), colour: deck.colour },
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

/** Articles by outlet, raw and unique, with their share of all that are counted. */
export function outletSlide(deck: Deck, { outlets, volume, look }: ReportModel): void {
  const { count, say, share: percent, volume: volumeText } = deck.words;
  const { columns, slideHeads, titles, ...rules } = say.tables;
  const { slideSeries } = say.volume;
  if (outlets.length === 0) return;
  const shown = outlets.slice(0, MOST_BARS);
  const more = outlets.length > shown.length ? rules.largest(shown.length, outlets.length) : undefined;
  deck.slide(titles.outlets, (page) => {
    rule(page, sentences(rules.share(say.volume.allCounted(volume.articles)), more));
    const names = shown.map(({ label }) => page.fit(label, 28));
    bars(
      page,
      names,
      [
        {
          name: slideSeries.articles,
          values: shown.map((each) => each.volume.articles),
          colour: light(look),
        },
        { name: slideSeries.unique, values: shown.map((each) => each.volume.unique), colour: deck.colour },
      ],
      {
        x: PAGE.left - 0.1,
        y: 1.65,
        w: 6.9,
        h: 5.15,
        isAcross: true,
        isOver: false,
        format: '#,##0',
        alt: `${say.volume.alts.outlets} ${shown.map((each) => `${each.label}${say.clips.colon} ${volumeText(each.volume)}`).join('; ')}`,
      },
    );
    table(
      page,
      [
        { title: columns.outlet, width: 2.7, isBold: true },
        { title: columns.articles, width: 0.85, isNumber: true },
        { title: columns.unique, width: 0.85, isNumber: true },
        { title: slideHeads.share, width: 0.85, isNumber: true },
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
export function voiceShareSlide(deck: Deck, { quotedSources }: ReportModel): void {
  const { count, say, share: percent } = deck.words;
  const { columns, slideHeads, titles, ...rules } = say.tables;
  if (quotedSources.length === 0) return;
  const shares = MEASURES.voiceShare.of(quotedSources);
  const shown = quotedSources.slice(0, MOST_BARS);
  const more =
    quotedSources.length > shown.length ? rules.mostQuoted(shown.length, quotedSources.length) : undefined;
  deck.slide(titles.voiceShare, (page) => {
    rule(page, sentences(rules.voiceShare, more));
    const names = shown.map(({ name }) => page.fit(say.names.quotedSource(name), 30));
    bars(
      page,
      names,
      [
        {
          name: say.volume.slideSeries.statements,
          values: shown.map(({ statements }) => statements),
          colour: deck.colour,
        },
      ],
      {
        x: PAGE.left - 0.1,
        y: 1.75,
        w: 6.9,
        h: 5.05,
        isAcross: true,
        isOver: false,
        format: '#,##0',
        alt: `${say.volume.alts.voices} ${shown.map(({ name, statements }) => `${say.names.quotedSource(name)}${say.clips.colon} ${count(statements)}`).join('; ')}`,
      },
    );
    table(
      page,
      [
        { title: columns.quotedSource, width: 2.45, isBold: true },
        { title: columns.statements, width: 1.25, isNumber: true },
        { title: columns.articles, width: 0.85, isNumber: true },
        { title: slideHeads.share, width: 0.7, isNumber: true },
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
export function shareOfVoiceSlide(deck: Deck, { shareOfVoice, look }: ReportModel): void {
  const { count, say, share: percent, volume: volumeText } = deck.words;
  const { columns, slideHeads, titles, ...rules } = say.tables;
  if (!shareOfVoice) return;
  const { any, topics } = shareOfVoice;
  const voices = MEASURES.shareOfVoice.of(
    topics.map(({ name, volume }) => ({ key: name, volume })),
    any,
  );
  const tenth = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Math.round(value * 10) / 10;
  const shown = topics.slice(0, MOST_BARS);
  deck.slide(titles.shareOfVoice, (page) => {
    rule(page, sentences(rules.shareOfVoice, rules.onAnyVolume(volumeText(any))));
    const names = shown.map(({ name }) => page.fit(name, 28));
    bars(
      page,
      names,
      [
        {
          name: say.volume.slideSeries.share,
          values: shown.map((_, at) => tenth(voices[at]?.raw.percent)),
          colour: light(look),
        },
        {
          name: say.volume.slideSeries.shareOfUnique,
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
        alt: `${say.volume.alts.shareOfVoice} ${shown.map(({ name }, at) => `${name}${say.clips.colon} ${percent(voices[at]?.raw.percent)}`).join('; ')}`,
      },
    );
    table(
      page,
      [
        { title: columns.topic, width: 2.0, isBold: true },
        { title: columns.articles, width: 0.85, isNumber: true },
        { title: slideHeads.share, width: 0.8, isNumber: true },
        { title: columns.unique, width: 0.8, isNumber: true },
        { title: slideHeads.share, width: 0.8, isNumber: true },
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
