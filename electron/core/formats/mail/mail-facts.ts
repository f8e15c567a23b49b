import type { ArticleField, ArticleFields } from '../../domain/article.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Forwarded } from './forwarded.ts';
import type { HeaderFields } from './header-fields.ts';
import { dateOfMail, readMailDate } from './mail-date.ts';
import { MAILING_NAME } from './mail-words.ts';
import { bodyName, readSender } from './sender.ts';
import { isOfList } from './subject.ts';

/** What a mail or a story states, with its evidence. */
export type MailFacts = {
  readonly stated: ArticleFields;
  readonly evidence: Partial<Record<ArticleField, Evidence>>;
};

const FROM_HEADER: Evidence = { from: 'file-metadata', certainty: 'high' };

/** One field and how it is known; nothing when it is not. */
export function fact<Field extends ArticleField>(
  field: Field,
  value: ArticleFields[Field] | undefined,
  evidence: Evidence,
): MailFacts {
  return value === undefined
    ? { stated: {}, evidence: {} }
    : { stated: { [field]: value }, evidence: { [field]: evidence } };
}

/** Several facts as one; of two about the same field the later holds. */
export function together(...facts: readonly MailFacts[]): MailFacts {
  return {
    stated: Object.assign({}, ...facts.map(({ stated }) => stated)) as ArticleFields,
    evidence: Object.assign({}, ...facts.map(({ evidence }) => evidence)) as MailFacts['evidence'],
  };
}

/** What the headers of a mail state. */
export function headerFacts(headers: HeaderFields, headline: string): MailFacts {
  const sender = readSender(headers.get('from') ?? headers.get('sender'));
  const date = dateOfMail(headers);
  const id = headers.get('message-id')?.replace(/^<|>$/g, '');
  return together(
    { stated: sender?.stated ?? {}, evidence: sender?.evidence ?? {} },
    fact('headline', given(headline), { ...FROM_HEADER, note: 'subject' }),
    fact('datePublished', date?.date, date?.evidence ?? FROM_HEADER),
    fact('providerId', given(id), FROM_HEADER),
  );
}

/** What the headers printed above a forwarded text state; the mail around it only fills in. */
export function forwardedFacts(
  outer: MailFacts,
  inner: Pick<Forwarded, 'from' | 'date'>,
  headline: string,
): MailFacts {
  const sender = readSender(inner.from);
  const printed: Evidence = { from: 'text', certainty: 'high', note: 'headers of the forwarded mail' };
  const passedOn: Evidence = { from: 'file-metadata', certainty: 'low', note: 'when it was forwarded' };
  return together(
    fact('headline', outer.stated.headline, outer.evidence.headline ?? FROM_HEADER),
    fact('datePublished', outer.stated.datePublished, passedOn),
    fact('providerId', outer.stated.providerId, FROM_HEADER),
    { stated: sender?.stated ?? {}, evidence: sender?.evidence ?? {} },
    fact('headline', given(headline), printed),
    fact('datePublished', readMailDate(inner.date), printed),
  );
}

/** Adds the language the headers or the markup name. */
export function withLanguage(facts: MailFacts, headers: HeaderFields, markup: string | undefined): MailFacts {
  const header = /^[a-z]{2,3}(?:-[a-z]{2})?/i.exec(headers.get('content-language') ?? '')?.[0];
  const [language, region] = (header ?? markup ?? '').split('-');
  if (language === undefined || language === '') return facts;
  const tag =
    region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
  return together(
    facts,
    fact('language', tag, { from: header === undefined ? 'markup' : 'file-metadata', certainty: 'medium' }),
  );
}

/** Whether a mail goes to a list or calls itself a newsletter: then less repetition shows that it holds several stories. */
export function isMailingOf(headers: HeaderFields, facts: MailFacts): boolean {
  const names = `${headers.get('from') ?? ''} ${facts.stated.headline ?? ''} ${headers.get('list-id') ?? ''}`;
  return isOfList(headers) || /bulk|list/i.test(headers.get('precedence') ?? '') || MAILING_NAME.test(names);
}

/** The facts that hold for the stories of a mailing: its outlet may be told by the list's name alone. */
export function mailingFacts(facts: MailFacts, headers: HeaderFields): MailFacts {
  const list = cleanLine((headers.get('list-id') ?? '').replace(/<[^>]*>/g, '').replace(/"/g, ''));
  const name = list.length <= 80 && /\p{Lu}/u.test(list) ? list : undefined;
  const byName: Evidence = { from: 'file-metadata', certainty: 'medium', note: 'name of the mailing' };
  return together(
    fact('outlet', name === undefined ? undefined : { name: bodyName(name) }, byName),
    facts,
    fact('edition', name, byName),
  );
}

function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
