import type { CorrectableField } from '../../../domain/field-correction.ts';
import type { ChangeReason } from '../../../domain/report-draft.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';
import { KINDS } from './names.ts';

const FIELDS: Readonly<Record<CorrectableField, string>> = {
  headline: 'titular',
  standfirst: 'entradilla',
  outlet: 'medio',
  origin: 'origen',
  authors: 'autores',
  datePublished: 'fecha de publicación',
  language: 'idioma',
  section: 'sección',
  page: 'página',
  edition: 'edición',
  url: 'dirección',
  status: 'estado',
};

const REASONS: Readonly<Record<ChangeReason, string>> = {
  came: 'llegados desde entonces',
  deleted: 'eliminados',
  corrected: 'corregidos a mano',
  revised: 'en una versión nueva',
  reread: 'leídos de nuevo desde el archivo',
  topic: 'por una consulta nueva de un tema',
  story: 'por noticias que reúnen otros artículos',
  other: 'por etiquetas, nombres o el huso horario',
};

/** What the analyst changed, and what earlier reports would count today, in Spanish. */
export function corrections(figures: Figures): ReportWords['corrections'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const changes = (number: number): string => counted(number, 'cambio', 'cambios');
  const none = (text: string): string => (text === '' ? 'nada' : text);
  return {
    because: (text, why) => `${text}, motivo: ${why}`,
    noField: 'El analista no corrigió ningún campo de estos artículos.',
    fields: (fields, articles, lines) =>
      `${counted(fields, 'campo', 'campos')} de ${counted(articles, 'artículo', 'artículos')} ${fields === 1 ? 'figura' : 'figuran'} según lo corrigió el analista. ${lines}.`,
    field: (article, field, now, read) =>
      `${article}, ${FIELDS[field]}: ${none(now)}, leído como ${none(read)}`,
    statements: (number, lines) =>
      `${counted(number, 'declaración corregida', 'declaraciones corregidas')} por el analista: ${lines}.`,
    sources: (number, lines) => `${changes(number)} en quién es quién, para toda la biblioteca: ${lines}.`,
    stories: (number, lines) => `${changes(number)} en las noticias de estos artículos: ${lines}.`,
    leads: (number, lines) =>
      `${counted(number, 'texto de referencia elegido', 'textos de referencia elegidos')} por el analista: ${lines}.`,
    copies: (number, lines) =>
      `${counted(number, 'decisión', 'decisiones')} del analista sobre duplicados: ${lines}.`,
    statement: (change) => {
      switch (change.action) {
        case 'reject':
          return 'no es una declaración';
        case 'attribute':
          return `dicha por ${change.to}`;
        case 'manner':
          return KINDS[change.kind];
        case 'content':
          return 'otras palabras';
      }
    },
    source: (change, kindName) => {
      switch (change.action) {
        case 'merge':
          return `${change.from} es ${change.to}`;
        case 'rename':
          return `${change.from} se llama ${change.to}`;
        case 'split':
          return `${change.name} es ${change.to}`;
        case 'keep-apart':
          return `${change.from} no es ${change.to}`;
        case 'rekind':
          return `${change.name} es del tipo ${kindName}`;
      }
    },
    story: (change) => {
      switch (change.action) {
        case 'merge':
          return 'noticias reunidas';
        case 'split':
          return 'artículos separados de su noticia';
        case 'pin':
          return 'un artículo asignado a una noticia';
        case 'rename':
          return `titulada ${change.title}`;
      }
    },
    was: (now, was) => `${now}, antes ${was}`,
    copy: (article, isCopy, others) =>
      `${article ?? 'un artículo eliminado'} ${isCopy ? 'es copia' : 'no es copia'} de ${others === '' ? 'artículos eliminados' : others}`,
    more: (articles, why) => `${count(articles)} más, ${REASONS[why]}`,
    fewer: (articles, why) => `${count(articles)} menos, ${REASONS[why]}`,
    sinceCorrected: (articles) =>
      `${counted(articles, 'artículo contado se ha corregido', 'artículos contados se han corregido')} a mano desde entonces`,
    sinceRevised: (articles) => `${counted(articles, 'tiene', 'tienen')} una versión nueva`,
    topicGone: (name) => `el tema ${name} ya no existe`,
    topicChanged: (name, from, to) => `el tema ${name} pasó de la versión ${String(from)} a la ${String(to)}`,
    sameToday: (articles) => `${counted(articles, 'artículo', 'artículos')}, hoy también`,
    today: (then, now, parts) => `${then}; hoy ${now}${parts === '' ? '' : `: ${parts}`}`,
    counted: (title, day, told) => `${title}, con fecha de ${day}, contaba ${told}.`,
  };
}
