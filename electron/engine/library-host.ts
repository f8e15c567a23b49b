import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EngineName, Input, Reply } from '../contract/api.ts';
import type { Events } from '../contract/events.ts';
import type { LibraryHostState, LibraryStanding, LibraryWorkResult } from '../core/domain/library-care.ts';
import type { LibraryError } from '../core/domain/library-info.ts';
import type { LibraryKey, Secret } from '../core/domain/library-key.ts';
import { err, ok, type Result } from '../core/result.ts';
import { STOP_WORD, type CareOutcome, type CareStart, type CareTask, type FromCare } from './care-work.ts';
import { startEngine, type EngineClient } from './client.ts';
import type { EngineStart } from './messages.ts';

/**
 * Holds the engine's library: open, closed because it cannot be, or worked on as a whole. The window asks through it and
 * is told how it stands; a library that cannot be opened is a state, not the end of the program.
 */
export type LibraryHost = {
  state(): LibraryHostState;
  request<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
  open(access: 'write' | 'read'): Promise<LibraryHostState>;
  /** Begins work on the library as a whole, when no other is on its way. */
  work(task: CareTask): LibraryHostState;
  stopWork(): LibraryHostState;
  /** When any file of the library was last written, ISO 8601 in UTC. */
  lastWritten(): string | undefined;
  /** Opens an encrypted library; its key stays in this process, for the engine and whoever comes after it. */
  unlock(secret: Secret): Promise<Result<LibraryHostState, LibraryError>>;
  /** Closes the library and forgets its key. */
  lock(): Promise<LibraryHostState>;
  /** Encrypts it, if no other work is on its way; resolves when that has ended. The recovery key is told this once. */
  encrypt(passphrase: string, wantsRecovery: boolean): Promise<{ readonly recoveryKey?: string }>;
  /** Writes it in clear again, for whoever knows the passphrase. */
  decrypt(secret: Secret): Promise<Result<LibraryHostState, LibraryError>>;
  setPassphrase(current: Secret, passphrase: string): Promise<Result<void, LibraryError>>;
  /** In the place of the one before. */
  newRecoveryKey(current: Secret): Promise<Result<{ readonly recoveryKey: string }, LibraryError>>;
  close(): Promise<void>;
};

export type LibraryHostOptions = {
  readonly engineScript: string;
  readonly careScript: string;
  readonly start: EngineStart;
  onevent<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  /** What is done with key files. */
  readonly keys: LibraryKeys;
  onrestart(detail: string): void;
  now(): string;
};

/** Unwraps the key of the library in a folder, and changes what opens it. */
export type LibraryKeys = {
  unlock(folder: string, secret: Secret): Promise<Result<LibraryKey | undefined, LibraryError>>;
  setPassphrase(folder: string, current: Secret, passphrase: string): Promise<Result<void, LibraryError>>;
  newRecoveryKey(
    folder: string,
    current: Secret,
  ): Promise<Result<{ readonly recoveryKey: string }, LibraryError>>;
};

/** Work that needs the library to itself: meanwhile it is open for reading. */
const ALONE: ReadonlySet<CareTask['kind']> = new Set(['rebuild', 'compact', 'restore', 'encrypt', 'decrypt']);
/** Of that, work through which no copy for reading may stand anywhere: it would be in clear. */
const UNSEEN: ReadonlySet<CareTask['kind']> = new Set(['encrypt', 'decrypt']);

export function createLibraryHost(options: LibraryHostOptions): LibraryHost {
  const { engineScript, careScript, start, keys, now } = options;
  let client: EngineClient | undefined;
  let state: LibraryHostState = { standing: { kind: 'opening' }, results: {} };
  let stop: Int32Array | undefined;
  let isClosing = false;
  let key: LibraryKey | undefined;
  /** Of a library that was just encrypted, until it is told. */
  let recoveryKey: string | undefined;
  let working: Promise<void> = Promise.resolve();
  let shutting: Promise<void> = Promise.resolve();
  let opening: Promise<void> = Promise.resolve();

  function set(change: Partial<LibraryHostState>): LibraryHostState {
    state = { ...state, ...change };
    options.onevent('library.host', state);
    return state;
  }
  function withoutWork(): void {
    const { work: _ended, ...others } = state;
    state = others;
    set({});
  }
  function closedBy(error: LibraryError): LibraryStanding {
    const lastWritten = lastWrittenIn(start.libraryFolder);
    return {
      kind: 'closed',
      folder: start.libraryFolder,
      error,
      since: now(),
      ...(lastWritten !== undefined && { lastWritten }),
    };
  }

  /** Resolves when nobody has it open any more, whoever began to close it. */
  async function shut(): Promise<void> {
    const open = client;
    client = undefined;
    if (open !== undefined) shutting = open.close();
    await shutting;
  }

  /** One after the other: whoever closes waits for what is being opened. */
  function openAs(access: 'write' | 'read'): Promise<void> {
    return (opening = opening.then(() => openNow(access)));
  }

  async function openNow(access: 'write' | 'read'): Promise<void> {
    await shut();
    if (isClosing) return;
    const started = await startEngine(
      engineScript,
      { ...start, key, access },
      {
        onevent(name, event) {
          options.onevent(name, event);
          if (name === 'library.trouble' && access === 'write') mayBeDamaged(event as LibraryError);
        },
        onrestart: options.onrestart,
        onend(error) {
          client = undefined;
          set({ standing: closedBy(error) });
        },
      },
    );
    client = started.ok ? started.value : undefined;
    set({ standing: started.ok ? { kind: 'open', access } : closedBy(started.error) });
  }

  /** Nothing more may be counted from a damaged library, and nothing written to it. */
  function mayBeDamaged(error: LibraryError): void {
    if (error.kind !== 'damaged' || state.standing.kind !== 'open' || isClosing) return;
    set({ standing: closedBy(error) });
    void shut();
  }

  async function carryOut(task: CareTask): Promise<void> {
    const wasOpen = state.standing.kind === 'open';
    if (ALONE.has(task.kind)) {
      await shut();
      const running = inThread(task);
      // Whoever wants to read does so on a copy made now.
      if (UNSEEN.has(task.kind)) set({ standing: closedBy({ kind: 'locked', path: start.libraryFolder }) });
      else if (wasOpen) await openAs('read');
      const outcome = await running;
      finish(task, outcome);
      if (outcome.key !== undefined) key = outcome.key;
      recoveryKey = outcome.recoveryKey;
      if (outcome.outcome === 'done' && task.kind === 'decrypt') key = undefined;
      // Whatever came of it, the library is the one that stands there now.
      if (!isClosing) await openAs('write');
      if (state.standing.kind === 'open') options.onevent('library.changed', { articles: 0 });
      withoutWork();
      return;
    }
    const outcome = await inThread(task);
    finish(task, task.kind === 'verify' ? await mended(outcome) : outcome);
    withoutWork();
    const found = state.results.verify;
    if (task.kind === 'verify' && found?.isDamaged === true) {
      const [detail = 'it is not what was written'] = found.findings;
      mayBeDamaged({ kind: 'damaged', path: start.libraryFolder, detail });
    }
  }

  function finish(
    { kind }: CareTask,
    // No key goes to a window but the one it asked for.
    { mend: _mend, key: _key, recoveryKey: _recoveryKey, ...outcome }: CareOutcome,
  ): void {
    const result: LibraryWorkResult = { kind, at: now(), ...outcome };
    set({ results: { ...state.results, [kind]: result } });
  }

  /** What the thread found on its copy is put right in the library itself. */
  async function mended(outcome: CareOutcome): Promise<CareOutcome> {
    if (outcome.outcome !== 'done') return outcome;
    tellProgress('verify', { step: 'mending', done: 0 });
    const sound = { findings: outcome.findings.length, isDamaged: outcome.isDamaged ?? false };
    const reply = await host.request('library.mend', { checks: [...(outcome.mend ?? [])], sound });
    if (!reply.ok) return outcome;
    return {
      ...outcome,
      findings: [...outcome.findings, ...reply.value.findings],
      repaired: reply.value.repaired,
      isDamaged: sound.isDamaged || reply.value.isDamaged,
    };
  }

  function takeRecoveryKey(): { readonly recoveryKey?: string } {
    const told = recoveryKey;
    recoveryKey = undefined;
    return told === undefined ? {} : { recoveryKey: told };
  }

  function tellProgress(
    kind: CareTask['kind'],
    progress: Extract<FromCare, { kind: 'progress' }>['progress'],
  ): void {
    const isStopping = state.work?.isStopping === true;
    set({ work: { kind, ...progress, ...(isStopping && { isStopping }) } });
  }

  function inThread(task: CareTask): Promise<CareOutcome> {
    const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const workerData: CareStart = { ...start, key, task, stop: shared };
    stop = new Int32Array(shared);
    if (state.work?.isStopping === true) Atomics.store(stop, STOP_WORD, 1);
    return new Promise((resolve) => {
      const thread = new Worker(careScript, { workerData });
      let death = 'the work ended by itself';
      thread.on('message', (message: FromCare) => {
        if (message.kind === 'progress') tellProgress(task.kind, message.progress);
        else resolve(message.outcome);
      });
      thread.on('error', (error) => (death = error.stack ?? error.message));
      thread.on('exit', () => {
        stop = undefined;
        const failure = { kind: 'io', path: start.libraryFolder, detail: death } as const;
        resolve({ outcome: 'failed', failure, findings: [], repaired: [] });
      });
    });
  }

  const host: LibraryHost = {
    state: () => state,
    request(name, input, asker) {
      if (client !== undefined) return client.request(name, input, asker);
      const { standing } = state;
      if (standing.kind === 'closed') return Promise.resolve(err(standing.error));
      return Promise.resolve(err({ kind: 'engine-stopped', detail: 'the library is being opened' }));
    },
    async open(access) {
      if (state.work === undefined) await openAs(access);
      return state;
    },
    work(task) {
      if (state.work !== undefined || isClosing) return state;
      set({ work: { kind: task.kind, step: ALONE.has(task.kind) ? 'closing' : 'copying', done: 0 } });
      working = carryOut(task);
      return state;
    },
    stopWork() {
      if (state.work === undefined) return state;
      if (stop !== undefined) Atomics.store(stop, STOP_WORD, 1);
      return set({ work: { ...state.work, isStopping: true } });
    },
    lastWritten: () => lastWrittenIn(start.libraryFolder),
    async unlock(secret) {
      const unlocked = await keys.unlock(start.libraryFolder, secret);
      if (!unlocked.ok) return unlocked;
      key = unlocked.value;
      return ok(await host.open('write'));
    },
    async lock() {
      if (state.work !== undefined) return state;
      await opening;
      await shut();
      key?.key.fill(0);
      key = undefined;
      return set({ standing: closedBy({ kind: 'locked', path: start.libraryFolder }) });
    },
    async encrypt(passphrase, wantsRecovery) {
      if (state.work !== undefined || isClosing) return {};
      host.work({ kind: 'encrypt', passphrase, wantsRecovery });
      await working;
      return takeRecoveryKey();
    },
    async decrypt(secret) {
      const known = await keys.unlock(start.libraryFolder, secret);
      return known.ok ? ok(host.work({ kind: 'decrypt' })) : known;
    },
    setPassphrase: (current, passphrase) => keys.setPassphrase(start.libraryFolder, current, passphrase),
    newRecoveryKey: (current) => keys.newRecoveryKey(start.libraryFolder, current),
    async close() {
      isClosing = true;
      host.stopWork();
      await working;
      await opening;
      await shut();
    },
  };
  return host;
}

/** When any of its files was last written. */
function lastWrittenIn(folder: string): string | undefined {
  const times = ['library.db', 'library.db-wal', 'library.ledger'].flatMap((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found === undefined ? [] : [found.mtimeMs];
  });
  return times.length === 0 ? undefined : new Date(Math.max(...times)).toISOString();
}
