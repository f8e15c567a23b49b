/** A paragraph as set: `size` against that of the body tells headings and captions. */
export type SetParagraph = {
  readonly text: string;
  readonly size: number;
  readonly kind: 'body' | 'heading' | 'small' | 'caption' | 'note';
  /** Of a heading, where the file says it. */
  readonly level?: number;
  readonly page: number;
  readonly bottom: number;
};
