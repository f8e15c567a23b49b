import type { ArticleDefaults, FormatId } from './article.ts';
import type { OutletEntry } from './outlet-entry.ts';

/** What reading is told beside the bytes: what the watch gives, the analyst's outlets, a format chosen by hand. */
export type ReadTerms = {
  readonly defaults: ArticleDefaults;
  readonly outlets?: readonly OutletEntry[];
  readonly format?: FormatId;
};
