import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled } from '../helpers/bundle.ts';
import { aFolder, aLibrary, aNewArticle, change, keep, NOW, SQL_JS_FOLDER } from './a-library.ts';

const KILLS = Number(process.env['SOURCELINE_KILLS'] ?? 8);
const ARTICLES = 60;

let script = '';
beforeAll(async () => {
  script = await bundled(join(import.meta.dirname, 'compacting-child.ts'));
}, 60_000);
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

/** Kills a compaction some time after it began. */
async function killedWithin(folder: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [script, folder, SQL_JS_FOLDER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await gone;
}

test(
  `killed ${KILLS} times while it is compacted, the library is whole each time`,
  { timeout: 60_000 + KILLS * 60_000 },
  async () => {
    const folder = aFolder();
    const first = await aLibrary(folder);
    const bodies = Array.from({ length: ARTICLES }, (_, number) =>
      `Gauge ${number} stood high. `.repeat(300),
    );
    const ids = keep(first, ...bodies.map((body) => aNewArticle({ body })));
    change(first, () => {
      for (const id of ids.slice(ARTICLES / 2)) first.deleteArticle(id, { at: NOW, by: 'analyst' }, false);
    });
    first.close();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killedWithin(folder, Math.random() * 400);
      const library = await aLibrary(folder);
      expect(library.info()).toMatchObject({ isReadOnly: false, volume: { articles: ARTICLES / 2 } });
      expect(library.article(ids[kill % (ARTICLES / 2)] ?? 0)?.body).toBe(bodies[kill % (ARTICLES / 2)]);
      expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
      library.close();
    }
    process.stdout.write(`${KILLS} kills while compacting: 0 articles lost, every check sound\n`);
  },
);
