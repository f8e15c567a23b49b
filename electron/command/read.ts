import { basename, resolve } from 'node:path';
import { type ReadArticle, WITHIN } from '../core/domain/article.ts';
import { describeImportError, type ImportError } from '../core/domain/import-record.ts';
import type { ReadTerms } from '../core/domain/read-terms.ts';
import type { FileYield, Reader } from '../core/import-ports.ts';
import { err, ok, type Result } from '../core/result.ts';
import { FORMATS } from '../core/formats/index.ts';
import { filesAt } from '../engine/files-at.ts';
import { createReaderPool } from '../engine/reader-pool.ts';
import { openLargeFile } from '../import/large-file.ts';
import { readInPortions } from '../import/portions.ts';
import { LARGEST_FILE, readFileBytes, sizeOf } from '../import/read-file.ts';
import { isOn, option, UsageError, type Command } from './command.ts';

/** `read FILE… --json`: what files yield, nothing stored. One article a line, `file` first, a file in it by its own name. */
export const readFiles: Command = {
  name: 'read',
  usage: 'read FILE… --json [--outlet NAME] [--format ID]',
  async run(options, { terminal, readerScript }) {
    if (options.positionals.length === 0) throw new UsageError('No file was named.');
    const outlet = option(options, 'outlet');
    const format = option(options, 'format');
    if (format !== undefined && FORMATS.every(({ id }) => id !== format)) {
      throw new UsageError(`--format must be one of ${FORMATS.map(({ id }) => id).join(', ')}.`);
    }
    const reader = createReaderPool({ script: readerScript, size: 1 });
    let failed = 0;
    const fail = (file: string, sentence: string) => {
      failed += 1;
      terminal.say(`${file}: ${sentence}`);
    };
    for (const file of options.positionals) {
      for (const path of await filesAt(resolve(file))) {
        const shown = options.positionals.includes(file) && path === resolve(file) ? file : path;
        const terms = {
          defaults: outlet === undefined ? {} : { outlet },
          ...(format !== undefined && { format }),
        };
        for await (const yields of yieldsOf(path, terms, reader)) {
          if (!yields.ok) {
            fail(shown, describeImportError(yields.error));
            continue;
          }
          for (const { member, ...article } of yields.value.articles) {
            const own = member === undefined ? shown : `${shown}${WITHIN}${member}`;
            terminal.out(
              isOn(options, 'json') ? JSON.stringify({ file: own, ...article }) : inWords(own, article),
            );
          }
          for (const refusal of yields.value.refusals) fail(shown, describeImportError(refusal));
        }
      }
    }
    await reader.close();
    return failed > 0 ? 1 : 0;
  },
};

/** What a file yields: at once, or portion by portion where it is too large to be held. */
async function* yieldsOf(
  path: string,
  terms: ReadTerms,
  reader: Reader,
): AsyncGenerator<Result<FileYield, ImportError>, void> {
  if (((await sizeOf(path)) ?? 0) <= LARGEST_FILE) {
    const read = await readFileBytes(path);
    yield read.ok ? ok(await reader.read(read.value.bytes, basename(path), terms)) : err(read.error.error);
    return;
  }
  const file = await openLargeFile(path);
  if (!file.ok) {
    yield err(file.error.error);
    return;
  }
  for await (const portion of readInPortions({ file: file.value, fileName: basename(path), terms, reader })) {
    yield portion.ok
      ? ok(portion.value.yields)
      : err({ kind: 'unreadable', cause: 'disk', detail: portion.error.kind });
  }
  await file.value.close();
}

function inWords(file: string, article: Omit<ReadArticle, 'member'>): string {
  const facts = [
    article.outlet?.name,
    article.origin && `origin ${article.origin.name}`,
    article.datePublished && `${article.datePublished.value} (zone ${article.datePublished.zone})`,
    `${article.attributions.length} attributions`,
  ].filter((fact) => fact !== undefined);
  return `${file}\n  ${article.headline ?? '(no headline)'}\n  ${facts.join(' · ')}`;
}
