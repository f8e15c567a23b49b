import type { ArticleStatus, Relation } from '../../domain/article.ts';

/** What notes to desks say of how a message stands to earlier ones. */
export type Standing = {
  readonly status?: ArticleStatus;
  readonly relation?: Relation;
  readonly revision?: number;
};

const WITHDRAWN =
  /\b(?:mandatory kill|kill(?:ed|s)?\b(?=\W|$)|withdraw(?:n|s|al)|withhold|annulation|zurückgezogen|zurückziehung)/iu;
const CORRECTED =
  /\b(?:correct(?:s|ed|ing|ion|ive)|berichtig\w*|korrektur|korrigiert\w*|rectificati(?:f|ve|on)|corr(?=[\s:.]))/iu;
const LEAD = /(?<!\w)(\d{1,2})(?:st|nd|rd|th)[\s-]?(?:ld|lead|writethru|write-?thru|update)(?![a-z])/iu;
const UPDATED =
  /\b(?:updat(?:es|ed|ing|e)|writethru|write-thru|recasts?|aktualisier\w*|neu(?:fassung)?:|actualis\w*|lead(?=s\b|ing\b))/iu;

/** Line by line notes before a text: "(Berichtigung: …)", "1st Ld-Writethru", "EDS: UPDATES with quotes". */
export function standingOf(notes: readonly string[]): Standing {
  const all = notes.join('\n');
  const lead = LEAD.exec(all)?.[1];
  const revision = lead === undefined ? {} : { revision: Number(lead) };
  if (notes.some((note) => WITHDRAWN.test(note.slice(0, 60))))
    return { status: 'withdrawn', relation: { kind: 'withdraws' } };
  if (CORRECTED.test(all)) return { status: 'corrected', relation: { kind: 'corrects' }, ...revision };
  if (lead !== undefined || UPDATED.test(all))
    return { status: 'updated', relation: { kind: 'updates' }, ...revision };
  return {};
}

const NOTE =
  /^\s*(?:[([]|eds?\s*[:.]|editors?['’]?s?\s*(?:note)?s?\s*[:._–-]|editor['’]s note|\w{1,12} (?:photos?|graphics?|video)\b|hfr\b|hold for release|embargo|sperrfrist|attention\b|achtung\b|note\b|with\s+(?:photos?|box|graphics?)\b|audience\b|undated\b|for use\b|advisory\b|eds:)/iu;
const TAKE =
  /^(?:urgent|bulletin|flash|news ?alert|alert|eil|eilmeldung|add|repeat|repetition|wiederholung|roundup|lead|\d{1,2}(?:st|nd|rd|th)\b.{0,30}|extra|preview|vorschau|feature|news feature|analysis|background|hintergrund)[\s:–-]*$/iu;

/** Whether a line above a text is a word to desks, and no part of the headline. */
export function isNote(line: string): boolean {
  return NOTE.test(line) || TAKE.test(line.trim());
}
