import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { xmlWritable } from '../domain/xml-text.ts';
import { heading, text } from './docx-parts.ts';
import type { LocalWords } from './local-words.ts';
import type { ReportModel } from './model.ts';
import { reportPalette } from './report-palette.ts';
import { volumeRule, volumeSentence } from './volume-words.ts';

const WIDTH = 640;
const HEIGHT = 220;

const colourOf = (colour: string): string => colour.slice(1).toUpperCase();

/** Articles over time as a chart that Word draws and that stays one: unique in front of all, a gap where nothing was imported. */
export function volumeParts(model: ReportModel, words: LocalWords): readonly Paragraph[] {
  const { timeline, look } = model;
  const { bins, selected, bin } = timeline;
  const { sections, volume: say } = words.say;
  const rule = new Paragraph({ style: 'Rule', text: xmlWritable(volumeRule(model, words)) });
  if (selected.every(({ articles }) => articles === 0))
    return [heading(sections.volume), rule, text(sections.noDated)];
  const { series, heat } = reportPalette(look);
  const valueOf = (at: number, of: 'articles' | 'unique'): number | null =>
    bins[at]?.isGap === true ? null : (selected[at]?.[of] ?? null);
  const label = (start: string): string =>
    bin === 'hour' ? `${words.tick(start)}, ${start.slice(11, 16)}` : words.tick(start);
  const chart = new ChartRun({
    type: 'column',
    categories: bins.map(({ start }) => label(start)),
    series: [
      {
        name: say.series.articles,
        values: bins.map((_, at) => valueOf(at, 'articles')),
        color: colourOf(heat[2]),
      },
      {
        name: say.series.unique,
        values: bins.map((_, at) => valueOf(at, 'unique')),
        color: colourOf(series[1]),
      },
    ],
    overlap: 100,
    gapWidth: 30,
    legend: { position: 'top' },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: WIDTH, height: HEIGHT },
    altText: {
      name: say.chart,
      description: xmlWritable(`${say.caption(model.title, bin)}. ${volumeSentence(model, words)}`),
    },
  });
  const paragraph = new Paragraph({ keepNext: true, children: [] });
  paragraph.addRunToFront(chart);
  return [
    heading(sections.volume),
    rule,
    paragraph,
    // Under the picture and not over a table: what follows may begin on the next page.
    new Paragraph({
      style: 'Rule',
      keepNext: false,
      text: xmlWritable(volumeSentence(model, words)),
    }),
  ];
}
