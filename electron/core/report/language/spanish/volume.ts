import type { BinSize } from '../../../domain/coverage.ts';
import type { Volume } from '../../../domain/selection.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

const BINS: Readonly<Record<BinSize, string>> = {
  hour: 'hora',
  day: 'día',
  week: 'semana',
  month: 'mes',
};
const PARTS: Readonly<Record<BinSize, string>> = {
  hour: 'hora incompleta',
  day: 'día incompleto',
  week: 'semana incompleta',
  month: 'mes incompleto',
};

/** Times without bounds, volumes, and the chart with its sentence, in Spanish. */
export function volume(figures: Figures): ReportWords['volume'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const volumeOf = ({ articles, unique }: Volume): string =>
    `${count(articles)} ${articles === 1 ? 'artículo' : 'artículos'}, ${count(unique)} sin duplicados`;
  return {
    noDate: 'sin fecha',
    allDates: 'todas las fechas',
    upTo: (day) => `hasta el ${day}`,
    from: (day) => `desde el ${day}`,
    span: (from, to) => `del ${from} al ${to}`,
    volume: volumeOf,
    bins: BINS,
    article: (articles) => counted(articles, 'artículo', 'artículos'),
    allCounted: (articles) =>
      articles === 1 ? 'el único artículo contado' : `los ${count(articles)} artículos contados`,
    nothing: 'Todavía no hay nada que mostrar en el tiempo.',
    none: (when) => `Ningún artículo, ${when}.`,
    sentence: (share, when, articles, base, unique) =>
      `${share} de todos los artículos, ${when}: ${count(articles)} de ${count(base)}${unique === undefined ? '' : `, ${count(unique)} sin duplicados`}.`,
    undated: (articles) =>
      articles === 1
        ? 'Otro no tiene fecha lo bastante exacta.'
        : `Otros ${count(articles)} no tienen fecha lo bastante exacta.`,
    highest: (bin, articles) => `Máximo: ${bin}, ${counted(articles, 'artículo', 'artículos')}.`,
    marked: (events) => `Marcas del analista: ${events}.`,
    markedHead: 'Marcas del analista:',
    eventOfTopic: (label, topic) => `${label} (tema ${topic})`,
    perBin: (bin, zone) => `Artículos por ${BINS[bin]}, huso ${zone}.`,
    ofZone: (zone) => `Huso ${zone}.`,
    dark: 'Oscuro: sin duplicados.',
    noImport: (when) => `Sin importación: ${when}.`,
    noImportHere: 'sin importar',
    axis: (bin) => `Artículos por ${BINS[bin]}; oscuro: sin duplicados`,
    caption: (title, bin) => `${title}: artículos por ${BINS[bin]}, en bruto y sin duplicados`,
    slide: (bin) => `Volumen: artículos por ${BINS[bin]}`,
    chart: 'Volumen en el tiempo',
    partOfBin: (bin) => PARTS[bin],
    bar: (when, own, base, bin) =>
      `${when}: ${volumeOf(own)}, de ${count(base)}${bin === undefined ? '' : `, ${PARTS[bin]}`}`,
    series: { articles: 'artículos', unique: 'sin duplicados' },
    slideSeries: {
      articles: 'Todos los artículos',
      unique: 'Sin duplicados',
      statements: 'Declaraciones',
      share: 'Cuota de artículos',
      shareOfUnique: 'Cuota sin duplicados',
    },
    alts: {
      outlets: 'Artículos por medio.',
      voices: 'Declaraciones por fuente citada.',
      shareOfVoice: 'Cuota de voz en porcentaje.',
    },
  };
}
