import { escapeXml } from '../charts/svg.ts';
import type { Statement } from '../domain/library-article.ts';
import { NO_BREAK } from '../domain/figures.ts';
import { fileName } from '../domain/file-name.ts';
import type { Clip, Passage } from './model.ts';

/** Between two facts: no line begins with the dot. */
export const DOT = `${NO_BREAK}· `;

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

/** The sentence with the words that are attributed marked in it. */
export function sentence({ excerpt, content }: Pick<Statement, 'excerpt' | 'content'>): string {
  let at = 0;
  let html = '';
  for (const [start, end] of content) {
    html += `${escape(excerpt.slice(at, start))}<b>${escape(excerpt.slice(start, end))}</b>`;
    at = end;
  }
  return html + escape(excerpt.slice(at));
}

/** Says in which language a text is where it is not that of the page around it, and lets it run its own way. */
export function languageAttributes(language: string | undefined, around: string): string {
  return language === undefined || language === around
    ? ' dir="auto"'
    : ` lang="${escape(language)}" dir="auto"`;
}

/** A clip's file by its name, and the SHA-256 of its bytes, a line each: folders stay in the house. `label` says what the second is where nothing else does. */
export function fileLine({ path, sha256 }: Pick<Clip, 'path' | 'sha256'>, label = ''): string {
  const hash = sha256 === '' ? '' : `<br><span class="sha">${label}${escape(sha256)}</span>`;
  return `<small>${escape(fileName(path))}${hash}</small>`;
}
