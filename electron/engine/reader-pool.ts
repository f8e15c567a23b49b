import { Worker } from 'node:worker_threads';
import type { ImportError } from '../core/domain/import-record.ts';
import type { FileYield, Reader } from '../core/import-ports.ts';
import type { FoundStatements, StatementFinder } from '../core/renewal-ports.ts';
import type { ArticlesToRead, FileToRead, FromReader, ToReader } from './messages.ts';

export type ReaderPoolOptions = {
  /** The bundled reader-entry. */
  readonly script: string | URL;
  readonly size: number;
  /** How long one file may take without an article: a floor, and more for each megabyte. */
  readonly limit?: (bytes: number) => number;
  /** Memory one file may make us use, in MB of V8's old space. */
  readonly memory?: number;
};

const MEMORY_LIMIT = 1_024;
/** A file at work may take so many times its limit. */
const MOST_EXTENDED = 20;

/** What a thread made of its job; a job of statements whose thread died gets a file's reason, and passes it over. */
type Outcome = { readonly yields: FileYield } | { readonly found: readonly FoundStatements[] };

type Job = { readonly message: ToReader; readonly resolve: (outcome: Outcome) => void };

/** Jobs are answered in the order they were sent; the first is the one at work. */
type Thread = { readonly worker: Worker; readonly jobs: Job[]; timer?: NodeJS.Timeout; began?: number };

/** Files a thread is given at once, so that it goes on while this thread is busy keeping others. */
export const FILES_PER_THREAD = 4;

/** Reads files in worker threads. A file that hangs, crashes or eats memory costs its thread, and gets a reason. */
export function createReaderPool({
  script,
  size,
  limit = timeLimit,
  memory = MEMORY_LIMIT,
}: ReaderPoolOptions): Reader & StatementFinder {
  const threads = new Set<Thread>();
  const jobs: Job[] = [];
  let nextId = 1;
  let isClosed = false;

  function start(): Thread {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    const thread: Thread = { worker, jobs: [] };
    threads.add(thread);
    worker.on('message', (answer: FromReader) => {
      if (thread.jobs[0]?.message.id !== answer.id) return;
      if ('isAtWork' in answer) extend(thread);
      else finish(thread, answer);
    });
    worker.on('error', (error) => lose(thread, error));
    worker.on('exit', () => lose(thread, new Error('the reader ended')));
    return thread;
  }

  function finish(thread: Thread, outcome: Outcome): void {
    clearTimeout(thread.timer);
    thread.jobs.shift()?.resolve(outcome);
    if (threads.has(thread)) watchFirst(thread);
    next();
  }

  /** The file at work is to blame; those behind it go to another thread. */
  function abandon(thread: Thread, yields: FileYield): void {
    jobs.unshift(...thread.jobs.splice(1));
    finish(thread, { yields });
  }

  function lose(thread: Thread, error: Error): void {
    if (!threads.delete(thread)) return;
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    abandon(thread, stopped(isMemory ? 'memory' : 'crashed', error.message));
  }

  function stop(thread: Thread, milliseconds: number): void {
    if (!threads.delete(thread)) return;
    void thread.worker.terminate();
    abandon(thread, stopped('timeout', `${Math.round(milliseconds / 1000)} s`));
  }

  function watchFirst(thread: Thread): void {
    const [job] = thread.jobs;
    if (job === undefined) return;
    const milliseconds = limit(sizeOf(job.message));
    thread.began = performance.now();
    thread.timer = setTimeout(() => stop(thread, milliseconds), milliseconds);
  }

  /** A file that gives article after article is long, or the machine is busy; it does not hang. */
  function extend(thread: Thread): void {
    const [job] = thread.jobs;
    if (job === undefined || thread.began === undefined) return;
    clearTimeout(thread.timer);
    const milliseconds = limit(sizeOf(job.message));
    const taken = performance.now() - thread.began;
    const left = Math.max(0, Math.min(milliseconds, MOST_EXTENDED * milliseconds - taken));
    thread.timer = setTimeout(() => stop(thread, taken + left), left);
  }

  function freeThread(): Thread | undefined {
    const [least] = [...threads].sort((one, other) => one.jobs.length - other.jobs.length);
    if (threads.size < size && least?.jobs.length !== 0) return start();
    return least !== undefined && least.jobs.length < FILES_PER_THREAD ? least : undefined;
  }

  function next(): void {
    while (!isClosed && jobs.length > 0) {
      const thread = freeThread();
      const job = thread && jobs.shift();
      if (job === undefined || thread === undefined) return;
      thread.jobs.push(job);
      if (thread.jobs.length === 1) watchFirst(thread);
      thread.worker.postMessage(job.message);
    }
  }

  function ask(work: FileToRead | ArticlesToRead): Promise<Outcome> {
    return new Promise((resolve) => {
      if (isClosed) {
        resolve({ yields: stopped('crashed', 'closed') });
        return;
      }
      jobs.push({ message: { ...work, id: nextId++ }, resolve });
      next();
    });
  }

  async function readFile(file: FileToRead): Promise<FileYield> {
    const outcome = await ask(file);
    return 'yields' in outcome ? outcome.yields : stopped('crashed', 'the reader answered something else');
  }

  return {
    read: (bytes, fileName, terms) => readFile({ bytes, fileName, terms }),
    readPortion: (bytes, fileName, terms, place) => readFile({ bytes, fileName, terms, place }),
    async findStatements(articles) {
      const outcome = await ask({ articles });
      return 'found' in outcome ? outcome.found : undefined;
    },
    async close() {
      isClosed = true;
      const running = [...threads];
      threads.clear();
      const unread = [...jobs.splice(0), ...running.flatMap((thread) => thread.jobs.splice(0))];
      for (const job of unread) job.resolve({ yields: stopped('crashed', 'closed') });
      for (const thread of running) clearTimeout(thread.timer);
      await Promise.all(running.map((thread) => thread.worker.terminate()));
    },
  };
}

/** In bytes, or in letters of text. */
function sizeOf(message: ToReader): number {
  if ('bytes' in message) return message.bytes.length;
  return message.articles.reduce((sum, { body }) => sum + body.length, 0);
}

function timeLimit(bytes: number): number {
  return 30_000 + (bytes / 1_000_000) * 4_000;
}

function stopped(
  cause: Extract<ImportError, { kind: 'reader-stopped' }>['cause'],
  detail: string,
): FileYield {
  return {
    articles: [],
    refusals: [{ kind: 'reader-stopped', cause, detail }],
    tried: [`The reader was stopped: ${cause}`],
  };
}
