import type {
  ArticleField,
  ArticleFields,
  Author,
  Dateline,
  Origin,
  Outlet,
  PrintedDate,
} from '../domain/article.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { ReadTerms } from '../domain/read-terms.ts';
import { knownAgency } from '../text/agencies.ts';
import { matchKey } from '../text/clean.ts';
import { statusOfHeadline } from './article-status.ts';
import { contributionNote, type Credit } from './credit-lines.ts';
import type { DeskNotes } from './desk-notes.ts';
import type { FoundDateline } from './dateline.ts';
import { withYearOf } from './dateline.ts';
import type { Head } from './head.ts';
import { detectLanguage, mayBeLanguage } from './language.ts';
import { offsetInZone } from '../text/time-zones.ts';
import { outletNamed } from './outlet-registry.ts';
import { registeredOutlet } from './registered-outlet.ts';

/** All that was found about an article, by where it stood. */
export type Findings = {
  readonly stated: ArticleFields;
  readonly statedEvidence: Partial<Record<ArticleField, Evidence>>;
  readonly head: Head;
  readonly notes: DeskNotes;
  readonly dateline?: FoundDateline;
  readonly credit?: Credit;
  readonly body: string;
  readonly terms: ReadTerms;
};

/** A value with its evidence; the first one found in order of trust is the field's. */
type Candidate<T> = { readonly value: T; readonly evidence: Evidence };

export type Settled = {
  readonly fields: ArticleFields;
  readonly evidence: Partial<Record<ArticleField, Evidence>>;
};

/** Chooses each field among its witnesses, in the order stated, head of the text, dateline, text, watch default. */
export function settleFields(found: Findings): Settled {
  const { stated, head, dateline } = found;
  const outlet = registeredOutlet(printedOutlet(found), stated.url, found.terms);
  const authors = settleAuthors(found, outlet?.value);
  const published = settlePublished(found);
  const chosen = {
    headline: first(
      statedField(found, 'headline'),
      candidate(head.headline, { from: 'headline', certainty: 'high' }),
    ),
    standfirst: first(
      statedField(found, 'standfirst'),
      candidate(head.standfirst, { from: 'text', certainty: 'medium' }),
    ),
    byline: first(
      statedField(found, 'byline'),
      candidate(head.bylines.length === 0 ? undefined : head.bylines.join('\n'), {
        from: 'byline',
        certainty: 'high',
      }),
    ),
    authors,
    outlet,
    origin: settleOrigin(found, authors?.value ?? []),
    dateline: first(
      statedDateline(found),
      dateline &&
        candidate(withYearOf(dateline.dateline, published?.value), {
          from: 'dateline',
          certainty: dateline.certainty,
        }),
    ),
    datePublished: published,
    dateModified: first(
      statedField(found, 'dateModified'),
      candidate(head.modified, { from: 'byline', certainty: 'high' }),
    ),
    language: settleLanguage(found),
    url: statedField(found, 'url'),
    providerId: statedField(found, 'providerId'),
    section: first(
      statedField(found, 'section'),
      candidate(head.section, { from: 'text', certainty: 'medium' }),
    ),
    page: statedField(found, 'page'),
    edition: statedField(found, 'edition'),
    slug: statedField(found, 'slug'),
    dateEmbargoed: first(
      statedField(found, 'dateEmbargoed'),
      candidate(found.notes.dateEmbargoed, { from: 'text', certainty: 'medium' }),
    ),
    subjects: statedField(found, 'subjects'),
    editorsNote: first(
      statedField(found, 'editorsNote'),
      candidate(found.notes.editorsNote, { from: 'text', certainty: 'medium' }),
    ),
    captions: statedField(found, 'captions'),
    revision: statedField(found, 'revision'),
    relation: statedField(found, 'relation'),
    wordCountPrinted: statedField(found, 'wordCountPrinted'),
    status: first(
      statedField(found, 'status'),
      candidate(statusOfHeadline(stated.headline ?? head.headline ?? ''), {
        from: 'headline',
        certainty: 'high',
      }),
      candidate(found.notes.status, { from: 'text', certainty: 'medium', note: 'From a note in the text' }),
    ),
  };
  const entries = Object.entries(chosen).flatMap(([field, found]) =>
    found === undefined ? [] : [[field, found] as const],
  );
  const fields: ArticleFields = Object.fromEntries(entries.map(([field, { value }]) => [field, value]));
  const evidence = Object.fromEntries(entries.map(([field, found]) => [field, found.evidence]));
  return { fields: { ...fields, authors: authors?.value ?? stated.authors ?? [] }, evidence };
}

function first<T>(...candidates: readonly (Candidate<T> | undefined)[]): Candidate<T> | undefined {
  return candidates.find((found) => found !== undefined);
}

function candidate<T>(value: T | undefined, evidence: Evidence): Candidate<T> | undefined {
  return value === undefined ? undefined : { value, evidence };
}

function statedField<Field extends ArticleField>(
  found: Findings,
  field: Field,
): Candidate<NonNullable<ArticleFields[Field]>> | undefined {
  const value = found.stated[field];
  if (value === undefined) return undefined;
  return { value, evidence: found.statedEvidence[field] ?? { from: 'markup', certainty: 'medium' } };
}

/** A dateline a format states, if it stands where it says: the head of the text may have been taken off since. */
function statedDateline(found: Findings): Candidate<Dateline> | undefined {
  const stated = statedField(found, 'dateline');
  return stated !== undefined && found.body.slice(...stated.value.span) === stated.value.text
    ? stated
    : undefined;
}

function printedOutlet(found: Findings): Candidate<Outlet> | undefined {
  const { outlet, printedOutlet } = found.dateline?.credits ?? {};
  const inDateline =
    outlet === undefined
      ? undefined
      : candidate<Outlet>(
          { name: outlet },
          {
            from: 'dateline',
            certainty: found.dateline?.credits.agency === undefined ? 'medium' : 'high',
            ...(printedOutlet === undefined || printedOutlet === outlet
              ? {}
              : { note: `Printed as ${printedOutlet}` }),
          },
        );
  return first(
    statedField(found, 'outlet'),
    candidate(found.head.outlet === undefined ? undefined : { name: found.head.outlet }, {
      from: 'byline',
      certainty: 'medium',
      note: 'Named in a line above the text',
    }),
    inDateline,
  );
}

function settleAuthors(
  found: Findings,
  outlet: Outlet | undefined,
): Candidate<readonly Author[]> | undefined {
  const { stated, head } = found;
  const fromHead = head.authors.length === 0 ? undefined : head.authors;
  const chosen = first(
    stated.authors === undefined || stated.authors.length === 0 ? undefined : statedField(found, 'authors'),
    candidate(fromHead, { from: 'byline', certainty: head.isSureOfAuthors ? 'high' : 'medium' }),
  );
  if (chosen === undefined) return undefined;
  const handles = new Map(
    head.authors.flatMap(({ name, handle }) =>
      handle === undefined ? [] : [[matchKey(name), handle] as const],
    ),
  );
  const outletKey = outlet === undefined ? '' : matchKey(outlet.name);
  const value = chosen.value.map((author) => {
    const handle = author.handle ?? handles.get(matchKey(author.name));
    const isOutlet =
      outletKey !== '' &&
      [author.name, outletNamed(author.name, stated.url, found.terms.outlets)?.name ?? ''].some(
        (name) => matchKey(name) === outletKey,
      );
    return {
      ...author,
      ...(handle === undefined ? {} : { handle }),
      ...(isOutlet ? { kind: 'outlet' as const } : {}),
    };
  });
  return { value, evidence: chosen.evidence };
}

function settleOrigin(found: Findings, authors: readonly Author[]): Candidate<Origin> | undefined {
  const { dateline, credit } = found;
  const { defaults } = found.terms;
  const agency = dateline?.credits.agency;
  const printed = dateline?.credits.printed;
  const stated = statedField(found, 'origin');
  const agencyAuthor = authors.find(({ kind }) => kind === 'agency');
  return first(
    stated && {
      ...stated,
      value: { ...stated.value, name: knownAgency(stated.value.name) ?? stated.value.name },
    },
    agency === undefined
      ? undefined
      : candidate<Origin>(
          { name: agency, ...(printed === undefined ? {} : { creditLine: printed }) },
          { from: 'dateline', certainty: dateline?.credits.agencyCertainty ?? 'medium' },
        ),
    credit &&
      candidate<Origin>(
        { name: credit.agency, creditLine: credit.line },
        {
          from: 'text',
          certainty: credit.certainty,
          ...(credit.note === undefined ? {} : { note: credit.note }),
        },
      ),
    agencyAuthor &&
      candidate<Origin>(
        { name: knownAgency(agencyAuthor.name) ?? agencyAuthor.name },
        {
          from: 'byline',
          certainty: 'medium',
          ...contributionNote(agencyAuthor.name, found.stated.byline ?? found.head.bylines.join(' ')),
        },
      ),
    candidate(defaults.origin === undefined ? undefined : { name: defaults.origin }, {
      from: 'watch-default',
      certainty: 'medium',
    }),
  );
}

function settlePublished(found: Findings): Candidate<PrintedDate> | undefined {
  const { head, dateline } = found;
  const note = head.published?.zone === 'unknown' ? { note: 'No time zone is printed' } : {};
  const day = dateline?.date;
  const published = first(
    statedField(found, 'datePublished'),
    candidate(head.published, { from: 'byline', certainty: 'high', ...note }),
    candidate(day?.precision === 'day' ? day : undefined, { from: 'dateline', certainty: 'medium' }),
    candidate(head.modified, { from: 'byline', certainty: 'medium', note: 'Only its last update is dated' }),
  );
  return published && inWatchZone(published, found.terms.defaults.zone);
}

/** A time without a zone is meant in that of its watch, where the analyst has said so. */
function inWatchZone(published: Candidate<PrintedDate>, zone: string | undefined): Candidate<PrintedDate> {
  const { value, evidence } = published;
  const hasTime = value.precision === 'minute' || value.precision === 'second';
  const offset =
    zone === undefined || !hasTime || value.zone !== 'unknown' ? undefined : offsetInZone(value.value, zone);
  if (offset === undefined) return published;
  return {
    value: { ...value, zone: offset },
    evidence: { ...evidence, note: `The zone (${zone}) is that of the watch` },
  };
}

/** A short text speaks more clearly with its headline. */
function wholeText({ stated, head, body }: Findings): string {
  const lines = [stated.headline ?? head.headline, stated.standfirst ?? head.standfirst, body];
  return lines.filter((line) => line !== undefined).join('. ');
}

/** Detection does not tell the two written forms of Norwegian apart. */
function languageOf(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return primary === 'nb' || primary === 'nn' ? 'no' : primary;
}

/** The language of the text itself; what the container says counts where the text is too short to tell. */
function settleLanguage(found: Findings): Candidate<string> | undefined {
  const stated = statedField(found, 'language');
  const detected = detectLanguage(found.body) ?? detectLanguage(wholeText(found));
  const named = stated === undefined ? undefined : languageOf(stated.value);
  if (named !== undefined && (named === detected || mayBeLanguage(wholeText(found), named))) return stated;
  const disagreement = stated === undefined ? {} : { note: `The file says ${stated.value}` };
  return first(
    candidate(detected, { from: 'text', certainty: 'medium', ...disagreement }),
    stated,
    candidate(found.terms.defaults.language, { from: 'watch-default', certainty: 'medium' }),
  );
}
