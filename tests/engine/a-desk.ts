import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EngineName, Input, Reply } from '../../electron/contract/api.ts';
import type { ReadArticle } from '#core/domain/article.ts';
import type { FolderListener, FolderOptions } from '#core/import-ports.ts';
import type { Library } from '#core/ports.ts';
import { readPortion } from '#core/read-portion.ts';
import { readBytes } from '#core/read.ts';
import { statementsOf } from '#core/understand/statements-of.ts';
import { createAlertKeeper } from '../../electron/engine/alert-keeper.ts';
import { createIdleCare } from '../../electron/engine/idle-care.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { createStatementRenewing } from '../../electron/engine/statement-renewal.ts';
import { createTurns } from '../../electron/engine/turns.ts';
import { createWatchKeeper } from '../../electron/engine/watch-keeper.ts';
import { createArticleFiler } from '../../electron/import/article-filer.ts';
import { LibraryFault } from '../../electron/library/fault.ts';
import { createImporter } from '../../electron/import/importer.ts';
import { restoreArticle } from '../../electron/import/restore-article.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { SQL_JS_FOLDER } from '../library/a-library.ts';
import { scratchFolder } from '../helpers/scratch.ts';

type Watched = { readonly path: string; readonly options: FolderOptions; readonly listener: FolderListener };

/** The engine with a real library, reading on this thread; files settle when the test says so. */
export async function aDesk() {
  const folder = scratchFolder();
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming);
  let now = '2026-09-28T09:14:00.000Z';
  const clock = { now: () => now };
  const opened = await openLibrary(join(folder, 'library'), {
    sqlJsFolder: SQL_JS_FOLDER,
    clock,
    zone: 'UTC',
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  let isOpen = true;
  const library: Library = {
    ...opened.value,
    close: () => {
      if (isOpen) opened.value.close();
      isOpen = false;
    },
  };
  const reader = { read: readBytes, readPortion, close: () => Promise.resolve() };
  const filer = createArticleFiler(library);
  const importer = createImporter({
    library,
    reader,
    filer,
    clock,
    readers: 2,
    onkept: () => undefined,
    onprogress: () => undefined,
    ontrouble: (error) => {
      throw new Error(error.kind);
    },
  });
  const watched: Watched[] = [];
  const watches = createWatchKeeper({
    library,
    watchFolder: (path, listener, options) => {
      watched.push({ path, listener, options });
      return { state: 'live', waiting: 0, ready: Promise.resolve(), close: () => Promise.resolve() };
    },
    onfiles: (files) => importer.add(files),
    onchange: () => undefined,
  });
  const told: unknown[] = [];
  const turns = createTurns();
  const tell = (_name: string, event: unknown): void => void told.push(event);
  const care = createIdleCare({ library, turns, clock, forgetTopics: () => filer.forget(), tell });
  const finder = {
    findStatements: (articles: readonly ReadArticle[]) => Promise.resolve(articles.map(statementsOf)),
  };
  const renewing = createStatementRenewing({
    library,
    finder,
    turns,
    restate: (id, found) => filer.restate(id, found),
    forgetTopics: () => filer.forget(),
    faultOf: () => undefined,
    tell,
  });
  const alerts = createAlertKeeper({ library, clock, turns, tell });
  alerts.start();
  const engine = createEngine(
    {
      library,
      importer,
      reader,
      watches,
      care,
      renewing,
      alerts,
      clock,
      appVersion: '1',
      restoreArticle: (content) => restoreArticle(content, library, filer),
      refileArticle: (id) => filer.refile(id),
      forgetTopics: () => filer.forget(),
      faultOf: (error) => (error instanceof LibraryFault ? error.fault : undefined),
      tell,
    },
    turns,
  );
  onTestFinished(() => engine.close());
  return {
    library,
    importer,
    incoming,
    watches,
    watched,
    told,
    alerts,
    setNow: (instant: string): void => {
      now = instant;
    },
    ask: <Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>> =>
      engine.request(name, input, asker),
    /** As `ask`, for what has to go well. */
    async must<Name extends EngineName>(
      name: Name,
      input: Input<Name>,
    ): Promise<Extract<Reply<Name>, { ok: true }>['value']> {
      const reply = await engine.request(name, input);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    write(name: string, content: string): string {
      const path = join(incoming, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    async settle(...paths: string[]): Promise<void> {
      for (const path of paths) watched.at(-1)?.listener.onsettled({ path, bytes: 1, modified: 1 });
      await importer.idle();
    },
  };
}
