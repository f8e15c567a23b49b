import type { LocalWords } from './local-words.ts';
import type { Clip, ReportModel } from './model.ts';

/** What every part of the page prints from. */
export type Page = {
  readonly model: ReportModel;
  readonly words: LocalWords;
  /** Tells whether an article stands in the annex, so that a link to it leads somewhere. */
  readonly isCounted: (article: number) => boolean;
  /** The language of a clip's text where it is not the page's, and its own direction: attributes of an element. */
  readonly languageOf: (clip: Pick<Clip, 'language'>) => string;
  /** The same of an article by its number. */
  readonly languageOfArticle: (article: number) => string;
};

/** One section: its heading and note at the left, or above when it needs the width. `note` is markup already. */
export function section(heading: string, note: string, content: string, isWide = false): string {
  return `<section${isWide ? ' class="wide"' : ''}><header><h2>${heading}</h2>${note === '' ? '' : `<p>${note}</p>`}</header><div>${content}</div></section>`;
}

/** Says that there is nothing, in words. */
export function nothing(words: string): string {
  return `<p class="none">${words}</p>`;
}
