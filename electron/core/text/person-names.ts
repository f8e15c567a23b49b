import { isCityName } from './city-names.ts';
import { cleanLine } from './clean.ts';

const PARTICLE =
  /^(?:de|del|della|di|da|dos|das|du|la|le|les|van|von|vom|der|den|zu|zur|bin|bint|ben|al|el|y|e|ter|ten|af|av|ibn|mc|mac|st\.?|san|ud|ul|abu|o')$/iu;

/** Whether words read like one person's name: two to five words with capitals, particles between them, no sentence. */
export function looksLikePersonName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (text.length > 50 || words.length < 2 || words.length > 5) return false;
  if (/[\d!?:;"“”„()[\]{}<>@=/|]/.test(text)) return false;
  // "COUNCIL APPROVES NEW HARBOUR BRIDGE" is a line in capitals, and no name is as long.
  if (
    words.length > 4 &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase() &&
    !words.some((word) => PARTICLE.test(word))
  )
    return false;
  if (isCityName(text)) return false;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const isCapital = (word: string) => /^(?:\p{Lu}|\p{Lt}|\p{Lo}|[’'](?=\p{L})|[dl][’']\p{Lu})/u.test(word);
  if (PARTICLE.test(last) || !(isCapital(first) || PARTICLE.test(first))) return false;
  return words.every((word) => isCapital(word) || PARTICLE.test(word));
}

/** Case counts: "Dan" and "I" begin names, "dan" and "i" are the Indonesian and the Polish "and". */
const SEPARATOR =
  /\s*(?:[;|•·＆&、，]|,(?!\s*(?:Jr|Sr|Ph\.?D|MD)\b)|\s\/\s|(?<!\p{L})(?:and|AND|And|und|UND|et|och|og|with|mit|avec)(?!\p{L})|(?<!\p{L})(?:y|e|en|ve|dan|i|и)(?=\s\p{Lu}))\s*/u;

/** Splits a list of names as bylines print it, at commas, semicolons and "and" in a dozen languages. */
export function splitNames(text: string): readonly string[] {
  return text.split(SEPARATOR).map(cleanLine).filter(Boolean);
}
