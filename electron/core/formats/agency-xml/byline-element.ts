import type { Author } from '../../domain/article.ts';
import { knownAgency } from '../../text/agencies.ts';
import { cleanLine } from '../../text/clean.ts';
import { isOutletName } from '../../text/outlet-names.ts';
import { statedAuthors } from '../../text/stated-authors.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { rawText } from '../xml/xml-tree.ts';
import { withAgenciesApart } from './byline-text.ts';

/** A byline as printed, and the people in it, where its markup keeps names and titles apart. */
export type MarkedByline = { readonly printed: string; readonly authors: readonly Author[] };

type Piece = { readonly kind: 'names' | 'title'; readonly text: string };

const TITLE = new Set(['byttl', 'bylinetitle', 'function']);

/** Reads a byline element; its title gets the comma that print would set before it. */
export function readBylineElement(element: XmlElement): MarkedByline {
  const pieces = piecesOf(element);
  let printed = '';
  for (const { text } of pieces) printed = joined(printed, text);
  const authors: Author[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'names') authors.push(...statedAuthors([withAgenciesApart(piece.text)]));
    else addTitle(authors, piece.text);
  }
  return { printed: cleanLine(printed), authors };
}

function piecesOf(element: XmlElement): readonly Piece[] {
  const pieces: Piece[] = [];
  let names = '';
  const close = () => {
    if (cleanLine(names) !== '') pieces.push({ kind: 'names', text: cleanLine(names) });
    names = '';
  };
  for (const child of element.children) {
    if (typeof child === 'string') {
      names += child;
      continue;
    }
    const text = cleanLine(rawText(child));
    if (child.local === 'br') names += ', ';
    else if (TITLE.has(child.local) && text !== '') {
      close();
      pieces.push({ kind: 'title', text });
    } else names = joined(names, text);
  }
  close();
  return pieces;
}

/** Puts text after text: with a comma, unless a mark or a joining word stands between them already. */
function joined(before: string, text: string): string {
  if (text === '' || before.trim() === '') return before + text;
  const isLinked =
    /(?:[,;:–—(/-]|\b(?:by|von|par|por|di|door|av|af|and|und|et|y|e|og|och|in|for))\s*$/iu.test(before) ||
    /^(?:[,;:)–—/-]|(?:and|und|et|og|och|y)\s)/iu.test(text);
  return isLinked
    ? `${before.trimEnd()}${/^[,;:)]/.test(text) ? '' : ' '}${text}`
    : `${before.trimEnd()}, ${text}`;
}

/** A title is the role of the name before it, or names the house that has the byline. */
function addTitle(authors: Author[], title: string): void {
  const previous = authors.at(-1);
  const isHouse = knownAgency(title) !== undefined || isOutletName(title);
  if (previous === undefined || isHouse) {
    const named = statedAuthors([title]);
    authors.push(...(named.length === 0 ? [] : named));
  } else authors[authors.length - 1] = { ...previous, role: title };
}
