/**
 * Keeps batches of articles until it is killed, and says so after each: "kept N" once N articles are durable.
 * usage: writing-child.js LIBRARY SQL-JS-FOLDER
 */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import type { Library } from '../../electron/core/ports.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { articleTermsOf } from '../../electron/core/understand/stories/story-terms.ts';
import { textOf } from './written-text.ts';

const A_BATCH = 20;
const NOW = '2026-09-08T10:00:00.000Z';
const STDOUT = 1;

function keepOne(library: Library, number: number): void {
  const text = textOf(number);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const importId = library.addImport({
    at: NOW,
    path: `/in/${number}.txt`,
    bytes: text.length,
    sha256,
    state: 'imported',
    articlesFound: 1,
    articlesNew: 1,
    revised: [],
    reviews: [],
    tried: [],
  });
  library.addArticle({
    importId,
    sha256,
    position: 0,
    article: {
      format: 'text',
      formatVersion: 1,
      headline: `Article ${number}`,
      body: text,
      wordCount: 1,
      authors: [],
      evidence: {},
      mendings: [],
      attributions: [],
      outlet: { name: `Outlet ${number % 7}` },
      datePublished: { value: '2026-09-08', zone: 'unknown', precision: 'day' },
    },
    contentHash: sha256,
    dateArrived: NOW,
    fingerprints: [number, number + 1, number % 50],
    copiesOf:
      number % 9 === 0
        ? library.duplicates
            .candidates([number % 50])
            .slice(0, 1)
            .map((one) => one.articleId)
        : [],
    topics: [],
    storyTerms: articleTermsOf({ headline: `Dam of Word${number % 40}`, body: text }),
  });
  library.markSeen({ path: `/in/${number}.txt`, bytes: text.length, modified: 1, importId });
}

async function main(): Promise<void> {
  const [folder = '', sqlJsFolder = ''] = argv.slice(2);
  const opened = await openLibrary(folder, { sqlJsFolder, clock: { now: () => NOW } });
  if (!opened.ok || opened.value.info().isReadOnly) throw new Error(JSON.stringify(opened));
  const library = opened.value;
  let number = library.importCounts().imported;
  writeSync(STDOUT, `kept ${number}\n`);
  for (;;) {
    const numbers = Array.from({ length: A_BATCH }, (_, place) => number + place + 1);
    for (const one of numbers) {
      const text = textOf(one);
      const kept = library.keepOriginal(createHash('sha256').update(text).digest('hex'), Buffer.from(text));
      if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    }
    const kept = library.transaction(() => numbers.forEach((one) => keepOne(library, one)));
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    number += A_BATCH;
    writeSync(STDOUT, `kept ${number}\n`);
  }
}

await main();
