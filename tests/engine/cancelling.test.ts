import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aDesk } from './a-desk.ts';

const article = (headline: string): string =>
  `${headline}\n\nOSTERLO (Kestrel Daily / Ostra – 8 September 2026) – ${headline} was the news of the day in the valley below the dam, the ministry said in a statement on Tuesday.\n`;

async function watchedDesk() {
  const desk = await aDesk();
  const { must, incoming, importer, library } = desk;
  await must('watches.add', { path: incoming, exclude: ['*.log'], defaults: { outlet: 'Kestrel Daily' } });
  return {
    ...desk,
    counts: () => library.importCounts(),
    async cancel(): Promise<void> {
      await must('imports.cancel', undefined);
      await importer.idle();
    },
  };
}

test('whatever lies in the watches is let go, found yet or not; what comes or changes later is taken', async () => {
  const { write, settle, cancel, counts, library, incoming } = await watchedDesk();
  await settle(write('done.txt', article('Dam')));
  const [still, deep] = [write('still.txt', article('Weir')), write('deep/er.txt', article('Sluice'))];
  write('notes.log', 'x');
  await cancel();
  expect(counts()).toMatchObject({ imported: 1, cancelled: 2, excluded: 1, all: 4 });
  await settle(still, deep);
  expect(counts()).toMatchObject({ imported: 1, cancelled: 2 });
  writeFileSync(still, article('Weir, and what became of it'));
  await settle(still, write('later.txt', article('Lock')));
  expect(counts()).toMatchObject({ imported: 3, cancelled: 1, all: 5 });
  expect(library.imports({ state: 'cancelled' }, { offset: 0, limit: 9 }).rows).toMatchObject([
    { path: join(incoming, 'deep', 'er.txt'), exclusion: { kind: 'cancelled' } },
  ]);
});

test('what settles while the folder is looked through is let go too', async () => {
  const { watches, write, watched, importer, counts } = await watchedDesk();
  const path = write('late.txt', article('Dam'));
  const cancelled = watches.cancel();
  watched.at(-1)?.listener.onsettled({ path, bytes: 1, modified: 1 });
  await cancelled;
  await importer.idle();
  expect(counts()).toMatchObject({ imported: 0, cancelled: 1, all: 1 });
});

test('all that was cancelled is read when it is asked for, as its watch has it', async () => {
  const { must, write, cancel, counts, importer, library } = await watchedDesk();
  write('a.txt', article('Dam'));
  write('b.txt', article('Weir'));
  await cancel();
  expect(await must('imports.list', { state: 'cancelled', offset: 0, limit: 9 })).toMatchObject({ total: 2 });
  expect(await must('imports.list', { text: 'was cancelled', offset: 0, limit: 9 })).toMatchObject({
    total: 2,
  });
  expect(await must('imports.retry', { ids: 'failed' })).toEqual({ files: 0 });
  expect(await must('imports.retry', { ids: 'cancelled' })).toEqual({ files: 2 });
  await importer.idle();
  expect(counts()).toMatchObject({ imported: 2, cancelled: 0, all: 2 });
  expect(library.imports({}, { offset: 0, limit: 1 }).rows[0]?.defaults).toEqual({ outlet: 'Kestrel Daily' });
});
