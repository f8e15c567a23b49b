import type { ArticleField, ArticleFields, Author, Block, RawArticle } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { withDateline } from '../agency-xml/dateline-of-tag.ts';
import { AGENCY_FORMS, knownAgency } from '../../text/agencies.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import { startsWithBy, statedAuthors } from '../../text/stated-authors.ts';

type PlainFields = Omit<ArticleFields, 'authors' | 'origin' | 'outlet' | 'dateline'>;
/** Fields as an export prints them; those it leaves out may stand here as undefined, or empty. */
type GivenFields = { readonly [Field in keyof PlainFields]?: PlainFields[Field] | undefined };

/** What an export states of one article, as its fields print it. */
export type StatedArticle = {
  readonly fields: GivenFields;
  readonly outlet?: string | undefined;
  readonly credit?: string | undefined;
  /** A dateline the export keeps apart from the text. */
  readonly datelineText?: string | undefined;
  readonly paragraphs: readonly string[];
  /** Evidence for fields that are not plainly stated. */
  readonly evidence?: RawArticle['evidence'];
};

const STATED: Evidence = { from: 'file-metadata', certainty: 'high' };

/** Turns what an export states into an article, with agency, authors and dateline told from the lines that name them. */
export function statedArticle(given: StatedArticle): RawArticle {
  const { outlet, credit } = given;
  const fields = withoutEmpty(given.fields);
  const authors = fields.byline === undefined ? [] : authorsOf(fields.byline, outlet);
  const agency =
    (credit === undefined ? undefined : agencyIn(credit)) ??
    (outlet === undefined ? undefined : agencyIn(outlet));
  const creditLine = credit !== undefined && agencyIn(credit) !== undefined ? credit : outlet;
  const text: readonly Block[] = given.paragraphs
    .map(cleanLine)
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
  const isSigned = text[0] !== undefined && startsWithBy(text[0].text);
  const { blocks, dateline } = withDateline(text, isSigned ? undefined : given.datelineText);
  const stated: ArticleFields = {
    ...fields,
    ...(outlet === undefined ? {} : { outlet: { name: outlet } }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(agency === undefined
      ? {}
      : { origin: { name: agency, ...(creditLine === undefined ? {} : { creditLine }) } }),
    ...(dateline === undefined ? {} : { dateline }),
  };
  const evidence: Partial<Record<ArticleField, Evidence>> = Object.fromEntries(
    Object.keys(stated).map((field) => [field, STATED]),
  );
  if (dateline !== undefined)
    evidence.dateline = { ...STATED, note: 'Stated apart; set before the text here' };
  if (fields.datePublished?.zone === 'unknown' && /T/.test(fields.datePublished.value))
    evidence.datePublished = { ...STATED, note: 'No time zone is printed' };
  Object.assign(evidence, given.evidence);
  return { blocks, stated, evidence };
}

function withoutEmpty(given: GivenFields): PlainFields {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value)));
}

/** Words that follow an agency's name in the name of one of its services, and change nothing of who it is. */
const SERVICE =
  /^(?:news|newswires?|wires?|service|services|agency|online|international|worldstream|world|stream|english|german|french|spanish|arabic|deutsch|français|general|state|local|domestic|foreign|financial|regional|profeed|basisdienst|newsroom|text|feed|asia|limited|ltd|inc|the|a|an|in|and|&|of)$/i;

/** The agency a line names: "Agence France Presse -- English", "dpa-AFX ProFeed", "Reuters News". */
export function agencyIn(printed: string): string | undefined {
  const line = cleanLine(printed);
  const plain = cleanLine(line.replace(/\s*\([^)]*\)/g, ''));
  const whole =
    knownAgency(line) ?? knownAgency(plain) ?? knownAgency(plain.replace(/\s+(?:--?|–|—|\/)\s.*$/u, ''));
  if (whole !== undefined) return whole;
  const form = AGENCY_FORMS.find((name) => plain.startsWith(`${name} `));
  if (form === undefined) return undefined;
  const rest = plain
    .slice(form.length)
    .split(/[\s,–—-]+/)
    .filter(Boolean);
  return rest.every((word) => SERVICE.test(word)) ? knownAgency(form) : undefined;
}

const INVERTED = /^((?:von |van |de )?\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?)?)$/u;

/** "Brandt, Ida; Okafor, Tom" with the names the right way round. */
function upright(byline: string): string {
  const parts = byline.split(/\s*;\s*/).filter(Boolean);
  const names = parts.map((part) => INVERTED.exec(part));
  const isInverted = names.every((name) => name !== null && (parts.length > 1 || !name[2]?.includes(' ')));
  return isInverted ? names.map((name) => `${name?.[2] ?? ''} ${name?.[1] ?? ''}`).join('; ') : byline;
}

/** Authors of a byline, without the outlet and the addresses that databases print among them. */
function authorsOf(byline: string, outlet: string | undefined): readonly Author[] {
  const key = outlet === undefined ? '' : matchKey(outlet);
  const names = upright(byline)
    .split('\n')
    .map((line) => line.replace(/^(?:\p{Lu}{2,}\s)?-{2,}\s*/u, ''));
  return statedAuthors(names).filter(
    ({ name }) => !/^\S+\.(?:com|org|net|info|[a-z]{2})$/i.test(name) && matchKey(name) !== key,
  );
}
