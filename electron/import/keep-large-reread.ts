import type { ImportRecord, Revised } from '../core/domain/import-record.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { KeptPlace } from '../core/filing.ts';
import { ok, type Result } from '../core/result.ts';
import { freshArticles } from './file-articles.ts';
import type { KeptLarge, LargeParts } from './large-parts.ts';
import { addRereadRecord, arrivedAt } from './keep-reread.ts';
import {
  type LargeTally,
  NOTHING_FOUND,
  reviewsOfTally,
  triedOf,
  withBrought,
  withPortion,
} from './large-tally.ts';
import { matchReadings } from './match-readings.ts';
import { PIECE_ARTICLES } from './piece.ts';
import type { PortionRead } from './portions.ts';
import type { PreparedLarge } from './prepare-file.ts';
import { readingsOf, type RereadStep, takeRereadStep } from './reread-steps.ts';

type Large = PreparedLarge & { readonly before: ImportRecord };

type Progress = {
  tally: LargeTally;
  portions: number;
  /** What the reading before kept and this one has not found again, in the order of the file. */
  left: readonly KeptPlace[];
  /** How much further down the file the reading before had its articles. */
  drift: number;
  places: KeptPlace[];
  articlesNew: number;
  revised: Revised[];
};

/** An article is looked for so far around its place: a better reader finds a few more or fewer before it. */
const AROUND = 300;

/**
 * Puts a new reading of a large file in the place of the one before, portion by portion. As with any large file, its
 * articles stay under the record of the reading before until the last step; stopped in between it is read again.
 */
export async function keepLargeReread(
  prepared: Large,
  portions: AsyncGenerator<Result<PortionRead, LibraryError>, void>,
  parts: LargeParts,
): Promise<KeptLarge> {
  const { library, clock } = parts;
  const { before } = prepared;
  const former = library.articlesOf(before.id);
  if (former.length === 0 && before.articlesNew + before.revised.length > 0) {
    return ok({ state: 'known', articlesNew: 0 });
  }
  const progress: Progress = {
    tally: NOTHING_FOUND,
    portions: 0,
    left: [...former].sort((one, other) => one.position - other.position),
    drift: 0,
    places: [],
    articlesNew: 0,
    revised: [],
  };
  for await (const portion of portions) {
    if (!portion.ok) return portion;
    const steps = stepsOf(prepared, portion.value, progress, parts);
    const taken = await takeSteps(prepared, steps, progress, parts);
    if (taken !== undefined) return taken;
  }
  const found = progress.tally.articlesFound;
  // An article that has other versions stays with them; a reading that finds nothing takes nothing away.
  const vanished = found === 0 ? [] : progress.left.filter(({ id }) => library.versionCount(id) === 1);
  const removed = await takeSteps(
    prepared,
    vanished.map((kept) => ({ kind: 'remove', kept }) as const),
    progress,
    parts,
  );
  if (removed !== undefined) return removed;
  if (!(await parts.turn())) return ok('left');
  return library.transaction(() => finish(prepared, progress, parts, clock.now()));
}

/** What this portion changes: found again, found anew; each article of the reading before is looked for near its place. */
function stepsOf(
  prepared: Large,
  { yields: { articles, ...yields } }: PortionRead,
  progress: Progress,
  { library }: LargeParts,
): readonly RereadStep[] {
  const from = progress.tally.articlesFound;
  const to = from + articles.length;
  progress.tally = withPortion(progress.tally, { ...yields, articles });
  progress.portions += 1;
  const isNear = ({ position }: KeptPlace) =>
    position >= from + Math.min(0, progress.drift) - AROUND &&
    position < to + Math.max(0, progress.drift) + AROUND;
  const near = progress.left.filter(isNear);
  const byPlace = new Map(near.map((kept) => [kept.position, kept]));
  const readings = readingsOf(near, library).map(({ kept, article }) => ({
    kept: { ...kept, position: kept.position - from },
    article,
  }));
  const isInStep = progress.drift === 0;
  const matched = matchReadings(readings, articles, isInStep ? articles.length : -1);
  const others = articles.flatMap((article, index) => (matched.has(index) ? [] : [{ article, index }]));
  const fresh = freshArticles(
    others.map(({ article }) => article),
    prepared.sha256,
    library,
    from,
  );
  const found = new Set<KeptPlace>();
  const steps: RereadStep[] = [];
  for (const [index, { kept }] of matched) {
    const place = byPlace.get(kept.position + from);
    const article = articles[index];
    if (place === undefined || article === undefined) continue;
    found.add(place);
    progress.drift = place.position - (from + index);
    steps.push({ kind: 'renew', kept: place, article, position: from + index });
  }
  for (const one of fresh) {
    const index = others[one.position - from]?.index ?? 0;
    steps.push({ kind: 'file', fresh: { ...one, position: from + index } });
  }
  progress.left = progress.left.filter((kept) => !found.has(kept));
  progress.tally = withBrought(
    progress.tally,
    steps.flatMap((step) => {
      if (step.kind === 'remove') return [];
      return step.kind === 'renew' ? [step.article] : [step.fresh.article];
    }),
  );
  return steps;
}

/** Answers only when it cannot be gone on. */
async function takeSteps(
  { before, file, sha256 }: Large,
  steps: readonly RereadStep[],
  progress: Progress,
  { library, filer, turn, timer, onpiece }: LargeParts,
): Promise<KeptLarge | undefined> {
  const origin = {
    importId: before.id,
    path: before.path,
    sha256,
    dateArrived: arrivedAt(before, library),
    givenTopics: file.defaults.topics ?? [],
    isAlone: false,
  };
  for (let at = 0; at < steps.length;) {
    if (!(await turn())) return ok('left');
    const isTimeUp = timer();
    const done = library.transaction(() => {
      const places: KeptPlace[] = [];
      const revised: Revised[] = [];
      let [taken, articlesNew] = [0, 0];
      for (const step of steps.slice(at, at + PIECE_ARTICLES)) {
        const one = takeRereadStep(step, origin, false, library, filer);
        taken += 1;
        articlesNew += one.articlesNew;
        places.push(...one.places);
        revised.push(...one.revised);
        if (isTimeUp()) break;
      }
      if (articlesNew + revised.length > 0) {
        library.completeImport(before.id, {
          state: before.state,
          articlesNew: before.articlesNew + progress.articlesNew + articlesNew,
          revised: [...before.revised, ...progress.revised, ...revised],
        });
      }
      return { taken, articlesNew, places, revised };
    });
    if (!done.ok) return done;
    at += done.value.taken;
    progress.articlesNew += done.value.articlesNew;
    progress.places.push(...done.value.places);
    progress.revised.push(...done.value.revised);
    onpiece(done.value.articlesNew);
  }
  return undefined;
}

function finish(prepared: Large, progress: Progress, { library }: LargeParts, now: string) {
  const { before } = prepared;
  const { tally, portions, places, articlesNew } = progress;
  const tried = triedOf(tally, portions);
  const of = {
    ...(tally.format !== undefined && { format: tally.format }),
    ...(tally.formatVersion !== undefined && { formatVersion: tally.formatVersion }),
    articles: { length: tally.articlesFound },
  };
  if (tally.articlesFound === 0) {
    const error = tally.refusals[0] ?? ({ kind: 'no-text', format: tally.format ?? 'unknown' } as const);
    const stays = [...tried, 'What was read before stays in the library'];
    const yields = { ...of, tried: stays };
    const recordId = addRereadRecord({ ...prepared, yields }, library, now, { state: 'failed', error });
    return { recordId, state: 'failed', articlesNew: 0 } as const;
  }
  const recordId = addRereadRecord({ ...prepared, yields: { ...of, tried } }, library, now, {
    state: before.state === 'new-version' && articlesNew === 0 ? 'new-version' : 'imported',
    articlesNew,
    revised: [...before.revised, ...progress.revised],
    reviews: reviewsOfTally(tally),
  });
  library.placeArticles(places, recordId);
  return { recordId, state: 'imported', articlesNew, isCounted: true } as const;
}
