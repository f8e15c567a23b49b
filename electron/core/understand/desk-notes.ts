import type { ArticleStatus, Block, PrintedDate } from '../domain/article.ts';
import { readDate } from '../text/printed-date.ts';

/** Notes of a desk in the text itself: an embargo, words to editors, what was corrected. `rest` is the text without the first two. */
export type DeskNotes = {
  readonly editorsNote?: string;
  readonly dateEmbargoed?: PrintedDate;
  readonly status?: ArticleStatus;
  readonly rest: readonly Block[];
};

const HEAD = 6;
const FOOT = 5;
const LONGEST_LINE = 200;
const LONGEST_NOTE = 900;

const EMBARGO =
  /^\W{0,3}(?:strictly |under )?(?:embargo(?:ed)?(?=\W| until| to| for| till)|not for (?:publication|release|broadcast|use)|hold for release|sperrfrist|gesperrt bis|sous embargo|embargado|nicht vor)\b/iu;
const TO_EDITORS =
  /^\W{0,3}(?:eds|(?:attention |note to |notes to |memo to )?editors|editor's advisory|achtung,? redaktionen|hinweis an die redaktion|(?:die )?nachfolgende[nr]? (?:informationen|angaben) sind nicht zur veröffentlichung)\s*[:–—-]/iu;
/** A line that only says what kind of paper it is: "FOR IMMEDIATE RELEASE", "Press release no. 12/2026", "MEDIA RELEASE PR67255". */
const RELEASE =
  /^\W{0,3}(?:for (?:immediate|general) (?:release|distribution|publication)|(?:press|media|news)[ -](?:release|statement|note|notice|information|advisory)|(?:presse|medien)-?(?:mitteilung|information|meldung|erklärung|aussendung)|communiqué(?: de presse)?|comunicado(?: de (?:prensa|imprensa))?|nota (?:de prensa|informativa|stampa)|comunicato stampa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|(?:informacja|notatka) prasowa|tisková zpráva|пресс-релиз|basın bülteni|新闻稿|新聞稿|プレスリリース|보도자료)(?:\s*(?:(?:nr|no|num|n)[.°º]?|[#№])?\s*(?=\p{L}{0,3}\d)[\p{L}\d/._-]{1,20})?(?:\s*[|–—:-]\s*(?:for immediate (?:release|distribution)|zur sofortigen veröffentlichung))?\W{0,3}$/iu;
/** Who sends a release, above the line that says it is one. */
const SENDER = /^source\s*:\s*\S/iu;
const CORRECTED =
  /^\W{0,3}(?:corrections?|clarifications?|corrections? and clarifications?|korrektur|berichtigung|rectificatif|erratum|fe de erratas)\s*(?:\([^)]{0,40}\))?\s*[:–—-]|\ban earlier (?:version|headline) (?:of|on|for) this (?:story|article|report|post)\b|\bthis (?:story|article|report|post|headline) (?:has been|was) (?:corrected|amended|clarified)\b|\bin einer früheren (?:fassung|version)\b|\bune version précédente\b|^\(\s*(?:corrects|removes|clarifies|this version corrects)\b/iu;
const UPDATED =
  /^\(\s*(?:adds|updates|recasts|refiles|repeats)\b|\bthis (?:story|article|report|post) (?:has been|was) updated\b|^\W{0,3}dieser (?:artikel|text|beitrag) wurde (?:aktualisiert|ergänzt)/iu;

/** Takes lines to editors and embargoes off the top, and reads the notes that say what became of the article. */
export function takeDeskNotes(blocks: readonly Block[]): DeskNotes {
  const forDesks = new Set(
    blocks
      .slice(0, HEAD)
      .filter(({ text }, at) => text.length <= LONGEST_LINE && isForDesks(text, blocks[at + 1]?.text)),
  );
  // A text that is nothing but such lines is the text.
  const rest = forDesks.size < blocks.length ? blocks.filter((block) => !forDesks.has(block)) : blocks;
  const embargo = [...forDesks].find(({ text }) => EMBARGO.test(text));
  const dateEmbargoed = embargo === undefined ? undefined : readDate(embargo.text);
  const ends = rest.length <= HEAD + FOOT ? rest : [...rest.slice(0, HEAD), ...rest.slice(-FOOT)];
  const told = ends.find(
    ({ text }) => text.length <= LONGEST_NOTE && (CORRECTED.test(text) || UPDATED.test(text)),
  );
  const notes = [...forDesks, ...(told === undefined ? [] : [told])].map(({ text }) => text);
  const status = statusOf(told) ?? (embargo === undefined ? undefined : 'embargoed');
  return {
    rest,
    ...(notes.length === 0 ? {} : { editorsNote: notes.join('\n') }),
    ...(dateEmbargoed === undefined ? {} : { dateEmbargoed }),
    ...(status === undefined ? {} : { status }),
  };
}

function isForDesks(line: string, next: string | undefined): boolean {
  if (EMBARGO.test(line) || TO_EDITORS.test(line) || RELEASE.test(line)) return true;
  return SENDER.test(line) && next !== undefined && RELEASE.test(next);
}

function statusOf(note: Block | undefined): ArticleStatus | undefined {
  if (note === undefined) return undefined;
  return CORRECTED.test(note.text) ? 'corrected' : 'updated';
}
