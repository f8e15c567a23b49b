import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { API_NAMES, type ApiName } from '../../electron/contract/api.ts';
import { INPUTS } from '../../electron/ipc/inputs.ts';
import { registerRequests, type ShellHandlers } from '../../electron/ipc/register.ts';
import { fittingInput, spoilt } from '../helpers/fitting-input.ts';

type Handler = (
  event: { senderFrame: unknown; sender: unknown },
  input: unknown,
  asker?: unknown,
) => Promise<unknown>;
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, unknown>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: unknown) => handlers.set(name, handler) },
}));

const OURS = { url: 'ours' };
const WINDOW = {};
/** What reached a handler, and by which name. */
let reached: { name: string; input: unknown; asker: unknown }[];
let failing: Error | undefined;
const onbug = vi.fn();

const noted = (name: string, input: unknown, asker?: unknown): Promise<never> => {
  reached.push({ name, input, asker });
  return failing === undefined ? Promise.resolve({ ok: true } as never) : Promise.reject(failing);
};
const SHELL = API_NAMES.filter((name) => /^(?:shell|settings|app|updates)\./u.test(name));

beforeEach(() => {
  reached = [];
  failing = undefined;
  onbug.mockClear();
  handlers.clear();
  const shell = Object.fromEntries(
    SHELL.map((name) => [name, (input: unknown) => noted(name, input)]),
  ) as unknown as ShellHandlers;
  registerRequests({
    answeringTo: (contents) => ((contents as unknown) === WINDOW ? { shell, askEngine: noted } : undefined),
    isTrusted: (frame) => (frame as unknown) === OURS,
    onbug,
  });
});

const ask = (name: string, input: unknown, from: unknown = OURS, asker?: unknown): Promise<unknown> =>
  (handlers.get(name) as Handler)({ senderFrame: from, sender: WINDOW }, input, asker);

test('every request of the contract has a handler, and nothing else has', () => {
  expect([...handlers.keys()].sort()).toEqual([...API_NAMES].sort());
});

test.each(API_NAMES)('%s: only what fits it reaches its handler, and as it was parsed', async (name) => {
  const schema: v.GenericSchema = INPUTS[name];
  const fitting = fittingInput(schema);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fitting, spoilt(fitting), fc.anything()), async (input) => {
      reached = [];
      const parsed = v.safeParse(schema, input);
      const reply = await ask(name, input);
      if (parsed.success) expect(reached).toEqual([{ name, input: parsed.output, asker: undefined }]);
      else {
        expect(reached).toEqual([]);
        expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
      }
    }),
    { numRuns: 60 },
  );
});

test('whoever is not our page is refused, whatever it asks', async () => {
  const strangers = fc.constantFrom(
    null,
    undefined,
    { url: 'ours', parent: {} },
    { url: 'https://example.org' },
  );
  const asked = fc
    .constantFrom(...API_NAMES)
    .chain((name) => fc.tuple(fc.constant(name), fittingInput(INPUTS[name])));
  await fc.assert(
    fc.asyncProperty(asked, strangers, async ([name, input], from) => {
      await expect(ask(name, input, from ?? null)).rejects.toThrow('This page may not ask.');
      expect(reached).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('our page in a window of no library is refused', async () => {
  const handler = handlers.get('library.info') as Handler;
  await expect(handler({ senderFrame: OURS, sender: {} }, undefined)).rejects.toThrow(
    'This page may not ask.',
  );
  expect(reached).toEqual([]);
});

test.each(['shell.addSamples', 'library.info'] as const satisfies readonly ApiName[])(
  'a bug behind %s is noted and answered, not thrown at the page',
  async (name) => {
    for (failing of [new Error('broken'), new TypeError('odd')]) {
      await expect(ask(name, undefined)).resolves.toMatchObject({
        ok: false,
        error: { kind: 'engine-stopped' },
      });
    }
    expect(onbug).toHaveBeenCalledTimes(2);
  },
);

test('who asks is a whole number or nobody', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (asker) => {
      reached = [];
      await ask('library.info', undefined, OURS, asker);
      expect([asker, undefined]).toContain(reached[0]?.asker);
      expect(['number', 'undefined']).toContain(typeof reached[0]?.asker);
    }),
  );
});
