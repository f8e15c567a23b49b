import type { TimelineBy } from '../../../electron/core/domain/coverage.ts';
import type { Filter, Selection } from '../../../electron/core/domain/selection.ts';
import { coverageOf } from '../../../electron/core/measures/coverage-of.ts';
import type { Library } from '../../../electron/core/ports.ts';
import { DATABASE_NAME } from '../../../electron/library/open-library.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { milliseconds, timed, type Times } from './clock.ts';
import { NOW, open } from './made.ts';
import { native, nativeTime, nativeVersion } from './native.ts';

const RUNS = 15;
const SERIES: readonly TimelineBy[] = [
  'topic',
  'outlet',
  'origin',
  'quoted-source',
  'quoted-kind',
  'language',
  'format',
];

/** What was asked, how long it took, and how long the sqlite3 program took over the same rows of counts. */
export type Counted = {
  readonly name: string;
  readonly times: Times;
  /** Laid out in bins, as the window gets it. */
  readonly laidOut: number;
  readonly native?: number;
};

export type Counting = {
  readonly first: number;
  readonly timelines: readonly Counted[];
  readonly facets: readonly Counted[];
};

type Choice = { readonly name: string; readonly selection: Selection; readonly where: string };

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
const one = (field: Filter['field'], value: string): Selection => ({
  filters: [{ field, value, exclude: false }],
});

function choicesOf(library: Library): readonly Choice[] {
  const valueOf = (field: Filter['field'], place: number): string => {
    const facets = library.facets({ filters: [] }, field);
    return (facets.ok ? facets.value[place]?.value : undefined) ?? '';
  };
  const [outlet, source] = [valueOf('outlet', 2), valueOf('quoted-source', 1)];
  const range = { from: '2027-01-01T00:00', to: '2027-04-01T00:00' };
  return [
    { name: 'everything', selection: { filters: [] }, where: '1' },
    {
      name: 'a quarter',
      selection: { filters: [], range },
      where: 'article.day between 20819 and 20908',
    },
    {
      name: 'a topic',
      selection: one('topic', '1'),
      where: 'article.id in (select article_id from article_topic where topic_id = 1)',
    },
    {
      name: 'a query',
      selection: { filters: [], query: 'reporters' },
      where: `article.id in (select docid from article_words where article_words match 'reporters')`,
    },
    {
      name: 'an outlet',
      selection: one('outlet', outlet),
      where: `article.outlet_id = (select id from outlet where name = ${quoted(outlet)})`,
    },
    {
      name: 'a quoted source',
      selection: one('quoted-source', source),
      where: `article.id in (select article_id from quotes where quoted_source_id =
        (select id from quoted_source where name = ${quoted(source)}))`,
    },
  ];
}

const VOLUME = 'count(*), sum(1-has_copies)+count(distinct case when has_copies then duplicate_group end)';
const TABLES: Readonly<Record<TimelineBy, readonly [id: string, tables: string]>> = {
  topic: ['topic_id', 'article_topic join article on article.id = article_id'],
  outlet: ['outlet_id', 'article'],
  origin: ['origin_id', 'article'],
  language: ['language_id', 'article'],
  tag: ['tag_id', 'article_tag join article on article.id = article_id'],
  format: ['format_id', 'article'],
  story: ['story_id', 'article'],
  'quoted-kind': [
    'quoted_kind',
    `(select distinct article_id, quoted_kind from quotes) as kinds join article on article.id = kinds.article_id`,
  ],
  'quoted-source': [
    'quoted_source_id',
    `(select distinct article_id, quoted_source_id from quotes) as quoted join article on article.id = quoted.article_id`,
  ],
};

/** What the program counts from, in a file beside the library: the same rows, with an index that covers each question. */
const BESIDE = `
  create table article as select * from library.article;
  create unique index article_by_id on article(id);
  create index article_by_day on article(day, granule, has_copies, duplicate_group, wall);
  create index article_by_outlet on article(outlet_id, day, granule, has_copies, duplicate_group, wall);
  create index article_by_origin on article(origin_id, day, granule, has_copies, duplicate_group, wall);
  create index article_by_language on article(language_id, day, granule, has_copies, duplicate_group, wall);
  create table article_topic (topic_id, article_id, primary key (topic_id, article_id)) without rowid;
  insert into article_topic select topic_id, article_id from library.article_topic order by 1, 2;
  create index topic_by_article on article_topic(article_id, topic_id);
  create table quotes as select distinct article_id, quoted_source_id, quoted_kind from library.attribution
    where quoted_source_id is not null and stance = 'reporting';
  create index quotes_by_article on quotes(article_id, quoted_source_id, quoted_kind);
  create index quotes_by_kind on quotes(article_id, quoted_kind);
  create index quotes_by_source on quotes(quoted_source_id, article_id);
  analyze main;`;

function besideFile(folder: string, attach: string): string {
  const file = join(folder, 'counted.db');
  rmSync(file, { force: true });
  native(file, `${attach}${BESIDE}`);
  return file;
}

/** The counts alone: the program is not asked for names, bases and totals, which ours gives as well. */
function nativeSql(by: TimelineBy, where: string, isByDay: boolean): string {
  const [id, tables] = TABLES[by];
  const bins = isByDay ? ', day' : '';
  const exact = isByDay ? ' and granule >= 2' : '';
  return `select ${id}${bins}, ${VOLUME} from ${tables} where ${where}${exact} group by ${id}${bins}`.replaceAll(
    '\n',
    ' ',
  );
}

export async function counting(sqlJsFolder: string, folder: string): Promise<Counting> {
  const library = await open(sqlJsFolder, folder);
  const first = milliseconds(() => library.facets({ filters: [] }, 'outlet'));
  const choices = choicesOf(library);
  const cells = choices.flatMap((choice) =>
    SERIES.map((by) => ({ ...choice, by, title: `by ${by}, ${choice.name}` })),
  );
  const timelines = cells.map(({ title, selection, by, where }) => ({
    name: title,
    times: timed(RUNS, () => library.buckets(selection, by, 'day')),
    laidOut: timed(5, () => coverageOf(library, selection, { by, bin: 'day', now: NOW })).median,
    sql: nativeSql(by, where, true),
  }));
  const facets = cells.map(({ title, selection, by, where }) => ({
    name: title,
    times: timed(RUNS, () => library.facets(selection, by)),
    laidOut: 0,
    sql: nativeSql(by, where, false),
  }));
  library.close();
  // The program is asked when nobody else has the file open.
  const attach = `attach '${join(folder, DATABASE_NAME)}' as library;`;
  const file = nativeVersion() === undefined ? '' : besideFile(folder, attach);
  const compared = (
    asked: readonly (Omit<Counted, 'native'> & { readonly sql: string })[],
  ): readonly Counted[] =>
    asked.map(({ sql, ...counted }) =>
      nativeVersion() === undefined ? counted : { ...counted, native: nativeTime(file, sql, attach) },
    );
  const counted = { first, timelines: compared(timelines), facets: compared(facets) };
  if (file !== '') rmSync(file, { force: true });
  return counted;
}
