import type { KnownNames } from '../core/query/complete-query.ts';
import type { ClipReading } from '../core/clip-ports.ts';
import type { DuplicateMemory, Library } from '../core/ports.ts';
import { articlesWith, chosenArticles, type ChosenArticles } from './counting/chosen-articles.ts';
import { countedParts } from './counted-parts.ts';
import type { CountedArticles } from './counting/counted-articles.ts';
import { articlesByQuoted } from './counting/statements-of.ts';
import type { Marks } from './marks.ts';
import type { Originals } from './originals/originals.ts';
import { articleList, type ArticleList } from './queries/article-list.ts';
import { buckets, type Buckets } from './queries/buckets.ts';
import { busyDays, type CountBusyDays } from './queries/busy-days.ts';
import { clipReading } from './queries/clip-facts.ts';
import { duplicateParts } from './duplicate-parts.ts';
import { copyChains, type CopyChains } from './queries/copy-chains.ts';
import { facets, type Facets } from './queries/facets.ts';
import { firstFound } from './queries/first-found.ts';
import { foldedLists } from './queries/folded-list.ts';
import { foundArticles, type FoundArticles } from './queries/found.ts';
import { broughtArticles } from './queries/brought-articles.ts';
import { knownNames } from './queries/known-names.ts';
import { outlived, type Outlived } from './queries/outlived.ts';
import { relevance } from './queries/relevance.ts';
import { taggedTopics, type TaggedTopics } from './queries/tagged-topics.ts';
import { wordLengths } from './queries/word-lengths.ts';
import { wholeArticles, type WholeArticles } from './queries/whole-article.ts';
import { versionOf, type VersionOf } from './queries/version-of.ts';
import type { Connection } from './sql/connection.ts';
import { statementParts, type StatementParts } from './statement-parts.ts';
import { careFacts, type CareFacts } from './tables/care-facts.ts';
import { articleDeletion, type ArticleDeletion } from './tables/article-deletion.ts';
import { articleChanges, type ArticleChanges } from './tables/article-changes.ts';
import { articleIdentities } from './tables/article-identities.ts';
import { articleIndex } from './tables/article-index.ts';
import { articleTexts } from './tables/article-text.ts';
import { articleVersions, type ArticleVersions } from './tables/article-versions.ts';
import { articleNotes, type ArticleNotes } from './tables/article-notes.ts';
import { articles, type Articles } from './tables/articles.ts';
import { attributions, type Attributions } from './tables/attributions.ts';
import { correctionActs, type CorrectionActs } from './tables/correction-acts.ts';
import { correcting, type Correcting } from './tables/correcting.ts';
import { deletedArticles, type DeletedArticles } from './tables/deleted-articles.ts';
import type { Duplicates } from './tables/duplicates.ts';
import { fieldCorrections, type FieldCorrections } from './tables/field-corrections.ts';
import { fingerprints } from './tables/fingerprints.ts';
import { ignoredFiles, type IgnoredFiles } from './tables/ignored-files.ts';
import { imports, type Imports } from './tables/imports.ts';
import { knownKeys } from './tables/known-keys.ts';
import type { CopyCorrections } from './tables/copy-corrections.ts';
import type { LeadChoices } from './tables/lead-choices.ts';
import { names } from './tables/names.ts';
import { quotedSources } from './tables/quoted-sources.ts';
import { outletEntries, type OutletEntries } from './tables/outlet-entries.ts';
import { statementCorrections, type StatementCorrections } from './tables/statement-corrections.ts';
import { seenFiles, type SeenFiles } from './tables/seen-files.ts';
import { settings, type Settings } from './tables/settings.ts';
import { stories, type Stories } from './tables/stories.ts';
import { storyCorrections, type StoryCorrections } from './tables/story-corrections.ts';
import { reportTables, type ReportTables } from './tables/report-tables.ts';
import { requoting } from './requoting.ts';
import { storyReading, type StoryReading } from './story-reading.ts';
import { statementVersions, type StatementVersions } from './tables/statement-versions.ts';
import { tags, type Tags } from './tables/tags.ts';
import { topics, type Topics } from './tables/topics.ts';
import { watches, type Watches } from './tables/watches.ts';

/** The tables and queries a library is made of, bound to each other. */
export type LibraryParts = StatementParts & {
  readonly originals: Originals;
  readonly settings: Settings;
  readonly imports: Imports;
  readonly seenFiles: SeenFiles;
  readonly ignored: IgnoredFiles;
  readonly articles: Articles;
  readonly changes: ArticleChanges;
  readonly versions: ArticleVersions;
  readonly deleted: DeletedArticles;
  readonly deletion: ArticleDeletion;
  readonly tags: Tags;
  readonly taggedTopics: TaggedTopics;
  readonly versionOf: VersionOf;
  readonly outletEntries: OutletEntries;
  readonly duplicates: DuplicateMemory;
  readonly groups: Duplicates;
  readonly choices: LeadChoices;
  readonly copyCorrections: CopyCorrections;
  readonly pickups: CopyChains;
  readonly stories: Stories;
  readonly storyCorrections: StoryCorrections;
  readonly acts: CorrectionActs;
  readonly watches: Watches;
  readonly reports: ReportTables;
  readonly topics: Topics;
  readonly found: FoundArticles;
  readonly counted: CountedArticles;
  /** Of whoever writes to tables that are counted, without saying which article. */
  readonly connection: Connection;
  readonly chosen: ChosenArticles;
  readonly marks: Marks;
  readonly list: ArticleList;
  readonly whole: WholeArticles;
  readonly clips: ClipReading;
  readonly buckets: Buckets;
  readonly busyDays: CountBusyDays;
  readonly facets: Facets;
  readonly knownNames: KnownNames;
  readonly brought: Library['articlesBrought'];
  readonly correcting: Correcting;
  readonly statementCorrections: StatementCorrections;
  readonly fieldCorrections: FieldCorrections;
  readonly notes: ArticleNotes;
  /** Has everything told by who is quoted in these articles worked out anew. */
  readonly requoted: (articleIds: readonly number[]) => void;
  readonly statementVersions: StatementVersions;
  readonly attributions: Attributions;
  readonly storyReading: StoryReading;
  readonly outlived: Outlived;
  readonly care: CareFacts;
  /** Takes up some more of what filing an article asks for; false once all of it is in memory. */
  openMore(): boolean;
  /** What was only gathered so far is written: at the end of every transaction. */
  write(): void;
  /** Makes fewer parts of the full-text indexes, a little at a time; false once there is nothing to merge. */
  mergeSome(): boolean;
  /** Everything remembered of the tables is forgotten: after a rollback, and after clearing. */
  forget(): void;
};

/** `isInside`: whether a transaction is on its way. Where each leaves its number columns are kept, and read again. */
export function libraryParts(
  opened: Connection,
  originals: Originals,
  isInside: () => boolean = () => false,
  isNumbered = false,
): LibraryParts {
  const index = articleIndex(opened);
  const database = index.connection;
  const { standing, counted, series } = countedParts(database, isNumbered ? isInside : undefined);
  const { connection, touch } = counted;
  const { nameOf } = series;
  const keys = knownKeys(database);
  const texts = articleTexts(connection, index, keys);
  const outlets = names(connection, 'outlet');
  const origins = names(connection, 'origin');
  const languages = names(connection, 'language');
  const formats = names(connection, 'format');
  const quotedSourceNames = names(connection, 'quoted_source');
  const namesTables = [outlets, origins, languages, formats, quotedSourceNames];
  const quoted = quotedSources(connection, quotedSourceNames, (ids) => articlesByQuoted(counted, ids));
  const corrections = statementCorrections(connection);
  const correctedFields = fieldCorrections(connection);
  const attributed = attributions(database, quoted, corrections);
  const copied = duplicateParts(database, { origins, touch });
  const { choices, groups: duplicateTables, reoriginated } = copied;
  const fingerprintTable = fingerprints(connection);
  const storyCorrected = storyCorrections(database);
  const storyTables = stories(database, storyCorrected, touch);
  const topicTables = topics(database, connection);
  const tagTables = tags(database, touch);
  const noteTables = articleNotes(database);
  const answers = foundArticles(connection);
  const lengths = wordLengths(database);
  const found: FoundArticles = {
    ...answers,
    touched: (id) => {
      answers.touched(id);
      lengths.touched(id);
    },
  };
  const versions = articleVersions(connection);
  const identities = articleIdentities(connection);
  const entries = outletEntries(connection, texts, outlets, keys);
  const storedSettings = settings(connection);
  const statementsOfVersions = statementVersions(connection);
  const articleTables = {
    texts,
    identities,
    versions,
    attributions: attributed,
    fieldCorrections: correctedFields,
    duplicates: duplicateTables,
    choices,
    copyCorrections: copied.copyCorrections,
    notes: noteTables,
    fingerprints: fingerprintTable,
    stories: storyTables,
    statementVersions: statementsOfVersions,
    topics: topicTables,
    tags: tagTables,
    outlets,
    origins,
    languages,
    formats,
    keys,
    touch,
  };
  const chosen = chosenArticles(database, counted, found.answer);
  const changes = articleChanges(database, articleTables);
  const deleted = deletedArticles(connection);
  const facetsOf = facets(counted, chosen, nameOf);
  const tagged = taggedTopics(database, topicTables, touch, attributed.isKnownOtherwise);
  const requoted = requoting(database, touch, tagged);
  const inOrder = firstFound(database, counted, chosen, found, relevance(database, lengths, isInside));
  const lookups = { find: found.find, articlesWith: articlesWith(database, counted) };
  const folded = foldedLists(counted, chosen, standing, inOrder);
  const list = articleList(connection, counted, chosen, lookups, { inOrder, folded });
  return {
    ...statementParts({
      connection,
      database,
      counted,
      chosen,
      found,
      marks: standing,
      quotedSources: quoted,
      nameOf,
    }),
    originals,
    settings: storedSettings,
    imports: imports(connection, keys),
    seenFiles: seenFiles(connection),
    ignored: ignoredFiles(connection),
    articles: articles(database, articleTables),
    changes,
    versions,
    deleted,
    deletion: articleDeletion(connection, { ...articleTables, changes, deleted, corrections }),
    tags: tagTables,
    taggedTopics: tagged,
    versionOf: versionOf(connection, texts, identities, keys),
    outletEntries: entries,
    groups: duplicateTables,
    choices,
    copyCorrections: copied.copyCorrections,
    pickups: copyChains(connection, choices, copied.copyCorrections),
    duplicates: { candidates: fingerprintTable.candidates, text: (id) => duplicateTables.text(id) },
    stories: storyTables,
    storyCorrections: storyCorrected,
    acts: correctionActs(database),
    watches: watches(connection),
    reports: reportTables(connection),
    topics: topicTables,
    found,
    counted,
    connection,
    chosen,
    marks: standing,
    list,
    whole: wholeArticles(connection, {
      texts,
      inferredOrigin: (id) => duplicateTables.inferredOrigin(id),
      attributions: attributed,
      fieldCorrections: correctedFields,
      tags: tagTables,
      notes: noteTables,
      versionsOf: (id) => versions.list(id, storedSettings.get('zone') ?? 'UTC'),
    }),
    clips: clipReading(database, counted, chosen),
    buckets: buckets(counted, chosen, nameOf),
    busyDays: busyDays(counted, chosen, nameOf),
    facets: facetsOf,
    knownNames: knownNames(database, facetsOf),
    brought: broughtArticles(database),
    correcting: correcting({ texts, attributions: attributed, corrections, requoted }),
    statementCorrections: corrections,
    fieldCorrections: correctedFields,
    notes: noteTables,
    requoted,
    statementVersions: statementsOfVersions,
    attributions: attributed,
    storyReading: storyReading(connection, storyCorrected, counted, chosen, nameOf),
    care: careFacts(connection, storedSettings),
    outlived: outlived(connection, () => storedSettings.get('zone') ?? 'UTC'),
    openMore: () => fingerprintTable.openMore() || storyTables.openMore(),
    write: () => {
      tagged.refileOrigins(reoriginated);
      for (const id of reoriginated) found.touched(id);
      reoriginated.clear();
      storyTables.write();
      keys.write();
      index.write();
    },
    mergeSome: () => index.mergeSome(),
    forget: () => {
      standing.aged('restarted');
      reoriginated.clear();
      const remembering = [
        choices,
        copied.copyCorrections,
        index,
        keys,
        ...namesTables,
        quoted,
        corrections,
        correctedFields,
        statementsOfVersions,
        storyTables,
        fingerprintTable,
        found,
        lengths,
        entries,
        counted,
        series,
      ];
      for (const table of remembering) table.forget();
    },
  };
}
