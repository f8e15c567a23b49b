/** A stretch of written text of one look. A clip's number makes it a link to that clip, `href` one to the web or a mail address. */
export type RichRun = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly clip?: number;
  readonly href?: string;
};

export type RichBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly RichRun[] }
  | { readonly type: 'bullets' | 'numbers'; readonly items: readonly (readonly RichRun[])[] };

/** What a person wrote: paragraphs and lists with bold, italic and links. An empty one was not written. */
export type RichText = readonly RichBlock[];

/** Plain text as written text: an empty line parts paragraphs. */
export function richTextOf(plain: string): RichText {
  return plain
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((text) => ({ type: 'paragraph', runs: [{ text }] }));
}

/** What was written, as plain lines: a paragraph or an item of a list each. */
export function plainLines(text: RichText): readonly string[] {
  const line = (runs: readonly RichRun[]): string => runs.map((run) => run.text).join('');
  return text.flatMap((block) => (block.type === 'paragraph' ? [line(block.runs)] : block.items.map(line)));
}

/** What was written; undefined where there is nothing but space. */
export function written(text: RichText | undefined): RichText | undefined {
  return text !== undefined && plainLines(text).some((line) => line.trim() !== '') ? text : undefined;
}

/** Where a link of written text may lead: to the web or a mail address, and nowhere else. */
export function safeHref(href: string | undefined): string | undefined {
  return href !== undefined && /^(https?:\/\/|mailto:)[^\s]+$/iu.test(href) ? href : undefined;
}
