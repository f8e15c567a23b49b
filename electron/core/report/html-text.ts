import { escapeXml } from '../charts/svg.ts';
import type { Passage } from './model.ts';

/** Text made safe to stand in an HTML element or a quoted attribute. */
export function escape(text: string): string {
  return escapeXml(text);
}

/** A link that leads nowhere but to the web: anything else stays text. */
export function webLink(url: string | undefined, label: string): string {
  if (url === undefined || !/^https?:\/\//u.test(url)) return escape(label);
  return `<a href="${escape(url)}">${escape(label)}</a>`;
}

/** A link inside the report. */
export function inside(id: string, label: string): string {
  return `<a href="#${id}">${escape(label)}</a>`;
}

/** A passage with the topic's words marked. */
export function marked({ text, marks }: Passage): string {
  let at = 0;
  let html = '';
  for (const [start, end] of marks) {
    html += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escape(text.slice(at));
}

/** Links inside whose target is not on the page are left as text: a section may be left out, an annex cut. */
export function linksThatLead(html: string): string {
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
  return html.replaceAll(/<a href="#([^"]*)">([^<]*)<\/a>/gu, (link: string, id: string, label: string) =>
    ids.has(id) ? link : label,
  );
}
