import type { Block } from '../../domain/article.ts';
import { cleanLine, matchKey } from '../../text/clean.ts';
import { paragraphsOf } from '../text-lines.ts';
import { descendants, firstDescendant, parseXml, textIn } from '../xml/xml-tree.ts';
import type { ItemText } from './item-text.ts';
import { itemText } from './item-text.ts';
import type { JsonObject } from './json-values.ts';
import { objectsAt, rawTextAt, textAt, valueAt } from './json-values.ts';

/** One way the text of an item is given: as HTML, as plain lines, or as XML of a news format. */
type Form = { readonly kind: 'html' | 'text' | 'xml'; readonly value: string };

const NOT_THE_BODY = /head|title|caption|summary|abstract|teaser|lead|ingress|byline|dateline|slug/u;
const DASHED_LINE = /^\s*[–—―]\s/mu;

/** Whether an item carries a text besides its headline and description. */
export function hasOwnText(item: JsonObject): boolean {
  return formsOf(item).length > 0;
}

/** The text of an item in the form that tells most of it; the others are the same text over again. */
export function ninjsText(item: JsonObject): ItemText {
  const forms = formsOf(item);
  const html = forms.find(({ kind }) => kind === 'html');
  const lines = forms.find(({ kind }) => kind === 'text');
  const xml = forms.find(({ kind }) => kind === 'xml');
  // Where HTML marks speech by an element and the lines by a dash, only the dash stays readable.
  const isDashed =
    html !== undefined &&
    lines !== undefined &&
    /<blockquote/iu.test(html.value) &&
    DASHED_LINE.test(lines.value);
  if (html !== undefined && isDashed) {
    const { captions } = itemText(html.value);
    return { blocks: paragraphsOf(lines.value), captions, mendings: [] };
  }
  if (html !== undefined) return itemText(html.value);
  const inLines = lines === undefined ? [] : paragraphsOf(lines.value);
  const inXml = xml === undefined ? [] : blocksOfXml(xml.value);
  // XML may hold an opening paragraph that the lines leave to the description.
  const blocks = lengthOf(inXml) > lengthOf(inLines) * 1.02 ? inXml : inLines;
  return { blocks, captions: [], mendings: [] };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
}

function formsOf(item: JsonObject): readonly Form[] {
  const flat: Form[] = [];
  for (const key of ['body_xhtml', 'body_html', 'body_html5', 'body_richhtml5'])
    addForm(flat, 'html', rawTextAt(item, key));
  addForm(flat, 'text', rawTextAt(item, 'body_text'));
  for (const body of objectsAt(item, 'bodies')) {
    const value = rawTextAt(body, 'value');
    const role = textAt(body, 'role')?.toLowerCase() ?? '';
    if (value !== undefined && !NOT_THE_BODY.test(role)) addForm(flat, kindOf(body, role, value), value);
  }
  return flat;
}

function addForm(forms: Form[], kind: Form['kind'], value: string | undefined): void {
  if (value?.replace(/<[^>]*>/gu, ' ').trim()) forms.push({ kind, value });
}

function kindOf(body: JsonObject, role: string, value: string): Form['kind'] {
  const type = `${textAt(body, 'contenttype', 'mimetype')?.toLowerCase() ?? ''} ${role}`;
  if (/nitf|newsml|(?:^|[/+])xml\b/u.test(type) && !/xhtml/u.test(type)) return 'xml';
  if (/html/u.test(type)) return 'html';
  if (/plain|text/u.test(type)) return 'text';
  return /<(?:p|div|br|body|section|article)\b/iu.test(value) ? 'html' : 'text';
}

/** Paragraphs of a body in NITF or a dialect of it. */
function blocksOfXml(value: string): readonly Block[] {
  const root = parseXml(value)?.root;
  if (root === undefined) return [];
  const content =
    firstDescendant(root, 'body.content') ??
    firstDescendant(root, 'text') ??
    firstDescendant(root, 'body') ??
    root;
  const blocks: Block[] = [];
  for (const paragraph of descendants(content, 'p')) {
    const text = textIn(paragraph);
    if (text !== undefined) blocks.push({ kind: 'paragraph', text: cleanLine(text) });
  }
  return blocks;
}

/** The description of an item on one line: what it says of itself where it has a text, and its text where not. */
export function descriptionOf(item: JsonObject): ItemText {
  const flat =
    rawTextAt(item, 'description_xhtml', 'description_html') ?? rawTextAt(item, 'description_text');
  if (flat !== undefined) return itemText(flat);
  const all = objectsAt(item, 'descriptions').filter((one) => rawTextAt(one, 'value') !== undefined);
  const best = all.find((one) => !/caption|drop/u.test(textAt(one, 'role')?.toLowerCase() ?? '')) ?? all[0];
  const plain = valueAt(item, 'descriptions');
  return itemText(rawTextAt(best, 'value') ?? (typeof plain === 'string' ? plain : ''));
}

/** What stands under the pictures that travel with an item. */
export function pictureCaptions(item: JsonObject): readonly string[] {
  const captions = new Map<string, string>();
  for (const part of objectsAt(item, 'associations')) {
    const type = textAt(part, 'type')?.toLowerCase() ?? '';
    if (!/^(?:picture|photo|image|graphic|video)$/u.test(type)) continue;
    const caption = descriptionOf(part)
      .blocks.map(({ text }) => text)
      .join(' ');
    if (caption !== '') captions.set(matchKey(caption), caption);
  }
  return [...captions.values()];
}
