import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { API_NAMES, type EngineName, type Input } from '../../electron/contract/api.ts';
import { INPUTS } from '../../electron/ipc/inputs.ts';
import { article } from '../import/desk.ts';
import { fittingInput } from '../helpers/fitting-input.ts';
import { aDesk } from './a-desk.ts';

/** Asked of the main process itself: the engine never hears them. */
const SHELL =
  /^(?:shell|settings|app|updates)\.|^library\.(?:host|work|stopWork|reopen|backups|setBackups|backUp|restore)$/u;
const ENGINE = API_NAMES.filter((name): name is EngineName => !SHELL.test(name));
const ROUNDS = 12;

test(`every request the engine answers, with ${ROUNDS} inputs that fit and mean no good: an answer each time, and a sound library`, async () => {
  const { ask, must, write, settle, incoming } = await aDesk();
  await must('watches.add', { path: incoming, defaults: {} });
  const paths = ['One', 'Two', 'Three'].map((name) => write(`${name}.txt`, article(name)));
  await settle(...paths);
  await must('topics.save', { name: 'Dams', query: 'dam' });

  const seed = 20260928;
  for (const name of ENGINE) {
    const inputs = fc.sample(fittingInput(INPUTS[name]), { seed, numRuns: ROUNDS });
    const schema: v.GenericSchema = INPUTS[name];
    for (const input of inputs) {
      const parsed = v.safeParse(schema, input);
      if (!parsed.success) continue;
      const asked = `${name} ${JSON.stringify(input)}`;
      const reply = await ask(name, parsed.output as Input<EngineName>).catch((error: unknown) => {
        throw new Error(asked, { cause: error });
      });
      expect(typeof reply.ok, asked).toBe('boolean');
      // Only plain data crosses.
      expect(() => structuredClone(reply), asked).not.toThrow();
    }
  }
  expect((await ask('library.info', undefined)).ok).toBe(true);
}, 120_000);
