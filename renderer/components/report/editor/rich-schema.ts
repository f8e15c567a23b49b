import { Schema, type Node, type TagParseRule } from 'prosemirror-model';
import { bulletList, orderedList } from 'prosemirror-schema-list';
import type { RichBlock, RichRun, RichText } from '#core/domain/rich-text.ts';

/** Where a link may lead: as reports print it, and nowhere else. */
const HREF = /^(https?:\/\/|mailto:)[^\s]+$/iu;

const NOT_BOLD = /font-weight:\s*(normal|400)/iu;

/** Read as it is written: the page's policy lets no inline style count, not even in what is pasted. */
const styleOf = (element: HTMLElement): string => element.getAttribute('style') ?? '';

/** A stretch of pasted text that looks so by its style. */
const styled = (look: RegExp): TagParseRule => ({
  tag: 'span[style]',
  consuming: false,
  getAttrs: (element) => look.test(styleOf(element)) && null,
});

/**
 * Exactly what a report can print of written text: paragraphs, lists of one level, bold, italic, links. What is pasted is
 * reduced to it, for the editor cannot hold anything else.
 */
export const RICH_SCHEMA = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'text*',
      group: 'block',
      parseDOM: [{ tag: 'p' }, { tag: 'h1' }, { tag: 'h2' }, { tag: 'h3' }, { tag: 'h4' }],
      toDOM: () => ['p', 0],
    },
    bullets: { ...bulletList, content: 'item+', group: 'block' },
    numbers: {
      content: 'item+',
      group: 'block',
      parseDOM: orderedList.parseDOM ?? [],
      toDOM: () => ['ol', 0],
    },
    item: { content: 'paragraph', parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0], defining: true },
    text: {},
  },
  marks: {
    link: {
      attrs: { clip: { default: null }, href: { default: null } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[data-clip]',
          getAttrs: (element) => {
            const clip = Number(element.getAttribute('data-clip'));
            return Number.isSafeInteger(clip) && clip > 0 ? { clip } : false;
          },
        },
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return HREF.test(href) ? { href } : false;
          },
        },
      ],
      toDOM: ({ attrs }) => {
        const { clip, href } = attrs as LinkAttrs;
        return clip === null
          ? ['a', { title: href ?? '', 'data-href': href ?? '' }, 0]
          : ['a', { 'data-clip': String(clip) }, 0];
      },
    },
    italic: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }, styled(/font-style:\s*italic/iu)],
      toDOM: () => ['em', 0],
    },
    bold: {
      parseDOM: [
        // Some office programs wrap everything that is copied in a <b> that is not bold.
        { tag: 'b', getAttrs: (element) => !NOT_BOLD.test(styleOf(element)) && null },
        { tag: 'strong' },
        styled(/font-weight:\s*(bold|[6-9]00)/iu),
      ],
      toDOM: () => ['strong', 0],
    },
  },
});

/** What a link leads to: a clip of the report by its article, or an address. */
export type LinkAttrs = { readonly clip: number | null; readonly href: string | null };

/** Whether a link may lead there. */
export function isHref(typed: string): boolean {
  return HREF.test(typed);
}

function textNodes(runs: readonly RichRun[]): Node[] {
  const { bold, italic, link } = RICH_SCHEMA.marks;
  return runs
    .filter(({ text }) => text !== '')
    .map((run) => {
      const marks = [
        ...(run.clip === undefined && run.href === undefined
          ? []
          : [link.create({ clip: run.clip ?? null, href: run.href ?? null })]),
        ...(run.italic ? [italic.create()] : []),
        ...(run.bold ? [bold.create()] : []),
      ];
      return RICH_SCHEMA.text(run.text, marks);
    });
}

/** Written text as the editor holds it. */
export function docOf(text: RichText | undefined): Node {
  const { doc, paragraph, bullets, numbers, item } = RICH_SCHEMA.nodes;
  const blocks = (text ?? []).map((block) => {
    if (block.type === 'paragraph') return paragraph.create(null, textNodes(block.runs));
    const items = block.items.map((runs) => item.create(null, paragraph.create(null, textNodes(runs))));
    const kind = block.type === 'bullets' ? bullets : numbers;
    return items.length === 0 ? paragraph.create() : kind.create(null, items);
  });
  return doc.create(null, blocks.length === 0 ? [paragraph.create()] : blocks);
}

function runsOf(node: Node): readonly RichRun[] {
  const runs: RichRun[] = [];
  node.forEach((child) => {
    const link = child.marks.find(({ type }) => type.name === 'link')?.attrs as LinkAttrs | undefined;
    runs.push({
      text: child.text ?? '',
      ...(child.marks.some(({ type }) => type.name === 'bold') && { bold: true as const }),
      ...(child.marks.some(({ type }) => type.name === 'italic') && { italic: true as const }),
      ...(typeof link?.clip === 'number' && { clip: link.clip }),
      ...(typeof link?.href === 'string' && { href: link.href }),
    });
  });
  return runs;
}

/** What the editor holds as written text; undefined when nothing is written. */
export function richTextOfDoc(doc: Node): RichText | undefined {
  const blocks: RichBlock[] = [];
  doc.forEach((node) => {
    if (node.type.name === 'paragraph') {
      blocks.push({ type: 'paragraph', runs: runsOf(node) });
      return;
    }
    const items: (readonly RichRun[])[] = [];
    node.forEach((item) => items.push(item.firstChild === null ? [] : runsOf(item.firstChild)));
    blocks.push({ type: node.type.name === 'bullets' ? 'bullets' : 'numbers', items });
  });
  return doc.textContent.trim() === '' ? undefined : blocks;
}
