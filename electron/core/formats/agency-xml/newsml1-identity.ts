import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, textIn } from '../xml/xml-tree.ts';
import type { Story } from './newsml1-components.ts';
import { formalName } from './newsml1-components.ts';
import type { Standing } from './publication-state.ts';
import { standingOfCode } from './publication-state.ts';

/** urn, newsml, provider, date and item. */
const PARTS_OF_ID = 5;

/** When the status changes by itself: for an embargoed item, the end of its embargo. */
export function statusDate(management: XmlElement | undefined): string | undefined {
  const isHeldBack = /embargo|withheld/i.test(formalName(childAt(management, 'status')) ?? '');
  const change = childAt(management, 'statuswillchange');
  const future = formalName(childAt(change, 'futurestatus')) ?? 'usable';
  return isHeldBack && /usable/i.test(future) ? textIn(childAt(change, 'dateandtime')) : undefined;
}

/** The name all revisions of an item share; one of several articles in an item adds its own mark. */
export function providerIdOf(
  identifier: XmlElement | undefined,
  story: Story,
  index: number | undefined,
): string | undefined {
  const named = itemId(identifier);
  const mark = [attribute(story.component, 'duid'), attribute(story.component, 'lang')].find(
    (one) => one !== undefined && one !== '0',
  );
  if (named.isWhole && index === undefined) return named.id;
  const id = named.id ?? named.prefix;
  if (id === undefined || (!named.isWhole && mark === undefined)) return undefined;
  return `${id}#${mark ?? String((index ?? 0) + 1)}`;
}

type ItemId = { readonly isWhole: boolean; readonly id?: string; readonly prefix?: string };

/** The public identifier without its revision, or its parts; some desks fill in only the beginning, for every item. */
function itemId(identifier: XmlElement | undefined): ItemId {
  const part = (local: string) => textIn(childAt(identifier, local));
  const [provider, date, id] = ['providerid', 'dateid', 'newsitemid'].map(part);
  const full = part('publicidentifier');
  const prefix = full === undefined ? {} : { prefix: full };
  if (full !== undefined && full.split(':').length >= PARTS_OF_ID) {
    const revision = part('revisionid') ?? '';
    const [, base, ending] = /^(.*):(\d{1,15})[NUA]?$/.exec(full) ?? [];
    return { isWhole: true, id: base !== undefined && ending === revision ? base : full };
  }
  if (id === undefined || id === '0') return { isWhole: false, ...prefix };
  const isNamed = provider !== undefined && date !== undefined;
  return { isWhole: true, id: isNamed ? `urn:newsml:${provider}:${date}:${id}` : id };
}

/** What status, instructions and revision say an item does. */
export function standingsOf(item: XmlElement, revision: XmlElement | undefined): readonly Standing[] {
  const management = childAt(item, 'newsmanagement');
  const isRevision =
    Number(attribute(revision, 'previousrevision') ?? '0') > 0 || childAt(item, 'update') !== undefined;
  const earlier = childrenOf(management, 'derivedfrom').map((one) => attribute(one, 'newsitem'));
  return [
    standingOfCode(formalName(childAt(management, 'status'))),
    ...childrenOf(management, 'instruction').map((one) => standingOfCode(formalName(one))),
    standingOfCode(formalName(childAt(management, 'newsitemtype'))?.replace(/^usable$/i, '')),
    ...(isRevision ? [{ relation: { kind: 'updates' as const, ...idOf(earlier[0]) } }] : []),
  ];
}

function idOf(providerId: string | undefined) {
  return providerId === undefined ? {} : { providerId };
}
