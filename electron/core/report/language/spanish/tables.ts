import type { BinSize } from '../../../domain/coverage.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import type { ColumnId, TableId } from '../table-ids.ts';
import * as rules from './rules.ts';

const TITLES: Readonly<Record<TableId, string>> = {
  outlets: 'Medios',
  origins: 'Orígenes',
  languages: 'Idiomas',
  mediaTypes: 'Tipos de medio',
  tiers: 'Niveles',
  bylines: 'Firmas',
  voiceShare: 'Cuota de declaraciones',
  shareOfVoice: 'Cuota de voz',
  newVoices: 'Voces nuevas',
  syndication: 'Reproducciones',
  record: 'Registro de declaraciones',
  stories: 'Noticias principales',
  volume: 'Volumen en el tiempo',
  statements: 'Declaraciones',
  articles: 'Artículos',
  topics: 'Temas',
  lists: 'Listas',
  method: 'Metodología',
  chain: '',
};

const COLUMNS: Readonly<Record<ColumnId, string>> = {
  added: 'Añadidos',
  addedTo: 'Ampliadas',
  after: 'Plazo',
  allArticles: 'Todos los artículos',
  article: 'Artículo',
  articles: 'Artículos',
  before: 'Antes',
  byline: 'Firma',
  change: 'Variación',
  compared: 'Comparadas',
  cut: 'Recortadas',
  cuts: 'Supresiones',
  eventMarkers: 'Marcas',
  figure: 'Cifra',
  file: 'Archivo',
  fileAndHash: 'Archivo, SHA-256',
  first: 'Primero',
  firstAfter: 'Primera tras',
  firstQuoted: 'Primera cita',
  form: 'Forma',
  from: 'Desde',
  halfWithin: 'Mitad en',
  headline: 'Titular',
  how: 'Cómo',
  kept: 'Conservado\u00a0%',
  kind: 'Tipo',
  language: 'Idioma',
  last: 'Último',
  lastAfter: 'Última tras',
  lastQuoted: 'Última cita',
  leadCopy: 'Texto de referencia',
  link: 'Enlace',
  list: 'Lista',
  mediaType: 'Tipo de medio',
  newToLibrary: 'Nueva en la biblioteca',
  number: 'N.º',
  origin: 'Origen',
  otherHeadline: 'Otro titular',
  outlet: 'Medio',
  outlets: 'Medios',
  page: 'Página',
  pickups: 'Reproducciones',
  published: 'Publicado',
  query: 'Consulta',
  quotedSource: 'Fuente citada',
  repeats: 'Repeticiones',
  section: 'Sección',
  sentence: 'Frase',
  sha256: 'SHA-256',
  share: 'Cuota\u00a0%',
  shareOfUnique: 'Cuota sin duplicados\u00a0%',
  state: 'Estado',
  statements: 'Declaraciones',
  statementsDropped: 'Declaraciones omitidas',
  status: 'Estado',
  story: 'Noticia',
  tier: 'Nivel',
  to: 'Hasta',
  topic: 'Tema',
  topics: 'Temas',
  unique: 'Sin duplicados',
  version: 'Versión',
  what: 'Qué',
  words: 'Palabras',
  wordsKept: 'Palabras conservadas\u00a0%',
  zoneUnknown: 'Huso desconocido',
};

const PER: Readonly<Record<BinSize, string>> = { hour: 'hora', day: 'día', week: 'semana', month: 'mes' };

/** Titles, heads and rules of tables, in Spanish. */
export function tables(figures: Figures): ReportWords['tables'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  return {
    titles: TITLES,
    columns: COLUMNS,
    heads: {
      added: 'ampliadas',
      after: 'plazo',
      afterLead: 'plazo tras el texto de referencia',
      allArticles: 'todos los artículos',
      articles: 'artículos',
      byline: 'firma',
      change: 'variación',
      changed: 'cambiado por el camino',
      changes: 'cambios',
      copy: 'Copia',
      cut: 'recor\u00adtadas',
      first: 'primera',
      half: 'mitad',
      headline: 'titular',
      headlineAndFile: 'Titular, archivo, SHA-256',
      kind: 'tipo',
      language: 'idioma',
      last: 'última',
      leadCopy: 'texto de referencia',
      origin: 'origen',
      otherHeadline: 'otro titular',
      outlet: 'medio',
      outlets: 'medios',
      pickups: 'reproduc\u00adciones',
      quotedSource: 'fuente citada',
      share: 'cuota',
      shareOfUnique: 'cuota sin duplicados',
      statements: 'declaraciones',
      statementsDropped: 'declara\u00adciones omitidas',
      tier: 'nivel',
      topic: 'tema',
      unique: 'sin duplicados',
      wordsKept: 'palabras conser\u00advadas',
    },
    slideHeads: {
      kept: 'Conserv.',
      outletAndDate: 'Medio, fecha',
      share: 'Cuota',
      text: 'Texto',
      when: 'Cuándo',
      where: 'Dónde',
    },
    largest: (shown, all) => `Los ${count(shown)} mayores de ${count(all)}.`,
    largestInAnnex: (shown, all) =>
      `Los ${count(shown)} primeros de ${count(all)}; el anexo B los contiene todos.`,
    largestInWorkbook: (shown, all) =>
      `Los ${count(shown)} primeros de ${count(all)}; el libro de Excel los contiene todos.`,
    mostQuoted: (shown, all) => `Las ${count(shown)} más citadas de ${count(all)}.`,
    share: (allCounted) => `Cuota: artículos ÷ ${allCounted}.`,
    authors: 'Un artículo de dos autores cuenta para ambos.',
    change: 'Variación: de la cuota, en puntos porcentuales.',
    beforeAndChange: 'Antes: artículos del periodo anterior; variación: de la cuota, en puntos porcentuales.',
    unique: rules.UNIQUE,
    voiceShare: rules.VOICE_SHARE,
    voiceShareOf: (statements) =>
      `Declaraciones de una fuente citada ÷ ${statements === 1 ? 'la única declaración' : `las ${count(statements)} declaraciones`}.`,
    voiceChange: 'Variación: número de declaraciones respecto del periodo anterior.',
    others: (others) => counted(others, 'otra', 'otras'),
    shareOfVoice: rules.SHARE_OF_VOICE,
    onAny: (articles, unique) =>
      `Sobre cualquiera de ellos: ${counted(articles, 'artículo', 'artículos')}, ${count(unique)} sin duplicados.`,
    onAnyVolume: (volume) => `Sobre cualquiera de ellos: ${volume}.`,
    shareOfVoiceOf: (topics, articles, unique) =>
      `Artículos sobre un tema ÷ artículos sobre cualquiera de los ${count(topics)} temas (${count(articles)}; sin duplicados ${count(unique)}), sea cual sea el tema al que se limite este informe. Un artículo sobre dos temas cuenta para ambos.`,
    shareOfVoiceChange: 'Variación: de la cuota de artículos, en puntos porcentuales.',
    newVoices: rules.NEW_VOICES,
    syndication:
      'Los textos más reproducidos entre los artículos contados. Plazos en minutos tras el texto de referencia, de las reproducciones que indican la hora; conservado: parte de las palabras del texto de referencia en la reproducción mediana de las comparadas.',
    record: (quotedSource) =>
      `Declaraciones de ${quotedSource} por orden cronológico; las repeticiones figuran con la declaración que repiten.`,
    stories: (shown, all) =>
      `Las ${count(shown)} mayores de ${counted(all, 'noticia', 'noticias')}, por número de artículos.`,
    volume: (bin) =>
      `Artículos contados por ${PER[bin]}, de ellos sin duplicados, y todos los artículos de la biblioteca.`,
    statements:
      'Todas las declaraciones de los artículos contados, las más recientes primero; halladas mediante reglas, no comprobadas por una persona.',
    statementsOf: (shown, all) =>
      `Las ${count(shown)} más recientes de ${count(all)} declaraciones de los artículos contados; la exportación de las declaraciones las contiene todas; halladas mediante reglas, no comprobadas por una persona.`,
    articles:
      'Todos los artículos contados, los más recientes primero. Un texto de referencia representa a su grupo de duplicados.',
    lists:
      'Qué artículos cuenta cada cifra: una fila por cifra y artículo, con su número en la tabla de artículos.',
    part: 'incompleto',
    noImport: 'sin importar',
    title: 'Título',
    ofTable: (title) => `Tabla: ${title}`,
    slides: {
      stories:
        'Por número de artículos; el texto de referencia representa a cada noticia. Los números son los del anexo.',
      storiesOf: (shown, all) => `Noticias principales: ${count(shown)} de ${count(all)}`,
      voices: (shown, all) =>
        `${count(shown)} de ${count(all)} declaraciones: la más reciente de cada una de las fuentes más citadas, directa si la hay.`,
      events: (shown, all) =>
        `${count(shown)} de los ${count(all)} textos recogidos en el dosier, por orden de publicación.`,
      record: (shown, all) =>
        `Las ${count(shown)} primeras de ${count(all)} declaraciones recogidas; las repeticiones figuran con la primera.`,
      syndication:
        'Los textos más reproducidos entre los artículos contados; conservado: de las palabras del texto de referencia.',
      corrections: 'Artículos que lo indican ellos mismos.',
      inFull: 'Texto completo:',
      references: (held, all) =>
        `Los artículos nombrados en estas diapositivas. ${held === all ? `Los ${count(held)}` : `${count(held)} de los ${count(all)}`} artículos contados figuran con los mismos números en el anexo del informe como página, como documento de Word o como libro de Excel de la misma biblioteca.`,
    },
  };
}
