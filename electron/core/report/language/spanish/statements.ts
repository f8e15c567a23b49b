import { assertNever } from '../../../result.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

export const VOICES = 'la declaración más reciente de cada una de las fuentes más citadas, directa si la hay';

/** Statements, how texts spread, and what happened in a story, in Spanish. */
export function statements(figures: Figures): ReportWords['statements'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value === 1);
  const statementsOf = (statements: number): string => counted(statements, 'declaración', 'declaraciones');
  const articlesOf = (articles: number): string => counted(articles, 'artículo', 'artículos');
  return {
    statements: statementsOf,
    partOf: (shown, all, link) => `${count(shown)} de ${link(statementsOf(all))}`,
    voices: VOICES,
    moreOf: (rest, name) =>
      `${counted(rest, 'declaración más', 'declaraciones más')} de ${name} en el anexo C, repeticiones incluidas.`,
    firstQuoted: (when, voices) => `Citadas por primera vez, ${when}: ${count(voices)}`,
    onOthers: 'citada antes sobre otros asuntos',
    moreVoices: (rest) => `${counted(rest, 'más', 'más')} en el libro de Excel`,
    as: (role) => `como ${role}`,
    again: (others) => `Repetida casi igual: ${others}`,
    differs: (from, difference) => `Discrepa de ${from}: ${difference}`,
    difference: (difference) => {
      switch (difference.kind) {
        case 'denial':
          return difference.how === 'contradicts' ? 'una contradice a la otra' : 'una lo niega en parte';
        case 'figure':
          return `${difference.how === 'updates' ? 'actualización, ' : ''}cifras: ${difference.was.join(', ')} frente a ${difference.is.join(', ')}`;
        default:
          return assertNever(difference);
      }
    },
    inTime: (total, quotedSource) => `${total} de ${quotedSource} por orden cronológico`,
    noRepeats: 'ninguna repite casi igual a otra',
    folded: (printed, repeats) =>
      `${counted(printed, 'impresa', 'impresas')}, ${counted(repeats, 'repetición agrupada', 'repeticiones agrupadas')} con ellas`,
    notFolded: 'las repeticiones no se agrupan: hay demasiadas declaraciones para compararlas',
    withRepeats: 'Las repeticiones figuran con la declaración que repiten.',
    firstOf: (read, total) =>
      `Se imprimen las ${count(read)} primeras de ${count(total)}: elija un periodo más corto para las demás.`,
    firstPrinted: (read) =>
      `Se imprimen las ${count(read)} primeras: elija un periodo más corto para las demás.`,
    aliases: (names, more) =>
      `También como ${names.join(', ')}${more > 0 ? ` y ${counted(more, 'nombre más', 'nombres más')}` : ''}.`,
    roles: (roles) => `Cargo impreso: ${roles.join('; ')}.`,
    events: {
      first: 'primero en esta biblioteca',
      text: '',
      corrected: 'corregido',
      withdrawn: 'retirado',
      merged: 'noticias reunidas',
      split: 'noticia dividida',
    },
    noTime: { word: 'Noticias', mail: 'Por regla' },
    merged: (articles, words) =>
      `Según sus reglas, Sourceline incorporó a esta noticia otra de ${articlesOf(articles)}${words === '' ? '' : `; palabras: ${words}`}`,
    split: (articles, words) =>
      `Según sus reglas, Sourceline separó ${articlesOf(articles)} de esta noticia${words === '' ? '' : `; palabras: ${words}`}`,
    otherHeadline: 'otro titular',
    cuts: (cuts) => counted(cuts, 'supresión', 'supresiones'),
    additions: (additions) => counted(additions, 'añadido', 'añadidos'),
    dropped: (statements) => counted(statements, 'declaración omitida', 'declaraciones omitidas'),
    unchanged: 'sin cambios',
    wordsKept: (share) => `${share} de las palabras conservado`,
    compared: (copies) => `de ${counted(copies, 'comparada', 'comparadas')}`,
    spread: 'Los textos más reproducidos.',
    spreadRule:
      'Plazo: hasta la primera, la mitad y la última de las reproducciones que indican la hora. Cambiado: cuántas reproducciones llevan otro titular, supresiones o añadidos; declaraciones omitidas por todas ellas.',
    about: (delay) => `unos ${delay}`,
    units: { days: 'd', hours: 'h', minutes: 'min' },
    sameDay: 'el mismo día',
    days: (days) => counted(days, 'día', 'días'),
    delayUnknown: 'plazo desconocido',
  };
}
