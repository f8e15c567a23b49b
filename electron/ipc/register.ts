import { ipcMain, type WebFrameMain } from 'electron';
import * as v from 'valibot';
import { API_NAMES, type EngineName, type Input, type Reply, type ShellName } from '../contract/api.ts';
import { err } from '../core/result.ts';
import { INPUTS } from './inputs.ts';

export type ShellHandlers = {
  readonly [Name in ShellName]: (input: Input<Name>) => Reply<Name> | Promise<Reply<Name>>;
};

export type RegisterOptions = {
  readonly shell: ShellHandlers;
  askEngine<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
  /** Whether this frame is our own page, at the top of our own window. */
  isTrusted(frame: WebFrameMain | null): boolean;
  onbug(name: string, error: unknown): void;
};

/** Opens every request of the contract, and no other: checks the sender, parses the input, catches bugs. */
export function registerRequests({ shell, askEngine, isTrusted, onbug }: RegisterOptions): void {
  const handlers = shell as Readonly<Record<string, (input: never) => unknown>>;
  for (const name of API_NAMES) {
    ipcMain.handle(name, async (event, input: unknown, asker: unknown) => {
      if (!isTrusted(event.senderFrame)) throw new Error('This page may not ask.');
      const parsed = v.safeParse(INPUTS[name], input);
      if (!parsed.success) {
        return err({ kind: 'invalid-input', detail: `${name}: ${v.summarize(parsed.issues)}` });
      }
      try {
        const handler = handlers[name];
        if (handler !== undefined) return await handler(parsed.output as never);
        const number = Number.isSafeInteger(asker) ? Number(asker) : undefined;
        return await askEngine(name as EngineName, parsed.output as Input<EngineName>, number);
      } catch (error) {
        onbug(name, error);
        return err({
          kind: 'engine-stopped',
          detail: error instanceof Error ? error.message : String(error),
        });
      }
    });
  }
}
