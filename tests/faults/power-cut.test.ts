import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import { aFolder, aLibrary, aNewArticle, keep } from '../library/a-library.ts';
import { afterPowerCut, recordedCalls } from '../library/recorded-calls.ts';
import { met } from './tell.ts';

const BATCHES = 24;
const A_BATCH = 3;
const CUTS = Number(process.env['SOURCELINE_CUTS'] ?? 12);

/** The same numbers in every run (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

test(
  'a power cut at any moment loses nothing acknowledged and leaves no half',
  { timeout: 60_000 + CUTS * 60_000 },
  async () => {
    const { calls, acts } = recordedCalls();
    const library = await aLibrary(aFolder(), { calls });
    acts.push({ kind: 'mark', mark: 0 });
    for (let batch = 1; batch <= BATCHES; batch += 1) {
      const articles = Array.from({ length: A_BATCH }, (_, place) =>
        aNewArticle({ headline: `Batch ${batch} ${place}`, body: `${'words of it '.repeat(200)} ${batch}` }),
      );
      keep(library, ...articles);
      acts.push({ kind: 'mark', mark: batch });
    }
    const recorded = [...acts];
    const chance = seeded(20190902);
    const first = recorded.findIndex((act) => act.kind === 'mark');

    for (let trial = 0; trial < CUTS; trial += 1) {
      const cut = first + 1 + Math.floor(chance() * (recorded.length - first - 1));
      const acknowledged = recorded
        .slice(0, cut)
        .reduce((last, act) => (act.kind === 'mark' ? act.mark : last), 0);
      const folder = join(aFolder(), 'after');
      mkdirSync(folder);
      for (const [file, bytes] of afterPowerCut(recorded, cut, chance))
        writeFileSync(join(folder, basename(file)), bytes);

      const after = await aLibrary(folder);
      const volume = after.volume(EVERYTHING);
      const articles = volume.ok ? volume.value.articles : -1;
      expect(articles).toBeGreaterThanOrEqual(acknowledged * A_BATCH);
      expect(articles % A_BATCH).toBe(0);
      expect(after.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
      after.close();
    }
    met('power cut', CUTS, 'no batch half there');
  },
);
