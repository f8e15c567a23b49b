import type { ReportSectionId, ReportSpec } from '../domain/report.ts';
import { SECTIONS_OF } from '../domain/report.ts';
import type { IssuedChanges } from '../domain/report-draft.ts';
import { written } from '../domain/rich-text.ts';
import type { QueryError } from '../domain/topic.ts';
import { finished } from '../finished.ts';
import { coverageOf } from '../measures/coverage-of.ts';
import { newVoicesIn } from '../signals/read-signals.ts';
import type { Slices } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { articleLists } from './article-lists.ts';
import { clipBook, registryOf, type ClipBook } from './clip-book.ts';
import { clipSections, topicsOf } from './clip-sections.ts';
import { correctedFields } from './corrected-fields.ts';
import { correctedOtherwise } from './corrected-otherwise.ts';
import { countedSet, must, over, type CountedSet } from './counted-set.ts';
import { dossierOf, subjectOf } from './dossier.ts';
import { beforeOf } from './facet-rows.ts';
import { gapsOf } from './gaps.ts';
import { LIMITS, PAGE_EXTENT, type Extent } from './limits.ts';
import { localWords } from './local-words.ts';
import { lookOf } from './look.ts';
import { methodOf } from './method.ts';
import type { Clip, ClipSection, ReportModel } from './model.ts';
import { eventsOf } from './report-events.ts';
import { quotedOf } from './quoted-sources.ts';
import { facetsOf } from './report-facets.ts';
import type { ReportReader } from './report-reader.ts';
import { fileNameOf, titleOf } from './report-title.ts';
import { selectionWords } from './selection-words.ts';
import { shareOfVoice } from './share-of-voice.ts';
import { statementRecord } from './statement-record.ts';
import { storiesOf } from './story-sections.ts';
import { syndicationOf } from './syndication.ts';
import { voicesOf } from './voices.ts';
import { sentences } from './words.ts';

/** An empty library has no unfinished bin. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** What a report is told beside its spec. */
export type ReportOptions = {
  /** How much its annex holds; a page's by default. */
  readonly extent?: Extent;
  /** Reports that left before, and what they would count today. */
  readonly earlier?: readonly IssuedChanges[];
  /** Is told how much of it is worked out, 0 to 1. */
  onshare?(share: number): void;
};

/** How much is done once each part is: reading the articles is the longest of a large report. */
const DONE = {
  counted: 0.05,
  read: 0.45,
  coverage: 0.5,
  clips: 0.6,
  stories: 0.65,
  outlets: 0.7,
  statements: 0.8,
  subject: 0.85,
  syndication: 0.9,
  voices: 0.95,
} as const;

/** Works out everything a report prints, in one go. */
export function buildReport(
  spec: ReportSpec,
  library: ReportReader,
  appVersion: string,
  options: ReportOptions = {},
): Result<ReportModel, QueryError> {
  return finished(reportInSlices(spec, library, appVersion, options));
}

/**
 * Works out everything a report prints. No clock has a part in it: the same library and spec give the same model, if nothing
 * is written to the library between two slices.
 */
export function* reportInSlices(
  spec: ReportSpec,
  library: ReportReader,
  appVersion: string,
  { extent = PAGE_EXTENT, earlier = [], onshare }: ReportOptions = {},
): Slices<Result<ReportModel, QueryError>> {
  const told = (part: keyof typeof DONE): void => onshare?.(DONE[part]);
  const { selection } = spec;
  // One answer tells whether the query can be understood; with it, none of the others can fail.
  const volume = library.volume(selection);
  if (!volume.ok) return volume;
  const printed = [...new Set(spec.sections ?? SECTIONS_OF[spec.kind])];
  const isOn = (section: ReportSectionId): boolean => printed.includes(section);
  const info = library.info();
  const limits = LIMITS[spec.kind];
  const look = lookOf(spec);
  const words = localWords(look.locale);
  const { say } = words;
  const allTopics = library.topics();
  const topics = topicsOf(spec, allTopics);
  const counted = countedSet(must(library.countedArticles(selection)));
  const registry = registryOf(library.outletRows());
  const { text } = spec;
  const book = clipBook(library, { counted, registry, topics: allTopics, text, texts: extent.texts, say });
  told('counted');
  yield;
  const listed = counted.articles.slice(0, extent.articles).map(({ id }) => id);
  yield* book.inSlices(listed, (read) =>
    onshare?.(DONE.counted + (read / listed.length) * (DONE.read - DONE.counted)),
  );
  const before = beforeOf(spec, library);
  const now = info.lastImportAt ?? NEVER;
  const timeline = must(coverageOf(library, selection, { by: 'topic', bin: 'auto', now }));
  told('coverage');
  yield;
  const clips = yield* clipSections({ spec, look, words, topics, counted, book, registry, library });
  told('clips');
  yield;
  const found = yield* storiesOf(
    selection,
    library,
    counted,
    book,
    isOn('stories') ? limits.stories : 0,
    say,
  );
  told('stories');
  yield;
  const facets = facetsOf({ spec, counted, book, registry, before, library, extent, say });
  told('outlets');
  yield;
  const quoted = yield* quotedOf(spec, library, before, extent);
  told('statements');
  yield;
  const dossier = spec.kind === 'dossier' ? yield* dossierOf(spec, counted, book, library, say) : undefined;
  const record = spec.kind === 'record' ? yield* statementRecord(spec, book, library) : undefined;
  told('subject');
  yield;
  const syndication = isOn('syndication')
    ? yield* syndicationOf(counted, book, library, limits.syndication)
    : [];
  told('syndication');
  yield;
  const voices = isOn('who-said-what')
    ? voicesOf(quoted.quotedSources, selection, library, limits.voices)
    : [];
  told('voices');
  yield;
  const newVoices = isOn('who-said-what') ? must(yield* newVoicesIn(library, selection, now)) : undefined;
  yield;
  const corrected = correctedClips(counted, book, library);
  const annex = counted.articles.filter(({ id }) => book.isRead(id)).flatMap(({ id }) => book.get(id) ?? []);
  const quotedSource = subjectOf(spec, 'quoted-source');
  const subject = dossier?.story.title ?? (quotedSource && say.names.quotedSource(quotedSource));
  const title = titleOf(spec, topics, words, subject);
  const dossierList =
    dossier === undefined
      ? []
      : [
          {
            id: dossier.list,
            title: say.annex.story(dossier.story.title),
            articles: counted.articles.map(({ id }) => id),
          },
        ];
  const model = {
    kind: spec.kind,
    title,
    libraryName: info.name,
    zone: info.zone,
    period: selection.range,
    asOf: info.lastImportAt,
    selection: selectionWords(selection, library, say),
    printed,
    look,
    summary: written(spec.summary),
    outlook: written(spec.outlook),
    volume: volume.value,
    base: must(library.volume(over({ filters: [] }, selection.range))),
    before,
    undated: timeline.undated,
    imprecise: timeline.imprecise,
    timeline,
    events: eventsOf(library.eventMarkers(), timeline, topics),
    clipOrder: spec.clipOrder ?? 'topic',
    isPicked: spec.picked !== undefined,
    missingClips: clips.missing,
    sections: clips.sections,
    stories: found.stories,
    storyCount: found.storyCount,
    ...quoted,
    voices,
    newVoices,
    ...facets.rows,
    shareOfVoice: isOn('share-of-voice')
      ? shareOfVoice(selection, library, spec.topics.length > 0 ? topics : allTopics, before)
      : undefined,
    syndication,
    corrections: corrected,
    earlier,
    dossier,
    record,
    gaps: gapsOf(
      timeline.bin === 'hour'
        ? must(coverageOf(library, selection, { by: 'topic', bin: 'day', now }))
        : timeline,
      words,
    ),
    counted: counted.articles.map(({ id }) => id),
    annex,
    annexLeft: counted.articles.length - annex.length,
    uncounted: uncounted(spec, counted, book),
    lists: articleLists({
      counted,
      annex,
      named: distinct([...dossierList, ...clips.lists, ...found.lists]),
      facets: facets.lists,
      say,
    }),
    fullTexts:
      extent.texts === 'all'
        ? annex.filter((clip) => book.mayLeaveWhole(clip)).length
        : printedWhole(clips.sections, dossier?.lead, book),
    clips: counted.articles.length,
  };
  const topicsPrinted = topics.filter(({ id }) => clips.sections.some(({ list }) => list === `topic-${id}`));
  const method = methodOf({
    model,
    spec,
    words,
    topics: topicsPrinted,
    names: library,
    watches: library.watches().length,
    corrected: sentences(
      correctedFields(library.fieldCorrections(), counted.has, say),
      correctedOtherwise(library, counted.has, say),
    ),
    appVersion,
  });
  return ok({ ...model, method, fileName: fileNameOf(title, selection.range) });
}

/** Articles that say of themselves that they were corrected or withdrawn, newest first, whether the annex holds them or not. */
function correctedClips({ articles }: CountedSet, book: ClipBook, library: ReportReader): readonly Clip[] {
  const ids = new Set(library.correctedAmong(articles.map(({ id }) => id)));
  return book.of(articles.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
}

/** Articles whose full text stands on a page: clips that are printed, and the lead copy of a dossier. */
function printedWhole(sections: readonly ClipSection[], lead: Clip | undefined, book: ClipBook): number {
  const clips = sections.flatMap((section) => section.clips.filter(({ isFullText }) => isFullText));
  const leads = lead !== undefined && book.mayLeaveWhole(lead) ? [lead.id] : [];
  return new Set([...clips.map(({ clip }) => clip.id), ...leads]).size;
}

function distinct<T extends { readonly id: string }>(lists: readonly T[]): readonly T[] {
  return [...new Map(lists.map((list) => [list.id, list])).values()];
}

/** Picked clips that lie outside of what is counted. */
function uncounted(spec: ReportSpec, counted: CountedSet, book: ClipBook): readonly Clip[] {
  const ids = new Set((spec.picked ?? []).map(({ article }) => article).filter((id) => !counted.has(id)));
  return book.of([...ids]);
}
