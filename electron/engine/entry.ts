import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { composeEngine } from './compose.ts';
import type { Engine } from './engine.ts';
import type { EngineStart, FromEngine, ToEngine } from './messages.ts';

/** The engine worker: owns the library, off the main thread, and answers requests one port wide. */
async function run(start: EngineStart, port: MessagePort): Promise<void> {
  let engine = undefined as Engine | undefined;
  const send = (message: FromEngine) => port.postMessage(message);
  const take = (message: ToEngine): void => {
    if (message.kind === 'close') {
      void engine?.close().then(() => {
        send({ kind: 'closed' });
        port.close();
      });
      return;
    }
    const { id, name, input, asker } = message;
    void engine?.request(name, input, asker).then((reply) => send({ kind: 'reply', id, reply }));
  };
  const composed = await composeEngine({
    ...start,
    isWatching: true,
    tell: (name, event) => send({ kind: 'event', name, event }),
    look() {
      if (engine === undefined) return;
      for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
        take((next as { readonly message: ToEngine }).message);
      }
    },
  });
  if (!composed.ok) {
    send({ kind: 'failed', error: composed.error });
    return;
  }
  engine = composed.value.engine;
  port.on('message', take);
  send({ kind: 'ready' });
}

if (parentPort !== null) void run(workerData as EngineStart, parentPort);
