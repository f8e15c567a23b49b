import { safeHref, type RichRun, type RichText } from '../domain/rich-text.ts';
import { escape, inside } from './html-text.ts';

import type { Page } from './html-page.ts';

type IsCounted = Page['isCounted'];

function run({ text, bold, italic, clip, href }: RichRun, isCounted: IsCounted): string {
  const safe = safeHref(href);
  let html = escape(text);
  if (clip !== undefined && isCounted(clip)) html = inside(`a${clip}`, text);
  else if (safe !== undefined) html = `<a href="${escape(safe)}">${html}</a>`;
  if (italic === true) html = `<em>${html}</em>`;
  return bold === true ? `<strong>${html}</strong>` : html;
}

/** What a person wrote, as paragraphs and lists. */
export function richHtml(text: RichText, isCounted: IsCounted): string {
  const line = (runs: readonly RichRun[]): string => runs.map((each) => run(each, isCounted)).join('');
  return text
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${line(block.runs)}</p>`;
      const tag = block.type === 'bullets' ? 'ul' : 'ol';
      return `<${tag}>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</${tag}>`;
    })
    .join('');
}
