import { matchKey } from '../../text/clean.ts';
import type { SetParagraph } from './set-paragraph.ts';

const LEAST_LETTERS = 24;
const LONGEST = 300;
const BODY = 120;
/** A file with more short paragraphs than this is a list, and has none. */
const MOST = 400;

/** Paragraphs without the sentences a page repeats in large type, or in a box, to catch the eye. */
export function withoutPullQuotes(paragraphs: readonly SetParagraph[]): {
  readonly kept: readonly SetParagraph[];
  readonly repeated: readonly string[];
} {
  const isBody = ({ kind, text }: SetParagraph) => kind === 'body' && text.length > BODY;
  const start = paragraphs.findIndex(isBody);
  const shown = paragraphs
    .slice(Math.max(0, start))
    .filter(({ kind, text }) => (kind === 'body' || kind === 'heading') && text.length <= LONGEST);
  if (start < 0 || shown.length > MOST) return { kept: paragraphs, repeated: [] };
  const texts = paragraphs
    .filter(({ kind }) => kind === 'body')
    .map((paragraph) => ({ paragraph, key: ` ${matchKey(paragraph.text)} ` }));
  const repeated = new Set(
    shown.filter((quote) => {
      const key = matchKey(quote.text);
      if (key.length < LEAST_LETTERS) return false;
      return texts.some(
        ({ paragraph, key: text }) =>
          text.length > key.length + 12 && paragraph !== quote && text.includes(` ${key} `),
      );
    }),
  );
  return {
    kept: paragraphs.filter((paragraph) => !repeated.has(paragraph)),
    repeated: [...repeated].map(({ text }) => text),
  };
}
