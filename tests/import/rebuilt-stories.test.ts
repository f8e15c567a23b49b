import { expect, test } from 'vitest';
import type { Library } from '#core/ports.ts';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { ALL, CLOCK, desk, readingHere } from './desk.ts';

/**
 * Stories are worked out anew when a library is rebuilt, and the analyst's corrections name articles. What the analyst
 * sees must be what stood there before: every story, every reason on record, every correction.
 */
const OPTIONS = { sqlJsFolder: SQL_JS_FOLDER, clock: CLOCK };

const DETAILS =
  'turbine cable pump valve rotor sensor boiler gauge filter pipe switch fuse casing magnet flange hatch'.split(
    ' ',
  );
const ACTS = 'inspected replaced questioned sealed repaired blamed'.split(' ');

/** Headlines by which stories begin, grow, come together, part again and take in what stood beside them. */
const HEADLINES: readonly string[] = [
  'beekeepers, florists, saxophonists debate reactor',
  'carpenters regret reactor',
  'glaziers celebrate',
  'carpenters regret, glaziers celebrate',
  ...DETAILS.flatMap((detail, at) => [
    `Quennar reactor: ${detail} ${ACTS[at % ACTS.length] ?? ''} by engineers`,
    `${detail} of Quennar reactor ${ACTS[(at + 2) % ACTS.length] ?? ''}`,
  ]),
  'astronomers, plumbers, sopranos debate reactor',
  ...DETAILS.flatMap((detail, at) => [
    `Phone: parents distracted, ${detail} study`,
    ...(at < 12 ? [`Spritz speed reading on phone ${ACTS[at % ACTS.length] ?? ''} ${detail}`] : []),
  ]),
];

const csv = (headlines: readonly string[]): string =>
  `Headline,Outlet,Date\n${headlines.map((one) => `"${one}",Kestrel Daily,2026-09-01`).join('\n')}\n`;

const TEXT = [
  'Ferry at Marren runs aground',
  '',
  'MARREN (Kestrel Daily) – 1 September 2026 – The ferry Aldwen ran aground at Marren on Tuesday with forty people on board, the harbour master said. Nobody was hurt, and tugs are to pull it free with the next high water.',
  '',
].join('\n');

function stories(library: Library) {
  const rows = library.articles({ filters: [] }, 'oldest', ALL);
  const ids = rows.ok ? rows.value.map(({ id }) => id).toSorted((one, other) => one - other) : [];
  const places = ids.map((id) => library.article(id)?.story?.id ?? 0);
  return {
    places,
    pages: [...new Set(places)].map((id) => library.story(id)),
    corrections: library.storyCorrections(),
  };
}

/** Corrections of every kind, one of them undone, on the two stories that have grown most. */
function correct(library: Library, grown: number, other: number): void {
  const [one = 0, two = 0, three = 0] = library.storyArticles(grown);
  const [last = 0, next = 0] = library.storyArticles(other);
  const changes = [
    { action: 'split', leaving: [one, three], staying: [two] },
    { action: 'pin', article: last, beside: [two] },
    { action: 'merge', into: [two], from: [1] },
    { action: 'rename', of: [two], title: 'The reactor' },
    { action: 'pin', article: next, beside: [one] },
  ] as const;
  const made = changes.map((change) =>
    library.transaction(() =>
      library.correctStory({ at: CLOCK.now(), change, was: ['One', 'Two'], why: 'read by hand' }),
    ),
  );
  const undone = made.at(-1);
  if (undone?.ok !== true) throw new Error('a correction was not kept');
  library.transaction(() => library.undoStoryCorrection(undone.value.id, CLOCK.now()));
}

test('a rebuilt library has the stories it had, what decided them, and the corrections laid over them', async () => {
  const { library, take, write } = await desk();
  await take(write('first.csv', csv(HEADLINES.slice(0, 20))));
  await take(write('ferry.txt', TEXT));
  await take(write('second.csv', csv(HEADLINES.slice(20))));
  await take(write('ferry-again.txt', TEXT.replace('runs aground', 'stuck on a bank, forty on board')));
  const asPlaced = stories(library);
  const bySize = asPlaced.pages.toSorted((a, b) => (b?.articles.length ?? 0) - (a?.articles.length ?? 0));
  correct(library, bySize[0]?.id ?? 0, bySize[1]?.id ?? 0);
  await take(write('third.csv', csv(['Quennar reactor: hatch sealed at last', 'Phone: study questioned'])));
  const before = stories(library);
  const reasons = before.pages.flatMap((page) => page?.articles.map(({ decision }) => decision?.kind) ?? []);
  const moves = before.pages.flatMap((page) => page?.events.map(({ kind }) => kind) ?? []);
  expect([...new Set([...reasons, ...moves])].toSorted()).toEqual(
    ['copy', 'joined', 'merged', 'split', 'started'].toSorted(),
  );
  expect(before.corrections.map(({ change }) => change.action).toSorted()).toEqual(
    ['merge', 'pin', 'pin', 'rename', 'split'].toSorted(),
  );
  expect(before.corrections.filter(({ undoneAt }) => undoneAt !== undefined)).toHaveLength(1);
  expect(before.places.slice(0, asPlaced.places.length)).not.toEqual(asPlaced.places);
  const { folder } = library.info();
  library.close();

  const opened = await openRebuilding(folder, OPTIONS);
  if (!opened.ok) throw new Error(opened.error.kind);
  const rebuilt = await rebuildArticles(opened.value, {
    reader: readingHere,
    readers: 2,
    onprogress: () => undefined,
    isStopped: () => false,
  });
  expect(rebuilt).toEqual({ ok: true, value: { isFinished: true, findings: [] } });

  const again = await openLibrary(folder, OPTIONS);
  if (!again.ok) throw new Error(again.error.kind);
  expect(stories(again.value)).toEqual(before);
  expect(again.value.verify()).toEqual([]);
  again.value.close();
});
