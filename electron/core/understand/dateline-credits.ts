import type { PrintedDate } from '../domain/article.ts';
import type { Certainty } from '../domain/evidence.ts';
import { knownAgency, soundsLikeAgency } from '../text/agencies.ts';
import { cleanLine } from '../text/clean.ts';
import { outletName, soundsLikeOutlet } from '../text/outlet-names.ts';
import { findDate, findYearlessDate } from '../text/printed-date.ts';

/** What stands in a dateline's brackets: outlet and agency as we name them, and the form they were printed in. */
export type Credits = {
  readonly outlet?: string;
  readonly printedOutlet?: string;
  readonly agency?: string;
  readonly agencyCertainty?: Certainty;
  readonly printed?: string;
  readonly date?: PrintedDate;
};

/** Tells outlet from agency: by general knowledge of agencies, else by place, the outlet standing first. */
export function readCredits(bracket: string): Credits {
  const date = findDate(bracket);
  const yearless = date === undefined ? findYearlessDate(bracket) : undefined;
  const span = date?.span ?? yearless?.span;
  const names = (span === undefined ? bracket : `${bracket.slice(0, span[0])} ${bracket.slice(span[1])}`)
    .split(/\s*[/|]\s*|\s+[-–—]\s*|,\s+/)
    .map((name) => cleanLine(name.replace(/^[\s–—-]+|[\s,–—-]+$/g, '')))
    .filter((name) => /\p{L}{2}/u.test(name) && (/^\p{Lu}/u.test(name) || knownAgency(name) !== undefined));
  const common = { printed: bracket, ...(date === undefined ? {} : { date: date.date }) };
  const known = names.filter((name) => knownAgency(name) !== undefined);
  const others = names.filter((name) => knownAgency(name) === undefined);
  const first = known[0];
  if (first !== undefined) return { ...common, ...agencyOf(first, 'high'), ...outletOf(others[0]) };
  const [one, two] = others;
  if (one === undefined) return common;
  if (two === undefined) {
    return soundsLikeOutlet(one) && !soundsLikeAgency(one)
      ? { ...common, ...outletOf(one) }
      : { ...common, ...agencyOf(one, 'medium') };
  }
  const isSwapped = soundsLikeOutlet(two) && !soundsLikeOutlet(one);
  return isSwapped
    ? { ...common, ...agencyOf(one, 'medium'), ...outletOf(two) }
    : { ...common, ...outletOf(one), ...agencyOf(two, 'medium') };
}

function agencyOf(name: string, certainty: Certainty): Pick<Credits, 'agency' | 'agencyCertainty'> {
  return { agency: knownAgency(name) ?? name, agencyCertainty: certainty };
}

function outletOf(name: string | undefined): Pick<Credits, 'outlet' | 'printedOutlet'> {
  return name === undefined ? {} : { outlet: outletName(name), printedOutlet: name };
}
