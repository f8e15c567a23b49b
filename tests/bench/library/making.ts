import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timesOf, type Times } from './clock.ts';
import { articlesOf, inBatches, keeper, saveTopics } from './fill.ts';
import { BATCH, open } from './made.ts';

/** Fills a library with so many articles; one that was left half made is begun anew. */
export async function make(sqlJsFolder: string, folder: string, size: number): Promise<Times> {
  rmSync(folder, { recursive: true, force: true });
  const library = await open(sqlJsFolder, folder);
  saveTopics(library);
  const keep = keeper(library);
  const times: number[] = [];
  for (const batch of inBatches(articlesOf(size), BATCH)) times.push(keep(batch));
  library.close();
  writeFileSync(join(folder, 'made'), '');
  return timesOf(times);
}
