/**
 * How fast the library keeps, opens and answers, with the sqlite3 program on the same file for comparison where it is
 * installed. usage: library.ts SQL-JS-FOLDER [ARTICLES…]   (npm run bench library bundles and runs it)
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';
import type { Selection } from '../../electron/core/domain/selection.ts';
import type { Library, NewArticle } from '../../electron/core/ports.ts';
import { DATABASE_NAME, openLibrary } from '../../electron/library/open-library.ts';
import { generateArticles, type GeneratedArticle } from '../helpers/library-generator.ts';

const BATCH = 50;
const NOW = '2026-11-01T00:00:00.000Z';
const TOPICS = 6;
const RUNS = 15;

const [sqlJsFolder, ...sizes] = argv.slice(2);
if (sqlJsFolder === undefined) throw new Error('usage: library.ts SQL-JS-FOLDER [ARTICLES…]');

function print(line: string): void {
  stdout.write(`${line}\n`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Processor time with BENCH_CPU=1, which a busy machine does not disturb; otherwise time on the clock. */
const now = (): number => {
  if (env['BENCH_CPU'] === undefined) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function milliseconds(work: () => unknown): number {
  const started = now();
  work();
  return now() - started;
}

async function open(folder: string): Promise<Library> {
  const opened = await openLibrary(folder, { sqlJsFolder: sqlJsFolder ?? '', clock: { now: () => NOW } });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

type Decided = { readonly group: number; readonly article: Omit<NewArticle, 'importId' | 'copiesOf'> };

/** What understanding would decide, without its cost: fingerprints and story terms as many as real ones. */
function decided({ article, group, position, topicWords }: GeneratedArticle): Decided {
  const words = [...new Set(article.body.toLowerCase().split(/\W+/))].filter((word) => word.length > 3);
  const hash = createHash('sha256').update(`${position}`).digest('hex');
  return {
    group,
    article: {
      sha256: hash,
      position: 0,
      article,
      contentHash: hash,
      dateArrived: NOW,
      fingerprints: words
        .slice(0, 90)
        .map((word, index) => (index * 2_654_435_761 + word.length * group) >>> 0),
      topics: topicWords.map((_, index) => ((position + index) % TOPICS) + 1),
      storyTerms: Object.fromEntries(words.slice(0, 90).map((word) => [word, 1])),
    },
  };
}

function keepBatch(library: Library, batch: readonly Decided[], leads: Map<number, number>): void {
  const kept = library.transaction(() => {
    for (const { group, article } of batch) {
      const importId = library.addImport({
        at: NOW,
        path: `/in/${article.sha256}.txt`,
        bytes: article.article.body.length,
        sha256: article.sha256,
        state: 'imported',
        articlesFound: 1,
        articlesNew: 1,
        revised: [],
        reviews: [],
        tried: [],
      });
      const lead = leads.get(group);
      const id = library.addArticle({ ...article, importId, copiesOf: lead === undefined ? [] : [lead] });
      if (lead === undefined) leads.set(group, id);
    }
  });
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
}

function fill(
  library: Library,
  count: number,
): { readonly batches: readonly number[]; readonly word: string } {
  const generated = generateArticles({ count, seed: 7, days: 730 });
  library.transaction(() => {
    for (let topic = 1; topic <= TOPICS; topic += 1) {
      library.saveTopic({ name: `Topic ${topic}`, query: 'dam', colour: 1, at: NOW });
    }
  });
  const leads = new Map<number, number>();
  const batches: number[] = [];
  let batch: Decided[] = [];
  for (const one of generated.articles) {
    batch.push(decided(one));
    if (batch.length < BATCH) continue;
    const full = batch;
    batches.push(milliseconds(() => keepBatch(library, full, leads)));
    batch = [];
  }
  if (batch.length > 0) batches.push(milliseconds(() => keepBatch(library, batch, leads)));
  return { batches, word: generated.topicWords[0] ?? '' };
}

type Question = {
  readonly name: string;
  readonly ask: (library: Library) => unknown;
  /** The same asked of the sqlite3 program. */
  readonly sql?: string;
};

const ALL: Selection = { filters: [] };
const QUARTER: Selection = { filters: [], range: { from: '2027-01-01T00:00', to: '2027-04-01T00:00' } };
const UNIQUE = 'count(*), sum(1-has_copies)+count(distinct case when has_copies then duplicate_group end)';

function questions(phrase: string, word: string): readonly Question[] {
  const page = { offset: 0, limit: 50 };
  return [
    {
      name: '50 newest',
      ask: (library) => library.articles(ALL, 'newest', page),
      sql: `select a.id, t.headline from (select id from article order by wall desc, granule desc, id desc limit 50) a join article_text t using (id)`,
    },
    {
      name: '50 newest of a topic',
      ask: (library) =>
        library.articles({ filters: [{ field: 'topic', value: '1', exclude: false }] }, 'newest', page),
    },
    {
      name: 'volume of everything',
      ask: (library) => library.volume(ALL),
      sql: `select ${UNIQUE} from article`,
    },
    { name: 'information', ask: (library) => library.info() },
    {
      name: 'timeline by outlet and day, all',
      ask: (library) => library.buckets(ALL, 'outlet', 'day'),
      sql: `select outlet_id, day, ${UNIQUE} from article where granule>=2 group by 1,2`,
    },
    {
      name: 'timeline by outlet and day, 90 days',
      ask: (library) => library.buckets(QUARTER, 'outlet', 'day'),
    },
    {
      name: 'timeline by topic and day, all',
      ask: (library) => library.buckets(ALL, 'topic', 'day'),
      sql: `select topic_id, day, ${UNIQUE} from article_topic join article on id=article_id where granule>=2 group by 1,2`,
    },
    {
      name: 'timeline by topic and day, 90 days',
      ask: (library) => library.buckets(QUARTER, 'topic', 'day'),
    },
    {
      name: 'timeline by quoted source and week, 90 days',
      ask: (library) => library.buckets(QUARTER, 'quoted-source', 'week'),
    },
    { name: 'timeline by outlet and month, all', ask: (library) => library.buckets(ALL, 'outlet', 'month') },
    { name: 'facets by outlet', ask: (library) => library.facets(ALL, 'outlet') },
    { name: 'facets by quoted source', ask: (library) => library.facets(ALL, 'quoted-source') },
    { name: 'quoted sources, 90 days', ask: (library) => library.quotedSources(QUARTER) },
    { name: 'days of the list', ask: (library) => library.articleDays(ALL, 'newest') },
    {
      name: 'one word, newest 50, asked anew',
      ask: (library) => library.articles({ filters: [], query: fresh(word) }, 'newest', page),
      sql: `select id from article where id in (select docid from article_words where article_words match '${word}') order by wall desc limit 50`,
    },
    {
      name: 'phrase, newest 50, asked anew',
      ask: (library) => library.articles({ filters: [], query: fresh(`"${phrase}"`) }, 'newest', page),
      sql: `select id from article where id in (select docid from article_words where article_words match '"${phrase}"') order by wall desc limit 50`,
    },
    {
      name: 'phrase, timeline by outlet, asked again',
      ask: (library) => library.buckets({ filters: [], query: `"${phrase}"` }, 'outlet', 'day'),
    },
    {
      name: 'phrase, 50 most relevant',
      ask: (library) => library.articles({ filters: [], query: `"${phrase}"` }, 'relevance', page),
    },
    { name: 'stories, first 50', ask: (library) => library.storyRows(QUARTER, page) },
  ];
}

let spaces = 0;
/** The same query in another writing, so that no answer kept from before serves. */
function fresh(query: string): string {
  spaces += 1;
  return `${query}${' '.repeat(spaces)}`;
}

/** Seconds the sqlite3 program says a statement takes, in milliseconds; undefined where it is not installed. */
function reference(file: string, sql: string): number | undefined {
  const script = ['.timer on', ...Array.from({ length: 5 }, () => `select count(*) from (${sql});`)].join(
    '\n',
  );
  try {
    const told = execFileSync('sqlite3', ['-readonly', file], { input: script, encoding: 'utf8' });
    const times = [...told.matchAll(/real ([\d.]+)/g)].map((match) => Number(match[1]) * 1000);
    return median(times);
  } catch {
    return undefined;
  }
}

async function bench(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'library-bench-'));
  try {
    const library = await open(folder);
    const { batches, word } = fill(library, count);
    const keeping = batches.reduce((sum, time) => sum + time, 0) / 1000;
    const sorted = [...batches].sort((one, other) => one - other);
    library.close();
    print(`\n${count} articles, ${Math.round(statSync(join(folder, DATABASE_NAME)).size / 1e6)} MB`);
    print(
      `kept ${Math.round(count / keeping)} a second in batches of ${BATCH}; ` +
        `batch median ${median(batches).toFixed(1)} ms, 99th ${sorted[Math.floor(sorted.length * 0.99)]?.toFixed(1)} ms, longest ${sorted.at(-1)?.toFixed(1)} ms`,
    );
    const opening: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const begun = now();
      const again = await open(folder);
      opening.push(now() - begun);
      again.close();
    }
    print(`opens in ${median(opening).toFixed(0)} ms (first ${opening[0]?.toFixed(0)} ms)`);
    const again = await open(folder);
    const first = again.article(Math.floor(count / 2));
    const phrase =
      first?.body
        .split(/\s+/)
        .slice(10, 13)
        .join(' ')
        .replace(/[^\w ]/g, '') ?? '';
    for (const { name, ask, sql } of questions(phrase, word)) {
      const cold = milliseconds(() => ask(again));
      const times = Array.from({ length: RUNS }, () => milliseconds(() => ask(again)));
      const native = sql === undefined ? undefined : reference(join(folder, DATABASE_NAME), sql);
      const ratio =
        native === undefined || native === 0
          ? ''
          : `, sqlite3 ${native.toFixed(2)} ms: ${(median(times) / native).toFixed(2)} x`;
      print(
        `${name.padEnd(48)} ${median(times).toFixed(2).padStart(9)} ms (first ${cold.toFixed(1)})${ratio}`,
      );
    }
    again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const size of sizes.length > 0 ? sizes : ['10000', '100000']) await bench(Number(size));
