import type { BinSize } from '../../../domain/coverage.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import { clips } from './clips.ts';
import * as rules from './rules.ts';
import { VOICES } from './statements.ts';

const EXTRACT =
  'un extracto de 50 palabras como máximo: donde aparecen primero las palabras del tema o, si no, el comienzo';

const THAN: Readonly<Record<BinSize, string>> = {
  hour: 'la hora',
  day: 'el día',
  week: 'la semana',
  month: 'el mes',
};
const NO: Readonly<Record<BinSize, string>> = {
  hour: 'Ninguna hora',
  day: 'Ningún día',
  week: 'Ninguna semana',
  month: 'Ningún mes',
};

/** How a report was counted, line by line, in Spanish. */
export function method(figures: Figures): ReportWords['method'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const { listed } = clips(figures);
  return {
    labels: {
      topic: (name) => `Tema ${name}`,
      selection: 'Selección',
      corpus: 'Corpus',
      zone: 'Huso horario',
      statement: 'Qué es una declaración',
      corrections: 'Correcciones',
      dates: 'Fechas',
      change: 'Variación',
      events: 'Marcas',
      gaps: 'Lagunas',
      duplicates: 'Duplicados',
      articles: 'Artículos',
      share: 'Cuota',
      shareOfVoice: 'Cuota de voz',
      voiceShare: 'Cuota de declaraciones',
      statements: 'Declaraciones',
      newVoices: 'Voces nuevas',
      syndication: 'Reproducciones',
      sameThing: 'Lo mismo',
      tiers: 'Niveles',
      clips: 'Recortes',
      clipText: 'Texto de los recortes',
      extent: 'Alcance',
      leftOut: 'Exclusiones',
      notOffered: 'No se ofrece',
      madeWith: 'Elaborado con',
    },
    topic: (version, day, query) => `versión ${String(version)} del ${day}: ${query}.`,
    // Queries are explained in English alone: here the query stands as it was typed.
    understood: () => '',
    corpus: (base, when, watches) =>
      `${base} en la biblioteca, ${when}, por fecha de publicación; ${watches === 0 ? 'ninguna carpeta vigilada' : counted(watches, 'carpeta vigilada', 'carpetas vigiladas')}.`,
    comesFrom: (files, outlets) =>
      `La selección procede de ${counted(files, 'archivo', 'archivos')} de ${counted(outlets, 'medio', 'medios')}`,
    isOf: (outlets) => `La selección abarca ${counted(outlets, 'medio', 'medios')}`,
    nameless: (articles) => `${counted(articles, 'artículo no nombra', 'artículos no nombran')} ningún medio`,
    zone: (zone) =>
      `Las horas y los días son los del huso ${zone}. Una hora sin huso impreso se toma tal como está, y se señala.`,
    statement: `${rules.REPORTING} Lo corregido por el analista se cuenta como corregido.`,
    dates: (undated, isOfPeriod, imprecise, bin) => {
      const dated =
        undated === 0
          ? 'Todos los artículos llevan fecha'
          : `${counted(undated, 'artículo no lleva', 'artículos no llevan')} fecha`;
      const inside = isOfPeriod
        ? 'Los artículos sin fecha no pertenecen a ningún periodo y no se cuentan aquí'
        : dated;
      const vague =
        imprecise === 0
          ? `ninguno está fechado con menos exactitud que ${THAN[bin]}`
          : `${counted(imprecise, 'está fechado', 'están fechados')} con menos exactitud que ${THAN[bin]} y no ${imprecise === 1 ? 'figura' : 'figuran'} en ninguna barra`;
      return `${inside}; ${vague}.`;
    },
    noChange: {
      period: 'No se imprime variación: el informe no es de ningún periodo.',
      before: 'No se imprime variación: la biblioteca no tiene nada del periodo anterior.',
    },
    change: (when, volume, base) =>
      `Respecto del periodo anterior, ${when}, con la misma consulta y los mismos filtros: ${volume} de ${base} en la biblioteca. Las variaciones de cuotas se dan en puntos porcentuales.`,
    events: (events) =>
      `Puestas en el gráfico por el analista, no contadas a partir de artículos: ${events}.`,
    noGap: (bin) => `${NO[bin]} entre el comienzo y el final carece de artículos.`,
    gaps: (gaps) => `No se importó nada en ${listed(gaps)}.`,
    duplicates: `${rules.UNIQUE} El texto de referencia es el primero de su origen en esta biblioteca o, si no, el primero de todos, o el elegido a mano; un artículo que no acredita a nadie recibe el origen en que coinciden sus copias; las reproducciones son las demás copias entre lo contado.`,
    articles: rules.ARTICLES,
    share: rules.SHARE,
    shareOfVoice: rules.SHARE_OF_VOICE,
    voiceShare: rules.VOICE_SHARE,
    statements: `Halladas mediante reglas en textos en inglés: directas, indirectas y mixtas; no comprobadas por una persona. «Quién dice qué» imprime ${VOICES}; el anexo C las imprime todas. Ante las palabras de una declaración va entre corchetes la fórmula que la introduce cuando indica algo más que el hecho de decir.`,
    newVoices: rules.NEW_VOICES,
    syndication:
      'Textos por número de reproducciones entre lo contado. El plazo va del texto de referencia a las reproducciones que indican la hora; los cambios comparan como máximo 20 reproducciones de un texto con su texto de referencia, palabra por palabra, sin datas ni créditos de agencia.',
    sameThing: `${rules.SAME_THING} No comprobado por una persona.`,
    tiers: 'Según el registro de medios al elaborar el informe; clasificación propia del cliente.',
    picked: 'Elegidos y ordenados por el analista; las cifras cuentan la selección, no los recortes.',
    pickedOutside: (clips) =>
      `${counted(clips, 'de ellos queda', 'de ellos quedan')} fuera de la selección y no se ${clips === 1 ? 'cuenta' : 'cuentan'}.`,
    pickedMissing: (clips) =>
      `${counted(clips, 'recorte elegido ya no está', 'recortes elegidos ya no están')} en la biblioteca.`,
    extracts: `Los recortes llevan ${EXTRACT}.`,
    fullTexts: (articles) =>
      `Por decisión propia, ${counted(articles, 'artículo lleva', 'artículos llevan')} su texto íntegro; donde la licencia de un medio no permite más, ${EXTRACT}.`,
    annexOf: (held, all) =>
      `El anexo A contiene ${count(held)} de ${count(all)} artículos, los más recientes y los nombrados en el informe; no se cuentan firmas ni archivos, y los módulos de lectura nombrados son los de los artículos listados. El libro de Excel, el CSV y el JSON de este informe los contienen todos.`,
    statementsOf: (held, all) =>
      `El anexo C contiene las ${count(held)} más recientes de ${count(all)} declaraciones; la exportación de las declaraciones las contiene todas.`,
    nothingLeftOut: 'Ningún filtro excluyó nada.',
    leftOut: (filters) => `${filters}.`,
    withdrawn: (articles) =>
      `${counted(articles, 'artículo retirado se cuenta y se señala', 'artículos retirados se cuentan y se señalan')}.`,
    notOffered: 'Valor publicitario equivalente, audiencia y tono automático.',
    madeWith: (version, readers) =>
      `Sourceline ${version}${readers.length > 0 ? `, módulos de lectura ${readers.join(', ')}` : ''}. La misma biblioteca y los mismos ajustes dan los mismos bytes.`,
  };
}
