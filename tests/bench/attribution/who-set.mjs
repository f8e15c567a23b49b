import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const FIELDS = ['name', 'kind', 'form', 'role', 'country', 'addressee', 'description'];

/** Of the mentions in our own passages, how many are found and told right, field by field. */
export async function printWho(work, attributionsOfText) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/core/understand/attributions/who-gold.ts',
      outDir: join(work, 'who'),
      rollupOptions: { output: { entryFileNames: 'who-gold.mjs' } },
    },
  });
  const { PASSAGES } = await import(pathToFileURL(join(work, 'who', 'who-gold.mjs')).href);
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0]));
  let mentions = 0;
  let found = 0;
  for (const { text, who } of PASSAGES) {
    const given = attributionsOfText(text).map(({ source, quotedSource, form, addressee }) => ({
      ...quotedSource,
      form,
      addressee,
      printed: source.map(([start, end]) => text.slice(start, end)).join(' … '),
    }));
    for (const gold of who) {
      mentions += 1;
      const same = given.find(({ printed }) => printed.replace(/,$/, '') === gold.printed.replace(/,$/, ''));
      if (same === undefined) continue;
      found += 1;
      for (const field of FIELDS) if (same[field] === gold[field]) right[field] += 1;
    }
  }
  console.log(`\nwho: ${found} of ${mentions} mentions of our own passages found; of those, told right:`);
  for (const field of FIELDS)
    console.log(`  ${((100 * right[field]) / found).toFixed(1).padStart(5)} %  ${field}`);
}
