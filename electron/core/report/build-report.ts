import type { ReportSpec } from '../domain/report.ts';
import { written } from '../domain/rich-text.ts';
import type { Filter, Selection } from '../domain/selection.ts';
import type { QueryError, Topic } from '../domain/topic.ts';
import { coverageOf } from '../measures/coverage-of.ts';
import { ok, type Result } from '../result.ts';
import { articleLists } from './article-lists.ts';
import { clipSections, topicsOf } from './clip-sections.ts';
import { correctedFields } from './corrected-fields.ts';
import { gapsOf } from './gaps.ts';
import { LIMITS } from './limits.ts';
import { methodOf } from './method.ts';
import type { ArticleList, Clip, ReportModel, ShareOfVoice, StorySection } from './model.ts';
import { onePerGroup, readClips } from './read-clips.ts';
import type { ReportReader } from './report-reader.ts';
import { fileNameOf, titleOf } from './report-title.ts';
import { selectionWords } from './selection-words.ts';
import { referenced, voicesOf } from './voices.ts';

/** An empty library has no unfinished bin. */
const NEVER = '1970-01-01T00:00:00.000Z';

const EVERY_ROW = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Works out everything a report prints. No clock has a part in it: the same library and spec give the same model. */
export function buildReport(
  spec: ReportSpec,
  library: ReportReader,
  appVersion: string,
): Result<ReportModel, QueryError> {
  const { selection } = spec;
  // One answer tells whether the query can be understood; with it, none of the others can fail.
  const volume = library.volume(selection);
  if (!volume.ok) return volume;
  const info = library.info();
  const limits = LIMITS[spec.kind];
  const allTopics = library.topics();
  const topics = topicsOf(spec, allTopics);
  const annex = readClips(must(library.articles(selection, 'newest', EVERY_ROW)), library, spec.text);
  const period = selection.range;
  const now = info.lastImportAt ?? NEVER;
  const timeline = must(coverageOf(library, selection, { by: 'topic', bin: 'auto', now }));
  const sections = clipSections(spec, topics, annex, library);
  const { stories, storyLists, storyCount } = storiesOf(selection, library, annex, limits.stories);
  const quotedSources = must(library.quotedSources(selection));
  const statements = must(library.statements(selection, {}, EVERY_ROW)).rows.map(referenced);
  const outlets = must(library.facets(selection, 'outlet'));
  const origins = must(library.facets(selection, 'origin'));
  const languages = must(library.facets(selection, 'language'));
  const title = titleOf(spec, topics);
  const model = {
    kind: spec.kind,
    title,
    libraryName: info.name,
    zone: info.zone,
    period,
    asOf: info.lastImportAt,
    selection: selectionWords(selection, allTopics),
    summary: written(spec.summary),
    outlook: written(spec.outlook),
    volume: volume.value,
    base: must(library.volume(period === undefined ? { filters: [] } : { filters: [], range: period })),
    undated: timeline.undated,
    imprecise: timeline.imprecise,
    timeline,
    sections,
    stories,
    storyCount,
    quotedSources,
    statements,
    voices: voicesOf(quotedSources, statements, limits.voices),
    outlets,
    origins,
    languages,
    shareOfVoice: shareOfVoice(selection, library, spec.topics.length > 0 ? topics : allTopics),
    corrections: annex.filter(({ status }) => status === 'corrected' || status === 'withdrawn'),
    gaps: gapsOf(
      timeline.bin === 'hour'
        ? must(coverageOf(library, selection, { by: 'topic', bin: 'day', now }))
        : timeline,
    ),
    annex,
    lists: articleLists({ annex, sections, stories: storyLists, outlets, origins, languages }),
    clips: annex.length,
  };
  const printed = topics.filter(({ id }) => sections.some(({ list }) => list === `topic-${id}`));
  const counted = new Set(annex.map(({ id }) => id));
  const method = methodOf({
    model,
    spec,
    topics: printed,
    allTopics,
    watches: library.watches().length,
    corrected: correctedFields(library.fieldCorrections(), (id) => counted.has(id)),
    appVersion,
  });
  return ok({ ...model, method, fileName: fileNameOf(title, period) });
}

/** The parts of a selection cannot fail once the whole was understood: if one does, it is a bug. */
function must<T>(result: Result<T, QueryError>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The selection with `filters` in the place of the ones it includes of that field: chips of one field widen each other. */
function narrowed(selection: Selection, field: Filter['field'], values: readonly number[]): Selection {
  const others = selection.filters.filter((filter) => filter.field !== field || filter.exclude);
  const own = values.map((value) => ({ field, value: String(value), exclude: false }));
  return { ...selection, filters: [...others, ...own] };
}

/** The largest stories of the selection, each with the clip that stands for it: the earliest that is nobody's copy. */
function storiesOf(selection: Selection, library: ReportReader, annex: readonly Clip[], limit: number) {
  const { rows, total } = must(library.storyRows(selection, { offset: 0, limit }));
  const byId = new Map(annex.map((clip) => [clip.id, clip]));
  const storyLists: ArticleList[] = [];
  const stories = rows.map((row): StorySection => {
    const articles = must(library.articles(narrowed(selection, 'story', [row.id]), 'newest', EVERY_ROW));
    const clips = articles.flatMap(({ id }) => byId.get(id) ?? []);
    const list = `story-${row.id}`;
    storyLists.push({ id: list, title: `Story: ${row.title}`, articles: clips.map(({ id }) => id) });
    return { list, row, lead: onePerGroup(clips).at(-1) };
  });
  return { stories, storyLists, storyCount: total };
}

/** Topics against each other, whatever topic the selection is narrowed to; nothing to compare with fewer than two. */
function shareOfVoice(
  selection: Selection,
  library: ReportReader,
  topics: readonly Topic[],
): ShareOfVoice | undefined {
  const volumes = topics
    .map(({ id, name, colour }) => ({
      name,
      colour,
      id,
      volume: must(library.volume(narrowed(selection, 'topic', [id]))),
    }))
    .filter(({ volume }) => volume.articles > 0);
  if (volumes.length < 2) return undefined;
  const any = must(
    library.volume(
      narrowed(
        selection,
        'topic',
        volumes.map(({ id }) => id),
      ),
    ),
  );
  return { any, topics: volumes.map(({ name, colour, volume }) => ({ name, colour, volume })) };
}
