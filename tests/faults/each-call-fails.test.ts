import * as fs from 'node:fs';
import { expect, test } from 'vitest';
import { EVERYTHING } from '#core/domain/selection.ts';
import type { FileCalls } from '../../electron/library/file/file-calls.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { aFolder, aLibrary, aNewArticle, anImport, NOW, SQL_JS_FOLDER } from '../library/a-library.ts';
import { met } from './tell.ts';

const FAILING = [
  'openSync',
  'readSync',
  'writeSync',
  'fsyncSync',
  'ftruncateSync',
  'fstatSync',
  'renameSync',
  'unlinkSync',
] as const;
/** Every so many calls one is made to fail; 1 tries each. */
const STRIDE = Number(process.env['SOURCELINE_CALL_STRIDE'] ?? 31);

/** Real file calls of which the `failing`th is refused, once. */
function callsFailingAt(
  failing: number,
  code: string,
): { readonly calls: FileCalls; readonly made: () => number } {
  let made = 0;
  const guarded = Object.fromEntries(
    FAILING.map((name) => [
      name,
      (...parameters: never[]): unknown => {
        made += 1;
        if (made === failing) throw Object.assign(new Error(code), { code });
        return (fs[name] as (...all: never[]) => unknown)(...parameters);
      },
    ]),
  );
  return { calls: { ...fs, ...guarded }, made: () => made };
}

/** Opens, keeps three batches of two, and closes; returns how many articles were acknowledged. */
async function aSession(folder: string, calls: FileCalls): Promise<number> {
  const opened = await openLibrary(folder, { sqlJsFolder: SQL_JS_FOLDER, clock: { now: () => NOW }, calls });
  if (!opened.ok) return 0;
  const library = opened.value;
  let acknowledged = 0;
  for (let batch = 0; batch < 3; batch += 1) {
    const kept = library.transaction(() => {
      const importId = library.addImport(anImport());
      for (let place = 0; place < 2; place += 1) {
        library.addArticle(aNewArticle({ body: 'much to say '.repeat(400) }, { importId }));
      }
    });
    if (kept.ok) acknowledged += 2;
  }
  library.close();
  return acknowledged;
}

test.each(['EIO', 'ENOSPC', 'EBUSY'])(
  'whichever file call is refused with %s: a value, nothing acknowledged lost, the library whole',
  { timeout: 600_000 },
  async (code) => {
    const all = callsFailingAt(Number.POSITIVE_INFINITY, code);
    await aSession(aFolder(), all.calls);
    let trials = 0;
    for (let failing = 1; failing <= all.made(); failing += STRIDE) {
      trials += 1;
      const folder = aFolder();
      const acknowledged = await aSession(folder, callsFailingAt(failing, code).calls);
      const library = await aLibrary(folder);
      const volume = library.volume(EVERYTHING);
      const articles = volume.ok ? volume.value.articles : -1;
      expect(articles, `call ${failing}`).toBeGreaterThanOrEqual(acknowledged);
      expect(articles % 2).toBe(0);
      expect(library.verify().filter((line) => !line.includes('ENOENT'))).toEqual([]);
      library.close();
    }
    met(`file call refused with ${code}`, trials, `of ${all.made()} calls of a session`);
  },
);
