import type { ReportKind } from '../../../domain/report.ts';
import { countedIn, type Figures, type Where } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

const KINDS: Readonly<Record<ReportKind, string>> = {
  briefing: 'informe de prensa',
  analysis: 'análisis de medios',
  dossier: 'dosier de la noticia',
  record: 'registro de declaraciones',
};

const TITLES: Readonly<Record<ReportKind, string>> = {
  briefing: 'Informe de prensa',
  analysis: 'Análisis de medios',
  dossier: 'Dosier de la noticia',
  record: 'Registro de declaraciones',
};

const OF: Readonly<Record<Where, string>> = { period: 'del periodo', library: 'de la biblioteca' };
const IN: Readonly<Record<Where, string>> = { period: 'en el periodo', library: 'en la biblioteca' };

/** Title, running lines, imprint and the figures at the head, in Spanish. */
export function head(figures: Figures): ReportWords['head'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const allOf = (articles: number, where: Where): string => {
    if (articles === 0) return `Ningún artículo ${IN[where]}`;
    return articles === 1
      ? `El único artículo ${OF[where]}`
      : `Los ${count(articles)} artículos ${OF[where]}`;
  };
  const ofAll = (articles: number, where: Where): string =>
    articles === 1 ? `del único artículo ${OF[where]}` : `de los ${count(articles)} artículos ${OF[where]}`;
  return {
    kinds: KINDS,
    titles: TITLES,
    title: (kind, about, when) =>
      about === undefined ? `${TITLES[kind]}, ${when}` : `${about}: ${KINDS[kind]}, ${when}`,
    zone: (zone) => `huso ${zone}`,
    asOf: (when) => `estado de la biblioteca: ${when}`,
    desk: 'Cliente',
    analyst: 'Analista',
    distribution: 'Destinatarios',
    confidentiality: 'Confidencialidad',
    licence: 'Licencia',
    fullTexts: (articles) =>
      `Contiene el texto íntegro de ${counted(articles, 'artículo', 'artículos')}. Los derechos son de los editores: difúndalo solo si una licencia lo permite.`,
    ofAll,
    everything: (articles, where, days) =>
      `${allOf(articles, where)}${days === undefined ? '' : `, ${days}`}.`,
    part: (share, articles, where, { days, selection }) =>
      `${share} ${ofAll(articles, where)}${days === undefined ? '' : `, ${days}`} (${selection}).`,
    before: (when, articles, share) =>
      `Periodo anterior, ${when}: ${counted(articles, 'artículo', 'artículos')}${share === undefined ? '' : `, ${share}`}.`,
    articles: (articles) => (articles === 1 ? 'artículo' : 'artículos'),
    unique: 'sin duplicados, uno por grupo',
    statements: (statements) => (statements === 1 ? 'declaración' : 'declaraciones'),
    bySources: (sources) => `de ${counted(sources, 'fuente citada', 'fuentes citadas')}`,
  };
}
