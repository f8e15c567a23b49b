import { addressParser } from 'postal-mime';
import type { ArticleField, ArticleFields } from '../../domain/article.ts';
import type { Certainty, Evidence } from '../../domain/evidence.ts';
import { knownAgency } from '../../text/agencies.ts';
import { cleanLine } from '../../text/clean.ts';
import { isOutletName, outletName, soundsLikeOutlet } from '../../text/outlet-names.ts';
import { looksLikePersonName } from '../../text/person-names.ts';
import { isGroup } from '../../text/roles.ts';
import { statedAuthors } from '../../text/stated-authors.ts';

/** Who a mail is from, told apart: an outlet or body, an agency, or a person. */
export type Sender = {
  readonly stated: Pick<ArticleFields, 'outlet' | 'origin' | 'authors'>;
  readonly evidence: Partial<Record<ArticleField, Evidence>>;
  readonly name: string;
};

const OFFICE =
  /[\s,|–-]+(?:press(?: ?office| team| service| desk| release[s]?| contact)?|media (?:relations|office|team|contact|service)|newsroom|communications?(?: team| office)?|public (?:affairs|relations)|presse(?:stelle|dienst|team|service|büro|info(?:rmation)?|mitteilungen)?|kommunikation|öffentlichkeitsarbeit|medienstelle|service de presse|bureau de presse|ufficio stampa|(?:gabinete|oficina) de prensa|prensa|voorlichting|persvoorlichting|pressavdeling|redaktion|rédaction|redacción|redazione|redactie|redaksjon\p{L}*|editorial(?: team| desk)?)$/iu;
const MAILING =
  /[\s,|:–-]+(?:(?:the|your|my|news|e-?mail|breaking|push)\s+)*(?:newsletters?|briefings?|alerts?|digests?|headlines|round-?ups?|updates?|mailing|infolettre|infobrief|e-?paper)$/iu;
const TIME_OF_DAY =
  /[\s,|–-]+(?:morning|evening|noon|midday|lunchtime|weekend|daily|weekly|sunday|saturday|monday|friday)$/iu;
const BODY_WORD =
  /(?<!\p{L})(?:ministry|ministerium|\p{L}*ministerium|ministère|ministerio|office|authority|agency|agentur|university|universität|université|institut\p{L}*|council|party|partei|gmbh|ag|se|inc|ltd|llc|plc|s\.?a|verband|verein|\p{L}*verband|\p{L}*amt|stadt|foundation|stiftung|association|group|gruppe|press|presse|pressestelle|newsroom|team|redaktion|rédaction|service|services|kommunikation|communications?|department|commission|federation|union|society|company|bank|museum|hospital|police|polizei|club|network|alliance|centre|center|editors?|desk|news|alerts?|newsletter|briefing|digest|media|notifications?|support|no-?reply|board|trust|kommune|kommun|gemeinde|kanton|parliament|parlament|embassy|botschaft|festival|airport|railways|airlines|college|school)(?!\p{L})/iu;
const WITH_OUTLET =
  /^(.{3,40}?)(?:\s*[,|/–-]\s+|\s+(?:from|at|of|via|von|de|du|bei|chez)\s+(?:the\s+)?|\s*\()([^()]{2,50})\)?$/iu;

/** Letters that addresses write otherwise, though they are no letter with a mark. */
const UNMARKED: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l' }),
);

/** Tells from a From line what its sender is: newsrooms are outlets, agencies origins, people authors. */
export function readSender(from: string | undefined): Sender | undefined {
  const mailbox = from === undefined ? undefined : readMailbox(from);
  if (mailbox === undefined) return undefined;
  const printed = cleanLine(
    (mailbox.name ?? '').replace(/^['"“]+|['"”]+$/g, '').replace(/\s*<?\S+@\S+>?\s*/g, ' '),
  );
  const name = printed.includes(',') ? turned(printed) : printed;
  if (!/\p{L}/u.test(name) || name.length > 120) return undefined;
  const agency = knownAgency(withoutOffice(name));
  if (agency !== undefined) {
    return {
      stated: { origin: { name: agency, creditLine: name } },
      evidence: { origin: sure('high') },
      name,
    };
  }
  const pair = WITH_OUTLET.exec(name);
  if (
    pair?.[1] !== undefined &&
    pair[2] !== undefined &&
    looksLikePersonName(pair[1]) &&
    isNameOfBody(pair[2])
  ) {
    return {
      stated: { outlet: { name: bodyName(pair[2]) }, authors: statedAuthors([pair[1]]) },
      evidence: { outlet: sure('high'), authors: sure('high') },
      name,
    };
  }
  if (namesDomain(name, mailbox.address ?? '')) {
    return { stated: { outlet: { name: bodyName(name) } }, evidence: { outlet: sure('high') }, name };
  }
  if (isNameOfBody(name) || !looksLikePersonName(name)) {
    const isClear = isNameOfBody(name);
    // One lower-case name may be anybody's: no body is made of it.
    if (!isClear && (!/^\p{Lu}|^\p{Lo}/u.test(name) || isPersonal(mailbox.address ?? '', name)))
      return person(name, 'low');
    return {
      stated: { outlet: { name: bodyName(name) } },
      evidence: { outlet: sure(isClear ? 'high' : 'low') },
      name,
    };
  }
  return person(name, 'medium');
}

/** "Name <address>", also where the name holds a comma it should have been quoted for. */
function readMailbox(from: string): { readonly name?: string; readonly address?: string } | undefined {
  // Outlook prints "[mailto:press@example.org]" where others have angles.
  const match =
    /^([^<>[\]]{1,200}?)\s*[<[]\s*(?:mailto:)?\s*([^<>@\s]{1,100}@[^<>\s\]]{1,200})\s*[>\]]/i.exec(from);
  if (match?.[1] !== undefined && match[2] !== undefined) return { name: match[1], address: match[2] };
  const first = addressParser(from)[0];
  return first === undefined ? undefined : { name: first.name, address: first.address ?? '' };
}

/** Whether an address stands at a domain of the sender's own name, as those of houses do. */
function namesDomain(name: string, address: string): boolean {
  const squash = (text: string) =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[øœæßł]/g, (letter) => UNMARKED.get(letter) ?? letter)
      .replace(/[^\p{L}\p{N}]/gu, '');
  const labels = (address.split('@')[1] ?? '').split('.').slice(0, -1).map(squash);
  const key = squash(bodyName(name));
  return key.length >= 5 && labels.some((label) => label.includes(key)) && !isPersonal(address, name);
}

function person(name: string, certainty: Certainty): Sender {
  const authors = statedAuthors([name]);
  return authors.length === 0
    ? { stated: {}, evidence: {}, name }
    : { stated: { authors }, evidence: { authors: sure(certainty) }, name };
}

function sure(certainty: Certainty): Evidence {
  return { from: 'file-metadata', certainty, note: 'sender of the mail' };
}

function isNameOfBody(name: string): boolean {
  const isShouted = /^(?:\p{Lu}{2,8})(?:\s|$)/u.test(name);
  return isOutletName(name) || soundsLikeOutlet(name) || BODY_WORD.test(name) || isGroup(name) || isShouted;
}

/** Whether the address repeats the name, as those of people do. */
function isPersonal(address: string, name: string): boolean {
  const local = address.split('@')[0]?.toLowerCase() ?? '';
  return name
    .toLowerCase()
    .split(/[\s.]+/)
    .some((word) => word.length > 2 && local.includes(word));
}

/** "Doe, Jane" as "Jane Doe"; other commas stay. */
function turned(printed: string): string {
  const match = /^(\p{L}[\p{L}'’-]+), (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)?)$/u.exec(printed);
  const straight = match === null ? printed : `${match[2]} ${match[1]}`;
  return looksLikePersonName(straight) && !isNameOfBody(match?.[2] ?? '') ? straight : printed;
}

function withoutOffice(name: string): string {
  return name.replace(OFFICE, '');
}

/** The name of the body without what only names its mailing or its press office. */
export function bodyName(printed: string): string {
  let name = cleanLine(printed.replace(/\s*\([^)]*\)$/, ''));
  for (let step = 0; step < 3; step += 1) {
    const shorter = cleanLine(name.replace(OFFICE, '').replace(MAILING, ''));
    if (shorter === name || shorter.length < 2) break;
    name = shorter;
  }
  const withoutTime = cleanLine(name.replace(TIME_OF_DAY, ''));
  // "Kestrel Daily" is a name, "Harrow Post Morning" the Harrow Post in the morning.
  return outletName(withoutTime.includes(' ') && soundsLikeOutlet(withoutTime) ? withoutTime : name);
}
