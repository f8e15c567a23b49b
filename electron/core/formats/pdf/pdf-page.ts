/** A piece of text as a page sets it: upright, measured in points from the top left. */
export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** The library's name for its font; only good to tell one from another on its page. */
  readonly font: string;
  /** The marked content it belongs to, as the structure tree of a tagged file names it. */
  readonly mark?: string;
  /** By the file's own word no part of the text: a running head, a page number. */
  readonly isArtifact?: boolean;
};

/** An element of a tagged page: a heading, a paragraph, a cell, with the marked content in it. */
export type TaggedNode = { readonly role: string; readonly children: readonly (TaggedNode | string)[] };

/** A page as read, before its layout is understood. */
export type PdfPage = {
  readonly index: number;
  readonly label?: string;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly tree?: TaggedNode;
};
