import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

/** Headings, and what a section says that has nothing to print, in Spanish. */
export function sections(figures: Figures): ReportWords['sections'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    contents: 'Índice',
    summary: 'Resumen',
    bottomLine: 'Lo esencial',
    outlook: 'Perspectivas',
    volume: 'Volumen',
    stories: 'Noticias principales',
    clips: 'Recortes',
    whoSaidWhat: 'Quién dice qué',
    newVoices: 'Voces nuevas',
    corrections: 'Artículos corregidos o retirados',
    earlierFigures: 'Nuestras cifras anteriores',
    method: 'Metodología',
    references: 'Referencias',
    story: 'La noticia',
    leadCopy: 'Texto de referencia',
    whatHappened: 'Cronología',
    chain: 'Cadena de reproducciones',
    bySource: 'Declaraciones por fuente citada',
    contested: 'Puntos de discrepancia',
    statements: 'Declaraciones',
    byAnalyst: 'Redactado por el analista',
    noSummary: 'No se redactó ningún resumen.',
    noOutlook: 'No se redactaron perspectivas.',
    none: 'Nada en esta selección.',
    noDated: 'Ningún artículo con fecha en esta selección.',
    noArticle: 'Ningún artículo en esta selección.',
    noArticleThen: 'Ningún artículo en este periodo.',
    noClip: 'No se eligió ningún recorte.',
    noStory: 'Ninguna noticia en esta selección.',
    noQuoted: 'En esta selección no se cita a nadie.',
    noStatement: 'Ninguna declaración en esta selección.',
    noPickup: 'Ningún texto de esta selección fue reproducido.',
    noCorrection: 'Ningún artículo de la selección consta como corregido o retirado.',
    saySo: 'Artículos que lo indican ellos mismos',
    noStoryChosen:
      'No se eligió ninguna noticia: un dosier trata de la única noticia que nombra su selección.',
    noSourceChosen: 'No se eligió ninguna fuente citada: un registro es de la única que nombra su selección.',
    noneOfStory: 'Ningún artículo de esta noticia está en la selección.',
    noPickupOfStory: 'Ningún texto de esta noticia fue reproducido.',
    nobodyInStory: 'En esta noticia no se cita a nadie.',
    noDifference: 'No se encontraron declaraciones que discrepen.',
    byArticles: 'Por número de artículos',
    partOf: (shown, all) => `${count(shown)} de ${count(all)}`,
    storiesOf: (shown, all) => `${count(shown)} de ${counted(all, 'noticia', 'noticias')}`,
    storiesByArticles: (shown, all) =>
      `${count(shown)} de ${counted(all, 'noticia', 'noticias')}, por número de artículos`,
    partByArticles: (shown, all) => `${count(shown)} de ${count(all)}, por número de artículos`,
    earliestText: 'El primer texto de la noticia',
    textsOf: (shown, texts, link) =>
      `${count(shown)} de ${link(counted(texts, 'texto', 'textos'))}: los primeros y los últimos`,
    allTexts: (texts, link) => `Textos por orden de publicación; ${link(count(texts))} en total`,
    textsAndDecisions: 'Textos por orden de publicación, y qué fue de la noticia',
    spreadTexts: (texts) =>
      texts === 1
        ? 'El texto más reproducido, comparado con su texto de referencia'
        : `Los ${count(texts)} textos más reproducidos, cada uno comparado con su texto de referencia`,
    mostQuoted: 'Las más citadas primero, por orden cronológico; las repeticiones quedan para el anexo C',
    differing:
      'Donde las fuentes citadas hablan de lo mismo y discrepan, según reglas; no comprobado por una persona',
    comparedOf: (read, all) =>
      `Se compararon las ${count(read)} declaraciones más recientes de ${count(all)}`,
  };
}
