import { safeHref, type RichRun, type RichText } from '../domain/rich-text.ts';
import type { ReportWords } from './language/report-words.ts';

/** Text whose marks Markdown would take for its own. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/([\\`*_[\]<>#])/gu, '\\$1');
}

function run({ text, bold, italic, clip, href }: RichRun, { clips }: Pick<ReportWords, 'clips'>): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === '') return plain(text);
  const safe = safeHref(href)?.replaceAll(/[()<>\\]/gu, encodeURIComponent);
  const mark = `${bold === true ? '**' : ''}${italic === true ? '*' : ''}`;
  const marked = `${mark}${plain(words)}${italic === true ? '*' : ''}${bold === true ? '**' : ''}`;
  const linked = safe === undefined ? marked : `[${marked}](${safe})`;
  return `${before}${linked}${clip === undefined ? '' : ` (${clips.no(clip)})`}${after}`;
}

/** A line that Markdown would begin a list or a heading with says so by a backslash. */
const paragraph = (text: string): string =>
  text.replace(/^(\d+)([.)])/u, '$1\\$2').replace(/^[-+=]/u, '\\$&');

/** What a person wrote, as Markdown. */
export function richMarkdown(text: RichText, say: Pick<ReportWords, 'clips'>): string {
  const line = (runs: readonly RichRun[]): string =>
    runs
      .map((each) => run(each, say))
      .join('')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  return text
    .map((block) => {
      if (block.type === 'paragraph') return paragraph(line(block.runs));
      return block.items
        .map((item, at) => `${block.type === 'bullets' ? '-' : `${at + 1}.`} ${line(item)}`)
        .join('\n');
    })
    .join('\n\n');
}
