import type { XmlElement } from '../xml/xml-tree.ts';
import { attribute, childAt, childrenOf, rawText } from '../xml/xml-tree.ts';
import { lineIn } from './text-of-element.ts';

/** What a component is in its article, by the role it is given. */
export type Part = 'title' | 'sub-title' | 'summary' | 'lead' | 'body' | 'caption' | 'none';

/** One content item with text, the components around it from the article's own inwards, and its part. */
export type Leaf = { readonly content: XmlElement; readonly part: Part; readonly component: XmlElement };

/**
 * An article in a NewsItem: its component, those around it from the outermost, those inside it down to its text, and
 * that text.
 */
export type Story = {
  readonly component: XmlElement;
  readonly around: readonly XmlElement[];
  readonly within: readonly XmlElement[];
  readonly leaves: readonly Leaf[];
};

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:title|head ?line|main ?head(?:line)?)$/i, 'title'],
  [/^(?:sub-?(?:title|head(?:line)?)|deck)$/i, 'sub-title'],
  [/^(?:abstract|summary|teaser|synopsis)$/i, 'summary'],
  [/^(?:lead|intro|ingress)$/i, 'lead'],
  [/caption|legend/i, 'caption'],
  [
    /^(?:style ?sheet|tweet ?text|logo|contact|key ?words?|preview|thumbnail|quicklook|image|photo|picture|graphic|sound|clip|audio|video|component|signature|metadata|credit|copyright)/i,
    'none',
  ],
];
/** Roles of components that are articles even where a headline is all they have. */
const TEXT_ROLE = /^(?:text|alert|flash|short|brief|tip|original|story)$/i;
const NOT_TEXT = /jpe?g|png|gif|tiff|eps|mpeg|mp[34]|wav|avi|flash|css|pdf|image|audio|video/i;

/** The name a NewsML 1 element gives in its FormalName. */
export function formalName(element: XmlElement | undefined): string | undefined {
  return attribute(element, 'formalname') ?? lineIn(element);
}

/** The articles of a NewsItem: each component that has a headline and text of its own, else the item as a whole. */
export function storiesIn(top: XmlElement): readonly Story[] {
  const found = headedStories(top, []);
  const [only] = found;
  if (only === undefined) return [storyOf(top, [], leavesIn(top, 'body', new Set()))];
  if (found.length > 1 || only.component === top) return found;
  const beside = leavesIn(top, 'none', new Set([only.component])).filter(({ part }) => part === 'caption');
  return [{ ...only, leaves: [...only.leaves, ...beside] }];
}

function headedStories(component: XmlElement, around: readonly XmlElement[]): readonly Story[] {
  const inner = childrenOf(component, 'newscomponent').flatMap((child) =>
    headedStories(child, [...around, component]),
  );
  if (headlineOf(component) === undefined) return inner;
  const others = new Set(inner.map((story) => story.component));
  const leaves = leavesIn(component, partOf(component) ?? 'body', others);
  const hasText = leaves.some(({ part }) => part === 'body' || part === 'lead');
  const isStory = hasText || TEXT_ROLE.test(roleOf(component) ?? '');
  return isStory ? [storyOf(component, around, leaves), ...inner] : inner;
}

function storyOf(component: XmlElement, around: readonly XmlElement[], leaves: readonly Leaf[]): Story {
  const text = leaves.find(({ part }) => part === 'body') ?? leaves[0];
  const path = text === undefined ? undefined : pathTo(component, text.component);
  return { component, around, within: path ?? [], leaves };
}

/** The components below one down to another; undefined when it is not below it. */
function pathTo(from: XmlElement, to: XmlElement): readonly XmlElement[] | undefined {
  if (from === to) return [];
  for (const child of childrenOf(from, 'newscomponent')) {
    const rest = pathTo(child, to);
    if (rest !== undefined) return [child, ...rest];
  }
  return undefined;
}

/** The headline a component states: in its lines, or in a component of its own. */
export function headlineOf(component: XmlElement): string | undefined {
  const line = lineIn(childAt(component, 'newslines', 'headline'));
  if (line !== undefined) return line;
  const titled = childrenOf(component, 'newscomponent').find((child) => partOf(child) === 'title');
  return titled === undefined ? undefined : lineIn(childAt(titled, 'contentitem', 'datacontent'));
}

function roleOf(component: XmlElement): string | undefined {
  return formalName(childrenOf(component, 'role')[0]);
}

function partOf(component: XmlElement): Part | undefined {
  const role = roleOf(component);
  return role === undefined ? undefined : PARTS.find(([pattern]) => pattern.test(role))?.[1];
}

function leavesIn(component: XmlElement, part: Part, others: ReadonlySet<XmlElement>): readonly Leaf[] {
  const found: Leaf[] = [];
  for (const child of childrenOf(component)) {
    if (child.local === 'contentitem') found.push(...leavesOfItem(child, part, component));
    else if (child.local === 'newscomponent' && !others.has(child)) {
      const own = partOf(child);
      const isLost = part === 'none' && own !== 'caption';
      found.push(...leavesIn(child, isLost ? 'none' : (own ?? part), others));
    }
  }
  return found;
}

function leavesOfItem(item: XmlElement, part: Part, component: XmlElement): readonly Leaf[] {
  const inner = childrenOf(item, 'contentitem').flatMap((child) => leavesOfItem(child, part, component));
  const kinds = ['mediatype', 'mimetype', 'format'].map((name) => formalName(childAt(item, name)) ?? '');
  const data = childAt(item, 'datacontent') ?? childAt(item, 'encoding', 'datacontent');
  const isEncoded = childAt(item, 'encoding') !== undefined;
  const isText = !kinds.some((kind) => NOT_TEXT.test(kind)) || /text|nitf|html/i.test(kinds[0] ?? '');
  const hasText = data !== undefined && rawText(data).trim() !== '';
  return hasText && isText && !isEncoded ? [...inner, { content: data, part, component }] : inner;
}

/** What a NewsItem without text is: a picture, a video; undefined when it does not say. */
export function mediaIn(item: XmlElement): string | undefined {
  for (const component of childrenOf(item, 'newscomponent')) {
    const kind = mediaOfComponent(component);
    if (kind !== undefined) return kind;
  }
  return childAt(item, 'topicset') === undefined ? undefined : 'vocabulary';
}

function mediaOfComponent(component: XmlElement): string | undefined {
  for (const content of childrenOf(component, 'contentitem')) {
    const kinds = ['mediatype', 'mimetype', 'format']
      .map((name) => formalName(childAt(content, name)) ?? '')
      .join(' ');
    if (/video|mpeg|mp4|avi|clip/i.test(kinds)) return 'video';
    if (/audio|sound|mp3|wav/i.test(kinds)) return 'audio';
    if (/graphic|eps|flash/i.test(kinds)) return 'graphic';
    if (/photo|image|picture|jpe?g|png|gif|tiff/i.test(kinds)) return 'picture';
  }
  for (const child of childrenOf(component, 'newscomponent')) {
    const kind = mediaOfComponent(child);
    if (kind !== undefined) return kind;
  }
  const hasReferences = childrenOf(component, 'newsitemref').length > 0;
  return hasReferences ? 'package' : undefined;
}
