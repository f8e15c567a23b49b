import type { ArticleRow } from '../core/domain/library-article.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { Selection, TimeRange, Volume } from '../core/domain/selection.ts';
import type {
  ListedTopicRow,
  QueryBar,
  QueryChange,
  QueryError,
  TopicSuggestion,
  TopicVersionRow,
} from '../core/domain/topic.ts';
import type { AlertRules } from '../core/domain/topic-alert.ts';
import type { TopicListFormat } from '../core/query/topic-list.ts';
import type { NotFound, Request } from './request.ts';

/** What is asked about topics beside keeping them. */
export type TopicsApi = {
  /** What a query was understood as, and how much it finds now; with `was`, what changes against that query. */
  'topics.preview': Request<
    { query: string; was?: string },
    {
      understood: string;
      volume: Volume;
      headlines: readonly string[];
      /** Over the whole time of the library. */
      bars: readonly QueryBar[];
      change?: QueryChange;
    },
    QueryError
  >;
  /** Which articles of a selection a query finds, and which it misses. */
  'topics.test': Request<
    { query: string; selection: Selection; isFound: boolean; offset: number; limit: number },
    { found: Volume; missed: Volume; rows: readonly ArticleRow[] },
    QueryError
  >;
  /** Every query a topic had, the latest first. */
  'topics.versions': Request<{ id: number }, readonly TopicVersionRow[], NotFound>;
  /** Topics that could be made; nothing is made. */
  'topics.suggest': Request<
    void,
    {
      range?: TimeRange;
      before?: TimeRange;
      suggestions: readonly TopicSuggestion[];
      /** Headlines read, and how many there are: only so many are. */
      read: number;
      total: number;
    }
  >;
  /** When the analyst wants to be told of topics. */
  'topics.alertRules': Request<void, AlertRules>;
  'topics.setAlertRules': Request<AlertRules, AlertRules, LibraryError>;
  'topics.export': Request<{ format: TopicListFormat }, { content: string; suggestedName: string }>;
  /** What would become of a list of topics; with `isKept`, it does. */
  'topics.takeList': Request<
    { text: string; isKept: boolean },
    { rows: readonly ListedTopicRow[] },
    LibraryError
  >;
};

export const TOPICS_NAMES = [
  'topics.preview',
  'topics.test',
  'topics.versions',
  'topics.suggest',
  'topics.alertRules',
  'topics.setAlertRules',
  'topics.export',
  'topics.takeList',
] as const satisfies readonly (keyof TopicsApi)[];
