import type { Corrected } from '#contract/attribution-api.ts';
import type { Api, ApiName, Input, Reply } from '#contract/api.ts';
import type { Settings } from '#contract/settings.ts';
import type { WindowApi } from '#contract/window-api.ts';
import type { Events } from '#contract/events.ts';
import { needsAttention, type ImportRecord } from '#core/domain/import-record.ts';
import type { BackupFile, BackupRule, LibraryHostState } from '#core/domain/library-care.ts';
import type { ImportProgress } from '#core/domain/library-info.ts';
import type { LeadChoice } from '#core/domain/pickup.ts';
import type { QuotedSourceChange, QuotedSourceCorrection } from '#core/domain/quoted-source.ts';
import type { Selection } from '#core/domain/selection.ts';
import { NO_ALERTS, type AlertRules } from '#core/domain/topic-alert.ts';
import type { Topic, TopicVersion } from '#core/domain/topic.ts';
import type { StatementRenewal } from '#core/domain/statement-renewal.ts';
import type { WatchStatus } from '#core/domain/watch.ts';
import { err, ok, type Result } from '#core/result.ts';
import { queryError, select, timelineOf, valuesOf, volumeOf, wordsOf } from './fake/counting.ts';
import {
  aroundOf,
  countsOf,
  detailOf,
  lanesOf,
  quotedSourcesOf,
  renamedBy,
  statementsOf,
  suggestionsOf,
  withCorrection,
  withName,
  withoutCorrection,
  wordsUnder,
} from './fake/attribution.ts';
import { deskAnswers } from './fake/desk.ts';
import { withField, withoutField } from './fake/field-corrections.ts';
import { withNote } from './fake/notes.ts';
import { groupBy } from './fake/group-by.ts';
import { daysOf, listOf, liveAnswers } from './fake/live.ts';
import { FORMATS, leftOut, RECORDS, RESTING, RUNNING, searchedIn } from './fake/imports.ts';
import { TOPICS, type FakeArticle } from './fake/library.ts';
import { OUTLET_ROWS, withOutlet, withoutOwn } from './fake/outlets.ts';
import { chainOf, differenceOf, groupsOf } from './fake/pickups.ts';
import { badGlob, previewOf } from './fake/preview.ts';
import { storyOf } from './fake/stories.ts';
import { NO_FIGURES, reportDeskAnswers } from './fake/report-desk.ts';
import { signalsOf } from './fake/signals.ts';
import { topicAnswers } from './fake/topics.ts';
import { updateAnswers } from './fake/updates.ts';
import { changesBetween, versionOf } from './fake/versions.ts';

const NOW = '2026-09-28T07:14:00Z';
const PASSPHRASE = 'seven quiet herons';
const RECOVERY_KEY = '7K3M-0QZ4-XV1T-9HND-2BSE-W6RA-PJ8C-F5GY';

type Answers = {
  [Name in ApiName]: (input: Input<Name>) => Result<Api[Name]['output'], Api[Name]['failure']>;
};

export type FakeOptions = {
  readonly articles: readonly FakeArticle[];
  readonly theme?: Settings['theme'];
  readonly isNew?: boolean;
  /** Articles whose statements an older version found. */
  readonly outdatedStatements?: number;
  /** An import runs from the start. */
  readonly isImporting?: boolean;
  /** How the library stands, when it is not simply open. */
  readonly host?: LibraryHostState;
  readonly backups?: readonly BackupFile[];
  /** Answers are held back until `release` is called: for tests of what stands meanwhile. */
  readonly isHeld?: boolean;
  /** Answers every question of this name with this failure. */
  readonly failing?: Partial<{
    [Name in ApiName]: Api[Name]['failure'] | { kind: 'engine-stopped'; detail: string };
  }>;
};

export type FakeApi = WindowApi & {
  readonly asked: { readonly name: ApiName; readonly input: unknown }[];
  readonly saved: { readonly name: string; readonly content: string | Uint8Array }[];
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  release(): void;
  /** These articles are kept, and the window is told. */
  arrive(more: readonly FakeArticle[]): void;
};

const watch = (id: number, name: string, state: WatchStatus['state'], waiting = 0): WatchStatus => ({
  id,
  name,
  path: `/home/desk/${name.replaceAll(' ', '-').toLowerCase()}`,
  defaults: {},
  isPaused: state === 'paused',
  isRecursive: true,
  include: [],
  exclude: [],
  isPolling: false,
  state,
  waiting,
  articles: 1200 - id * 100,
});

/** A whole library in memory behind the window's contract. */
export function makeFakeApi(options: FakeOptions): FakeApi {
  let articles = options.isNew ? [] : options.articles;
  let noteChanges = 0;
  let watches: readonly WatchStatus[] = options.isNew
    ? []
    : [
        watch(1, 'Agency feed', 'live'),
        watch(2, 'Web captures', 'live', 3),
        watch(3, 'Database exports', 'paused'),
        watch(4, 'Archive drive', 'not-found'),
      ];
  let topics: readonly Topic[] = options.isNew
    ? []
    : TOPICS.map(({ id, name, colour, query }) => ({
        id,
        name,
        colour,
        query,
        version: 1,
        versionedAt: '2026-08-01T08:00:00Z',
      }));
  const topicVersions = new Map<number, readonly TopicVersion[]>(
    topics.map(({ id, version, query, versionedAt: at }) => [id, [{ version, query, at }]]),
  );
  let alertRules: AlertRules = NO_ALERTS;
  let settings: Settings = {
    theme: options.theme ?? 'light',
    libraryFolder: '/home/desk/works-desk.library',
    isSingleKeyOn: true,
    density: 'compact',
    textSize: 17,
    isFoldingCopies: false,
  };
  let zone = 'Europe/Stockholm';
  const revised = articles.find((a) => a.versions.length > 1)?.id;
  let records: readonly ImportRecord[] = RECORDS.map((record) => ({
    ...record,
    revised: record.revised.map((each) => ({ ...each, articleId: revised ?? each.articleId })),
  }));
  let outdated = options.isNew ? 0 : 37;
  let renewal: StatementRenewal = { outdated: options.outdatedStatements ?? 0 };
  let progress: ImportProgress = options.isImporting ? RUNNING : RESTING;
  let host: LibraryHostState = options.host ?? { standing: { kind: 'open', access: 'write' }, results: {} };
  const updates = updateAnswers((state) => emit('updates.changed', state));
  const tellHost = (next: LibraryHostState): Result<LibraryHostState, never> => {
    host = next;
    emit('library.host', host);
    return ok(host);
  };
  let backupRule: BackupRule = {
    isOn: true,
    every: 'day',
    keep: 7,
    mostBytes: 10_000_000_000,
    folder: '/backups',
  };
  let outlets = OUTLET_ROWS;
  let corrections: readonly QuotedSourceCorrection[] = [];
  let leadChoices: readonly LeadChoice[] = [];
  const listeners = new Map<keyof Events, Set<(event: never) => void>>();
  /** Everything but articles that come makes the library another one. */
  let age = 0;
  const emit = <Name extends keyof Events>(name: Name, event: Events[Name]): void => {
    if (name === 'library.changed' && (event as Events['library.changed']).articles === 0) age += 1;
    for (const listener of listeners.get(name) ?? []) (listener as (event: Events[Name]) => void)(event);
  };
  const corrected = (
    change: QuotedSourceChange,
    was: string,
  ): Result<Corrected<QuotedSourceCorrection>, never> => {
    const made = { id: corrections.length + 1, at: NOW, change, was };
    corrections = [...corrections, made];
    const renamed = renamedBy(change);
    const before = statementsOf(articles).filter((s) => s.quotedSource === renamed?.from).length;
    if (renamed) articles = articles.map((a) => withName(a, renamed.from, renamed.to));
    emit('library.changed', { articles: 0 });
    const none = { statements: 0, articles: 0 };
    const count = { statements: before, articles: before };
    const effects = renamed
      ? [
          { name: renamed.to, before: none, after: count },
          { name: renamed.from, before: count, after: none },
        ]
      : [];
    return ok({ correction: made, effects });
  };
  let deleted: readonly {
    readonly id: number;
    readonly article: FakeArticle;
    readonly why: string | undefined;
    readonly isForGood?: boolean;
  }[] = [];
  const asked: FakeApi['asked'] = [];
  const saved: FakeApi['saved'] = [];
  const held: (() => void)[] = [];

  const topicRow = (topic: Topic, among = articles): Api['topics.save']['output'] => {
    const own = among.filter((a) => a.topics.some((t) => t.id === topic.id));
    return { ...topic, volume: volumeOf(own), unread: own.filter((a) => !a.isRead).length };
  };
  const info = (): Api['library.info']['output'] => ({
    folder: settings.libraryFolder,
    name: 'works-desk',
    ...(articles.length === 0 ? {} : { first: '2026-07-21T05:20', last: '2026-09-28T09:10' }),
    zone,
    isReadOnly: false,
    volume: volumeOf(articles),
    ...(articles.length === 0 ? {} : { lastImportAt: '2026-09-28T07:14:00Z' }),
    attention: options.isNew ? 0 : records.filter(needsAttention).length,
  });
  const chosen = <T>(
    selection: Selection,
    answer: (list: readonly FakeArticle[]) => T,
  ): Result<T, Api['articles.volume']['failure']> => {
    const error = queryError(selection.query);
    return error ? err(error) : ok(answer(select(articles, selection)));
  };
  const sorted = (list: readonly FakeArticle[], order: string): readonly FakeArticle[] =>
    list.toSorted((a, b) => {
      if (a.published === undefined || b.published === undefined)
        return Number(a.published === undefined) - Number(b.published === undefined);
      return (order === 'oldest' ? 1 : -1) * a.published.localeCompare(b.published) || a.id - b.id;
    });
  const live = () =>
    liveAnswers(articles, `age ${age}`, sorted, (list) => topics.map((t) => topicRow(t, list)));

  const answers: Answers = {
    'library.info': () => ok(info()),
    'library.setZone': (input) => {
      zone = input.zone;
      return ok(info());
    },
    'watches.list': () => ok(watches),
    'watches.preview': ({ path, defaults, include, exclude }) => {
      const pattern = badGlob(include, exclude);
      return pattern === undefined ? ok(previewOf(path, defaults)) : err({ kind: 'bad-glob', pattern });
    },
    'library.sqlite': () => ok({ version: '3.49.1' }),
    'library.sizes': () =>
      ok({
        database: 412_300_000,
        free: 61_200_000,
        ledger: 8_400_000,
        originals: 188_000_000,
        originalFiles: 31_204,
        schemaVersion: 10,
      }),
    'library.lastCheck': () => ok(null),
    'library.mend': () => ok({ findings: [], repaired: [], isDamaged: false }),
    'library.host': () => ok(host),
    'library.work': ({ kind }) => tellHost({ ...host, work: { kind, step: 'pages', done: 40, of: 120 } }),
    'library.backups': () => ok({ rule: backupRule, files: options.backups ?? [], isFolderThere: true }),
    'library.setBackups': (change) => {
      backupRule = { ...backupRule, ...change };
      return ok({ rule: backupRule, files: options.backups ?? [], isFolderThere: true });
    },
    'library.backUp': () => tellHost({ ...host, work: { kind: 'backup', step: 'copying', done: 2, of: 9 } }),
    'library.restore': () =>
      tellHost({ ...host, work: { kind: 'restore', step: 'unpacking', done: 2, of: 9 } }),
    'library.stopWork': () => tellHost({ standing: host.standing, results: host.results }),
    'library.reopen': ({ access }) => tellHost({ ...host, standing: { kind: 'open', access } }),
    'library.unlock': ({ secret }) =>
      'passphrase' in secret && secret.passphrase !== PASSPHRASE
        ? err({ kind: 'wrong-passphrase', path: '/library' })
        : tellHost({ ...host, standing: { kind: 'open', access: 'write' } }),
    'library.lock': () => ok(host),
    'library.encrypt': ({ wantsRecovery }) => ok(wantsRecovery ? { recoveryKey: RECOVERY_KEY } : {}),
    'library.decrypt': () => ok(host),
    'library.setPassphrase': ({ current }) =>
      'passphrase' in current && current.passphrase !== PASSPHRASE
        ? err({ kind: 'wrong-passphrase', path: '/library' })
        : ok(undefined),
    'library.newRecoveryKey': () => ok({ recoveryKey: RECOVERY_KEY }),
    'watches.retention': ({ rule }) =>
      ok({ due: Math.max(0, 400 - rule.days), articles: 3120, kept: 12, undated: 4 }),
    'watches.add': ({ path, name, retention, ...given }) => {
      if (watches.some((w) => w.path === path)) return err({ kind: 'already-watched', path });
      const added = {
        ...watch(watches.length + 1, name ?? path.replace(/^.*\//, ''), 'live'),
        ...given,
        ...(retention && { retention }),
        path,
      };
      watches = [...watches, added];
      articles = options.articles;
      emit('watches.changed', watches);
      emit('library.changed', { articles: articles.length });
      return ok(added);
    },
    'watches.update': ({ id, retention, ...change }) => {
      const found = watches.find((w) => w.id === id);
      const { retention: former, ...old } = found ?? { ...watch(0, '', 'live') };
      const rule = retention === undefined ? former : (retention ?? undefined);
      if (!found) return err({ kind: 'not-found' });
      const pattern = badGlob(change.include, change.exclude);
      if (pattern !== undefined) return err({ kind: 'bad-glob', pattern });
      const isPaused = change.isPaused ?? old.isPaused;
      const next: WatchStatus = {
        ...old,
        ...change,
        ...(rule && { retention: rule }),
        isPaused,
        state: isPaused ? 'paused' : 'live',
      };
      watches = watches.map((w) => (w.id === id ? next : w));
      emit('watches.changed', watches);
      return ok(next);
    },
    'watches.remove': ({ id }) => {
      watches = watches.filter((w) => w.id !== id);
      emit('watches.changed', watches);
      return ok(undefined);
    },
    'imports.list': ({ state, text, offset, limit }) => {
      const isIn = (record: ImportRecord, wanted: typeof state): boolean =>
        wanted === undefined || (wanted === 'attention' ? needsAttention(record) : record.state === wanted);
      const words = (text ?? '').toLowerCase();
      const found = records.filter((record) => isIn(record, state) && searchedIn(record).includes(words));
      const count = (wanted: typeof state): number => records.filter((record) => isIn(record, wanted)).length;
      return ok({
        total: found.length,
        rows: found.slice(offset, offset + limit),
        counts: {
          all: records.length,
          imported: count('imported'),
          'new-version': count('new-version'),
          duplicate: count('duplicate'),
          excluded: count('excluded'),
          failed: count('failed'),
          cancelled: 0,
          attention: count('attention'),
        },
      });
    },
    'imports.articles': ({ id }) => ok({ id, total: 0, rows: [] }),
    'imports.progress': () => ok(progress),
    'imports.retry': ({ ids }) => ok({ files: ids === 'failed' ? 3 : ids.length }),
    'imports.reread': ({ ids }) => {
      const files = ids === 'outdated' ? outdated : ids.length;
      if (ids === 'outdated') outdated = 0;
      return ok({ files });
    },
    'imports.outdated': () => ok({ files: outdated }),
    'imports.ignore': ({ id, why }) => {
      if (!records.some((record) => record.id === id)) return err({ kind: 'not-found' });
      records = records.map((record) => (record.id === id ? leftOut(record, why) : record));
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'statements.renewal': () => ok(renewal),
    'statements.renew': () => {
      const articles = renewal.outdated;
      renewal = { outdated: articles, run: { articles, done: 0, failed: 0, isPaused: false } };
      emit('statements.renewal', renewal);
      return ok(renewal);
    },
    'statements.pauseRenewal': ({ isPaused }) => {
      if (renewal.run !== undefined) renewal = { ...renewal, run: { ...renewal.run, isPaused } };
      emit('statements.renewal', renewal);
      return ok(renewal);
    },
    'statements.stopRenewal': () => {
      renewal = { outdated: renewal.outdated };
      emit('statements.renewal', renewal);
      return ok(renewal);
    },
    'imports.pause': ({ isPaused }) => {
      progress = { ...progress, isPaused };
      emit('imports.progress', progress);
      return ok(progress);
    },
    'imports.formats': () => ok(FORMATS),
    'imports.cancel': () => {
      progress = RESTING;
      emit('imports.progress', progress);
      return ok(progress);
    },
    'imports.addFiles': ({ paths }) => ok({ files: paths.length }),
    'topics.list': () => ok(topics.map((topic) => topicRow(topic))),
    'topics.save': ({ id, name, query, colour }) => {
      const error = queryError(query);
      if (error) return err(error);
      if (topics.some((t) => t.name === name && t.id !== id)) return err({ kind: 'name-taken' });
      const old = topics.find((t) => t.id === id);
      const saved: Topic = {
        id: old?.id ?? topics.length + 1,
        name,
        query,
        colour: colour ?? old?.colour ?? 6,
        version: (old?.version ?? 0) + 1,
        versionedAt: '2026-09-28T09:14:00Z',
      };
      const { version, versionedAt: at } = saved;
      topicVersions.set(saved.id, [...(topicVersions.get(saved.id) ?? []), { version, query, at }]);
      topics = old ? topics.map((t) => (t.id === id ? saved : t)) : [...topics, saved];
      emit('library.changed', { articles: 0 });
      return ok(topicRow(saved));
    },
    'topics.remove': ({ id }) => {
      topics = topics.filter((t) => t.id !== id);
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'topics.preview': ({ query, was }) => {
      const error = queryError(query);
      return error ? err(error) : ok(topicAnswers(articles).preview(query, was));
    },
    'topics.test': (input) => {
      const error = queryError(input.query);
      return error ? err(error) : ok(topicAnswers(articles).test(input));
    },
    'topics.versions': ({ id }) => {
      const known = topicVersions.get(id) ?? [];
      return known.length === 0 ? err({ kind: 'not-found' }) : ok(topicAnswers(articles).versions(known));
    },
    'topics.suggest': () => ok(topicAnswers(articles).suggest()),
    'topics.alertRules': () => ok(alertRules),
    'topics.setAlertRules': (rules) => {
      alertRules = rules;
      return ok(rules);
    },
    'topics.export': ({ format }) => ok(topicAnswers(articles).exported(topics, format)),
    'topics.takeList': ({ text, isKept }) => {
      const listed = topicAnswers(articles).listed(topics, text);
      if (!isKept) return ok(listed);
      for (const row of listed.rows) {
        if (row.kind !== 'new' && row.kind !== 'changed') continue;
        const { name, query } = row;
        answers['topics.save']({ name, query, ...(row.kind === 'changed' && { id: row.id }) });
      }
      return ok(listed);
    },
    // The fake's language has one field.
    'query.complete': ({ query, at }) => {
      const typed = /outlet:(\S*)$/u.exec(query.slice(0, at))?.[1];
      const outlets = [...new Set(articles.flatMap((a) => a.outlet?.name ?? []))].sort();
      const fits = outlets.filter((name) => name.toLowerCase().startsWith(typed?.toLowerCase() ?? '-'));
      return ok({
        from: at - (typed?.length ?? 0),
        to: at,
        options: fits.map((name) => ({ text: `"${name}"`, label: name, field: 'outlet', articles: 1 })),
        ...(queryError(query) === undefined && {
          understood: `Articles with ${wordsOf(query).join(' and ')}.`,
        }),
      });
    },
    'articles.volume': ({ selection }) => chosen(selection, volumeOf),
    'articles.days': ({ selection, order }) => chosen(selection, (list) => daysOf(sorted(list, order))),
    'articles.list': ({ selection, order, offset, limit, upTo = Infinity, fold }) =>
      chosen(selection, (list) => {
        const upToThere = list.filter(({ id }) => id <= upTo);
        return listOf(sorted(upToThere, order), fold).rows.slice(offset, offset + limit);
      }),
    'articles.without': ({ selection }) => {
      const { query, range, filters } = selection;
      return ok([
        ...filters.map((left) => ({
          left,
          volume: volumeOf(select(articles, { ...selection, filters: filters.filter((f) => f !== left) })),
        })),
        ...(range
          ? [
              {
                left: 'range' as const,
                volume: volumeOf(select(articles, { ...(query === undefined ? {} : { query }), filters })),
              },
            ]
          : []),
        ...(query === undefined
          ? []
          : [
              {
                left: 'query' as const,
                volume: volumeOf(select(articles, { ...(range ? { range } : {}), filters })),
              },
            ]),
      ]);
    },
    'articles.get': ({ id, query }) => {
      const article = articles.find((a) => a.id === id);
      if (!article) return err({ kind: 'not-found' });
      const words = query === undefined ? [] : wordsOf(query);
      const matches = words.flatMap((word) =>
        (['headline', 'body'] as const).flatMap((field) =>
          [...(article[field] ?? '').toLowerCase().matchAll(new RegExp(word, 'gu'))].map((hit) => ({
            field,
            span: [hit.index, hit.index + word.length] as const,
          })),
        ),
      );
      return ok({ article, matches });
    },
    'articles.version': ({ id, version }) => {
      const found = versionOf(
        articles.find((a) => a.id === id),
        version,
      );
      return found ? ok(found) : err({ kind: 'not-found' });
    },
    'articles.changes': ({ id, from, to }) => {
      const article = articles.find((a) => a.id === id);
      const [older, newer] = [versionOf(article, from), versionOf(article, to)];
      return older && newer ? ok(changesBetween(older, newer, from, to)) : err({ kind: 'not-found' });
    },
    'articles.mark': ({ id, ...change }) => {
      articles = articles.map((a) => (a.id === id ? { ...a, ...change } : a));
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'articles.delete': ({ ids, why }) => {
      const gone = articles.filter((a) => ids.includes(a.id));
      articles = articles.filter((a) => !ids.includes(a.id));
      const numbers = gone.map((article, i) => ({ id: deleted.length + i + 1, article, why }));
      deleted = [...deleted, ...numbers];
      emit('library.changed', { articles: 0 });
      return ok({ deleted: numbers.map(({ id }) => id) });
    },
    'articles.tag': ({ ids, tag, isOn }) => {
      articles = articles.map((a) =>
        ids.includes(a.id)
          ? { ...a, tags: [...a.tags.filter((other) => other !== tag), ...(isOn ? [tag] : [])].sort() }
          : a,
      );
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'pickups.chain': ({ articleId }) => {
      const chain = chainOf(articles, articleId, leadChoices);
      return chain ? ok(chain) : err({ kind: 'not-found' });
    },
    'pickups.difference': ({ leadId, pickupId }) => {
      const found = differenceOf(articles, leadId, pickupId);
      return found ? ok(found) : err({ kind: 'not-found' });
    },
    'pickups.groups': ({ storyId }) => ok(groupsOf(articles, storyId, leadChoices)),
    'pickups.chooseLead': ({ articleId, why }) => {
      if (!articles.some((a) => a.id === articleId)) return err({ kind: 'not-found' });
      const made = { id: leadChoices.length + 1, at: NOW, articleId, ...(why !== undefined && { why }) };
      leadChoices = [...leadChoices, made];
      emit('library.changed', { articles: 0 });
      return ok(made);
    },
    'pickups.undoLead': ({ id }) => {
      leadChoices = leadChoices.map((one) => (one.id === id ? { ...one, undoneAt: NOW } : one));
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'pickups.leadChoices': () => ok(leadChoices),
    'pickups.part': ({ articleId }) => ok({ id: 1, at: NOW, articleId, isCopy: false, others: [] }),
    'pickups.join': ({ articleId, copyOf }) =>
      ok({ id: 1, at: NOW, articleId, isCopy: true, others: [copyOf] }),
    'tags.list': () => {
      const names = [...new Set(articles.flatMap((a) => a.tags))].sort();
      return ok(
        names.map((name) => ({ name, articles: articles.filter((a) => a.tags.includes(name)).length })),
      );
    },
    'tags.rename': ({ from, to }) => {
      articles = articles.map((a) => ({ ...a, tags: a.tags.map((tag) => (tag === from ? to : tag)) }));
      return ok(undefined);
    },
    'tags.remove': ({ name }) => {
      articles = articles.map((a) => ({ ...a, tags: a.tags.filter((tag) => tag !== name) }));
      return ok(undefined);
    },
    'deleted.list': ({ offset, limit }) =>
      ok({
        total: deleted.length,
        rows: deleted
          .toReversed()
          .slice(offset, offset + limit)
          .map(({ id, article, why, isForGood = false }) => ({
            id,
            at: '2026-09-28T07:14:00Z',
            by: 'analyst' as const,
            ...(why === undefined ? {} : { why }),
            ...(isForGood ? {} : { headline: article.headline!, outlet: article.outlet!.name }),
            ...(isForGood || article.published === undefined ? {} : { published: article.published }),
            isForGood,
            path: article.file.path,
          })),
      }),
    'deleted.explain': ({ id, why }) => {
      deleted = deleted.map((one) => (one.id === id ? { ...one, why } : one));
      return ok(undefined);
    },
    'deleted.restore': ({ ids }) => {
      const back = deleted.filter(({ id }) => ids.includes(id));
      deleted = deleted.filter(({ id }) => !ids.includes(id));
      articles = [...articles, ...back.map(({ article }) => article)].sort((a, b) => a.id - b.id);
      emit('library.changed', { articles: 0 });
      return ok({ restored: back.map(({ article }) => article.id), files: 0 });
    },
    'deleted.erase': ({ ids }) => {
      deleted = deleted.map((one) => (ids.includes(one.id) ? { ...one, isForGood: true } : one));
      return ok({ originals: ids.length });
    },
    'articles.facets': ({ selection, field }) =>
      chosen(selection, (list) => {
        const values = [...new Set(list.flatMap((a) => valuesOf(a, field)))];
        return values.map((value) => ({
          value,
          label: value ?? 'not given',
          volume: volumeOf(list.filter((a) => valuesOf(a, field).includes(value))),
        }));
      }),
    'outlets.list': () =>
      ok(
        outlets.map((row) => ({
          ...row,
          articles: articles.filter((a) => a.outlet?.name === row.name).length,
        })),
      ),
    'outlets.save': ({ entry, formerName }) => {
      outlets = withOutlet(outlets, entry, formerName);
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'outlets.remove': ({ name }) => {
      outlets = withoutOwn(outlets, name);
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'coverage.timeline': ({ selection, by, bin }) =>
      chosen(selection, () => timelineOf(articles, selection, by, bin)),
    'attribution.quotedSources': ({ selection }) => chosen(selection, quotedSourcesOf),
    'attribution.detail': ({ name }) => {
      const detail = detailOf(articles, name);
      return detail ? ok(detail) : err({ kind: 'not-found' });
    },
    'attribution.about': () => ok({ statements: 0 }),
    'attribution.suggestions': () => ok(suggestionsOf(articles, corrections)),
    'attribution.corrections': () => ok(corrections),
    'attribution.merge': ({ from, into }) => corrected({ action: 'merge', from, to: into }, from),
    'attribution.rename': ({ name, to }) => corrected({ action: 'rename', from: name, to }, name),
    'attribution.split': ({ name, to }) => corrected({ action: 'split', name, to }, name),
    'attribution.rekind': ({ name, kind }) => corrected({ action: 'rekind', name, kind }, 'person'),
    'attribution.keepApart': ({ names: [from, to] }) => corrected({ action: 'keep-apart', from, to }, from),
    'attribution.undo': ({ id }) => {
      corrections = corrections.map((one) => (one.id === id ? { ...one, undoneAt: NOW } : one));
      emit('library.changed', { articles: 0 });
      return ok({ effects: [] });
    },
    'attribution.correct': ({ articleId, position, change, why }) => {
      const article = articles.find((a) => a.id === articleId);
      const was = article?.attributions[position];
      if (!article || !was) return err({ kind: 'not-found' });
      const id = articles.reduce((sum, a) => sum + a.statementCorrections.length, 0) + 1;
      const correction = {
        ...{ id, at: NOW, articleId, change, was, words: wordsUnder(article, was) },
        ...(why === undefined ? {} : { why }),
      };
      articles = articles.map((a) => (a.id === articleId ? withCorrection(a, position, correction) : a));
      emit('library.changed', { articles: 0 });
      return ok({ correction, effects: [] });
    },
    'attribution.statementCorrections': () => ok(articles.flatMap((a) => a.statementCorrections)),
    'attribution.undoStatement': ({ id }) => {
      articles = articles.map((a) => withoutCorrection(a, id, NOW));
      emit('library.changed', { articles: 0 });
      return ok({ effects: [] });
    },
    'articles.correct': ({ id: articleId, ...made }) => {
      const article = articles.find((a) => a.id === articleId);
      if (!article) return err({ kind: 'not-found' });
      const id = articles.reduce((sum, a) => sum + a.fieldCorrections.length, 0) + 1;
      const done = withField(article, { id, at: NOW, ...made });
      if (!done.ok) return done;
      articles = articles.map((a) => (a === article ? done.value.article : a));
      emit('library.changed', { articles: 0 });
      return ok(done.value.correction);
    },
    'articles.undoCorrection': ({ id }) => {
      articles = articles.map((a) => withoutField(a, id, NOW));
      emit('library.changed', { articles: 0 });
      return ok(undefined);
    },
    'notes.save': (input) => {
      const article = articles.find((a) => a.id === input.articleId);
      if (!article) return err({ kind: 'not-found' });
      noteChanges += 1;
      const made = withNote(article, input, noteChanges);
      articles = articles.map((a) => (a === article ? made.article : a));
      emit('library.changed', { articles: 0 });
      return ok(made.change);
    },
    'notes.remove': ({ id }) => {
      const known = articles.flatMap((a) => a.notes).find((note) => note.id === id);
      if (!known) return err({ kind: 'not-found' });
      articles = articles.map((a) => ({ ...a, notes: a.notes.filter((note) => note.id !== id) }));
      noteChanges += 1;
      return ok({ id: noteChanges, noteId: id, at: NOW, articleId: known.articleId, from: known });
    },
    'history.list': () =>
      ok([
        ...articles
          .flatMap((a) => a.fieldCorrections)
          .map((correction, at) => ({
            id: at + 1,
            at: correction.at,
            act: 'made' as const,
            ref: correction.id,
            ...(correction.articleId !== undefined && { articleId: correction.articleId }),
            of: { kind: 'field' as const, correction },
          })),
      ]),
    'history.undo': () => ok(undefined),
    'history.redo': () => ok(undefined),
    'articles.corrections': () => ok(articles.flatMap((a) => a.fieldCorrections)),
    'attribution.counts': ({ selection, ...asked }) => chosen(selection, (list) => countsOf(list, asked)),
    'attribution.lanes': ({ selection, names, bin }) =>
      chosen(selection, (list) => lanesOf(list, names, bin)),
    'attribution.around': ({ selection, articleId, position }) => {
      const around = aroundOf(select(articles, selection), articleId, position);
      return around ? ok(around) : err({ kind: 'not-found' });
    },
    'attribution.statements': ({ selection, filter, order, offset, limit }) =>
      chosen(selection, (list) => {
        const found = statementsOf(list, filter);
        const rows = order === 'oldest' ? found : found.toReversed();
        return { total: found.length, rows: rows.slice(offset, offset + limit) };
      }),
    'signals.spikes': (input) => signalsOf(articles, zone).spikes(input),
    'signals.newVoices': (input) => signalsOf(articles, zone).newVoices(input),
    'signals.changed': (input) => signalsOf(articles, zone).changed(input),
    'signals.history': (input) => signalsOf(articles, zone).history(input),
    'signals.said': (input) => signalsOf(articles, zone).said(input),
    'signals.contested': (input) => signalsOf(articles, zone).contested(input),
    'stories.list': ({ selection, offset, limit }) =>
      chosen(selection, (list) => {
        const rows = [
          ...groupBy(
            list.filter((a) => a.story),
            (a) => a.story!.id,
          ),
        ].map(([id, own]) => {
          const dates = own.flatMap((a) => (a.published === undefined ? [] : [a.published])).sort();
          return {
            id,
            title: own[0]!.story!.title,
            volume: volumeOf(own),
            ...(dates[0] === undefined ? {} : { first: dates[0], last: dates.at(-1)! }),
            outlets: [...new Set(own.map((a) => a.outlet!.name))],
          };
        });
        return { total: rows.length, rows: rows.slice(offset, offset + limit) };
      }),
    'stories.get': ({ id }) => storyOf(articles, id),
    'stories.merge': () => err({ kind: 'not-found' }),
    'stories.split': () => err({ kind: 'not-found' }),
    'stories.pin': () => err({ kind: 'not-found' }),
    'stories.rename': () => err({ kind: 'not-found' }),
    'stories.undo': () => err({ kind: 'not-found' }),
    'live.volume': (input) => chosen(input.selection, () => live().volume(input)),
    'live.coverage': (input) => chosen(input.selection, () => live().coverage(input)),
    'live.topics': (input) => ok(live().topics(input)),
    'live.list': (input) => chosen(input.selection, () => live().list(input)),
    'report.html': ({ spec }) =>
      chosen(spec.selection, (list) => ({
        html: `<!doctype html><title>${spec.title ?? 'Briefing'}</title><h1>${spec.title ?? 'Briefing'}</h1><ol>${list
          .slice(0, 40)
          .map((a) => `<li>${a.headline!}</li>`)
          .join('')}</ol>`,
        clips: list.length,
        fileName: 'briefing.html',
        title: spec.title ?? 'Briefing',
        figures: NO_FIGURES,
      })),
    'report.bytes': ({ format }) =>
      ok({
        bytes: new Uint8Array([1, 2, 3]),
        fileName: `briefing.${format}`,
        title: 'Briefing',
        figures: NO_FIGURES,
      }),
    ...reportDeskAnswers(options.isNew === true),
    ...deskAnswers((selection) => volumeOf(select(articles, selection))),
    'shell.chooseFolder': () => ok({ path: '/home/desk/new-captures' }),
    'shell.showFile': () => ok(undefined),
    'shell.openFile': () => ok(undefined),
    'shell.addSamples': () => answers['watches.add']({ path: '/home/desk/Sourceline samples', defaults: {} }),
    'shell.previewReport': (input) => {
      const page = answers['report.html'](input);
      return page.ok
        ? ok({
            url: `data:text/html;charset=utf-8,${encodeURIComponent(page.value.html)}`,
            clips: page.value.clips,
          })
        : page;
    },
    'shell.exportReport': ({ format }) =>
      ok({ path: `/home/desk/briefing.${format}`, bytes: 48_213, isRemembered: true }),
    'shell.cancelExport': () => ok(undefined),
    'shell.cancelData': () => ok(undefined),
    'shell.copyDiagnostics': () => ok({ text: 'Sourceline 0.1.0' }),
    'shell.runSchedule': () => ok(undefined),
    'data.bytes': () => ok({ bytes: new Uint8Array(), fileName: 'data.csv', rows: 0 }),
    'shell.exportData': ({ data, format }) => {
      const name = `${data.list}.${format === 'csv-excel' ? 'csv' : format}`;
      const rows = data.list === 'rows' ? data.shown.rows.length : 1;
      return ok({ path: `/home/desk/${name}`, bytes: 4_096, rows });
    },
    'shell.saveFile': ({ suggestedName, content }) => {
      saved.push({ name: suggestedName, content });
      return ok({ path: `/home/desk/${suggestedName}`, bytes: content.length });
    },
    'settings.get': () => ok(settings),
    'settings.set': (change) => {
      settings = { ...settings, ...change };
      return ok(settings);
    },
    'updates.state': () => ok(updates.state()),
    'updates.look': () => ok(updates.look()),
    'updates.download': () => ok(updates.download()),
    'updates.stop': () => ok(updates.state()),
    'updates.show': () => ok(updates.state()),
    'updates.setLooking': ({ isLooking }) => ok(updates.setLooking(isLooking)),
    'app.licences': () => ok([{ name: 'valibot', version: '1.5.0', licence: 'MIT', text: 'Free to use.' }]),
    'app.versions': () =>
      ok({
        app: '0.1.0',
        electron: '33.2.1',
        chromium: '130.0',
        node: '20.18.1',
        sqlJs: '1.16.0',
      }),
  };

  return {
    asked,
    saved,
    emit,
    arrive: (more) => {
      articles = [...articles, ...more];
      emit('library.changed', { articles: more.length });
    },
    release: () => held.splice(0).forEach((go) => go()),
    platform: 'linux',
    pathOf: (file) => `/home/desk/${file.name}`,
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    request: async (name, input) => {
      asked.push({ name, input });
      const failure = options.failing?.[name];
      if (options.isHeld) await new Promise<void>((go) => held.push(go));
      const answer: unknown = failure === undefined ? answers[name](input) : err(failure);
      return structuredClone(answer) as Reply<typeof name>;
    },
  };
}
