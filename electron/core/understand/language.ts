import { detectAll } from 'tinyld';

const SHORTEST = 80;
const SAMPLE = 1500;
/** Of a longer text three parts are asked, each of so many letters: more does not change the answer, and takes time. */
const PART = 240;
/** The best language must be at least this sure and this many times as likely as the next (tried on short news leads). */
const LEAST_ACCURACY = 0.3;
const LEAST_LEAD = 3;
/** A language the file names is doubted only where detection gives it less than this. */
const LEAST_DOUBT = 0.03;
const SURE = 0.5;

/** Little words of English, a fifth of any text of it, that hardly another language writes. */
const ENGLISH = new Set(
  `the and to that for with it from are has have this which were but their its been would they said who when than there after
  could about`.split(/\s+/u),
);
const FEWEST_ENGLISH = 4;
const LEAST_ENGLISH = 0.12;
const FEWEST_WORDS = 12;

/** Beginnings of texts are long enough: the whole is looked at only where they are not. */
const BEGINNING = 600;

/** BCP 47 code of a text's language, or nothing where the text is too short or speaks two. */
export function detectLanguage(text: string): string | undefined {
  if (weightOf(text.slice(0, BEGINNING)) < SHORTEST && weightOf(text) < SHORTEST) return undefined;
  const third = Math.floor(text.length / 3);
  const parts =
    text.length < 600
      ? [text]
      : [0, third, 2 * third].map((from) => text.slice(from, from + Math.min(PART, third)));
  const found = parts.map(languageOf).filter((language) => language !== undefined);
  const isOne = new Set(found).size === 1 && found.length * 2 > parts.length;
  return isOne ? found[0] : undefined;
}

/** Letters, of which those of scripts that write a word with one or two count three times. */
function weightOf(text: string): number {
  const letters = text.replace(/[^\p{L}\p{M} ]+/gu, ' ');
  return letters.length + 2 * (letters.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

/** Sooner told, and more surely, than by detection: that takes one part of English news in ten for something else. */
function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = words.filter((word) => ENGLISH.has(word));
  return (
    words.length >= FEWEST_WORDS &&
    found.length >= LEAST_ENGLISH * words.length &&
    new Set(found).size >= FEWEST_ENGLISH
  );
}

function languageOf(text: string): string | undefined {
  if (isPlainlyEnglish(text)) return 'en';
  const [best, next] = detectAll(text.slice(0, SAMPLE));
  if (best === undefined || best.accuracy < LEAST_ACCURACY) return undefined;
  return next !== undefined && best.accuracy < LEAST_LEAD * next.accuracy ? undefined : best.lang;
}

/** Names and places make up much of a shorter text, and speak for any language: what its file says stands. */
const LEAST_TO_DOUBT = 160;
const OTHER_SCRIPT = new Set(
  'am ar be bg bn el fa gu he hi hy ja ka kk km kn ko lo mk ml mr my ne pa ps ru si ta te th uk ur yi zh'.split(
    ' ',
  ),
);

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2;
}

/** Whether a text may be in the language its file names after all: detection is no surer than half, and does not rule it out. */
export function mayBeLanguage(text: string, language: string): boolean {
  if (text.length < LEAST_TO_DOUBT && isLatin(text)) return !OTHER_SCRIPT.has(language);
  const found = detectAll(text.slice(0, SAMPLE));
  const named = found.find(({ lang }) => lang === language);
  return (found[0]?.accuracy ?? 0) < SURE && named !== undefined && named.accuracy >= LEAST_DOUBT;
}
