import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, firstDescendant, textIn } from '../xml/xml-tree.ts';
import type { Party } from './agency-credit.ts';
import { holderIn } from './agency-credit.ts';
import { agencyDate } from './agency-date.ts';
import type { AgencyItem } from './agency-item.ts';
import { articleOfItem, hasText, layered, NOTHING_SAID } from './agency-item.ts';
import type { ItemYield } from './agency-yield.ts';
import { languageTag } from './language-tag.ts';
import { commentsIn, componentItem, knownOnly } from './newsml1-component.ts';
import type { Story } from './newsml1-components.ts';
import { formalName, headlineOf, mediaIn, storiesIn } from './newsml1-components.ts';
import { providerIdOf, standingsOf, statusDate } from './newsml1-identity.ts';
import { textOfLeaves } from './newsml1-text.ts';
import { wholeNumber } from './whole-number.ts';
import { lineIn } from './text-of-element.ts';

/** Reads one NewsItem of NewsML 1: each article in it, or what it is instead. */
export function readNewsMl1Item(item: XmlElement, envelope: XmlElement | undefined): ItemYield {
  const tops = childrenOf(item, 'newscomponent');
  const changed = childAt(item, 'update');
  const components = tops.length > 0 || changed === undefined ? tops : componentsIn(changed);
  const stories = components.flatMap(storiesIn);
  const items = stories
    .map((story, index) => itemOfStory(item, envelope, story, stories.length > 1 ? index : undefined))
    .filter(hasText);
  const media = mediaIn(item);
  const isMedia = media !== undefined && items.every(({ blocks }) => blocks.length === 0);
  if (items.length > 0 && !isMedia) return { articles: items.map(articleOfItem) };
  if (media !== undefined) return { articles: [], setAside: media };
  const instruction = childAt(item, 'newsmanagement', 'instruction');
  const isOrder = changed !== undefined || instruction !== undefined;
  return isOrder ? { articles: [], setAside: 'instruction' } : { articles: [] };
}

/** Components an update puts in place of earlier ones. */
function componentsIn(update: XmlElement): readonly XmlElement[] {
  return childrenOf(update)
    .filter(({ local }) => local !== 'datacontent')
    .flatMap((child) => (child.local === 'newscomponent' ? [child] : componentsIn(child)));
}

function itemOfStory(
  item: XmlElement,
  envelope: XmlElement | undefined,
  story: Story,
  index: number | undefined,
): AgencyItem {
  const layers = [story.component, ...story.within, ...[...story.around].reverse()].map(componentItem);
  const text = textOfLeaves(story.leaves);
  const management = childAt(item, 'newsmanagement');
  const identifier = childAt(item, 'identification', 'newsidentifier');
  const revision = childAt(identifier, 'revisionid');
  const headline = headlineOf(story.component);
  const whole: AgencyItem = {
    ...NOTHING_SAID,
    headline,
    published:
      dateIn(management, 'thisrevisioncreated') ??
      dateIn(management, 'firstcreated') ??
      dateIn(identifier, 'dateid') ??
      dateIn(envelope, 'dateandtime'),
    providerId: providerIdOf(identifier, story, index),
    revision: wholeNumber(textIn(revision)),
    standings: standingsOf(item, revision),
    embargoed: agencyDate(statusDate(management)),
  };
  const rest: AgencyItem = {
    ...NOTHING_SAID,
    parties: partiesAround(item, envelope),
    language: languageTag(attribute(item, 'lang')),
    slug: lineIn(childAt(item, 'identification', 'namelabel')),
    notes: [...commentsIn(item), ...commentsIn(childAt(item, 'newsmanagement'))],
  };
  return [...layers, text, rest].reduce(layered, whole);
}

function dateIn(element: XmlElement | undefined, local: string) {
  return agencyDate(textIn(childAt(element, local)));
}

function partiesAround(item: XmlElement, envelope: XmlElement | undefined): readonly Party[] {
  const provider = (printed: string | undefined): Party => ({ role: 'provider', printed });
  return [
    provider(formalName(childAt(envelope, 'sentfrom', 'party'))),
    provider(knownOnly(formalName(childAt(envelope, 'newsservice')))),
    provider(textIn(childAt(item, 'identification', 'newsidentifier', 'providerid'))),
    { role: 'holder', printed: holderIn(lineIn(firstDescendant(item, 'copyrightline'))) },
    { role: 'holder', printed: lineIn(firstDescendant(item, 'copyrightholder')) },
  ];
}
