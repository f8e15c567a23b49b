import { detectAll } from 'tinyld';

const SHORTEST = 80;
const SAMPLE = 1500;
/** Of a longer text three parts are asked, each of so many letters: more does not change the answer, and takes time. */
const PART = 240;
/** The best language must be at least this sure and this many times as likely as the next (tried on short news leads). */
const LEAST_ACCURACY = 0.3;
const LEAST_LEAD = 3;

/** BCP 47 code of a text's language, or nothing where the text is too short or speaks two. */
export function detectLanguage(text: string): string | undefined {
  const letters = text.replace(/[^\p{L}\p{M} ]+/gu, ' ');
  const weight =
    letters.length + 2 * (letters.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
  if (weight < SHORTEST) return undefined;
  const third = Math.floor(text.length / 3);
  const parts =
    text.length < 600
      ? [text]
      : [0, third, 2 * third].map((from) => text.slice(from, from + Math.min(PART, third)));
  const found = parts.map(languageOf).filter((language) => language !== undefined);
  const isOne = new Set(found).size === 1 && found.length * 2 > parts.length;
  return isOne ? found[0] : undefined;
}

function languageOf(text: string): string | undefined {
  const [best, next] = detectAll(text.slice(0, SAMPLE));
  if (best === undefined || best.accuracy < LEAST_ACCURACY) return undefined;
  return next !== undefined && best.accuracy < LEAST_LEAD * next.accuracy ? undefined : best.lang;
}
