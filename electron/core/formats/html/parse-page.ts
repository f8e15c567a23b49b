import { parseHTML } from 'linkedom';
import type { Page } from './page-element.ts';
import { pageOf } from './page-element.ts';

const FRAME = /^(?:<!doctype[^>]*>(?:\s|<!--[\s\S]*?-->)*)?<html(?:\s[^>]{0,2000})?>/i;

/** Parses tolerant HTML for our own reading. */
export function parsePage(html: string): Page {
  return pageOf(framed(html));
}

/** Parses it once more, into the whole document that libraries expect: some ten times dearer. */
export function parseDocument(html: string): Document {
  return parseHTML(framed(html)).document;
}

/**
 * A page with one root. Parsers take whatever comes first for it, so blanks, comments and XML declarations before it
 * go, and a page without <html> gets one; otherwise whole bodies are lost.
 */
function framed(html: string): string {
  let page = html.replaceAll('\0', '').trimStart();
  for (let cut = leadLength(page); cut > 0; cut = leadLength(page)) page = page.slice(cut).trimStart();
  if (FRAME.test(page.slice(0, 5000))) return page;
  const inner = page.replace(/<!doctype[^>]{0,300}>/i, '').replace(/<\/?html(?:\s[^>]{0,1000})?>/gi, '');
  return `<!doctype html><html>${inner}</html>`;
}

function leadLength(page: string): number {
  if (page.startsWith('<!--')) {
    const end = page.indexOf('-->', 4);
    return end < 0 ? 0 : end + 3;
  }
  if (page.startsWith('<?')) {
    const end = page.indexOf('>');
    return end < 0 ? 0 : end + 1;
  }
  return 0;
}
