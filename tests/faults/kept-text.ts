import { createHash } from 'node:crypto';
import type { LibraryError } from '../../electron/core/domain/library-info.ts';
import type { Library } from '../../electron/core/ports.ts';
import { ok, type Result } from '../../electron/core/result.ts';
import { articleTermsOf } from '../../electron/core/understand/stories/story-terms.ts';

/** Of every encrypted library here. */
export const PASSPHRASE = 'seven quiet herons';
export const NOW = '2026-09-08T10:00:00.000Z';
/** Articles kept in one transaction. */
export const A_BATCH = 20;

/** The body of the n-th article: long enough to fill pages, and different for each. */
export function textOf(number: number): string {
  return `Article ${number} reports. ${`The dam at Marren seeps, measurement ${number * 7919}. `.repeat(20 + (number % 30))}`;
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps the next batch of articles, and does in the same transaction what belongs to it; returns how many there are then. A refusal is thrown. */
export function keepBatch(library: Library, alongside?: () => void): number {
  const kept = tryBatch(library, alongside);
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return kept.value;
}

/** Keeps the next batch of articles with their originals and records, or tells why the disk would not. */
export function tryBatch(library: Library, alongside?: () => void): Result<number, LibraryError> {
  const before = library.importCounts().imported;
  const numbers = Array.from({ length: A_BATCH }, (_, place) => before + place + 1);
  for (const number of numbers) {
    const kept = library.keepOriginal(hashOf(textOf(number)), Buffer.from(textOf(number)));
    if (!kept.ok) return kept;
  }
  const kept = library.transaction(() => {
    numbers.forEach((number) => keepOne(library, number));
    alongside?.();
  });
  return kept.ok ? ok(before + A_BATCH) : kept;
}

function keepOne(library: Library, number: number): void {
  const text = textOf(number);
  const sha256 = hashOf(text);
  const path = `/in/${number}.txt`;
  const importId = library.addImport({
    at: NOW,
    path,
    bytes: text.length,
    sha256,
    state: 'imported',
    articlesFound: 1,
    articlesNew: 1,
    revised: [],
    reviews: [],
    tried: [],
  });
  const copyOf = number % 9 === 0 ? library.duplicates.candidates([number % 50])[0]?.articleId : undefined;
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
      attributions: [
        {
          field: 'body',
          source: [[0, 7]],
          cue: [],
          content: [[8, 15]],
          kind: 'indirect',
          form: 'named',
          stance: 'reporting',
          quotedSource: { name: `Speaker ${number % 5}`, kind: 'person' },
          confidence: 0.9,
          rule: 'test',
        },
      ],
      outlet: { name: `Outlet ${number % 7}` },
      datePublished: { value: '2026-09-08', zone: 'unknown', precision: 'day' },
    },
    contentHash: sha256,
    dateArrived: NOW,
    fingerprints: [number, number + 1, number % 50],
    copiesOf: copyOf === undefined ? [] : [copyOf],
    topics: [],
    storyTerms: articleTermsOf({ headline: `Dam of Word${number % 40}`, body: text }),
  });
  library.markSeen({ path, bytes: text.length, modified: 1, importId });
}
