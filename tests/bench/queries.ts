/** What it costs to file an arriving article under 500 topics. usage: queries.ts   (npm run bench queries runs it) */
import { stdout } from 'node:process';
import { matchesPrepared, prepareText } from '../../electron/core/query/matches-query.ts';
import { parseQuery } from '../../electron/core/query/parse-query.ts';
import { queryTextOf } from '../../electron/core/query/query-text.ts';
import { generateArticles } from '../helpers/library-generator.ts';

const TOPICS = 500;
const ARTICLES = 400;

const articles = [...generateArticles({ count: ARTICLES, seed: 11, days: 60 }).articles].map(
  ({ article }) => article,
);
const words = [...new Set(articles.flatMap(({ body }) => body.split(/\W+/)))].filter(
  (word) => word.length > 3,
);
const word = (place: number): string => words[(place * 7919) % words.length] ?? 'dam';

/** Topics as analysts write them: groups of names, an exclusion, a phrase, some with NEAR, fields and statements. */
function topic(place: number): string {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((step) => word(place * 5 + step));
  const kinds = [
    `(${a} OR ${b} OR "${c} ${d}") AND ${e}*`,
    `"${a} ${b}" OR (${c} NEAR/8 ${d}) NOT ${e}`,
    `headline:(${a} OR ${b}) OR ${c}{2}`,
    `(${a} OR ${b}) ONEAR/5 (${c} OR ${d})`,
    `said-by:(${a} ${b}) OR ${c}~ ${d}`,
  ];
  return kinds[place % kinds.length] ?? '';
}

const topics = Array.from({ length: TOPICS }, (_, place) => {
  const query = parseQuery(topic(place));
  if (!query.ok) throw new Error(`${topic(place)}: ${query.error.message}`);
  return query.value;
});

const spent: number[] = [];
let filed = 0;
for (const article of articles) {
  const before = process.cpuUsage();
  const prepared = prepareText(queryTextOf(article, undefined));
  filed += topics.filter((query) => matchesPrepared(query, prepared)).length;
  const { user, system } = process.cpuUsage(before);
  spent.push((user + system) / 1000);
}
// The first articles warm the engine up.
const warm = spent.slice(100).toSorted((one, other) => one - other);
const at = (part: number): string => (warm[Math.floor(warm.length * part)] ?? Number.NaN).toFixed(2);
stdout.write(
  `${TOPICS} topics against one article of ${Math.round(articles.reduce((sum, { body }) => sum + body.split(' ').length, 0) / ARTICLES)} words: ` +
    `median ${at(0.5)} ms, p90 ${at(0.9)} ms of processor time (${filed} matches in ${ARTICLES} articles; aim 2 ms)\n`,
);
