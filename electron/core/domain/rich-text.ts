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
