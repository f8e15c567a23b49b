import type { Subject } from '../../domain/article.ts';
import { looksLikePersonName } from '../../text/person-names.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, textIn } from '../xml/xml-tree.ts';
import type { Party } from './agency-credit.ts';
import { holderIn } from './agency-credit.ts';
import type { Standing } from './publication-state.ts';
import { standingOfCode } from './publication-state.ts';
import { subjectOf } from './subjects.ts';
import { lineIn } from './text-of-element.ts';

/** The name of a party or concept: its first name for display, or what stands in its attributes. */
export function nameOf(element: XmlElement | undefined): string | undefined {
  const names = childrenOf(element, 'name');
  const shown = names.find((name) => /display/i.test(attribute(name, 'role') ?? '')) ?? names[0];
  return (
    lineIn(shown) ?? attribute(element, 'literal') ?? attribute(element, 'qcode') ?? attribute(element, 'uri')
  );
}

/** Everybody an item names as provider, creditor, holder of rights or maker, the nearest first. */
export function partiesOfG2(item: XmlElement): readonly Party[] {
  const content = childAt(item, 'contentmeta');
  const rights = childrenOf(item, 'rightsinfo');
  return [
    ...childrenOf(content, 'creditline').map((line): Party => ({ role: 'credit', printed: lineIn(line) })),
    { role: 'provider', printed: nameOf(childAt(item, 'itemmeta', 'provider')) },
    ...rights.flatMap((info): readonly Party[] => [
      { role: 'holder', printed: nameOf(childAt(info, 'copyrightholder')) },
      { role: 'holder', printed: holderIn(lineIn(childAt(info, 'copyrightnotice'))) },
    ]),
    ...childrenOf(content, 'infosource').map((party): Party => ({ role: 'credit', printed: nameOf(party) })),
    ...childrenOf(content, 'creator').map((party): Party => ({ role: 'creator', printed: nameOf(party) })),
  ];
}

/** People an item names as its makers; editors and accounts are none. */
export function writersOfG2(contentMeta: XmlElement | undefined): readonly string[] {
  const writers = childrenOf(contentMeta, 'contributor').filter((party) =>
    /author|writer|reporter|journalist|correspondent|:by$/i.test(
      `${attribute(party, 'role') ?? ''} ${attribute(party, 'jobtitle') ?? ''}`,
    ),
  );
  return [...childrenOf(contentMeta, 'creator'), ...writers]
    .filter((party) => childAt(party, 'organisationdetails') === undefined)
    .flatMap((party) => nameOf(party) ?? [])
    .filter(looksLikePersonName);
}

/** What status, signals, roles and links say an item does. */
export function standingsOfG2(item: XmlElement): readonly Standing[] {
  const meta = childAt(item, 'itemmeta');
  const status = childAt(meta, 'pubstatus');
  const links = childrenOf(meta, 'link').flatMap((link): readonly Standing[] => {
    const rel = (attribute(link, 'rel') ?? '').toLowerCase().replace(/^.*:/, '');
    const providerId = attribute(link, 'residref') ?? attribute(link, 'guidref');
    const earlier = providerId === undefined ? {} : { providerId };
    if (/^(?:iscorrectionof|corrects)$/.test(rel)) return [{ relation: { kind: 'corrects', ...earlier } }];
    if (/^(?:previousversion|isupdateof|updates|supersedes|replaces)$/.test(rel))
      return [{ relation: { kind: 'updates', ...earlier } }];
    return [];
  });
  return [
    standingOfCode(attribute(status, 'qcode') ?? textIn(status)),
    ...childrenOf(meta, 'signal').map((signal) => standingOfCode(attribute(signal, 'qcode'))),
    ...links,
  ];
}

/** Subjects with their codes, then key words. */
export function subjectsOfG2(contentMeta: XmlElement | undefined): readonly (Subject | undefined)[] {
  const subjects = childrenOf(contentMeta, 'subject').map((subject) => {
    const name = lineIn(childAt(subject, 'name')) ?? attribute(subject, 'literal');
    return subjectOf(name, attribute(subject, 'qcode') ?? attribute(subject, 'uri'), undefined);
  });
  const keywords = childrenOf(contentMeta, 'keyword').map((word) =>
    subjectOf(lineIn(word), undefined, 'keyword'),
  );
  return [...subjects, ...keywords];
}

/** The desk an item was filed under, where a subject is typed as such. */
export function sectionOfG2(contentMeta: XmlElement | undefined): string | undefined {
  const filed = childrenOf(contentMeta, 'subject').find((subject) =>
    /(?:^|:)(?:category|desk|section|department|ressort)$/i.test(attribute(subject, 'type') ?? ''),
  );
  return lineIn(childAt(filed, 'name'));
}
