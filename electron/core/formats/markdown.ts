import type { Block } from '../domain/article.ts';
import { FORMAT_LABELS } from '../domain/format-labels.ts';
import { ok } from '../result.ts';
import { cleanLine } from '../text/clean.ts';
import type { ArticleFormat } from './article-format.ts';
import { hasExtension } from './article-format.ts';
import { readFrontMatter } from './front-matter.ts';
import { paragraphsOf } from './text-lines.ts';

const EXTENSIONS = ['md', 'markdown'];
const HEADING = /^#{1,6}\s+\S/m;
const LINK = /\[[^\]\n]{1,300}\]\([^)\s]{1,2000}\)/;

/** Markdown: headings, and what the front matter states; emphasis, links and pictures are read as plain text. */
export const markdown: ArticleFormat = {
  id: 'markdown',
  label: FORMAT_LABELS.markdown,
  version: 3,
  extensions: EXTENSIONS,
  recognises: (head) => {
    if (head.text.trim() === '') return 0;
    if (hasExtension(head.fileName, EXTENSIONS)) return 0.5;
    const front = readFrontMatter(head.text);
    if (front !== undefined && Object.keys(front.stated).length >= 2) return 0.6;
    return /^\s*#\s+\S/.test(head.text) && (LINK.test(head.text) || /^##+\s+\S/m.test(head.text)) ? 0.5 : 0;
  },
  parse: ({ text }) => {
    const front = readFrontMatter(text);
    const body = front === undefined ? text : text.slice(front.length);
    return ok({
      articles: [{ blocks: blocksOf(body), stated: front?.stated ?? {}, evidence: front?.evidence ?? {} }],
      refusals: [],
    });
  },
};

function blocksOf(text: string): readonly Block[] {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]{0,5000}?-->/g, '')
    .replace(/^(?:```|~~~).*$/gm, '')
    .replace(
      /^(.{1,300})\n(=|-){3,}[ \t]*$/gm,
      (_, title: string, mark: string) => `${mark === '=' ? '#' : '##'} ${title}`,
    )
    .replace(/^([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm, '')
    .replace(/^(#{1,6}\s.*)$/gm, '\n$1\n');
  return paragraphsOf(plain).flatMap(({ text: line }): readonly Block[] => {
    const isHeading = HEADING.test(line);
    const words = inline(
      line
        .replace(/^#{1,6}\s+/, '')
        .replace(/\s+#+$/, '')
        .replace(/^(?:>\s?)+/, ''),
    );
    return words === '' ? [] : [{ kind: isHeading ? 'heading' : 'paragraph', text: words }];
  });
}

function inline(line: string): string {
  return cleanLine(
    line
      .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, '')
      .replace(/\[([^\]\n]{1,300})\]\([^)\n]{1,2000}\)/g, '$1')
      .replace(/<(https?:[^>\s]{1,2000})>/g, '$1')
      .replace(/(\*\*|__)(?=\S)(.{1,2000}?\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,2000}?\S)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,2000}?\S)_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1'),
  );
}
