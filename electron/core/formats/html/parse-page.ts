import { parseHTML } from 'linkedom';

const FRAME = /^(?:<!doctype[^>]*>(?:\s|<!--[\s\S]*?-->)*)?<html(?:\s[^>]{0,2000})?>/i;

/**
 * Parses tolerant HTML. linkedom takes whatever comes first for the root, so blanks, comments and XML declarations
 * before it go, and a page without <html> gets one; otherwise whole bodies are lost.
 */
export function parsePage(html: string): Document {
  let page = html.replaceAll('\0', '').trimStart();
  for (let cut = leadLength(page); cut > 0; cut = leadLength(page)) page = page.slice(cut).trimStart();
  if (FRAME.test(page.slice(0, 5000))) return parseHTML(page).document;
  const inner = page.replace(/<!doctype[^>]{0,300}>/i, '').replace(/<\/?html(?:\s[^>]{0,1000})?>/gi, '');
  return parseHTML(`<!doctype html><html>${inner}</html>`).document;
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
