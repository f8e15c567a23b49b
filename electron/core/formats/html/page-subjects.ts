import type { Subject } from '../../domain/article.ts';
import { matchKey } from '../../text/clean.ts';
import { listOf } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { textOf } from './page-facts.ts';

/** More keywords than this are made for search engines and say nothing of the article. */
const MOST = 40;
const LONGEST = 80;

/** What the head of a page says the article is about: keywords of its structured data, tags, news keywords. */
export function findSubjects(facts: PageFacts): readonly Subject[] {
  const own = listOf(facts.article?.['keywords']).flatMap((value) => textOf(value) ?? []);
  const witnesses = [
    own,
    facts.metaAll('article:tag'),
    facts.metaAll('news_keywords'),
    facts.metaAll('keywords'),
  ];
  const names = new Map<string, string>();
  for (const printed of witnesses) {
    const split = printed.length > 1 ? printed : printed.flatMap((text) => text.split(/\s*[,;、]\s*/));
    for (const name of split) {
      const key = matchKey(name);
      if (key !== '' && name.length <= LONGEST && !names.has(key)) names.set(key, name.trim());
    }
    if (names.size > 0) break;
  }
  return names.size > MOST ? [] : [...names.values()].map((name) => ({ name }));
}
