// npm run words: collects the words of the sources into the catalogue. With --check it changes nothing and fails when the
// catalogue is not what the sources say.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CATALOGUE, openCatalogue } from './words/catalogue.mjs';
import { ROOT } from './setup/paths.mjs';
import { task } from './setup/task.mjs';

await task(async () => {
  const { hub, changed } = await openCatalogue(['window', 'shell']);
  await hub.directVisit(true, false, false);
  const file = resolve(ROOT, CATALOGUE);
  const collected = changed();
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (collected === undefined || collected === kept) return 0;
  if (process.argv.includes('--check')) {
    console.log(`${CATALOGUE} is not what the sources say: npm run words`);
    return 1;
  }
  await writeFile(file, collected);
  console.log(`${CATALOGUE} is written`);
  return 0;
});
