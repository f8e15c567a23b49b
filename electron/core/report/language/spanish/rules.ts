import { VOICE_DAYS } from '../../../domain/signals.ts';

/** The rules by which is counted, as `core/measures` and `core/domain` have them, in Spanish. */
export const UNIQUE =
  'Los artículos casi idénticos forman un grupo de duplicados; sin duplicados, cada grupo cuenta una vez.';
export const ARTICLES = 'Cada pieza publicada es un artículo; cada copia cuenta por sí misma.';
export const SHARE =
  'Artículos de la selección ÷ todos los artículos de la biblioteca en el mismo intervalo o periodo.';
export const SHARE_OF_VOICE =
  'Artículos sobre un tema ÷ artículos sobre cualquiera de los temas comparados, en el mismo periodo; en bruto y sin duplicados. Un artículo sobre dos temas cuenta una vez en el total y una vez en cada uno, por lo que las cuotas pueden sumar más del 100\u00a0%.';
export const VOICE_SHARE =
  'Declaraciones atribuidas a una fuente citada ÷ todas las declaraciones atribuidas a alguna, en los mismos artículos.';
export const NEW_VOICES = `Una voz nueva es una fuente citada conocida por su nombre cuya primera declaración con fecha entre estos artículos, en esta biblioteca, cae en el tiempo considerado: el elegido o, si no, los últimos ${String(VOICE_DAYS)} días con artículos.`;
export const REPORTING =
  'Declaraciones que recogen lo que se dijo. Lo que alguien quiere, piensa o proyecta (actitudes) queda fuera.';
export const SAME_THING =
  'Dos declaraciones tratan de lo mismo cuando comparten tres palabras con significado propio y al menos la mitad de las de la más corta. Son repeticiones cuando comparten cuatro quintos de ellas, con las mismas cifras y sin desmentido. Discrepan cuando difieren sus cifras o cuando una niega lo que dice la otra.';
