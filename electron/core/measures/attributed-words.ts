import type { ReadArticle } from '../domain/article.ts';
import type { Attribution } from '../domain/attribution.ts';
import { countWords } from '../text/count-words.ts';

/**
 * How many words of the article a statement puts into somebody's mouth: those of what is attributed, quotation marks and
 * punctuation left out; a word two statements share counts for each.
 */
export function attributedWords(
  article: Pick<ReadArticle, 'headline' | 'standfirst' | 'body'>,
  { field, content }: Pick<Attribution, 'field' | 'content'>,
): number {
  const text = article[field] ?? '';
  return content.reduce((sum, [start, end]) => sum + countWords(text.slice(start, end)), 0);
}
