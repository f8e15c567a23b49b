import { Worker } from 'node:worker_threads';
import type { EngineName, Input, Reply } from '../contract/api.ts';
import type { Events } from '../contract/events.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import { err, type Result, ok } from '../core/result.ts';
import type { EngineStart, FromEngine, ToEngine } from './messages.ts';

export type EngineClient = {
  /** `asker`: a newer question of the same one takes the place of this, which is then answered as cancelled. */
  request<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
  /** Finishes the file in hand, closes the library cleanly. */
  close(): Promise<void>;
};

export type EngineListener = {
  onevent<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  /** The worker died by itself; it has been started anew. Everything acknowledged is in the library. */
  onrestart(detail: string): void;
  /** It died and could not be started again. */
  onend(error: LibraryError): void;
};

/** How often the engine may die within a minute before we stop starting it. */
const RESTARTS_A_MINUTE = 5;

/** Starts the engine's worker and speaks with it; starts it again should it die. */
export async function startEngine(
  script: string,
  start: EngineStart,
  listener: EngineListener,
): Promise<Result<EngineClient, LibraryError>> {
  const waiting = new Map<
    number,
    (reply: Result<never, { kind: 'engine-stopped'; detail: string }>) => void
  >();
  const deaths: number[] = [];
  let nextId = 1;
  let isClosing = false;
  let worker: Worker | undefined;
  let markClosed: () => void = () => undefined;

  function launch(): Promise<Result<void, LibraryError>> {
    return new Promise((resolve) => {
      const started = new Worker(script, { workerData: start });
      let death = 'the engine ended';
      worker = started;
      started.on('message', (message: FromEngine) => {
        if (message.kind === 'ready') resolve(ok(undefined));
        else if (message.kind === 'failed') resolve(err(message.error));
        else if (message.kind === 'event') listener.onevent(message.name, message.event);
        else if (message.kind === 'closed') markClosed();
        else settle(message.id, message.reply);
      });
      started.on('error', (error) => (death = error.stack ?? error.message));
      started.on('exit', () => {
        resolve(err({ kind: 'io', path: start.libraryFolder, detail: death }));
        if (worker === started) lose(death);
      });
    });
  }

  function settle(id: number, reply: Reply<EngineName>): void {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(reply as Result<never, { kind: 'engine-stopped'; detail: string }>);
  }

  function lose(detail: string): void {
    worker = undefined;
    markClosed();
    for (const resolve of waiting.values()) resolve(err({ kind: 'engine-stopped', detail }));
    waiting.clear();
    if (isClosing) return;
    const now = performance.now();
    deaths.push(now);
    if (deaths.filter((at) => now - at < 60_000).length > RESTARTS_A_MINUTE) {
      listener.onend({ kind: 'io', path: start.libraryFolder, detail });
      return;
    }
    void launch().then((relaunched) => {
      if (relaunched.ok) listener.onrestart(detail);
      else listener.onend(relaunched.error);
    });
  }

  function send(message: ToEngine): void {
    worker?.postMessage(message);
  }

  const launched = await launch();
  if (!launched.ok) {
    isClosing = true;
    await worker?.terminate();
    return launched;
  }
  return ok({
    request(name, input, asker) {
      if (worker === undefined) {
        return Promise.resolve(err({ kind: 'engine-stopped', detail: 'the engine is not running' }));
      }
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send({ kind: 'request', id, name, input, asker });
      });
    },
    async close() {
      if (isClosing || worker === undefined) return;
      isClosing = true;
      const ending = worker;
      const closed = new Promise<void>((resolve) => (markClosed = resolve));
      send({ kind: 'close' });
      await closed;
      await ending.terminate();
    },
  });
}
