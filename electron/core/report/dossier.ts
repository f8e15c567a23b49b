import type { CountedArticle } from '../domain/clip-facts.ts';
import type { ReportSpec } from '../domain/report.ts';
import type { Slices } from '../ports.ts';
import type { StoryDecision } from '../domain/story.ts';
import { contestedIn, historyIn } from '../signals/read-signals.ts';
import { compareCopies } from '../understand/pickups/summary.ts';
import type { ClipBook } from './clip-book.ts';
import type { ReportWords } from './language/report-words.ts';
import { must, onePerGroup, type CountedSet } from './counted-set.ts';
import type { Clip, Dossier, StoryEvent } from './model.ts';
import { fullPassages, headOf } from './passage.ts';
import type { ReportReader } from './report-reader.ts';
import { referenced } from './voices.ts';

/** How much of each part of a dossier is printed; each part says of how many. */
const MOST = { events: 40, chains: 6, links: 40, sources: 14, statements: 6, points: 12 } as const;

/** The value of the one chip a dossier or a record is about. */
export function subjectOf(spec: ReportSpec, field: 'story' | 'quoted-source'): string | undefined {
  const chip = spec.selection.filters.find((filter) => filter.field === field && !filter.exclude);
  return chip?.value ?? undefined;
}

/** The earliest dated article that is nobody's copy; where none is dated, the last of them. Articles come newest first. */
export function leadOf(clips: readonly Clip[], isRepresentative: (id: number) => boolean): Clip | undefined {
  const texts = onePerGroup(clips, isRepresentative);
  return texts.findLast(({ published }) => published !== undefined) ?? texts.at(-1);
}

/** Everything a dossier says of the story its selection holds; undefined when there is no such story. */
export function* dossierOf(
  spec: ReportSpec,
  counted: CountedSet,
  book: ClipBook,
  library: ReportReader,
  say: ReportWords,
): Slices<Dossier | undefined> {
  const id = Number(subjectOf(spec, 'story'));
  const story = Number.isSafeInteger(id) ? library.story(id) : undefined;
  if (story === undefined) return undefined;
  const { selection } = spec;
  const texts = onePerGroup(counted.articles, counted.isRepresentative);
  const clips = book.of(texts.map((article) => article.id));
  const lead = leadOf(clips, counted.isRepresentative);
  const sources = must(library.quotedSources(selection));
  yield;
  const contested = must(yield* contestedIn(library, selection));
  yield;
  const chains = yield* chainsOf(texts, counted, library);
  const bySource: Dossier['bySource'][number][] = [];
  for (const { name, statements } of sources.slice(0, MOST.sources)) {
    yield;
    const { told } = must(yield* historyIn(library, selection, name));
    bySource.push({
      name,
      total: statements,
      statements: told.slice(0, MOST.statements).map(({ statement }) => referenced(statement)),
    });
  }
  return {
    story: { id, title: story.title },
    list: `story-${id}`,
    lead,
    text: lead === undefined ? [] : textOf(lead, book, library),
    events: [
      ...eventsOf(clips),
      ...story.events.map((event): StoryEvent => ({ kind: event.kind, words: decisionWords(event, say) })),
    ],
    chains,
    bySource,
    contested: { ...contested, points: contested.points.slice(0, MOST.points) },
  };
}

function textOf(lead: Clip, book: ClipBook, library: ReportReader): Dossier['text'] {
  if (!book.mayLeaveWhole(lead)) return lead.text.map((text) => ({ text, marks: [] }));
  const body = library.article(lead.id)?.body ?? '';
  return body === '' ? headOf(body).map((text) => ({ text, marks: [] })) : fullPassages(body, []);
}

/** New texts as they came, the first of them marked, and what was corrected or withdrawn; copies stand in the chains. */
function eventsOf(clips: readonly Clip[]): readonly StoryEvent[] {
  const inTime = clips
    .filter(({ published }) => published !== undefined)
    .toSorted((one, other) => ((one.published ?? '') < (other.published ?? '') ? -1 : 1));
  const kept =
    inTime.length <= MOST.events
      ? inTime
      : [...inTime.slice(0, MOST.events / 2), ...inTime.slice(-MOST.events / 2)];
  return kept.map((clip, at): StoryEvent => {
    const kind = at === 0 ? 'first' : 'text';
    return {
      kind: clip.status === 'corrected' || clip.status === 'withdrawn' ? clip.status : kind,
      words: clip.headline,
      clip,
      ...(clip.published !== undefined && { at: clip.published }),
    };
  });
}

function decisionWords(
  { kind, moved, words }: StoryDecision & { readonly kind: 'merged' | 'split' },
  { statements: say }: ReportWords,
): string {
  return (kind === 'merged' ? say.merged : say.split)(moved.length, words.join(', '));
}

/** The most spread texts, each copy compared with the lead copy. */
function* chainsOf(
  texts: readonly CountedArticle[],
  counted: CountedSet,
  library: ReportReader,
): Slices<Dossier['chains']> {
  const spread = texts
    .filter(({ id }) => counted.pickups(id) > 0)
    .toSorted((one, other) => counted.pickups(other.id) - counted.pickups(one.id))
    .slice(0, MOST.chains);
  const found: Dossier['chains'][number][] = [];
  for (const { id, group } of spread) {
    yield;
    const chain = library.copyChain(id);
    const lead = chain && library.article(chain.lead.id);
    if (chain === undefined || lead === undefined) continue;
    const links = chain.links
      .filter((link) => counted.has(link.id))
      .slice(0, MOST.links)
      .flatMap((link) => {
        const pickup = library.article(link.id);
        return pickup === undefined ? [] : [{ ...link, summary: compareCopies(lead, pickup).summary }];
      });
    found.push({ ...chain, links, list: `group-${group}` });
  }
  return found;
}
