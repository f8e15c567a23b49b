import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** The annexes, and the lists of articles behind figures, in Spanish. */
export function annex(figures: Figures): ReportWords['annex'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const articles = (articles: number): string =>
    articles === 1 ? 'Anexo A: el artículo contado' : `Anexo A: los ${count(articles)} artículos contados`;
  const uncounted = 'Recortes elegidos de fuera de la selección, no contados';
  return {
    articles,
    articlesCounted: articles,
    articlesOf: (held, all) => `Anexo A: ${count(held)} de los ${count(all)} artículos contados`,
    newest:
      'Los más recientes y los nombrados arriba. El libro de Excel, el CSV y el JSON de este informe los contienen todos.',
    newestHere:
      'Aquí figuran los más recientes; el libro de Excel, el CSV y el JSON de este informe los contienen todos.',
    uncounted: (clips) => `${uncounted}: ${count(clips)}`,
    uncountedAre: (clips) => `${uncounted}: ${clips}.`,
    lists: 'Anexo B: qué artículos cuenta cada cifra',
    more: (rest, isAfterOthers) => `${isAfterOthers ? ' y ' : ''}${count(rest)} más`,
    statements: (statements) =>
      statements === 1
        ? 'Anexo C: la declaración'
        : `Anexo C: las ${counted(statements, 'declaración', 'declaraciones')}`,
    statementsOf: (shown, all) =>
      `Anexo C: las ${count(shown)} más recientes de ${counted(all, 'declaración', 'declaraciones')}`,
    partOf: (shown, all) => `${count(shown)} de ${count(all)}`,
    volume: 'Anexo D: volumen en el tiempo',
    volumeRule: 'Artículos contados, de ellos sin duplicados, y todos los artículos de la biblioteca.',
    unique: 'Sin duplicados: un artículo por grupo de duplicados',
    copies: (headline) => `Copias de «${headline}»`,
    topic: (name) => `Tema: ${name}`,
    story: (title) => `Noticia: ${title}`,
    allArticles: 'Artículos',
    facets: {
      outlet: 'Medio',
      origin: 'Origen',
      language: 'Idioma',
      'media-type': 'Tipo de medio',
      tier: 'Nivel',
      byline: 'Firma',
    },
    noTier: 'Medios sin nivel',
    noDate: 'Sin fecha',
  };
}
