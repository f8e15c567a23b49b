import { mkdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckName, CheckReport, LibraryError } from '../core/domain/library-info.ts';
import { err, ok } from '../core/result.ts';
import { backupPath, pruneBackups } from '../library/archive/rolling.ts';
import { restoreArchive } from '../library/archive/restore-archive.ts';
import { writeArchive } from '../library/archive/write-archive.ts';
import { compactLibrary } from '../library/compact.ts';
import { copyLibrary } from '../library/copy-library.ts';
import { convertLibrary } from '../library/encryption/convert.ts';
import { newKeyFile } from '../library/encryption/key-file.ts';
import { openLibrary } from '../library/open-library.ts';
import { STOP_WORD, type CareOutcome, type CareStart, type FromCare } from './care-work.ts';
import { rebuildLibrary } from './rebuild-library.ts';
import { yieldToWindow } from './thread-priority.ts';

/** How often the window hears how far it is, in milliseconds. */
const PROGRESS_INTERVAL = 100;

const NOTHING = { findings: [], repaired: [] } as const;
const failed = (failure: LibraryError): CareOutcome => ({ outcome: 'failed', failure, ...NOTHING });
const stopped = (findings: readonly string[] = []): CareOutcome => ({
  outcome: 'stopped',
  findings,
  repaired: [],
});

type Progress = Extract<FromCare, { kind: 'progress' }>['progress'];

async function carryOut(
  start: CareStart,
  tell: (progress: Progress) => void,
  isStopped: () => boolean,
): Promise<CareOutcome> {
  const { task, libraryFolder, sqlJsFolder, readerScript, session, key } = start;
  switch (task.kind) {
    case 'verify':
      return verify(start, tell, isStopped);
    case 'rebuild': {
      const rebuilt = await rebuildLibrary({
        libraryFolder,
        sqlJsFolder,
        readerScript,
        session,
        key,
        isStopped,
        onprogress: ({ done, files }) => tell({ step: 'reading', done, of: files }),
      });
      if (!rebuilt.ok) return failed(rebuilt.error);
      const { isFinished, findings } = rebuilt.value;
      return isFinished ? { outcome: 'done', findings, repaired: [] } : stopped(findings);
    }
    case 'compact': {
      const compacted = await compactLibrary(libraryFolder, {
        sqlJsFolder,
        session,
        key,
        isStopped,
        onprogress: (step, done, of) => tell({ step, done, of }),
      });
      if (!compacted.ok) return failed(compacted.error);
      const { isFinished, bytesBefore, bytesAfter } = compacted.value;
      return isFinished ? { outcome: 'done', ...NOTHING, bytesBefore, bytesAfter } : stopped();
    }
    case 'copy': {
      const copied = await copyLibrary(libraryFolder, task.folder, {
        sqlJsFolder,
        key,
        isStopped,
        onprogress: (done, of) => tell({ step: 'copying', done, of }),
      });
      if (!copied.ok) return failed(copied.error);
      const { isFinished, path, files } = copied.value;
      return isFinished ? { outcome: 'done', ...NOTHING, path, files } : stopped();
    }
    case 'backup': {
      if ('folder' in task) mkdirSync(task.folder, { recursive: true });
      const file =
        'file' in task ? task.file : backupPath(task.folder, libraryFolder, new Date().toISOString());
      const written = await writeArchive(libraryFolder, file, {
        sqlJsFolder,
        key,
        isStopped,
        onprogress: (done, of) => tell({ step: 'copying', done, of }),
      });
      if (!written.ok) return failed(written.error);
      const { isFinished, path, files, bytes } = written.value;
      if (!isFinished) return stopped();
      if ('folder' in task) pruneBackups(task.folder, libraryFolder, task.budget);
      return { outcome: 'done', ...NOTHING, path, files, bytesAfter: bytes };
    }
    case 'encrypt':
    case 'decrypt': {
      const made =
        task.kind === 'encrypt' ? await newKeyFile(task.passphrase, task.wantsRecovery) : undefined;
      const converted = await convertLibrary(libraryFolder, {
        sqlJsFolder,
        session,
        key,
        to: made && { keyFile: made.keyFile, key: made.libraryKey },
        clock: { now: () => new Date().toISOString() },
        isStopped,
        onprogress: (step, done, of) => tell({ step, done, of }),
      });
      if (!converted.ok) return failed(converted.error);
      const { isFinished, originals } = converted.value;
      if (!isFinished) return stopped();
      const { libraryKey, recoveryKey } = made ?? {};
      return {
        outcome: 'done',
        ...NOTHING,
        files: originals,
        ...(libraryKey !== undefined && { key: libraryKey }),
        ...(recoveryKey !== undefined && { recoveryKey }),
      };
    }
    case 'restore': {
      const restored = await restoreArchive(task.file, libraryFolder, {
        sqlJsFolder,
        session,
        unlock: (_keyFile, path) =>
          Promise.resolve(key === undefined ? err({ kind: 'locked', path }) : ok(key)),
        clock: { now: () => new Date().toISOString() },
        isStopped,
        onprogress: (done, of) => tell({ step: 'unpacking', done, of }),
      });
      if (!restored.ok) return failed(restored.error);
      const { isFinished, files } = restored.value;
      return isFinished ? { outcome: 'done', ...NOTHING, path: task.file, files } : stopped();
    }
  }
}

/** Reads everything back on a copy made now, so that whoever works with the library does not wait for it. */
async function verify(
  { libraryFolder, sqlJsFolder, key }: CareStart,
  tell: (progress: Progress) => void,
  isStopped: () => boolean,
): Promise<CareOutcome> {
  const clock = { now: () => new Date().toISOString() };
  tell({ step: 'copying', done: 0 });
  const opened = await openLibrary(libraryFolder, { sqlJsFolder, key, clock, access: 'read' });
  if (!opened.ok) return failed(opened.error);
  const library = opened.value;
  const run = (checks: readonly CheckName[]): CheckReport | undefined => {
    const steps = library.verifySteps(true, checks);
    for (let next = steps.next(); !isStopped(); next = steps.next()) {
      if (next.done === true) return next.value;
      tell(next.value);
    }
    return undefined;
  };
  try {
    const sound = run(['pages', 'tables']);
    const agreements = run(['agreements']);
    const originals = run(['originals']);
    if (sound === undefined || agreements === undefined || originals === undefined) return stopped();
    // What can be put right is looked at again by whoever may write; the rest is as it is.
    const mend: readonly CheckName[] = [
      ...(agreements.findings.length > 0 ? (['agreements'] as const) : []),
      'ledger',
      ...(originals.findings.length > 0 ? (['originals'] as const) : []),
    ];
    const isReadable = !sound.isDamaged && !agreements.isDamaged;
    const { findings, isDamaged } = isReadable ? sound : joined(sound, agreements, originals);
    return { outcome: 'done', findings, repaired: [], isDamaged, mend: isReadable ? mend : [] };
  } finally {
    library.close();
  }
}

function joined(...reports: readonly CheckReport[]): CheckReport {
  return {
    findings: reports.flatMap(({ findings }) => findings),
    repaired: [],
    isDamaged: reports.some(({ isDamaged }) => isDamaged),
  };
}

/** The thread of one piece of work on the library as a whole. */
async function run(start: CareStart, send: (message: FromCare) => void): Promise<void> {
  const word = new Int32Array(start.stop);
  let last = 0;
  let step: Progress['step'] | undefined;
  const outcome = await carryOut(
    start,
    (progress) => {
      const now = performance.now();
      if (progress.step === step && now - last < PROGRESS_INTERVAL) return;
      last = now;
      step = progress.step;
      send({ kind: 'progress', progress });
    },
    () => Atomics.load(word, STOP_WORD) === 1,
  );
  send({ kind: 'done', outcome });
}

if (parentPort !== null) {
  const port = parentPort;
  yieldToWindow();
  void run(workerData as CareStart, (message) => port.postMessage(message));
}
