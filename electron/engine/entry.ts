import { parentPort, workerData } from 'node:worker_threads';
import { composeEngine } from './compose.ts';
import type { EngineStart, FromEngine, ToEngine } from './messages.ts';

/** The engine worker: owns the library, off the main thread, and answers requests one port wide. */
async function run(start: EngineStart): Promise<void> {
  const send = (message: FromEngine) => parentPort?.postMessage(message);
  const composed = await composeEngine({
    ...start,
    isWatching: true,
    tell: (name, event) => send({ kind: 'event', name, event }),
  });
  if (!composed.ok) {
    send({ kind: 'failed', error: composed.error });
    return;
  }
  const { engine } = composed.value;
  parentPort?.on('message', (message: ToEngine) => {
    if (message.kind === 'close') {
      void engine.close().then(() => {
        send({ kind: 'closed' });
        parentPort?.close();
      });
      return;
    }
    const { id, name, input } = message;
    void engine.request(name, input).then((reply) => send({ kind: 'reply', id, reply }));
  });
  send({ kind: 'ready' });
}

void run(workerData as EngineStart);
