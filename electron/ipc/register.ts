import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import * as v from 'valibot';
import { API_NAMES, type EngineName, type Input, type Reply, type ShellName } from '../contract/api.ts';
import { err } from '../core/result.ts';
import { INPUTS } from './inputs.ts';

export type ShellHandlers = {
  readonly [Name in ShellName]: (input: Input<Name>) => Reply<Name> | Promise<Reply<Name>>;
};

/** Who answers the window of one library. */
export type Answering = {
  readonly shell: ShellHandlers;
  askEngine<Name extends EngineName>(name: Name, input: Input<Name>, asker?: number): Promise<Reply<Name>>;
};

export type RegisterOptions = {
  /** Who answers these contents; undefined for a window that is no library's. */
  answeringTo(contents: WebContents): Answering | undefined;
  /** Whether this frame is our own page, at the top of our own window. */
  isTrusted(frame: WebFrameMain | null): boolean;
  onbug(name: string, error: unknown): void;
};

/** Opens every request of the contract, and no other: checks the sender, parses the input, catches bugs. */
export function registerRequests({ answeringTo, isTrusted, onbug }: RegisterOptions): void {
  for (const name of API_NAMES) {
    ipcMain.handle(name, async (event, input: unknown, asker: unknown) => {
      const answering = isTrusted(event.senderFrame) ? answeringTo(event.sender) : undefined;
      if (answering === undefined) throw new Error('This page may not ask.');
      const handlers = answering.shell as Readonly<Record<string, (input: never) => unknown>>;
      const parsed = v.safeParse(INPUTS[name], input);
      if (!parsed.success) {
        return err({ kind: 'invalid-input', detail: `${name}: ${v.summarize(parsed.issues)}` });
      }
      try {
        const handler = handlers[name];
        if (handler !== undefined) return await handler(parsed.output as never);
        const number = Number.isSafeInteger(asker) ? Number(asker) : undefined;
        return await answering.askEngine(name as EngineName, parsed.output as Input<EngineName>, number);
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
