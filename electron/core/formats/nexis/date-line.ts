import type { PrintedDate } from '../../domain/article.ts';
import { findDate } from '../../text/printed-date.ts';
import { spelledOut } from '../exports/printed-values.ts';

/** A line that prints a date and stands for it: with the edition that follows, when nothing else does it is pure. */
export type DateLine = { readonly date: PrintedDate; readonly rest: string; readonly isPure: boolean };

const WEEKDAY =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica)(?!\p{L})/giu;
const LONGEST = 140;

/**
 * Reads a line as the date an article came out. Only what begins with the date (or its weekday) is one: a headline may
 * hold a date, but "Am 3. Mai 2012 beginnt der Prozess" says more before it.
 */
export function dateLineOf(line: string): DateLine | undefined {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return undefined;
  const text = spelledOut(line);
  const found = findDate(text);
  if (found === undefined) return undefined;
  const before = text.slice(0, found.span[0]).replace(WEEKDAY, '');
  if (/[\p{L}\d]/u.test(before.replace(/^\s*(?:den|le|the|am)\s/iu, ''))) return undefined;
  const rest = text
    .slice(found.span[1])
    .replace(WEEKDAY, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.:–-]+|[\s,;.:–-]+$/g, '');
  const isPure = rest === '' || /^(?:[A-Z]{2,5}|Uhr|GMT.*)$/.test(rest);
  if (!isPure && found.date.precision === 'month') return undefined;
  return { date: found.date, rest: isPure ? '' : rest, isPure };
}

/** Words by which an edition names itself. */
const EDITION =
  /(?<!\p{L})(?:edition|editions|ed\d?|final|ausgabe|[ée]dition|editie|edici[óo]n|edizione)(?!\p{L})/iu;

/** Whether what follows a date, on its line or below it, reads like the name of an edition and not like a headline. */
export function isEdition(text: string): boolean {
  return text.length <= 60 && text.split(' ').length <= 8 && EDITION.test(text) && !/[.!?:]$/.test(text);
}
