import type { BinSize } from '../../../domain/coverage.ts';
import type { Volume } from '../../../domain/selection.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

const BINS: Readonly<Record<BinSize, string>> = {
  hour: 'heure',
  day: 'jour',
  week: 'semaine',
  month: 'mois',
};
const PARTS: Readonly<Record<BinSize, string>> = {
  hour: 'heure incomplète',
  day: 'jour incomplet',
  week: 'semaine incomplète',
  month: 'mois incomplet',
};

/** Times without bounds, volumes, and the chart with its sentence, in French. */
export function volume(figures: Figures): ReportWords['volume'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  const volumeOf = ({ articles, unique }: Volume): string =>
    `${count(articles)} ${articles < 2 ? 'article' : 'articles'}, ${count(unique)} sans doublons`;
  return {
    noDate: 'sans date',
    allDates: 'toutes dates',
    upTo: (day) => `jusqu’au ${day}`,
    from: (day) => `à partir du ${day}`,
    span: (from, to) => `du ${from} au ${to}`,
    volume: volumeOf,
    bins: BINS,
    article: (articles) => counted(articles, 'article', 'articles'),
    allCounted: (articles) =>
      articles < 2 ? 'le seul article compté' : `l’ensemble des ${count(articles)} articles comptés`,
    nothing: 'Il n’y a encore rien à montrer dans le temps.',
    none: (when) => `Aucun article, ${when}.`,
    sentence: (share, when, articles, base, unique) =>
      `${share} de tous les articles, ${when}\u00a0: ${count(articles)} sur ${count(base)}${unique === undefined ? '' : `, soit ${count(unique)} sans doublons`}.`,
    undated: (articles) =>
      articles < 2
        ? '1 autre n’a pas de date assez précise.'
        : `${count(articles)} autres n’ont pas de date assez précise.`,
    highest: (bin, articles) => `Maximum\u00a0: ${bin}, ${counted(articles, 'article', 'articles')}.`,
    marked: (events) => `Repères de l’analyste\u00a0: ${events}.`,
    markedHead: 'Repères de l’analyste\u00a0:',
    eventOfTopic: (label, topic) => `${label} (thème ${topic})`,
    perBin: (bin, zone) => `Articles par ${BINS[bin]}, fuseau ${zone}.`,
    ofZone: (zone) => `Fuseau ${zone}.`,
    dark: 'En foncé\u00a0: sans doublons.',
    noImport: (when) => `Aucun import\u00a0: ${when}.`,
    noImportHere: 'aucun import',
    axis: (bin) => `Articles par ${BINS[bin]}\u00a0; en foncé\u00a0: sans doublons`,
    caption: (title, bin) => `${title}\u00a0: articles par ${BINS[bin]}, bruts et sans doublons`,
    slide: (bin) => `Volume\u00a0: articles par ${BINS[bin]}`,
    chart: 'Volume dans le temps',
    partOfBin: (bin) => PARTS[bin],
    bar: (when, own, base, bin) =>
      `${when}\u00a0: ${volumeOf(own)}, sur ${count(base)}${bin === undefined ? '' : `, ${PARTS[bin]}`}`,
    series: { articles: 'articles', unique: 'sans doublons' },
    slideSeries: {
      articles: 'Tous les articles',
      unique: 'Sans doublons',
      statements: 'Déclarations',
      share: 'Part des articles',
      shareOfUnique: 'Part sans doublons',
    },
    alts: {
      outlets: 'Articles par média.',
      voices: 'Déclarations par source citée.',
      shareOfVoice: 'Part de voix en pourcentage.',
    },
  };
}
