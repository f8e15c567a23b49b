import type { Subject } from '../../domain/article.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, textIn } from '../xml/xml-tree.ts';
import type { Party } from './agency-credit.ts';
import { agencyDate, isLater } from './agency-date.ts';
import type { AgencyItem } from './agency-item.ts';
import type { Standing } from './publication-state.ts';
import { standingOfCode } from './publication-state.ts';
import { subjectOf } from './subjects.ts';
import { lineIn } from './text-of-element.ts';
import { wholeNumber } from './whole-number.ts';

/** When it was issued, and until when it is held back. */
export function datesOf(
  docdata: XmlElement | undefined,
  head: XmlElement | undefined,
): Pick<AgencyItem, 'published' | 'embargoed'> {
  const issue = agencyDate(normOf(childAt(docdata, 'date.issue')));
  const release = agencyDate(normOf(childAt(docdata, 'date.release')));
  const printed = agencyDate(attribute(childAt(head, 'pubdata'), 'date.publication'));
  const published = issue ?? release ?? printed;
  const isHeldBack = issue !== undefined && release !== undefined && isLater(release, issue);
  return { published, ...(isHeldBack ? { embargoed: release } : {}) };
}

function normOf(date: XmlElement | undefined): string | undefined {
  return attribute(date, 'norm') ?? textIn(date);
}

/** Contents of meta elements by their names. */
export type Metas = ReadonlyMap<string, string>;

/** The meta elements by their names in lower case. */
export function metasOf(head: XmlElement | undefined): Metas {
  const metas = new Map<string, string>();
  for (const meta of childrenOf(head, 'meta')) {
    const [name, content] = [attribute(meta, 'name')?.toLowerCase(), attribute(meta, 'content')];
    if (name !== undefined && content !== undefined && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

/** Where it was printed, and how long it is. */
export function publicationOf(head: XmlElement | undefined, metas: Metas): Partial<AgencyItem> {
  const pubdata = childAt(head, 'pubdata');
  const unit = attribute(pubdata, 'unit-of-measure') ?? 'word';
  const length = /^words?$/i.test(unit) ? attribute(pubdata, 'item-length') : undefined;
  const type = attribute(childAt(head, 'tobject'), 'tobject.type');
  return {
    section:
      attribute(pubdata, 'position.section') ??
      metas.get('section') ??
      metas.get('online_sections') ??
      (type !== undefined && !/^news$/i.test(type) ? type : undefined),
    page: attribute(pubdata, 'position.sequence') ?? metas.get('print_page_number'),
    edition: attribute(pubdata, 'edition.name'),
    url: webAddress(attribute(pubdata, 'ex-ref')),
    wordCount: wholeNumber(metas.get('anpa-wordcount') ?? metas.get('wordcount') ?? length),
  };
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//i.test(value) ? value : undefined;
}

/** Everybody the head names as publisher, distributor or holder of rights. */
export function partiesOf(
  head: XmlElement | undefined,
  bodyHead: XmlElement | undefined,
  docdata: XmlElement | undefined,
  metas: Metas,
): readonly Party[] {
  const copyright = childAt(docdata, 'doc.copyright');
  const rights = childAt(docdata, 'doc.rights');
  const provider = (printed: string | undefined): Party => ({ role: 'provider', printed });
  return [
    { role: 'publisher', printed: attribute(childAt(head, 'pubdata'), 'name') },
    provider(lineIn(childAt(bodyHead, 'distributor'))),
    provider(metas.get('provider') ?? metas.get('agency') ?? metas.get('source')),
    { role: 'holder', printed: attribute(copyright, 'holder') },
    { role: 'holder', printed: attribute(rights, 'owner') ?? attribute(rights, 'agent') },
    { role: 'credit', printed: attribute(childAt(docdata, 'doc-id'), 'regsrc') },
    { role: 'credit', printed: firstLetters(attribute(childAt(docdata, 'doc-id'), 'id-string')) },
  ];
}

/** The letters a document's number opens with, which may be an agency's own ("AAP.115314987"). */
function firstLetters(id: string | undefined): string | undefined {
  return /^([A-Za-z]{2,6})[.:_-]/.exec(id ?? '')?.[1];
}

/** What it says of an earlier document. */
export function earlierDocument(docdata: XmlElement | undefined): Standing {
  const correction = childAt(docdata, 'correction');
  const corrected = attribute(correction, 'id-string');
  if (corrected !== undefined) {
    return { status: 'corrected', relation: { kind: 'corrects', providerId: corrected } };
  }
  const { relation } = standingOfCode(attribute(docdata, 'management-idref-status'));
  const providerId = attribute(docdata, 'management-doc-idref');
  return relation === undefined || providerId === undefined ? {} : { relation: { ...relation, providerId } };
}

/** The short name by which desks know it. */
export function slugOf(docdata: XmlElement | undefined, metas: Metas): string | undefined {
  const keyword = childAt(docdata, 'key-list', 'keyword');
  return (
    attribute(childAt(docdata, 'du-key'), 'key') ??
    metas.get('anpa-keyword') ??
    metas.get('slug') ??
    metas.get('slugline') ??
    attribute(keyword, 'key')
  );
}

/** Subjects with their codes, then key words. */
export function subjectsOf(
  head: XmlElement | undefined,
  docdata: XmlElement | undefined,
): readonly (Subject | undefined)[] {
  const coded = childrenOf(childAt(head, 'tobject'), 'tobject.subject').map((subject) => {
    const code = attribute(subject, 'tobject.subject.refnum') ?? attribute(subject, 'tobject.subject.code');
    const name =
      attribute(subject, 'tobject.subject.detail') ??
      attribute(subject, 'tobject.subject.matter') ??
      attribute(subject, 'tobject.subject.type');
    return subjectOf(
      name,
      code,
      attribute(subject, 'tobject.subject.ipr') ?? (code === undefined ? undefined : 'IPTC'),
    );
  });
  const classified = childrenOf(childAt(docdata, 'identified-content'), 'classifier').map((classifier) =>
    subjectOf(attribute(classifier, 'value'), attribute(classifier, 'idsrc'), attribute(classifier, 'type')),
  );
  const keywords = childrenOf(childAt(docdata, 'key-list'), 'keyword').map((keyword) =>
    subjectOf(attribute(keyword, 'key'), undefined, 'keyword'),
  );
  return [...coded, ...classified, ...keywords];
}
