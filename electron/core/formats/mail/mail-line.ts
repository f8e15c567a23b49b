/** A link within a line: its words and where it leads. */
export type MailLink = { readonly text: string; readonly url: string };

/** One line of a mail as a reader sees it, from HTML or plain text alike. */
export type MailLine = {
  readonly text: string;
  readonly links: readonly MailLink[];
  /** Shares of the text that are links, and that are bold. */
  readonly linkShare: number;
  readonly boldShare: number;
  /** The words the line begins with when they are a link or bold and more words follow. */
  readonly lead: string;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  /** In pixels, where the markup says so. */
  readonly fontSize: number | undefined;
  /** How deep in quoted mail. */
  readonly quoteDepth: number;
  /** Parted from the line before by a single line break only. */
  readonly joins: boolean;
  /** The line is a rule between parts and has no words. */
  readonly isRule: boolean;
  /** The line opens an item of a list, or is numbered. */
  readonly isItem: boolean;
};

/** A line with nothing said of it but its words. */
export function plainLine(text: string, more: Partial<MailLine> = {}): MailLine {
  return {
    text,
    links: [],
    linkShare: 0,
    boldShare: 0,
    lead: '',
    level: 0,
    fontSize: undefined,
    quoteDepth: 0,
    joins: false,
    isRule: false,
    isItem: false,
    ...more,
  };
}

/** How many words a text has, as far as limits need it; dense scripts count two characters to a word. */
export function roughWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) + Math.floor(dense / 2);
}
